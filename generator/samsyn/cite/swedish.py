"""A reference in running text, with author and year, in Swedish: the form that readers paste into a document.

Source: APA, Publication Manual, 7th ed. (2020), chapter 10, with dates and ”u.å.” in Swedish.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from samsyn import wording
from samsyn.cite.reference import Person, Reference

WORDS: Final = {"sv": {"undated": "u.å."}, "en": {"undated": "n.d."}}


@dataclass(frozen=True, slots=True)
class Written:
    """A reference in three parts, so that the title can be set in italics; ``str()`` joins them."""

    before: str
    title: str
    after: str
    url: str

    def __str__(self) -> str:
        """The whole, as plain text."""
        return f"{self.before} {self.title}. {self.after}{f' {self.url}' if self.url else ''}"


def write(references: Iterable[Reference]) -> str:
    """A line per reference, in order, with its key in brackets before it."""
    return "".join(f"[{one.key}] {written(one, one.language)}\n" for one in references)


def written(reference: Reference, language: str = "sv") -> Written:
    """``Persson, T. (2012). Title. Publisher.`` and the address where there is one.

    What changes is dated to the day: ``(2026, 22 november)``. A publisher who is the author is not named twice.
    """
    authors = [_author(one) for one in reference.authors]
    names = " & ".join(filter(None, (", ".join(authors[:-1]), authors[-1])))
    ending = "" if names.endswith(".") else "."
    who = names if reference.date else f"{names}{ending}"
    before = f"{who} ({_date(reference.date, language)})."
    named = [one.family for one in reference.authors if not one.given]
    parts = [reference.publisher if reference.publisher not in named else "", reference.container]
    after = " ".join(f"{part}." for part in parts if part)
    return Written(before, reference.title, after, reference.url)


def _author(one: Person) -> str:
    initials = " ".join(f"{name[0]}." for name in one.given.replace("-", " ").split())
    return f"{one.family}, {initials}" if initials else one.family


def _date(date: str, language: str) -> str:
    if not date:
        return WORDS[language]["undated"]
    day = wording.moment(date, language).replace(wording.NBSP, " ")
    year = date[:4]
    return f"{year}, {day.removesuffix(year).strip()}" if len(date) > len(year) else year
