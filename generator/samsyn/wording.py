"""Numbers and dates as readers see them, by language: decimal comma, fixed spaces, months in words."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

NBSP: Final = "\u00a0"
NARROW: Final = "\u202f"
MINUS: Final = "\u2212"
WORDS: Final = {
    "sv": ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
MONTHS: Final = {
    "sv": (
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def number(value: Decimal | float, language: str = "sv", decimals: int | None = None) -> str:
    """A number as printed: ``5.4`` is 5,4 in Swedish, 12000 is 12 000 with a narrow fixed space; in English 12,000."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    whole, _, rest = f"{abs(exact):f}".partition(".")
    groups = f"{int(whole):,}".replace(",", NARROW if language == "sv" else ",") if len(whole) > 4 else whole  # noqa: PLR2004 - 1234 stays whole
    point = "," if language == "sv" else "."
    return f"{MINUS if exact < 0 else ''}{groups}{point + rest if rest else ''}"


def respelt(text: str, language: str) -> str:
    """The numbers of a Swedish text without words as a language writes them: 39,5 % is 39.5% in English."""
    return text if language == "sv" else re.sub(r"(?<=\d)\s%", "%", re.sub(r"(?<=\d),(?=\d)", ".", text))


def percent(share: Fraction | float, language: str = "sv", decimals: int = 0) -> str:
    """A share in [0, 1] as percent, with a fixed space in Swedish: 58 %."""
    exact = (
        Decimal(share.numerator) * 100 / Decimal(share.denominator)
        if isinstance(share, Fraction)
        else Decimal(str(share)) * 100
    )
    space = NBSP if language == "sv" else ""
    return f"{number(exact, language, decimals)}{space}%"


def in_words(value: int, language: str = "sv") -> str:
    """A whole number in words up to twelve, in digits above."""
    words = WORDS[language]
    return words[value] if 0 <= value < len(words) else number(Decimal(value), language)


def moment(value: str, language: str = "sv") -> str:
    """``2009-02-01`` as 1 februari 2009, ``2009-02`` as februari 2009, ``2009`` as it is."""
    year, *rest = value.split("-")
    if not rest:
        return year
    month = MONTHS[language][int(rest[0]) - 1]
    return f"{int(rest[1])}{NBSP}{month}{NBSP}{year}" if len(rest) > 1 else f"{month}{NBSP}{year}"


def span(start: str, end: str | None, language: str = "sv") -> str:
    """From start to end; an open end keeps its dash."""
    if end is None:
        return f"{moment(start, language)}–"
    if start == end:
        return moment(start, language)
    if len(start) == len(end) == 4:  # noqa: PLR2004 - two bare years
        return f"{start}–{end}"
    dash = "\u2009–\u2009" if language == "en" else "\u00a0– "
    return f"{moment(start, language)}{dash}{moment(end, language)}"
