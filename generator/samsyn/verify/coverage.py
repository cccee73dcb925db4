"""How much of the report is cited, and the stretches that nothing cites and nobody has explained."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from samsyn.checks.sources import cited, sections_of
from samsyn.model.base import ranges
from samsyn.problems import Place, Problem
from samsyn.verify.case import Case

#: Fewer words are a heading's, a figure's or a table's remains.
WORDS: Final = 3
#: Shorter stretches are the seams between what is cited.
STRETCH: Final = 6
#: A line that comes back as often is a running head or foot.
REPEATS: Final = 3


def check(case: Case) -> Iterator[Problem]:
    """Unexplained stretches, and explanations of lines that need none."""
    full, used, explained = substantive(case), cited_lines(case), explained_lines(case)
    for item in case.evaluation.uncited:
        if not (_lines(item.lines) & full) - used:
            place = case.content.places.of(item, "lines")
            beside = case.beside(item.lines)
            yield Problem("uncited-cited", place, {"lines": item.lines}, "warning", beside)
    for stretch in stretches(full, used):
        if explained.issuperset(stretch):
            continue
        span = f"{stretch[0]}-{stretch[-1]}"
        title = next(title for title, (first, last) in _sections(case) if first <= stretch[0] <= last)
        words = {"lines": span, "count": str(len(stretch)), "section": title}
        yield Problem("stretch-uncited", _place(case, title), words, "warning", case.beside(span))


def substantive(case: Case) -> set[int]:
    """The lines that say something: three words or more, no heading, no running head."""
    keys = [re.sub(r"\d+", "", " ".join(line.split())).lower() for line in case.text.lines]
    often = {key for key, count in Counter(keys).items() if count >= REPEATS}
    headings = {section.line for section in case.evaluation.sections}
    return {
        number
        for number, key in enumerate(keys, start=1)
        if number not in headings and key not in often and len(re.findall(r"[^\W\d_]{2,}", key)) >= WORDS
    }


def cited_lines(case: Case) -> set[int]:
    """Every line that a source or a table points to."""
    locators = [source.lines for _, _, source in cited(case.coded)]
    for data in case.coded.tables:
        locators += [data.table.lines, *(row.lines for row in data.table.row_sources)]
    return {line for locator in locators for line in _lines(locator)}


def explained_lines(case: Case) -> set[int]:
    """Every line that the content explains why nothing cites."""
    return {line for item in case.evaluation.uncited for line in _lines(item.lines)}


def stretches(full: set[int], used: set[int]) -> list[list[int]]:
    """Runs of six or more substantive lines that nothing cites; blank lines and furniture do not break a run."""
    runs: list[list[int]] = [[]]
    for line in sorted(full | used):
        if line in used:
            runs.append([])
        else:
            runs[-1].append(line)
    return [run for run in runs if len(run) >= STRETCH]


def _lines(locator: str) -> set[int]:
    return {line for first, last in ranges(locator) for line in range(first, last + 1)}


def _sections(case: Case) -> list[tuple[str, tuple[int, int]]]:
    """The sections with their lines; what stands before the first belongs to it."""
    sections = list(sections_of(case.evaluation).items())
    title, (_, last) = sections[0]
    return [(title, (1, last)), *sections[1:]]


def _place(case: Case, title: str) -> Place:
    section = next(section for section in case.evaluation.sections if section.title == title)
    return case.content.places.of(section, "title")
