"""The small-number guard: what is too small, and what can be worked out."""

import pytest

from samsyn.disclosure import lone_protected, too_small


@pytest.mark.parametrize(
    ("count", "limit", "small"),
    [(0, 5, False), (1, 5, True), (4, 5, True), (5, 5, False), (6, 5, False), (1, 0, False), (3, 1, False)],
)
def test_too_small(count: int, limit: int, *, small: bool) -> None:
    assert too_small(count, limit) is small


TABLES = {
    "no totals": ({"a": {"n": "protected"}, "b": {"n": "7"}}, []),
    "one protected in a column with a sum": ({"a": {"n": "protected"}, "b": {"n": "7"}, "Summa": {"n": "9"}}, ["n"]),
    "two protected in a column": ({"a": {"n": "protected"}, "b": {"n": "protected"}, "Totalt": {"n": "9"}}, []),
    "the sum is protected": ({"a": {"n": "2"}, "b": {"n": "7"}, "Alla": {"n": "protected"}}, []),
    "the sum is blank": ({"a": {"n": "protected"}, "b": {"n": "7"}, "Alla": {"n": ""}}, []),
    "one protected in a row with a sum": ({"a": {"x": "protected", "y": "7", "total": "9"}}, ["a"]),
    "two protected in a row": ({"a": {"x": "protected", "y": "protected", "total": "9"}}, []),
    "row and column": (
        {
            "a": {"x": "protected", "y": "7", "total": "9"},
            "b": {"x": "6", "y": "8", "total": "14"},
            "total": {"x": "8", "y": "15", "total": "23"},
        },
        ["a", "x"],
    ),
    "a row without the column": ({"a": {"x": "protected"}, "b": {"x": "1", "total": "2"}}, []),
    "nothing": ({}, []),
}


@pytest.mark.parametrize("name", TABLES)
def test_lone_protected(name: str) -> None:
    rows, expected = TABLES[name]
    assert list(lone_protected(rows)) == expected
