"""The command line: help with examples, exit codes, all forms of report."""

import json
import re
from pathlib import Path

import pytest

from samsyn import cli
from samsyn.commands import COMMANDS
from samsyn.commands.options import BUG, FINE, PROBLEMS, WRONG_USE

BASE = Path(__file__).parent / "cases" / "base"
ROOT = Path(__file__).parents[1]


@pytest.fixture
def project(compose, tmp_path):
    compose(BASE / "nothing")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    return tmp_path


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main([name, "--help"])
    assert stopped.value.code == FINE
    shown = capsys.readouterr().out
    assert f"samsyn {name}" in shown.split("Exempel:")[1]


def test_readme_names_every_command():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"samsyn {name}" not in readme] == []


def test_good_content_is_fine(project, capsys):
    assert cli.main(["check", "--root", str(project)]) == FINE
    assert capsys.readouterr().out == "Inga problem.\n"


def test_bad_content_is_a_problem_in_every_form(project, capsys):
    path = project / "content" / "evaluations" / "alfa" / "cells.yml"
    path.write_text(path.read_text("utf-8").replace("theme:", "tema:", 1), encoding="utf-8")
    assert cli.main(["check", "--root", str(project)]) == PROBLEMS
    assert "evaluations/alfa/cells.yml:" in capsys.readouterr().out
    assert cli.main(["check", "--root", str(project), "--format", "json", "--lang", "en"]) == PROBLEMS
    found = json.loads(capsys.readouterr().out)
    assert {problem["code"] for problem in found} >= {"unknown-key"}
    assert cli.main(["check", "--root", str(project), "--format", "github"]) == PROBLEMS
    assert "::error file=content/evaluations/alfa/cells.yml,line=" in capsys.readouterr().out


def test_one_evaluation_alone(project, capsys):
    path = project / "content" / "evaluations" / "alfa" / "cells.yml"
    path.write_text("cells: 1\n", encoding="utf-8")
    assert cli.main(["check", "beta", "--root", str(project)]) == FINE
    assert cli.main(["check", "alfa", "--root", str(project)]) == PROBLEMS
    capsys.readouterr()
    assert cli.main(["check", "gamma", "--root", str(project)]) == WRONG_USE
    assert "gamma" in capsys.readouterr().err


def test_wrong_use_says_why(tmp_path, capsys):
    assert cli.main(["check", "--root", str(tmp_path)]) == WRONG_USE
    assert "mkdocs.yml" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        cli.main(["bygg"])
    assert stopped.value.code == WRONG_USE


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["chek"], "samsyn: chek finns inte; det som finns är check, new, init,"),
        (["chek"], "menade du check?"),
        (["check", "--lnag", "en"], "--lnag finns inte här\n  tips: menade du --lang?"),
        (["check", "--lang", "fi"], "fi finns inte; det som finns är sv, en"),
        (["check", "--format"], "--format ska följas av ett värde"),
        (["check", "--translations=ja"], "--translations tar inget värde"),
        (["check", "--ro", "x", "--r", "y", "--", "a", "b"], "b finns inte här"),
        (["new"], "det här saknas: vad\n  samsyn new --help visar hur"),
        (["new", "finding"], "det här saknas: evaluation\n  samsyn new finding --help visar hur"),
        (["new", "finding", "alfa", "--l", "3"], "--l kan vara flera: --lines, --level"),
    ],
)
def test_wrong_use_is_told_in_swedish_with_the_nearest_right_spelling(call, words, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(call)
    assert stopped.value.code == WRONG_USE
    assert words in capsys.readouterr().err


def test_help_is_in_swedish(capsys):
    with pytest.raises(SystemExit):
        cli.main(["new", "finding", "--help"])
    shown = capsys.readouterr().out
    assert shown.startswith("så här: samsyn new finding [-h]")
    assert not re.search(r"usage|options|positional|show this", shown)


@pytest.mark.parametrize(
    ("written", "said"), [("", "fel:"), ("language: en\n", "error:"), ("language: 'sv'\n", "fel:")]
)
def test_messages_are_in_the_sites_language(project, capsys, written, said):
    site = project / "content" / "site.yml"
    site.write_text(re.sub(r"(?m)^language:.*\n", "", site.read_text("utf-8")) + written + "nonsense: x\n", "utf-8")
    assert cli.main(["check", "--root", str(project)]) == PROBLEMS
    assert said in capsys.readouterr().out
    assert cli.main(["check", "--root", str(project), "--lang", "sv"]) == PROBLEMS
    assert "fel:" in capsys.readouterr().out


def test_a_bug_is_told_apart(project, monkeypatch, capsys):
    def broken(_):
        raise RuntimeError

    monkeypatch.setattr(COMMANDS["check"], "run", broken)
    assert cli.main(["check", "--root", str(project)]) == BUG
    assert "fel i programmet" in capsys.readouterr().err


def test_pages_are_written_once(project, tmp_path_factory):
    out = tmp_path_factory.mktemp("out") / "pages"
    assert cli.main(["pages", "--out", str(out), "--root", str(project)]) == FINE
    assert (out / "index.md").read_text("utf-8").startswith("---\n")
    assert (out / "utvarderingar" / "alfa" / "index.md").exists()
    assert (out / "data" / "matrix.csv").exists()
    assert cli.main(["pages", "--out", str(out), "--root", str(project)]) == WRONG_USE


def test_schemas_are_fresh_or_stale(project):
    assert cli.main(["schema", "--root", str(project), "--check"]) == PROBLEMS
    assert cli.main(["schema", "--root", str(project)]) == FINE
    assert cli.main(["schema", "--root", str(project), "--check"]) == FINE
