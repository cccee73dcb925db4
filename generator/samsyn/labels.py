"""What was meant by a word that people read, where a code or id should stand: ``Styrgrupp`` is ``steering``."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from samsyn.content import Vocabulary
from samsyn.explain import nearest
from samsyn.model.codes import CODES
from samsyn.model.vocabulary import Indicator, Term, Theme
from samsyn.problems import Problem

#: Fields that name an entry of the shared vocabulary.
NAMING: Final = frozenset({"theme", "themes", "party", "parties", "addressee", "methods", "indicator"})


def meant(value: str, known: Collection[str], words: Vocabulary) -> str:
    """The known id most like what was written, else the one whose label is; empty when none is near."""
    return nearest(value, sorted(known)) or _by_label(value, (pair for pair in _named(words) if pair[1] in known))


def meant_codes(problems: Iterable[Problem], words: Vocabulary) -> list[Problem]:
    """The problems; one about a code or an id that is written as people read it says which one it is."""
    return [_with_code(problem, words) for problem in problems]


def _with_code(problem: Problem, words: Vocabulary) -> Problem:
    value = problem.words.get("value", "")
    if problem.code == "unknown-code" and not problem.words["nearest"]:
        group = next((name for name, codes in CODES.items() if ", ".join(codes) == problem.words["codes"]), "")
        found = _by_label(value, _labels(words.codes.get(group, {}).values()))
    elif problem.code == "bad-format" and problem.words["key"] in NAMING:
        found = _by_label(value, _named(words))
    else:
        return problem
    return replace(problem, words=problem.words | {"nearest": found})


def _named(words: Vocabulary) -> Iterator[tuple[str, str]]:
    """Each label of the shared vocabulary with its id; a unit's id comes after its party's and a slash."""
    yield from _labels([*words.themes.values(), *words.methods.values(), *words.indicators.values()])
    for party in words.parties.values():
        yield from _labels([party])
        yield from ((label, f"{party.id}/{unit}") for label, unit in _labels(party.units))


def _labels(terms: Iterable[Term | Theme | Indicator]) -> Iterator[tuple[str, str]]:
    for term in terms:
        for text in (term.label, getattr(term, "short", None)):
            yield from ((label.lower(), term.id) for label in ((text.sv, text.en) if text else ()) if label)


def _by_label(value: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The id whose label is most like a word, or has it as one of its own words."""
    known = list(pairs)
    whole = dict(reversed(known))
    if label := nearest(value.lower(), whole):
        return whole[label]
    return next((name for label, name in known if value.lower() in label.split()), "")
