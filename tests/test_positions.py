"""YAML to data and places: a table of examples, and that no text whatever raises."""

from typing import Any

import pytest
import yaml
from conftest import CASES
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from samsyn.lean import lean
from samsyn.messages import MESSAGES
from samsyn.model.base import Source
from samsyn.positions import MAX_DEPTH, load
from samsyn.problems import Place

EXAMPLES: list[dict[str, Any]] = yaml.safe_load((CASES / "positions.yml").read_text(encoding="utf-8"))
#: Pieces of which YAML is made, so that made-up texts come near to being read.
PIECES = (
    "a",
    "b: ",
    "- ",
    "\n",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
    "&x ",
    "*x",
    "!!int ",
    "<<: ",
    "? ",
    "|",
    ">",
    "#",
    "---\n",
    "\\",
    "%",
    "å",
    "\u2028",
    "1",
)


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case["name"])
def test_examples(case: dict[str, Any]) -> None:
    document = load(case["text"], "a.yml")
    found = [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in document.problems]
    assert document.data == case["data"]
    assert found == case.get("problems", [])


def test_places_of_keys_and_values() -> None:
    document = load("a:\n  - b: x\n    c: [y, z]\n", "a.yml")
    assert document.place(("a",), of_key=True) == Place("a.yml", 1, 1)
    assert document.place(("a", 0, "b")) == Place("a.yml", 2, 8)
    assert document.place(("a", 0, "b"), of_key=True) == Place("a.yml", 2, 5)
    assert document.place(("a", 0, "c", 1)) == Place("a.yml", 3, 12)
    assert document.place(("a", 0)) == Place("a.yml", 2, 5)


def test_what_was_never_written_has_the_place_above_it() -> None:
    document = load("a:\n  b: x\n", "a.yml")
    assert document.place(("a", "b", "sv")) == document.place(("a", "b"))
    assert document.place(("c",)) == Place("a.yml", 1, 1)


def test_places_inside_a_node_are_those_inside_it_alone() -> None:
    document = load("a:\n  - b: x\nb: y\n", "a.yml")
    item = document.find(("a", 0))
    assert document.place(("b",), node=item) == Place("a.yml", 2, 8)
    assert document.place(("c", "b"), node=item) == document.place((), node=item) == Place("a.yml", 2, 5)
    assert document.place(("b",), node=document.find(("c",))) == Place("a.yml", 1, 1)


def test_a_lean_record_is_the_same_record() -> None:
    whole = Source.model_validate({"section": " Inledning ", "lines": "1-2", "page": "3"})
    assert lean(whole) == whole
    assert lean(whole).model_dump() == whole.model_dump()
    assert lean(whole).model_copy(update={"page": 4}).page == 4
    assert lean(lean(whole)) is not whole
    with pytest.raises(ValidationError):
        lean(whole).page = 4


def test_depth_has_a_limit() -> None:
    assert load("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a.yml").problems == []
    assert [problem.code for problem in load("[" * 5000 + "]" * 5000, "a.yml").problems] == ["yaml-deep"]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
@example("\x00")
@example("a: \x07")
@example('a: "\\ud800"')
@example("\ufeff\ufeff")
@example("!<")
@example("- &x *x")
@example("%YAML 9.9\n---\n")
@example("a: @")
@example("a: |x")
def test_any_text_is_read_or_refused(text: str) -> None:
    document = load(text, "a.yml")
    lines = text.count("\n") + 1
    assert document.data is not None or document.problems
    for problem in document.problems:
        assert problem.code in MESSAGES
        assert problem.place.line >= 1
        assert problem.place.column >= 1
        MESSAGES[problem.code].sv.format_map(problem.words)
    if not set("\x85\u2028\u2029\r") & set(text):  # YAML counts these as line ends
        assert all(problem.place.line <= lines + 1 for problem in document.problems)
