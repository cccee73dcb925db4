"""Numbers read from running text: digits, number words and fractions, in Swedish and English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from samsyn import wording

HALF: Final = Decimal("0.5")
ONES: Final = {
    "sv": ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
}
TEENS: Final = {
    "sv": ("tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"),
    "en": (
        *("ten", "eleven", "twelve", "thirteen", "fourteen"),
        *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    ),
}
TENS: Final = {
    "sv": ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"),
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
}
MORE: Final = {
    "sv": {"ett": 1, "ena": 1, "ingen": 0, "inget": 0, "inga": 0, "par": 2, "båda": 2, "tudelat": 2}
    | {"hundra": 100, "tusen": 1000},
    "en": {"none": 0, "both": 2, "dozen": 12, "hundred": 100, "thousand": 1000},
}
#: The parts that a fraction counts, by the word for them.
PARTS: Final = {
    "sv": {"halvtid": 2, "hälften": 2, "halva": 2, "tredjedel": 3, "fjärdedel": 4, "femtedel": 5, "sjättedel": 6},
    "en": {"half": 2, "halves": 2, "thirds": 3, "quarter": 4, "fifths": 5},
}
AND_A_HALF: Final = {"sv": r"och (?:en |ett )?halv[at]?", "en": r"and a half"}
DIGITS: Final = {
    "sv": r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?",
    "en": r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?",
}


MONTH: Final = re.compile(
    rf"[ \u00a0](?:{'|'.join(name for names in wording.MONTHS.values() for name in names)})(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: the words it stands in, what it may be read as, and whether it is written in letters.

    A fraction reads as a share and as percent, whole and with one decimal. ``in_date`` says that it is the month or
    the day of a date.
    """

    written: str
    readings: tuple[Decimal, ...]
    in_letters: bool = False
    in_date: bool = False

    @property
    def least(self) -> Decimal:
        """The smallest reading."""
        return min(self.readings)


def _words(language: str) -> dict[str, int]:
    ones, teens, tens = ONES[language], TEENS[language], TENS[language]
    words = dict(MORE[language]) | {word: i for i, word in enumerate(ones)}
    words |= {word: i for i, word in enumerate(teens, start=10)}
    words |= {word: 10 * i for i, word in enumerate(tens, start=2)}
    hyphen = "" if language == "sv" else "-"
    for i, ten in enumerate(tens, start=2):
        words |= {f"{ten}{hyphen}{one}": 10 * i + j for j, one in enumerate(ones) if j}
    if language == "sv":
        words |= {f"{one}hundra": 100 * i for i, one in enumerate(ones) if i} | {"etthundra": 100}
        words |= {f"{word}tal": value for word, value in words.items() if value >= 10 and not value % 10}  # noqa: PLR2004
    return words


WORDS: Final = {language: _words(language) for language in ONES}
TOKEN: Final = {
    language: re.compile(
        rf"(?<!\w)(?<![^\W\d_]-)(?:(?P<number>½|{DIGITS[language]})(?!\d)"
        rf"|(?P<word>{'|'.join(sorted(WORDS[language], key=len, reverse=True))})(?!\w)"
        rf"|(?P<part>{'|'.join(PARTS[language])})(?:ar|arna|en|s)?(?!\w))"
        rf"(?P<half> {AND_A_HALF[language]}(?!\w))?"
        rf"(?: (?P<of>{'|'.join(PARTS[language])})(?:ar|arna|en|s)?(?!\w))?",
        re.IGNORECASE,
    )
    for language in ONES
}


def read(text: str, language: str = "sv") -> Iterator[Number]:
    """The numbers in a text, in order; dates give their year, month and day apart."""
    for match in TOKEN[language].finditer(text):
        number, word, part = (match.group(name) for name in ("number", "word", "part"))
        value = _digits(number, language) if number else Decimal(WORDS[language][word.lower()] if word else 1)
        if match.group("half"):
            value += HALF
        if divisor := part or match.group("of"):
            yield Number(match.group(), _shares(value / PARTS[language][divisor.lower()]), in_letters=True)
        elif number == "½":
            yield Number(number, _shares(value), in_letters=True)
        else:
            in_date = bool(number) and _in_date(text, match.start(), match.end())
            yield Number(match.group(), (value,), in_letters=not number, in_date=in_date)


def _in_date(text: str, start: int, end: int) -> bool:
    return re.search(r"\d{4}-(\d\d-)?$", text[:start]) is not None or MONTH.match(text, end) is not None


def _digits(written: str, language: str) -> Decimal:
    if written == "½":
        return HALF
    bare = re.sub(r"[ \u00a0\u202f]", "", written)
    if language == "en" and re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", bare):
        bare = bare.replace(",", "")
    return Decimal(bare.replace(",", "."))


def _shares(share: Decimal) -> tuple[Decimal, ...]:
    percent = 100 * share
    return tuple({share, percent, percent.quantize(Decimal(1)), percent.quantize(Decimal("0.1"))})
