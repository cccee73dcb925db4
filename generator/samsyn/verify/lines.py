"""Sources point to lines that hold something, and to few enough that a reader finds the place."""

from collections.abc import Iterator

from samsyn.checks.sources import cited
from samsyn.model.base import ranges
from samsyn.model.coding import Table
from samsyn.model.evaluation import RowSource
from samsyn.problems import Problem
from samsyn.verify.case import Case

MAX_LINES = 15


def check(case: Case) -> Iterator[Problem]:
    """Empty ranges, and ranges of more than 15 lines with text; tables may be longer."""
    located = [
        (source.lines, case.content.places.of(record, *filter(None, at.split(".")), "lines"), MAX_LINES)
        for record, at, source in cited(case.coded)
    ]
    for data in case.coded.tables:
        records: list[Table | RowSource] = [data.table, *data.table.row_sources]
        located += [(record.lines, case.content.places.of(record, "lines"), len(case.text.lines)) for record in records]
    for lines, place, most in located:
        for first, last in ranges(lines):
            full = sum(1 for line in case.text.lines[first - 1 : last] if line.strip())
            span = str(first) if first == last else f"{first}-{last}"
            if not full:
                yield Problem("lines-empty", place, {"lines": span})
            elif full > most:
                words = {"lines": span, "count": str(full), "limit": str(most)}
                yield Problem("lines-many", place, words, beside=case.beside(span))
