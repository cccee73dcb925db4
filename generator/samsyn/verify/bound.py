"""Every number in our own texts is a fact's, or stands in the lines that the text cites."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from samsyn.checks.sources import cited
from samsyn.model.base import ranges
from samsyn.own import Own, inside, own_texts
from samsyn.problems import Problem
from samsyn.verify.case import Case
from samsyn.verify.numbers import Number, read
from samsyn.verify.text import Folded
from samsyn.verify.values import date_parts, numbers_of

#: Smaller number words are ordinary words: one of them, both, the two.
FIRST_WORD: Final = 3
YEARS: Final = range(1990, 2031)


def check(case: Case) -> Iterator[Problem]:
    """Numbers that nothing vouches for."""
    facts = {number for fact in case.evaluation.facts for number in numbers_of(fact)}
    dates = {part for fact in case.evaluation.facts for part in date_parts(fact)}
    everything = facts | _in(case.cited(*(source for _, _, source in cited(case.coded)))) | _in_tables(case)
    findings = _in(case.cited(*(finding.source for finding in case.coded.findings))) | _in_tables(case)
    years = {number for number in everything if number in YEARS}
    for own in own_texts(case.coded, case.content):
        if not (numbers := to_prove(own)):
            continue
        known = facts | years | _in(case.cited(*own.sources)) | (findings if own.wide else set())
        known |= {reading for number in read(own.spare) for reading in number.readings}
        for number in numbers:
            if (known | dates if number.in_date else known).isdisjoint(number.readings):
                lines = ", ".join(source.lines for source in own.sources)
                place, words = inside(case.content, own, number.written), {"value": number.written}
                yield Problem("number-unbound", place, words, beside=case.beside(lines))


def to_prove(own: Own) -> list[Number]:
    """The numbers of a text that must be vouched for: digits, and number words from three."""
    return [number for number in read(own.text, own.language) if _counts(number)]


def _counts(number: Number) -> bool:
    return not number.in_letters or (len(number.readings) == 1 and number.least >= FIRST_WORD)


def _in(folded: Folded) -> set[Decimal]:
    return {reading for text in folded.readings() for number in read(text) for reading in number.readings}


def _in_tables(case: Case) -> set[Decimal]:
    spans = [span for data in case.coded.tables for span in ranges(data.table.lines)]
    values = "; ".join(value for data in case.coded.tables for row in data.rows for value in row.values())
    return _in(case.text.fold(*spans)) | {reading for number in read(values) for reading in number.readings}
