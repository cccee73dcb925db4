"""A cell of a published csv never runs in a spreadsheet, and a number stays a number."""

import pytest
import yaml
from conftest import CASES

from samsyn.exports.csv_files import cell

FORMULAS = [
    text
    for text in yaml.safe_load((CASES / "hostile.yml").read_text("utf-8"))["cells"]
    if text.strip()[0] in "=+-@\uff1d"
]


@pytest.mark.parametrize("text", [*FORMULAS, "\t=1", "\r=1", "\n@x", "\u00a0=1", "-1+1", "+46 1", "-", "=", "--1"])
def test_a_formula_is_a_text(text):
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-12", "-3,5", "-3.25", "+7", "12", "\u221212", "a=b", "x-y", "", "f@x.example", "– inget"]
)
def test_numbers_and_plain_texts_are_as_they_were(text):
    assert cell(text) == text


def test_values_keep_their_kind():
    assert [cell(value) for value in (-12, -3.5, None, True, ["=a", "b"], ["a", "=b"])] == [
        "-12",
        "-3.5",
        "",
        "true",
        "'=a; b",
        "a; =b",
    ]


def test_formulas_are_tried():
    assert len(FORMULAS) >= 8
