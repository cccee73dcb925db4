"""When content last changed, from git: one call, the same day wherever it is built, silent where git cannot tell."""

import os
import subprocess

import pytest
from conftest import BASE, ROOT

from samsyn import history
from samsyn.build import build
from samsyn.history import changed
from samsyn.read import read, read_templates

TEMPLATES = read_templates(ROOT / "templates")
FIRST, SECOND, THIRD = "2024-03-01T23:30:00-0500", "2024-05-02T00:30:00+0200", "2025-01-31T12:00:00+0000"


def git(folder, *arguments, day=FIRST):
    who = {"GIT_AUTHOR_NAME": "E", "GIT_AUTHOR_EMAIL": "e@x.example", "GIT_AUTHOR_DATE": day}
    who |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | who | quiet, check=True, capture_output=True)


def commit(folder, day):
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", "Ändring", day=day)


def write(folder, path, text):
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, "utf-8")


@pytest.fixture
def repository(tmp_path):
    """A project in a folder of a repository: two files from the first day, one of them changed on the second."""
    git(tmp_path, "init", "-q", "-b", "main")
    write(tmp_path, "sida/content/site.yml", "a\n")
    write(tmp_path, "sida/content/evaluations/alfa/cells.yml", "a\n")
    write(tmp_path, "annat.md", "a\n")
    commit(tmp_path, FIRST)
    write(tmp_path, "sida/content/evaluations/alfa/cells.yml", "b\n")
    commit(tmp_path, SECOND)
    return tmp_path


def test_each_file_has_the_day_of_its_newest_commit_by_the_committers_calendar(repository):
    found = changed(repository / "sida" / "content")
    assert found == {"site.yml": "2024-03-01", "evaluations/alfa/cells.yml": "2024-05-02"}


def test_time_zone_and_locale_do_not_matter(repository, monkeypatch):
    before = changed(repository / "sida" / "content")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "C")
    assert changed(repository / "sida" / "content") == before


def test_what_is_not_committed_has_no_day_and_edits_do_not_move_it(repository):
    content = repository / "sida" / "content"
    write(content, "metod.md", "a\n")
    write(content, "site.yml", "b\n")
    assert "metod.md" not in changed(content)
    assert changed(content)["site.yml"] == "2024-03-01"


def test_a_change_on_a_merged_branch_counts(repository):
    git(repository, "switch", "-q", "-c", "forslag")
    write(repository, "sida/content/site.yml", "b\n")
    commit(repository, THIRD)
    git(repository, "switch", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "forslag", "-m", "Tar förslaget", day="2026-01-01T12:00:00+0000")
    assert changed(repository / "sida" / "content")["site.yml"] == "2025-01-31"


def test_a_shallow_copy_says_only_what_it_knows(repository, tmp_path_factory):
    copy = tmp_path_factory.mktemp("kopia") / "grund"
    git(repository, "clone", "-q", "--depth", "1", f"file://{repository}", str(copy))
    assert changed(copy / "sida" / "content") == {}
    write(copy, "sida/content/site.yml", "b\n")
    commit(copy, THIRD)
    assert changed(copy / "sida" / "content") == {"site.yml": "2025-01-31"}


def test_outside_git_nothing_is_known(tmp_path):
    write(tmp_path, "site.yml", "a\n")
    assert changed(tmp_path) == {}


def test_without_the_program_nothing_is_known(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert changed(repository / "sida" / "content") == {}


def test_one_call_for_all_files(repository, monkeypatch):
    calls = []
    run = history.subprocess.run
    monkeypatch.setattr(
        history.subprocess, "run", lambda command, **given: calls.append(command) or run(command, **given)
    )
    changed(repository / "sida" / "content")
    assert [command[3] for command in calls if "log" in command] == ["log"]
    assert len(calls) == 2


def shown(days, texts=None, **given):
    made = build(texts or read(BASE / "content").texts, TEMPLATES, changed=days, **given)
    assert made.pages, made.problems
    return {
        path: page.partition('<time datetime="')[2][:10] if 'class="sam-foot"' in page and "ändrades" in page else ""
        for path, page in ((path, text[text.find('class="sam-foot"') :]) for path, text in made.pages.items())
    }


def test_a_page_has_the_newest_day_of_what_it_is_made_from():
    found = shown(
        {
            "evaluations/alfa/cells.yml": "2024-01-02",
            "evaluations/alfa/tables/municipalities.csv": "2024-01-03",
            "evaluations/beta/report.md": "2024-02-01",
            "metod.md": "2024-03-01",
            "removed.md": "2029-01-01",
        }
    )
    assert found["utvarderingar/alfa/index.md"] == "2024-01-03"
    assert found["utvarderingar/beta/index.md"] == "2024-02-01"
    assert found["jamfor/index.md"] == found["index.md"] == found["teman/steering/index.md"] == "2024-02-01"
    assert found["metod/index.md"] == "2024-03-01"
    assert found["om/index.md"] == ""


def test_a_draft_moves_no_day_until_it_is_shown():
    texts = {path: text for path, text in read(BASE / "content").texts.items() if not path.startswith("synthesis/")}
    path = "evaluations/alfa/evaluation.yml"
    texts[path] = texts[path].replace("status: published", "status: draft")
    days = {"evaluations/alfa/cells.yml": "2024-06-01", "evaluations/beta/cells.yml": "2024-01-01"}
    assert shown(days, texts)["jamfor/index.md"] == "2024-01-01"
    assert shown(days, texts, drafts=True)["jamfor/index.md"] == "2024-06-01"


def test_without_history_no_page_names_a_day():
    assert set(shown({}).values()) == {""}
