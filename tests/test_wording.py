"""Numbers and dates as readers see them."""

from decimal import Decimal
from fractions import Fraction

import pytest

from samsyn.wording import in_words, moment, number, percent, respelt, span

NBSP, NARROW, MINUS, THIN = "\u00a0", "\u202f", "\u2212", "\u2009"


@pytest.mark.parametrize(
    ("value", "decimals", "sv", "en"),
    [
        ("5.4", None, "5,4", "5.4"),
        ("5.40", None, "5,40", "5.40"),
        ("0", None, "0", "0"),
        ("1234", None, "1234", "1234"),
        ("12000", None, f"12{NARROW}000", "12,000"),
        ("1200000.5", None, f"1{NARROW}200{NARROW}000,5", "1,200,000.5"),
        ("-3.5", None, f"{MINUS}3,5", f"{MINUS}3.5"),
        ("2.5", 0, "3", "3"),
        ("-0.4", 0, "0", "0"),
        ("0.05", 1, "0,1", "0.1"),
        ("3", 1, "3,0", "3.0"),
        ("1E+3", None, "1000", "1000"),
        ("9999.5", 0, f"10{NARROW}000", "10,000"),
    ],
)
def test_number(value: str, decimals: int | None, sv: str, en: str) -> None:
    assert number(Decimal(value), "sv", decimals) == sv
    assert number(Decimal(value), "en", decimals) == en


def test_number_of_a_float_is_what_was_written() -> None:
    assert number(0.1 + 0.2, "sv", 2) == "0,30"


@pytest.mark.parametrize(
    ("share", "decimals", "sv", "en"),
    [
        (Fraction(7, 12), 0, f"58{NBSP}%", "58%"),
        (Fraction(1, 26), 1, f"3,8{NBSP}%", "3.8%"),
        (Fraction(1, 8), 0, f"13{NBSP}%", "13%"),
        (Fraction(0), 0, f"0{NBSP}%", "0%"),
        (Fraction(1), 0, f"100{NBSP}%", "100%"),
        (0.2775, 1, f"27,8{NBSP}%", "27.8%"),
    ],
)
def test_percent(share: Fraction | float, decimals: int, sv: str, en: str) -> None:
    assert percent(share, "sv", decimals) == sv
    assert percent(share, "en", decimals) == en


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (0, "noll", "zero"),
        (1, "en", "one"),
        (12, "tolv", "twelve"),
        (13, "13", "13"),
        (-1, f"{MINUS}1", f"{MINUS}1"),
        (12000, f"12{NARROW}000", "12,000"),
    ],
)
def test_in_words(value: int, sv: str, en: str) -> None:
    assert in_words(value, "sv") == sv
    assert in_words(value, "en") == en


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        ("2009", "2009", "2009"),
        ("2009-02", f"februari{NBSP}2009", f"February{NBSP}2009"),
        ("2009-02-01", f"1{NBSP}februari{NBSP}2009", f"1{NBSP}February{NBSP}2009"),
        ("2020-12-31", f"31{NBSP}december{NBSP}2020", f"31{NBSP}December{NBSP}2020"),
    ],
)
def test_moment(value: str, sv: str, en: str) -> None:
    assert moment(value, "sv") == sv
    assert moment(value, "en") == en


@pytest.mark.parametrize(
    ("start", "end", "sv", "en"),
    [
        ("2009", "2011", "2009–2011", "2009–2011"),
        ("2009", "2009", "2009", "2009"),
        ("2009-02", "2009-02", f"februari{NBSP}2009", f"February{NBSP}2009"),
        ("2009", None, "2009–", "2009–"),
        ("2009-02", None, f"februari{NBSP}2009–", f"February{NBSP}2009–"),
        ("2009-02", "2011", f"februari{NBSP}2009{NBSP}– 2011", f"February{NBSP}2009{THIN}–{THIN}2011"),
    ],
)
def test_span(start: str, end: str | None, sv: str, en: str) -> None:
    assert span(start, end, "sv") == sv
    assert span(start, end, "en") == en


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("17 / 43 = 39,5 %; 24 / 43 = 55,8 %", "17 / 43 = 39.5%; 24 / 43 = 55.8%"),
        ("1, 2 och 3", "1, 2 och 3"),
        ("0,2 + 1 = 1,2", "0.2 + 1 = 1.2"),
    ],
)
def test_sums_without_words_are_written_as_the_language_does(text: str, english: str) -> None:
    assert respelt(text, "en") == english
    assert respelt(text, "sv") == text
