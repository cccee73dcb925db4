"""Published ids keep their meaning: one that vanishes, or comes to say something else, is a problem until redirected.

A change of meaning is also allowed when it is told in ``corrections.yml``, after the day the finding was registered.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from samsyn.content import Coded, Content
from samsyn.explain import nearest
from samsyn.model.coding import Finding
from samsyn.model.published import MEANING, Published, PublishedFinding
from samsyn.problems import Problem

#: A statement that shares less than this part of its words with the published one says something else. Of 123
#: rewordings with kept meaning in the first five evaluations none shared less.
SAME_WORDS: Final = Fraction(1, 4)


def check(content: Content) -> Iterator[Problem]:
    """Registered findings that are gone or say something else, and redirects that lead nowhere or take a used id."""
    codeds = {coded.id: coded for coded in content.evaluations}
    known = {f"{coded.id}.{name}" for coded in codeds.values() for name in coded.written_ids["findings"]}
    for evaluation, register in content.published.items():
        coded = codeds.get(evaluation)
        if coded and content.unread(f"{coded.path}/findings.yml"):
            continue
        redirected = {redirect.old for redirect in register.redirects}
        for entry in register.findings:
            if entry.id not in redirected:
                yield from _kept(entry, coded, content)
        yield from _redirects(evaluation, register, known, content)


def _kept(entry: PublishedFinding, coded: Coded | None, content: Content) -> Iterator[Problem]:
    place = content.places.of(entry, "id")
    ids = coded.written_ids["findings"] if coded else set()
    if coded is None or entry.id not in ids:
        yield Problem("finding-vanished", place, {"value": entry.id})
        return
    found = next((one for one in coded.findings if one.id == entry.id), None)
    if found is None or told(entry, coded.id, content):
        return
    if changed := changes(entry, found):
        here = content.places.of(found, "id")
        yield Problem("finding-changed", here, {"value": entry.id, "what": ", ".join(changed)})


def told(entry: PublishedFinding, evaluation: str, content: Content) -> bool:
    """Whether a later correction says what was wrong and what it says now."""
    return any(
        one.evaluation == evaluation and one.at == entry.id and one.date > entry.date for one in content.corrections
    )


def changes(entry: PublishedFinding, found: Finding) -> list[str]:
    """The fields in which a finding means something else than when it was registered."""
    fields = [name for name in MEANING if getattr(entry, name) != getattr(found, name)]
    return [*fields, "statement"] if alike(entry.statement, found.statement.sv) < SAME_WORDS else fields


def alike(first: str, second: str) -> Fraction:
    """The part of the words of two statements that both have, by their first five letters: 0 to 1.

    Source: Jaccard, New Phytologist 11 (1912) 37–50.
    """
    one, other = _words(first), _words(second)
    return Fraction(len(one & other), len(one | other)) if one | other else Fraction(1)


def _words(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{3,}|\d+", text.lower())}


def _redirects(evaluation: str, register: Published, known: set[str], content: Content) -> Iterator[Problem]:
    for redirect in register.redirects:
        if f"{evaluation}.{redirect.old}" in known:
            yield Problem("redirect-in-use", content.places.of(redirect, "old"), {"value": redirect.old})
        if redirect.new and redirect.new not in known:
            words = {"value": redirect.new, "where": "findings", "nearest": nearest(redirect.new, sorted(known))}
            yield Problem("unknown-reference", content.places.of(redirect, "new"), words)
