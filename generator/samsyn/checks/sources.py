"""Sources: the section exists, the lines lie in it, and sections stand in order."""

import sys
from collections.abc import Iterator
from itertools import pairwise

from samsyn.content import Coded, Content
from samsyn.explain import nearest
from samsyn.model.base import Record, Source, ranges
from samsyn.model.coding import Table
from samsyn.model.evaluation import UNKNOWN_CHECKSUM, Evaluation, RowSource
from samsyn.problems import Place, Problem


def check(content: Content) -> Iterator[Problem]:
    """Sources that point outside their section or report."""
    for coded in content.evaluations:
        if coded.evaluation is None:
            continue
        if disorder := list(_order(coded.evaluation, content)):
            yield from disorder  # no telling where a section ends
            continue
        for record, field, source in cited(coded):
            at = tuple(field.split(".")) if field else ()
            yield from _source(
                coded.evaluation,
                source.section,
                source.lines,
                content.places.of(record, *at, "section"),
                content.places.of(record, *at, "lines"),
            )
        for item in coded.evaluation.uncited:
            yield from _within_report(coded.evaluation, item.lines, content.places.of(item, "lines"))
        for data in coded.tables:
            at_section = content.places.of(data.table, "section")
            records: list[Table | RowSource] = [data.table, *data.table.row_sources]
            for record in records:
                at_lines = content.places.of(record, "lines")
                yield from _source(coded.evaluation, data.table.section, record.lines, at_section, at_lines)


def _order(evaluation: Evaluation, content: Content) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for section in evaluation.sections:
        place = content.places.of(section, "title")
        if section.title in seen:
            yield Problem("section-twice", place, {"value": section.title, "line": str(seen[section.title])})
        seen.setdefault(section.title, place.line)
    for before, after in pairwise(evaluation.sections):
        if after.line <= before.line:
            yield Problem("sections-order", content.places.of(after, "line"), {"value": after.title})


def cited(coded: Coded) -> Iterator[tuple[Record, str, Source]]:
    """Every source of an evaluation: the record that has it, the field inside the record, and the source."""
    evaluation = coded.evaluation
    if evaluation is None:
        return
    for name in ("target_group", "answer", "programme", "evaluated", "design"):
        yield evaluation, f"{name}.source", getattr(evaluation, name).source
    holders: list[Record] = [
        *evaluation.questions,
        *evaluation.parties,
        *evaluation.staffing,
        *evaluation.funders,
        *evaluation.material,
        *evaluation.not_heard,
        *evaluation.facts,
        *evaluation.goals,
        *coded.findings,
        *coded.cells,
        *coded.codings,
    ]
    for holder in holders:
        if source := getattr(holder, "source", None):
            yield holder, "source", source
    for discrepancy in evaluation.discrepancies:
        for source in discrepancy.sources:
            yield source, "", source


def _length(evaluation: Evaluation) -> int:
    """The number of lines in the report's text; without bound in a draft whose text is not known yet."""
    report = evaluation.report
    unknown = evaluation.status == "draft" and report.sha256 == UNKNOWN_CHECKSUM
    return sys.maxsize if unknown else report.line_count


def sections_of(evaluation: Evaluation) -> dict[str, tuple[int, int]]:
    """First and last line of each section."""
    starts = [section.line for section in evaluation.sections]
    ends = [*(line - 1 for line in starts[1:]), _length(evaluation)]
    return {section.title: (section.line, end) for section, end in zip(evaluation.sections, ends, strict=True)}


def _source(evaluation: Evaluation, section: str, lines: str, at_section: Place, at_lines: Place) -> Iterator[Problem]:
    sections = sections_of(evaluation)
    if section not in sections:
        words = {"value": section, "where": "sections", "nearest": nearest(section, list(sections))}
        yield Problem("unknown-reference", at_section, words)
    yield from _within_report(evaluation, lines, at_lines)
    for first, last in ranges(lines):
        if last > _length(evaluation) or section not in sections:
            continue
        if not (sections[section][0] <= first and last <= sections[section][1]):
            words = {
                "lines": f"{first}-{last}" if last > first else str(first),
                "section": section,
                "first": str(sections[section][0]),
                "last": str(sections[section][1]),
            }
            yield Problem("source-outside", at_lines, words)


def _within_report(evaluation: Evaluation, lines: str, at_lines: Place) -> Iterator[Problem]:
    for _, last in ranges(lines):
        if last > _length(evaluation):
            words = {"line": str(last), "count": str(_length(evaluation))}
            yield Problem("source-beyond", at_lines, words)
