"""The small-number guard: what is too small, and what can be worked out."""

import random
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, product
from typing import Final

import pytest
from conftest import Measured

from samsyn.disclosure import too_small, worked_out


@pytest.mark.parametrize(
    ("count", "limit", "small"),
    [(0, 5, False), (1, 5, True), (4, 5, True), (5, 5, False), (6, 5, False), (1, 0, False), (3, 1, False)],
)
def test_too_small(count: int, limit: int, *, small: bool) -> None:
    assert too_small(count, limit) is small


SEED: Final = 20261126
H = "protected"
TABLES = {
    "no totals": ({"a": {"n": H}, "b": {"n": "7"}, "c": {"n": "9"}}, []),
    "one in a column with a sum": ({"a": {"n": H}, "b": {"n": "7"}, "Summa": {"n": "9"}}, ["a n"]),
    "a sum named among other words": ({"a": {"n": H}, "b": {"n": "7"}, "Hela länet": {"n": "30"}}, ["a n"]),
    "a sum without a name": (
        {"a": {"n": H, "m": "5"}, "b": {"n": "7", "m": "6"}, "Länet": {"n": "30", "m": "11"}},
        ["a n"],
    ),
    "two in a column": ({"a": {"n": H}, "b": {"n": H}, "c": {"n": "2"}, "Totalt": {"n": "9"}}, []),
    "two in a column, and only one each is left": (
        {"a": {"n": H}, "b": {"n": H}, "Totalt": {"n": "2"}},
        ["a n", "b n"],
    ),
    "the sum is protected": ({"a": {"n": "2"}, "b": {"n": "7"}, "Alla": {"n": H}}, ["Alla n"]),
    "the sum and one more are protected": ({"a": {"n": H}, "b": {"n": "7"}, "Alla": {"n": H}}, []),
    "the sum is blank": ({"a": {"n": H}, "b": {"n": "7"}, "Alla": {"n": ""}}, []),
    "one in a row with a sum": ({"a": {"x": H, "y": "7", "total": "12"}}, ["a x"]),
    "one in a row that another number is the sum of": (
        {"a": {"all_of_them": "14", "women": H, "men": "11"}},
        ["a women"],
    ),
    "a sum by its label's look": ({"a": {"participants": "14", "women": H, "men": "11"}}, ["a women"]),
    "two in a row": ({"a": {"x": H, "y": H, "total": "9"}}, []),
    "row and column": (
        {
            "a": {"x": H, "y": "7", "total": "9"},
            "b": {"x": "6", "y": "8", "total": "14"},
            "total": {"x": "8", "y": "15", "total": "23"},
        },
        ["a x"],
    ),
    "a chain: each follows from the one before": (
        {
            "a": {"x": H, "y": H, "z": "9", "total": "20"},
            "b": {"x": H, "y": "9", "z": "8", "total": "20"},
            "total": {"x": "10", "y": "13", "z": "17", "total": "40"},
        },
        ["a x", "a y", "b x"],
    ),
    "a square hides all four": (
        {
            "a": {"x": H, "y": H, "z": "9", "total": "19"},
            "b": {"x": H, "y": H, "z": "8", "total": "19"},
            "total": {"x": "10", "y": "11", "z": "17", "total": "38"},
        },
        [],
    ),
    "two squares and a bridge between them": (
        {
            "a": {"v": H, "x": H, "y": "6", "z": "6", "total": "30"},
            "b": {"v": H, "x": H, "y": H, "z": "6", "total": "30"},
            "c": {"v": "6", "x": "6", "y": H, "z": H, "total": "30"},
            "d": {"v": "6", "x": "6", "y": H, "z": H, "total": "30"},
            "total": {"v": "30", "x": "30", "y": "30", "z": "30", "total": "120"},
        },
        ["b y"],
    ),
    "a row without the column": ({"a": {"x": H}, "b": {"x": "9", "total": "20"}}, []),
    "nothing": ({}, []),
}


@pytest.mark.parametrize("name", TABLES)
def test_worked_out(name: str) -> None:
    rows, expected = TABLES[name]
    assert [" ".join(cell) for cell in worked_out(rows)] == expected


@pytest.mark.parametrize(("total", "found"), [(24, []), (19, [("a", "n")]), (16, []), (3, [])])
def test_a_total_elsewhere_leaves_a_small_value(total: int, found: list[tuple[str, str]]) -> None:
    rows = {"a": {"n": "protected"}, "b": {"n": "7"}, "c": {"n": "9"}}
    assert worked_out(rows, [Decimal(total)]) == found


def simulated(chance: random.Random) -> dict[str, dict[str, str]]:
    """A table of few people with both sums shown, in which the counts below five and some others are protected."""
    names, columns = "abc"[: chance.choice([2, 3])], "xyz"[: chance.choice([2, 3])]
    counts = {name: {column: chance.choice([1, 2, 3, 4, 6, 8, 12]) for column in columns} for name in names}
    also = chance.choice([0, 0.2, 0.5])
    rows = {
        name: {column: H if count < 5 or chance.random() < also else str(count) for column, count in row.items()}
        for name, row in counts.items()
    }
    for name, row in counts.items():
        rows[name]["total"] = str(sum(row.values()))
    sums = {column: str(sum(row[column] for row in counts.values())) for column in columns}
    return rows | {"total": sums | {"total": str(sum(map(int, sums.values())))}}


def solutions(rows: dict[str, dict[str, str]]) -> Iterator[dict[tuple[str, str], int]]:
    """Every way to fill in the protected values, one at least in each, that agrees with all sums."""
    names, columns = [name for name in rows if name != "total"], [name for name in rows["total"] if name != "total"]

    def fill(number: int, left: dict[str, int]) -> Iterator[dict[tuple[str, str], int]]:
        if number == len(names):
            if not any(left.values()):
                yield {}
            return
        row = rows[names[number]]
        choices = [range(1, left[c] + 1) if row[c] == H else [int(row[c])] for c in columns]
        for values in product(*choices):
            after = {c: left[c] - value for c, value in zip(columns, values, strict=True)}
            if sum(values) == int(row["total"]) and min(after.values()) >= 0:
                hidden = {(names[number], c): value for c, value in zip(columns, values, strict=True) if row[c] == H}
                yield from (hidden | rest for rest in fill(number + 1, after))

    yield from fill(0, {column: int(rows["total"][column]) for column in columns})


def audited(tables: int) -> tuple[int, int]:
    """In how many simulated tables a protected value has only one possible value, and in how many of them we say so."""
    chance, open_tables, seen = random.Random(SEED), 0, 0  # noqa: S311 - tables, not secrets
    for _ in range(tables):
        rows = simulated(chance)
        ways = list(islice(solutions(rows), 4000))
        sure = {cell for cell in ways[0] if len({way[cell] for way in ways}) == 1}
        said = set(worked_out(rows))
        open_tables += bool(sure)
        seen += bool(sure) and sure <= said
        assert sure <= said, f"{rows}: {sure - said} can be worked out"
    return open_tables, seen


def test_what_brute_force_works_out_is_refused() -> None:
    open_tables, seen = audited(250)
    assert seen == open_tables > 50


@pytest.mark.audit
def test_what_brute_force_works_out_is_refused_in_many_tables(measured: Measured) -> None:
    tables = 5000
    open_tables, seen = audited(tables)
    assert seen == open_tables
    measured(
        "dependability",
        f"Simulated tables with protected values ({tables})",
        f"in {open_tables} trying every combination gives a protected value away; all of those are refused",
    )
