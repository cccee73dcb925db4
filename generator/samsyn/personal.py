"""A text into what in it looks like a person's identity number, e-mail address or telephone number.

Sources: the identity number's form and check digit, Folkbokföringslagen (1991:481) § 18; the coordination number's day,
Skatteverket, SKV 707; the Swedish numbering plan for telephony, Post- och telestyrelsen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

#: What has numbers of its own kind: web addresses, DOI, URN, ISBN and ISSN.
OTHER_NUMBERS: Final = re.compile(
    r"https?://[^\s<>\"')\]]+|\b10\.\d{4,9}/\S+|\burn:\S+|\bIS[BS]N(?:-1[03])?[: ]*[\dxX][\d xX\u2010-\u2013-]+",
    re.IGNORECASE,
)
# The first sign first, and what must not stand before it after that: a text without any is gone through faster so.
IDENTITY: Final = re.compile(r"\d(?<![\w+-]\d)(?<!\d\.\d)\d{5,7}[-+ \u2010-\u2013]?\d{4}(?!\w|\.\d|[-\u2010-\u2013]\d)")
CENTURY: Final = re.compile(r"(?:18|19|20)(?=\d{10}$)")
#: A coordination number has the day of birth plus this.
COORDINATION: Final = 60
EMAIL: Final = re.compile(r"(?<![\w.+-])(\w[\w.+-]{0,63})@((?:[\w-]+\.)+[^\W\d_]{2,})")
#: Hosts where people have addresses of their own.
HOMES: Final = frozenset(
    {
        *("gmail", "googlemail", "hotmail", "outlook", "live", "msn", "icloud", "me", "mac", "yahoo", "ymail", "telia"),
        *("bredband", "comhem", "spray", "passagen", "home", "tele2", "proton", "protonmail", "aol", "gmx"),
    }
)
#: Words in the address of an office, which no person is called.
OFFICES: Final = frozenset(
    {
        *("info", "kontakt", "contact", "kansli", "kansliet", "registrator", "diarium", "redaktion", "redaktionen"),
        *("press", "support", "post", "kundtjanst", "kundservice", "dataskydd", "dataskyddsombud", "gdpr", "dpo"),
        *("office", "editor", "editors", "webb", "webmaster", "samordningsforbund", "samordningsforbundet", "finsam"),
        *("kommun", "kommunen", "region", "regionen", "arbetsformedlingen", "forsakringskassan", "noreply"),
    }
)
PHONE: Final = re.compile(
    r"[+(0](?<![\w+/-].)(?<!\d\..)(?:(?:(?<=\+)|(?<=0)0)46[ \u00a0-]?(?:\(0\)[ \u00a0]?)?|(?<=0)|(?<=\()0(?=\d{1,3}\)))"
    r"[1-9](?:[ \u00a0)/\u2010-\u2013-]{0,2}\d){6,9}(?!\w|\.\d|-\d)"
)
ABROAD: Final = re.compile(r"(?:\+|00)46(?:\D*0)?")
DATE: Final = re.compile(r"\d\d\D\d\d\D\d{4}")
MOBILES: Final = ("070", "072", "073", "076", "079")
#: The whole country's numbers, which offices have.
OFFICE_NUMBERS: Final = ("010", "020", "077")
#: Area codes of two and three digits; the others have four.
AREA: Final = re.compile(r"08|01[1369]|0[23][136]|018|035|04[0246]|054|06[03]|090|0[1-9]\d\d")
LEAST_SUBSCRIBER: Final = 5
LONGEST: Final = 10
#: How the digits after the area code stand: in one, or in groups.
WHOLE: Final = 2
LARGEST_GROUP: Final = 3


@dataclass(frozen=True, slots=True)
class Personal:
    """What looks like a person's own: the code of the problem, where it begins in the text, and what stands there.

    ``sure`` is false for what could as well belong to an office.
    """

    code: str
    offset: int
    text: str
    sure: bool = True


@lru_cache(maxsize=20_000)
def personal(text: str) -> tuple[Personal, ...]:
    """Everything in a text that looks like a person's own, kind by kind; remembered, as an edit leaves most alone."""
    return tuple(_personal(text))


def _personal(text: str) -> Iterator[Personal]:
    if "@" in text:
        yield from emails(text)
    if IDENTITY.search(text) or PHONE.search(text):
        numbers = OTHER_NUMBERS.sub(lambda match: " " * len(match.group()), text)
        yield from identities(numbers)
        yield from phones(numbers)


def identities(text: str) -> Iterator[Personal]:
    """Identity numbers and coordination numbers: the day exists, and the check digit is right."""
    for match in IDENTITY.finditer(text):
        ten = CENTURY.sub("", re.sub(r"\D", "", match.group()))
        if len(ten) == LONGEST and _born(ten) and _checked(ten):
            yield Personal("identity-number", match.start(), match.group())


def emails(text: str) -> Iterator[Personal]:
    """E-mail addresses that are not an office's: at a host for private people, or of a first and a last name."""
    for match in EMAIL.finditer(text):
        names = set(re.split(r"[._+-]", match.group(1).lower()))
        home = not HOMES.isdisjoint(match.group(2).lower().split("."))
        if home or names.isdisjoint(OFFICES):
            yield Personal("private-email", match.start(), match.group(), home or len(names) > 1)


def phones(text: str) -> Iterator[Personal]:
    """Telephone numbers in Sweden that are not the whole country's; a mobile is surely a person's."""
    for match in PHONE.finditer(text):
        number = national(match.group())
        parts = re.findall(r"\d+", match.group())
        grouped = len(parts) == WHOLE or all(len(part) <= LARGEST_GROUP for part in parts[1:])
        code = AREA.match(number)
        long = code is not None and len(number) - code.end() >= LEAST_SUBSCRIBER and len(number) <= LONGEST
        dated = DATE.fullmatch(match.group()) or not code or number[code.end() :].startswith("0")
        if number.startswith(MOBILES) and len(number) == LONGEST:
            yield Personal("private-phone", match.start(), match.group())
        elif long and grouped and not dated and not number.startswith(OFFICE_NUMBERS):
            yield Personal("private-phone", match.start(), match.group(), sure=False)


def national(phone: str) -> str:
    """A telephone number's digits as dialled within Sweden."""
    return re.sub(r"\D", "", ABROAD.sub("0", phone, count=1))


def _born(ten: str) -> bool:
    year, month, day = int(ten[:2]), int(ten[2:4]), int(ten[4:6])
    day -= COORDINATION if day > COORDINATION else 0
    return any(_exists(century + year, month, day) for century in (1900, 2000))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _checked(ten: str) -> bool:
    """Whether the last digit is what the others give (Luhn's sum is a multiple of ten)."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(ten)]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0
