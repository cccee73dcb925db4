"""Intervals against published values and worked cases."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.intervals import non_response_bounds, one_person_weighs, wilson

#: Successes, answers, and the 95 % Wilson score interval; the first and third of ten are in Brown, Cai & DasGupta (2001),
#: 81 of 263 and 15 of 148 in Newcombe, Stat. Med. 17 (1998) 857-872, table I, method 3.
PUBLISHED = [
    (0, 10, 0.0, 0.2775),
    (5, 10, 0.2366, 0.7634),
    (10, 10, 0.7225, 1.0),
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
    (29, 29, 0.8830, 1.0),
    (0, 1, 0.0, 0.7935),
]


@pytest.mark.parametrize(("successes", "answers", "low", "high"), PUBLISHED)
def test_wilson_against_published_values(successes: int, answers: int, low: float, high: float) -> None:
    interval = wilson(successes, answers)
    assert interval.low == pytest.approx(low, abs=0.00005)
    assert interval.high == pytest.approx(high, abs=0.00005)


@pytest.mark.parametrize(("successes", "answers"), [(0, 0), (1, 0), (-1, 5), (6, 5), (1, -5)])
def test_wilson_refuses_the_impossible(successes: int, answers: int) -> None:
    with pytest.raises(ValueError, match=f"{successes} of {answers}"):
        wilson(successes, answers)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share_and_mirrors(counts: tuple[int, int]) -> None:
    successes, answers = counts
    interval = wilson(successes, answers)
    mirror = wilson(answers - successes, answers)
    assert 0 <= interval.low <= successes / answers + 1e-12
    assert successes / answers - 1e-12 <= interval.high <= 1
    assert interval.low == pytest.approx(1 - mirror.high, abs=1e-12)


@pytest.mark.parametrize(
    ("successes", "answers", "asked", "low", "high"),
    [
        (9, 18, 24, Fraction(9, 24), Fraction(15, 24)),
        (0, 0, 10, Fraction(0), Fraction(1)),
        (7, 20, 20, Fraction(7, 20), Fraction(7, 20)),
        (18, 18, 24, Fraction(3, 4), Fraction(1)),
    ],
)
def test_non_response_bounds(successes: int, answers: int, asked: int, low: Fraction, high: Fraction) -> None:
    assert non_response_bounds(successes, answers, asked) == (low, high)


@pytest.mark.parametrize(("successes", "answers", "asked"), [(0, 0, 0), (3, 2, 5), (1, 6, 5), (-1, 2, 5)])
def test_non_response_refuses_the_impossible(successes: int, answers: int, asked: int) -> None:
    with pytest.raises(ValueError, match=f"of {asked}"):
        non_response_bounds(successes, answers, asked)


def test_one_person_weighs_its_share() -> None:
    assert one_person_weighs(26) == Fraction(1, 26)
    assert one_person_weighs(1) == 1
    with pytest.raises(ValueError, match="0"):
        one_person_weighs(0)
