"""Each folder of ``cases/invalid`` shows exactly the problems that its author would see; the base shows none."""

import hashlib
from pathlib import Path
from typing import Final

import pytest
from conftest import BASE, CASES, Compose, Examine, Golden

from samsyn.checks.sources import sections_of
from samsyn.model.base import ranges
from samsyn.parse import parse
from samsyn.problems import has_errors
from samsyn.read import read
from samsyn.report import report

INVALID: Final = sorted(path for path in (CASES / "invalid").iterdir() if path.is_dir())
PARTS: Final = {"content", "expected", "grow", "remove", "repeat.yml", "replace.yml"}
#: Cases that show warnings only, which never stop a build.
WARNINGS_ONLY: Final = {
    "accessibility-old",
    "claim-unlicensed",
    "element-not-coded",
    "file-kind",
    "number-typed",
    "summary-lix",
    "summary-sentence",
    "summary-words",
    "table-word-misspelt",
    "translation-differs",
}


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.name)
def test_problems_are_exactly_those_expected(case: Path, compose: Compose, examine: Examine, golden: Golden) -> None:
    problems, texts = examine(compose(case))
    golden(case / "expected", {"problems.txt": report(problems, texts) + "\n"})
    assert problems, "an invalid case shows a problem"
    assert has_errors(problems) == (case.name not in WARNINGS_ONLY)


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.name)
def test_case_has_only_known_parts(case: Path) -> None:
    assert {path.name for path in case.iterdir()} <= PARTS


def test_many_mistakes_show_at_once(compose: Compose, examine: Examine) -> None:
    problems, _ = examine(compose(CASES / "invalid" / "many-at-once"))
    assert len({problem.code for problem in problems}) >= 10
    assert len({problem.place.path for problem in problems}) >= 4


def test_base_has_no_problems(examine: Examine) -> None:
    problems, texts = examine(BASE / "content")
    assert report(problems, texts) == ""


@pytest.mark.parametrize("name", ["alfa", "beta"])
def test_base_sources_stand_in_the_made_up_reports(name: str) -> None:
    content = parse(read(BASE / "content").texts)
    coded = next(coded for coded in content.evaluations if coded.id == name)
    evaluation = coded.evaluation
    assert evaluation
    raw = (BASE / "reports" / evaluation.report.text).read_bytes()
    lines = raw.decode().splitlines()
    assert hashlib.sha256(raw).hexdigest() == evaluation.report.sha256
    assert len(lines) == evaluation.report.line_count
    for title, (first, _) in sections_of(evaluation).items():
        assert lines[first - 1] == title
    phrases = [(fact.source, fact.written) for fact in evaluation.facts]
    for source, written in (*phrases, *((finding.source, None) for finding in coded.findings)):
        first, last = ranges(source.lines)[0]
        text = " ".join(lines[first - 1 : last])
        assert (source.find or "") in text
        assert (written or "") in text
