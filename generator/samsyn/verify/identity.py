"""The text is the one that was coded: checksum, length, and every heading at its line."""

import re
from collections.abc import Iterator

from samsyn.problems import Place, Problem
from samsyn.verify.case import Case

#: A heading may be broken over as many lines, blank ones included.
HEADING_LINES = 6


def check(case: Case) -> Iterator[Problem]:
    """A changed text, a wrong length, headings that stand elsewhere."""
    report = case.evaluation.report
    if case.text.sha256 != report.sha256:
        place = case.content.places.of(case.evaluation, "report", "sha256")
        yield Problem("report-changed", place, {"file": report.text, "found": case.text.sha256})
    if len(case.text.lines) != report.line_count:
        place = case.content.places.of(case.evaluation, "report", "line_count")
        words = {"value": str(report.line_count), "found": str(len(case.text.lines)), "file": report.text}
        yield Problem("report-length", place, words)
    for section in case.evaluation.sections:
        bare = re.sub(r"\s*\([^)]*\)$", "", section.title)
        heading = case.text.fold((section.line, section.line + HEADING_LINES))
        stands = heading.lines[:1] == (section.line,)
        if not stands or not any(heading.starts_with(title) for title in (section.title, bare)):
            words = {"value": section.title, "line": str(section.line)}
            beside = (Place(case.text.name, section.line),)
            yield Problem("heading-elsewhere", case.content.places.of(section, "line"), words, beside=beside)
