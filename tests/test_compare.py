"""The comparison: states of cells, honest denominators, and what may share an axis."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.compare.comparability import PARTS, verdict
from samsyn.compare.matrix import MatrixCell, ThemeRow, state
from samsyn.compare.outcomes import Outcome, axes, counted_alike, may_share_axis, pairs, verdicts
from samsyn.compare.recommendations import Recommendation
from samsyn.model.base import Text
from samsyn.model.codes import CODES
from samsyn.model.coding import Cell, Finding
from samsyn.model.evaluation import Fact
from samsyn.model.vocabulary import Theme
from samsyn.sentences import denominator

SOURCE = {"section": "A", "lines": "1"}


def finding(direction, kind="factor", modality="observed"):
    more = {"addressee": ["programme"]} if kind == "recommendation" else {}
    return Finding.model_validate(
        {
            "id": "x",
            "kind": kind,
            "direction": direction,
            "bears_on": "collaboration",
            "statement": "x",
            "theme": "roles",
            "level": "programme",
            "voices": ["coach"],
            "period": "whole",
            "modality": modality,
            "evidence": ["interview"],
            "source": SOURCE,
            **more,
        }
    )


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([finding("promotes")], "promotes"),
        ([finding("hinders")], "hinders"),
        ([finding("promotes"), finding("hinders")], "mixed"),
        ([finding("mixed")], "mixed"),
        ([finding("none")], "described"),
        ([finding("promotes"), finding("none")], "promotes"),
        ([finding("promotes"), finding("hinders", modality="expected")], "promotes"),
        ([finding("promotes"), finding("hinders", kind="recommendation")], "promotes"),
        ([finding("hinders", kind="need")], "described"),
        ([finding("hinders", kind="expectation")], "described"),
        ([finding("promotes", kind="result"), finding("hinders", kind="reflection")], "mixed"),
    ],
)
def test_a_cells_state_is_what_its_observed_findings_say(findings, expected):
    assert state(findings, None) == expected


@pytest.mark.parametrize("declared", ["not_examined", "not_raised", "not_yet", "nothing_found", "not_applicable"])
def test_an_empty_cell_is_as_declared(declared):
    assert state([], Cell.model_validate({"theme": "roles", "state": declared, "reason": "x"})) == declared


def row(*states):
    theme = Theme.model_validate({"id": "t", "label": "T", "definition": "x", "counts": "x", "excludes": "x"})
    return ThemeRow(theme, tuple(MatrixCell("t", str(i), code, None, None, (), None) for i, code in enumerate(states)))


@pytest.mark.parametrize(
    ("states", "sv", "en"),
    [
        (
            ["hinders", "hinders", "hinders", "promotes", "not_examined"],
            "Hjälpte i 1 och hindrade i 3 av de 4 utvärderingar som undersökte frågan; 1 undersökte den inte.",
            "Helped in 1 and hindered in 3 of the 4 evaluations that examined the question; 1 did not examine it.",
        ),
        (
            ["mixed", "not_raised", "not_yet"],
            "Både hjälpte och hindrade i 1 och kom inte på tal i 1 av de 2 utvärderingar som undersökte frågan; "
            "1 ska undersöka den senare.",
            "Both helped and hindered in 1 and did not come up in 1 of the 2 evaluations that examined the question; "
            "1 will examine it later.",
        ),
        (
            ["not_examined", "not_examined"],
            "Ingen av utvärderingarna undersökte frågan: 2 undersökte den inte.",
            "None of the evaluations examined the question: 2 did not examine it.",
        ),
        (
            ["promotes", "not_applicable"],
            "Hjälpte i den enda utvärdering som undersökte frågan; för 1 är den inte tillämplig.",
            "Helped in the only evaluation that examined the question; for 1 it does not apply.",
        ),
    ],
)
def test_the_denominator_counts_only_who_asked_and_names_the_rest(states, sv, en):
    assert denominator(row(*states), "sv") == sv
    assert denominator(row(*states), "en") == en


@given(st.lists(st.sampled_from(CODES["state"][:-1]), min_size=1, max_size=9))
def test_every_evaluation_is_in_the_sentence_once(states):
    sentence = denominator(row(*states))
    numbers = [int(word.strip(".;:,")) for word in sentence.split() if word.strip(".;:,").isdigit()]
    examined = row(*states).examined
    only = examined == 1  # said in words
    assert sum(numbers) == len(states) - only + (0 if only else examined)


KEY = {
    "definition": "employment",
    "denominator": "started",
    "time_point": "at_exit",
    "origin": "programme_records",
    "subsidised": "included",
}


def outcome(evaluation="a", whole="all", unit="persons", indicator="employment", name="x", **key):
    fact = Fact.model_validate(
        {
            "id": name,
            "label": "x",
            "indicator": indicator,
            "kind": "count",
            "value": "7",
            "unit": unit,
            "of": whole,
            "written": "sju",
            "comparability": KEY | key,
            "source": SOURCE,
        }
    )
    group = Fact.model_validate(
        {
            "id": whole,
            "label": "x",
            "indicator": "n",
            "kind": "count",
            "value": "43",
            "unit": "persons",
            "written": "43",
            "source": SOURCE,
        }
    )
    return Outcome(evaluation, fact, group)


def test_equal_keys_compare():
    assert verdict(outcome().fact, outcome("b").fact).status == "comparable"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"definition": "studies"}, "not_comparable"),
        ({"denominator": "referred"}, "not_comparable"),
        ({"time_point": "after_a_year"}, "not_comparable"),
        ({"subsidised": "excluded"}, "not_comparable"),
        ({"unit": "employments"}, "not_comparable"),
        ({"indicator": "education"}, "not_comparable"),
        ({"origin": "survey"}, "with_reservation"),
        ({"denominator": "unknown"}, "with_reservation"),
        ({"time_point": "unknown", "origin": "unknown"}, "with_reservation"),
        ({"time_point": "unknown", "definition": "studies"}, "not_comparable"),
    ],
)
def test_each_part_of_the_key_decides_and_is_named(change, status):
    found = verdict(outcome().fact, outcome("b", **change).fact)
    assert found.status == status
    assert {reason.part for reason in found.reasons} == set(change)
    mirrored = verdict(outcome("b", **change).fact, outcome().fact)
    assert (mirrored.status, len(mirrored.reasons)) == (found.status, len(found.reasons))


def test_the_key_has_the_seven_parts_of_the_product():
    assert PARTS == ("indicator", "definition", "denominator", "time_point", "origin", "unit", "subsidised")


def test_unknown_on_both_sides_is_a_reservation_not_agreement():
    assert (
        verdict(outcome(time_point="unknown").fact, outcome("b", time_point="unknown").fact).status
        == "with_reservation"
    )


keys = st.fixed_dictionaries(
    {
        "evaluation": st.sampled_from("abc"),
        "whole": st.sampled_from(["all", "some"]),
        "indicator": st.sampled_from(["employment", "education"]),
        "definition": st.sampled_from(["employment", "studies"]),
        "denominator": st.sampled_from(["started", "referred", "unknown"]),
        "time_point": st.sampled_from(["at_exit", "unknown"]),
        "subsidised": st.sampled_from(["included", "excluded", "unknown"]),
    }
)


@given(st.lists(keys, max_size=8))
def test_no_two_outcomes_that_disagree_ever_share_an_axis(drawn):
    found = [outcome(name=f"f{i}", **kwargs) for i, kwargs in enumerate(drawn)]
    groups = axes(found)
    assert sorted(id(item) for group in groups for item in group) == sorted(id(item) for item in found)
    for group in groups:
        assert all(may_share_axis(first, second) for first, second in combinations(group, 2))
        for first, second in combinations(group, 2):
            if first.evaluation != second.evaluation:
                assert verdict(first.fact, second.fact).status != "not_comparable"


def test_translations_are_texts():
    assert Text.model_validate("svenska") == Text(sv="svenska", en=None)


@pytest.mark.parametrize(
    ("due", "status", "late"),
    [
        ("2026-11-21", "not_started", True),
        ("2026-11-22", "not_started", False),
        ("2026-10", "under_way", True),
        ("2026-11", "under_way", False),
        ("2025", None, True),
        ("2026", None, False),
        ("2025", "done", False),
        ("2025", "dropped", False),
        ("unknown", "not_started", False),
    ],
)
def test_a_recommendation_is_overdue_by_the_contents_newest_date(due, status, late):
    given = finding("none", kind="recommendation").model_copy(update={"due": due, "status": status})
    assert Recommendation("a", given).overdue("2026-11-22") is late


def many(count=60, seed=20261126):
    """Outcomes of eight evaluations whose keys differ in some parts, and leave some unstated."""
    chance = Random(seed)  # noqa: S311 - the same outcomes every time
    changes = {"definition": ("studies", KEY["definition"]), "time_point": ("unknown", KEY["time_point"])}
    changes["origin"] = ("survey", KEY["origin"])
    return [
        outcome(chance.choice("abcdefgh"), name=f"x-{i}", **{part: chance.choice(of) for part, of in changes.items()})
        for i in range(count)
    ]


def test_verdicts_counted_by_key_are_those_of_every_pair():
    found = many()
    counts = Counter(pair.verdict.status for pair in pairs(found))
    assert len(counts) == 3
    assert verdicts(found) == counts


def test_outcomes_counted_alike_are_those_that_compare_without_reservation():
    found = many()
    for group in counted_alike(found):
        assert {pair.verdict.status for pair in pairs(group)} == {"comparable"}
    inside = {(one.evaluation, one.fact.id) for group in counted_alike(found) for one in group}
    comparable = [pair for pair in pairs(found) if pair.verdict.status == "comparable"]
    assert inside == {(one.evaluation, one.fact.id) for pair in comparable for one in (pair.first, pair.second)}
