"""Small numbers: a count of few people is shown only if it is printed in a public report, or follows from such."""

from collections.abc import Iterator

from samsyn.content import Content, TableData
from samsyn.disclosure import PROTECTED, lone_protected, too_small
from samsyn.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Counts below the limit without a printed source, and protected values that can be worked out."""
    limit = content.site.limits.small_number if content.site else 5
    for coded in content.evaluations:
        for fact in coded.evaluation.facts if coded.evaluation else ():
            if (
                fact.unit == "persons"
                and not fact.printed
                and fact.number is not None
                and too_small(fact.number, limit)
            ):
                words = {"value": str(fact.number), "limit": str(limit)}
                yield Problem("small-number", content.places.of(fact, "value"), words)
        for data in coded.tables:
            yield from _table(data, limit)


def _table(data: TableData, limit: int) -> Iterator[Problem]:
    people = [column.id for column in data.table.columns if column.counts_people]
    if not data.table.printed:
        for row, places in zip(data.rows, data.places, strict=True):
            for column in people:
                if row[column].isdecimal() and too_small(int(row[column]), limit):
                    yield Problem("small-number", places[column], {"value": row[column], "limit": str(limit)})
    key = data.table.row_key
    if len({row[key] for row in data.rows}) < len(data.rows):
        return  # a row given twice is a problem of its own
    for name in lone_protected({row[key]: {column: row[column] for column in people} for row in data.rows}):
        protected = [
            places[column]
            for row, places in zip(data.rows, data.places, strict=True)
            for column in people
            if row[column] == PROTECTED and name in {row[key], column}
        ]
        yield Problem("small-total", protected[0], {"key": name})
