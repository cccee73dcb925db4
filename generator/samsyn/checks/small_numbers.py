"""Small numbers: a count of few people is shown only if it is marked as printed in a public report.

Whatever does not say that it counts something else than people, and that it is printed, is held to the limit.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from samsyn.content import Coded, Content, TableData
from samsyn.disclosure import PROTECTED, too_small, worked_out
from samsyn.model.coding import Column
from samsyn.model.evaluation import Fact
from samsyn.problems import Place, Problem

#: What a fact may count that is surely not people; a unit that is not here counts people.
THINGS: Final = frozenset(
    {
        *("municipalities", "organisations", "positions", "documents", "questions", "occasions", "times_per_year"),
        *("kronor", "points", "items", "percent", "date"),
        *("years", "months", "weeks", "days", "hours", "minutes", "hours_per_week"),
    }
)


def check(content: Content) -> Iterator[Problem]:
    """Counts below the limit that are not marked as printed, and protected values that can be worked out."""
    limit = content.site.limits.small_number if content.site else 5
    for coded in content.evaluations:
        facts = {fact.id: fact for fact in coded.evaluation.facts} if coded.evaluation else {}
        for fact in facts.values():
            yield from _fact(fact, facts, limit, content)
        for data in coded.tables:
            yield from _table(data, limit)
            yield from _protected(data, coded, limit)


def _fact(fact: Fact, facts: dict[str, Fact], limit: int, content: Content) -> Iterator[Problem]:
    if fact.printed:
        return
    counts = fact.kind == "count" and fact.unit not in THINGS
    behind: dict[str, Decimal | int | None] = {"n": fact.n, "asked": fact.asked}
    if counts:
        behind |= {"value": fact.number, "low": fact.low, "high": fact.high}
    elif fact.kind == "share" and fact.number is not None:
        whole = facts[fact.of].number if fact.of in facts else fact.n
        behind["value"] = round(fact.number * whole / 100) if whole is not None else None
    for field, count in behind.items():
        if count is not None and too_small(count, limit):
            words = {"value": str(count), "limit": str(limit)}
            yield Problem("small-number", content.places.of(fact, field), words)


def _people(data: TableData) -> list[Column]:
    """The columns that count people: all that say so, and all numbers that do not say that they do not."""
    return [
        column
        for column in data.table.columns
        if column.id != data.table.row_key
        and (column.counts_people or (column.counts_people is None and column.type in {"integer", "number"}))
    ]


def _table(data: TableData, limit: int) -> Iterator[Problem]:
    if data.table.printed:
        return
    for row, places in zip(data.rows, data.places, strict=True):
        for column in _people(data):
            for value in re.findall(r"[0-9]+(?:[.,][0-9]+)?", row[column.id]):
                if too_small(Decimal(value.replace(",", ".")), limit):
                    yield Problem("small-number", places[column.id], {"value": value, "limit": str(limit)})


def _protected(data: TableData, coded: Coded, limit: int) -> Iterator[Problem]:
    key = data.table.row_key
    places: dict[tuple[str, str], Place] = {
        (row[key], name): place
        for row, places in zip(data.rows, data.places, strict=True)
        for name, place in places.items()
    }
    if len({row[key] for row in data.rows}) < len(data.rows):
        return  # a row given twice is a problem of its own
    columns = [column.id for column in _people(data)]
    columns += [
        column.id
        for column in data.table.columns
        if column.id not in columns and any(row[column.id] == PROTECTED for row in data.rows)
    ]
    rows = {row[key]: {column: row[column] for column in columns} for row in data.rows}
    facts = coded.evaluation.facts if coded.evaluation else ()
    totals = [
        fact.number for fact in facts if fact.number is not None and fact.kind == "count" and fact.unit not in THINGS
    ]
    for name, column in worked_out(rows, totals, limit):
        yield Problem("small-total", places[name, column], {"row": name, "column": column})
