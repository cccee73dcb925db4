"""The coding against the reports' texts: broken cases show exactly their problems, the real content shows none."""

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
from conftest import BASE, CASES, NO_REPORTS, ROOT, Compose, Golden

from samsyn import cli
from samsyn.commands.options import FINE, PROBLEMS, WRONG_USE
from samsyn.content import Content
from samsyn.parse import parse
from samsyn.problems import Problem, tidy
from samsyn.project import Project
from samsyn.read import read, read_reports
from samsyn.report import report
from samsyn.verify import texts_for_excerpts, verify
from samsyn.verify.coverage import stretches
from samsyn.verify.numbers import read as numbers
from samsyn.verify.text import ReportText

BROKEN: Final = sorted(path for path in (CASES / "verify").iterdir() if path.is_dir())
REPORTS: Final = Project(ROOT).reports
EVALUATIONS: Final = sorted(path.name for path in (ROOT / "content" / "evaluations").iterdir())
here = pytest.mark.skipif(not REPORTS.is_dir(), reason=f"{NO_REPORTS} ({REPORTS})")


def proved(folder: Path, reports: dict[str, bytes]) -> tuple[list[Problem], dict[str, str]]:
    """The problems of a content folder against reports, and the texts for their excerpts."""
    found = read(folder)
    content = parse(found.texts)
    problems = [problem for coded in content.evaluations for problem in verify(coded, content, reports).problems]
    return tidy([*found.problems, *content.problems, *problems]), found.texts | texts_for_excerpts(reports)


@pytest.fixture(scope="module")
def content() -> Content:
    return parse(read(ROOT / "content").texts)


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.name)
def test_problems_are_exactly_those_expected(case: Path, compose: Compose, golden: Golden, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    shutil.copytree(BASE / "reports", folder)
    if (case / "reports").exists():
        shutil.copytree(case / "reports", folder, dirs_exist_ok=True)
    problems, texts = proved(compose(case), read_reports(folder))
    golden(case / "expected", {"problems.txt": report(problems, texts) + "\n"})
    assert problems, "a broken case shows a problem"
    assert {path.name for path in case.iterdir()} <= {"content", "expected", "replace.yml", "reports"}


def test_base_is_proved() -> None:
    problems, texts = proved(BASE / "content", read_reports(BASE / "reports"))
    assert report(problems, texts) == ""


@here
@pytest.mark.parametrize("name", EVALUATIONS)
def test_real_evaluation_has_no_errors(name: str, content: Content) -> None:
    coded = next(coded for coded in content.evaluations if coded.id == name)
    reports = read_reports(REPORTS)
    outcome = verify(coded, content, reports)
    texts = content.texts | texts_for_excerpts(reports)
    assert report([problem for problem in outcome.problems if problem.severity == "error"], texts) == ""
    assert outcome.tally
    assert outcome.tally.percent >= 50


@pytest.fixture
def project(compose: Compose, tmp_path: Path) -> Path:
    compose(BASE / "nothing")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    return tmp_path


def test_command_says_what_was_proved(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reports = str(BASE / "reports")
    assert cli.main(["verify", "--root", str(project), "--reports", reports]) == FINE
    said = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in said] == ["alfa", "beta"]
    assert cli.main(["verify", "beta", "--root", str(project), "--reports", reports, "--lang", "en"]) == FINE
    assert capsys.readouterr().out.startswith("beta: 23 sources, 5 facts, 0 search phrases, 4 numbers; ")
    assert cli.main(["verify", "beta", "--root", str(project), "--reports", reports, "--format", "json"]) == FINE
    assert capsys.readouterr().out == "[]\n"


def test_command_finds_the_reports_beside_the_project_or_where_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SAMSYN_REPORTS", raising=False)
    assert Project(project).reports == project.parent / "shared" / "reports"
    monkeypatch.setenv("SAMSYN_REPORTS", str(BASE / "reports"))
    assert cli.main(["verify", "--root", str(project)]) == FINE
    monkeypatch.setenv("SAMSYN_REPORTS", str(project / "nowhere"))
    assert cli.main(["verify", "--root", str(project)]) == WRONG_USE
    assert "SAMSYN_REPORTS" in capsys.readouterr().err


def test_command_names_a_stranger_and_stops_at_broken_content(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--root", str(project), "--reports", str(BASE / "reports")]
    assert cli.main(["verify", "gamma", *options]) == WRONG_USE
    path = project / "content" / "evaluations" / "alfa" / "cells.yml"
    path.write_text("cells: 1\n", encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["verify", *options]) == PROBLEMS
    assert "[not-a-list]" in capsys.readouterr().out


def test_a_problem_shows_the_lines_of_the_report(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "content" / "evaluations" / "beta" / "evaluation.yml"
    path.write_text(path.read_text("utf-8").replace("written: Två", "written: Tre"), encoding="utf-8")
    options = ["verify", "--root", str(project), "--reports", str(BASE / "reports")]
    assert cli.main(options) == PROBLEMS
    said = capsys.readouterr().out
    assert "   = rapporten beta.txt:26: att flera får anställning under nästa år. Två lämnade insatsen." in said
    assert cli.main([*options, "--format", "json", "--lang", "en"]) == PROBLEMS
    assert '"beta.txt:26"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("24 personer, sju och tjugotvå", "sv", ["24", "7", "22"]),
        ("1 200 000 kronor och 4,2", "sv", ["1200000", "4.2"]),
        ("2009-02-01", "sv", ["2009", "2", "1"]),
        ("2012–2014; 30%, 60st", "sv", ["2012", "2014", "30", "60"]),
        ("ett och ett halvt år, två och halv", "sv", ["1.5", "2.5"]),
        ("omkring fyrtiotal, 70-tal", "sv", ["40", "70"]),
        ("trettiofem och etthundra", "sv", ["35", "100"]),
        ("trepartssamtal, covid-19, B2", "sv", []),
        ("twenty-two of 1,200 in ten, 5.4", "en", ["22", "1200", "10", "5.4"]),
    ],
)
def test_numbers_are_read(text: str, language: str, values: list[str]) -> None:
    assert [number.readings for number in numbers(text, language)] == [(Decimal(value),) for value in values]


@pytest.mark.parametrize(
    ("text", "language", "percent"),
    [
        ("hälften", "sv", "50"),
        ("vardera en fjärdedel", "sv", "25"),
        ("dryga två tredjedelar", "sv", "67"),
        ("knapp tredjedel", "sv", "33.3"),
        ("½ tjänst", "sv", "50"),
        ("two thirds", "en", "66.7"),
    ],
)
def test_fractions_read_as_percent(text: str, language: str, percent: str) -> None:
    assert Decimal(percent) in [reading for number in numbers(text, language) for reading in number.readings]


def test_months_and_days_vouch_for_dates_only() -> None:
    found = list(numbers("den 7 maj 2019, 2019-02-01, 7 av 2"))
    assert [(str(number.readings[0]), number.in_date) for number in found] == [
        *[("7", True), ("2019", False)],
        *[("2019", False), ("2", True), ("1", True)],
        *[("7", False), ("2", False)],
    ]


def test_words_broken_over_lines_are_joined_both_ways() -> None:
    text = ReportText.of("x.txt", "Det är Akt-\n\nSam och för-\nfattaren, enkät-\noch intervju\n".encode())
    folded = text.fold((1, 5))
    assert folded.find("det är aktsam och författaren") == [1]
    assert folded.find("Akt-Sam  och") == [1]
    assert folded.find("enkät- och intervju") == [4]
    assert folded.find("samoch") == []


def test_stretches_are_broken_by_what_is_cited_only() -> None:
    assert stretches({1, 2, 3, 5, 7, 8, 10, 11, 12, 13, 14}, {9, 10}) == [[1, 2, 3, 5, 7, 8]]
    assert stretches({1, 2, 3, 4, 5}, set()) == []
