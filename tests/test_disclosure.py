"""The small-number guard: what is too small, and what can be worked out."""

from decimal import Decimal

import pytest

from samsyn.disclosure import worked_out, too_small


@pytest.mark.parametrize(
    ("count", "limit", "small"),
    [(0, 5, False), (1, 5, True), (4, 5, True), (5, 5, False), (6, 5, False), (1, 0, False), (3, 1, False)],
)
def test_too_small(count: int, limit: int, *, small: bool) -> None:
    assert too_small(count, limit) is small


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
    "two in a column, and only one each is left": ({"a": {"n": H}, "b": {"n": H}, "Totalt": {"n": "2"}}, ["a n", "b n"]),
    "the sum is protected": ({"a": {"n": "2"}, "b": {"n": "7"}, "Alla": {"n": H}}, ["Alla n"]),
    "the sum and one more are protected": ({"a": {"n": H}, "b": {"n": "7"}, "Alla": {"n": H}}, []),
    "the sum is blank": ({"a": {"n": H}, "b": {"n": "7"}, "Alla": {"n": ""}}, []),
    "one in a row with a sum": ({"a": {"x": H, "y": "7", "total": "12"}}, ["a x"]),
    "one in a row that another number is the sum of": ({"a": {"all_of_them": "14", "women": H, "men": "11"}}, ["a women"]),
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
