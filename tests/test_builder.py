"""A preview's pages are a clean build's pages, byte for byte, after any edits."""

import os
import shutil
import tempfile
from pathlib import Path
from random import Random

import pytest
from conftest import BASE, ROOT, copy_project, samsyn
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from samsyn.preview.session import Session
from samsyn.project import Project

AUDIT = bool(os.environ.get("SAMSYN_AUDIT"))
WORDS = ("på", "mötena", "FK", "”citat”", "RE-AIM", "<b>", "&amp;", "samverkan", "1 000")


def edited(text: str, random: Random) -> str:
    """One edit as authors make them, some of which break the file: words in a sentence, a code, an item less."""
    lines = text.split("\n")
    if len(lines) < 3:
        return text + "\n"
    at = random.randrange(len(lines))
    kind = random.randrange(6)
    if kind == 0:
        lines.insert(at, lines[at])
    elif kind == 1:
        del lines[at]
    elif kind == 2:
        lines[at] = lines[at].replace("promotes", "hinders") if "promotes" in lines[at] else f"{lines[at]} #"
    else:
        head, space, tail = lines[at].rpartition(" ")
        lines[at] = f"{head}{space}{random.choice(WORDS)} {tail}"
    return "\n".join(lines)


def edits(session: Session, random: Random, count: int) -> int:
    """Edit the project, one file at a time, and let the preview follow; how many states could be built."""
    good = 0
    files = sorted(path for path in session.project.content.rglob("*") if path.suffix in {".yml", ".md"})
    for path in random.choices(files, k=count):
        before = path.read_text("utf-8")
        path.write_text(edited(before, random), "utf-8")
        session.refresh(frozenset({str(path)}))
        if session.state.build != session.state.number:  # broken: half of the authors mend it
            path.write_text(before, "utf-8")
            session.refresh(frozenset({str(path)}))
        good += session.state.build == session.state.number
    return good


def differences(session: Session, folder: Path) -> list[str]:
    """The files of a clean build that the preview would serve otherwise, and the pages that it has alone."""
    result = samsyn("build", "--drafts", "--root", session.project.root, "--site", folder)
    assert result.returncode == 0, result.stdout + result.stderr
    site = session.state.site
    clean = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert len(clean) > 100
    del clean["sha256sums.txt"]  # of a whole site, when all of it is there
    return [name for name, content in clean.items() if site.get(name) != content] + sorted(set(site) - set(clean))


def follow(content: Path, number: int, count: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        session = Session(
            Project(copy_project(Path(folder) / "project", content, english=True)), Path(folder) / "plugins"
        )
        session.refresh()
        good = edits(session, Random(number), count)  # noqa: S311 - edits, not secrets
        assert session.state.build == session.state.number
        assert differences(session, Path(folder) / "site") == []
        return good


@seed(1)
@settings(
    max_examples=2, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(st.integers(0, 10**6))
def test_after_random_edits_the_preview_is_a_clean_build(number):
    assert follow(BASE / "content", number, 12) > 0


@pytest.mark.audit
def test_after_random_edits_of_the_real_content_the_preview_is_a_clean_build(measured):
    rounds, edits_each = 12, 25
    good = sum(follow(ROOT / "content", number, edits_each) for number in range(rounds))
    small = sum(follow(BASE / "content", number, edits_each) for number in range(100, 100 + 3 * rounds))
    measured(
        "dependability", "random edits after which every file of the preview was a clean build's", f"{good + small}"
    )


def test_a_broken_start_has_no_page_and_a_mended_one_has(tmp_path):
    project = copy_project(tmp_path / "project", BASE / "content")
    path = project / "content" / "evaluations" / "alfa" / "findings.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("direction: hinders", "direction: hindrers", 1), "utf-8")
    session = Session(Project(project), tmp_path / "plugins")
    session.refresh()
    assert session.state.site is None
    assert [problem["code"] for problem in session.state.problems["sv"]] == ["unknown-code"]
    path.write_text(text, "utf-8")
    session.refresh()
    assert session.state.problems["sv"] == ()
    assert b"<article" in session.state.site.get("index.html")


def test_the_last_good_page_is_kept_while_the_content_is_broken(tmp_path):
    project = copy_project(tmp_path / "project", BASE / "content")
    session = Session(Project(project), tmp_path / "plugins")
    session.refresh()
    page = session.state.site.get("utvarderingar/alfa/index.html")
    shutil.rmtree(project / "content" / "vocabulary")
    session.refresh()
    assert session.state.build < session.state.number
    assert {problem["code"] for problem in session.state.problems["sv"]} >= {"file-missing"}
    assert session.state.site.get("utvarderingar/alfa/index.html") == page


def test_a_draft_is_previewed_and_not_published(tmp_path):
    project = copy_project(tmp_path / "project", BASE / "content")
    path = project / "content" / "evaluations" / "beta" / "evaluation.yml"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: draft"), "utf-8")
    shutil.rmtree(project / "content" / "synthesis")
    session = Session(Project(project), tmp_path / "plugins")
    session.refresh()
    assert session.state.site.get("utvarderingar/beta/index.html") is not None
    assert samsyn("build", "--root", project, "--site", tmp_path / "site").returncode == 0
    assert not (tmp_path / "site" / "utvarderingar" / "beta").exists()


def test_broken_settings_are_said_and_survived(tmp_path):
    project = copy_project(tmp_path / "project", BASE / "content")
    session = Session(Project(project), tmp_path / "plugins")
    session.refresh()
    path = project / "mkdocs.yml"
    text = path.read_text("utf-8")
    path.write_text("site_name: [", "utf-8")
    session.refresh(frozenset({str(path)}))
    assert "mkdocs.yml" in session.state.text["sv"]
    assert session.state.site.get("index.html")
    path.write_text(text, "utf-8")
    session.refresh(frozenset({str(path)}))
    assert session.state.problems["sv"] == ()
