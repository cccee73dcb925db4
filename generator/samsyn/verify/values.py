"""A fact's value agrees with the string it was taken from."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, Literal

from samsyn import wording
from samsyn.model.evaluation import Fact
from samsyn.problems import Problem
from samsyn.verify.case import Case
from samsyn.verify.numbers import read

#: Words after which a number is not read as it stands.
UNSURE: Final = re.compile(r"mkr|tkr|mnkr|miljon|tusental", re.IGNORECASE)
MONTHS: Final = {name[:3]: number for number, name in enumerate(wording.MONTHS["sv"], start=1)}


def check(case: Case) -> Iterator[Problem]:
    """Values that their ``written`` does not hold; a warning where ``written`` can be read in several ways."""
    for fact in case.evaluation.facts:
        if not fact.written or (agrees := agreement(fact)) == "yes":
            continue
        words = {"value": fact.value or f"{fact.low}–{fact.high}", "written": fact.written}
        place = case.content.places.of(fact, "value" if fact.value else "low")
        beside = case.beside(fact.source.lines)
        if agrees == "no":
            yield Problem("value-differs", place, words, beside=beside)
        else:
            yield Problem("value-unsure", place, words, "warning", beside)


def agreement(fact: Fact) -> Literal["yes", "no", "unsure"]:
    """Whether a fact's value stands in its ``written``: yes, no, or unsure; yes where there is nothing to read."""
    written = fact.written or ""
    if fact.kind == "date" and fact.value:
        return _date(fact.value, written)
    numbers = list(read(written))
    wanted = [fact.number] if fact.value else [fact.low, fact.high]
    readings = {reading for number in numbers for reading in number.readings}
    if not numbers or all(value is None or value in readings for value in wanted):
        return "yes"
    plain = any(not number.in_letters for number in numbers)
    return "no" if plain and not UNSURE.search(written) else "unsure"


def _date(value: str, written: str) -> Literal["yes", "no", "unsure"]:
    """A date against a string such as ``191015``, ``2009-02-01``, ``februari 2011`` or ``hösten 2010``."""
    if not re.search(r"\d", written):
        return "yes"
    year, *rest = (int(part) for part in value.split("-"))
    text = re.sub(r"(?<!\d)(\d\d)(\d\d)(\d\d)(?!\d)", r"20\1-\2-\3", written.lower())
    found = {int(number) for number in re.findall(r"\d+", text)}
    found_months = {MONTHS[word] for word in re.findall(r"[a-z]{3}", text) if word in MONTHS} | found
    if year not in found:
        return "no"
    if rest and rest[0] not in found_months:
        return "unsure"
    return "yes" if len(rest) < 2 or rest[1] in found else "no"  # noqa: PLR2004 - year, month, day


def numbers_of(fact: Fact) -> set[Decimal]:
    """Every number that a fact carries: its value, bounds, spread, scale, answers, and its years."""
    plain = (fact.number, fact.low, fact.high, fact.sd, *(fact.scale or ()))
    whole = (fact.n, fact.asked)
    numbers = {value for value in plain if value is not None} | {Decimal(value) for value in whole if value is not None}
    for text in (fact.value if fact.kind == "date" else "", fact.period):
        numbers |= {Decimal(year) for year in re.findall(r"\d{4}", text or "")}
    return numbers


def date_parts(fact: Fact) -> set[Decimal]:
    """The month and the day of a fact that is a date."""
    parts = (fact.value or "").split("-")[1:] if fact.kind == "date" else []
    return {Decimal(part) for part in parts}
