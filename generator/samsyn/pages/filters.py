"""What a list of findings can be filtered by: for each facet the codes, their words, and how many findings have them.

The page holds every finding; the script hides those that do not fit. Counts here are those before any choice.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from samsyn.compare import Comparison, Evaluated
from samsyn.compare.voices import says
from samsyn.content import Vocabulary
from samsyn.model.base import Text
from samsyn.model.codes import CODES
from samsyn.model.coding import Finding

#: A facet's name in the address, and its heading.
TITLES: Final[Mapping[str, Mapping[str, str]]] = {
    "sv": {
        "riktning": "Hjälper eller hindrar",
        "tema": "Tema",
        "part": "Part som berörs",
        "rost": "Vem säger det",
        "utv": "Utvärdering",
        "metod": "Metod",
        "niva": "Nivå",
        "slag": "Slags utsaga",
        "underlag": "Underlag",
        "till": "Riktas till",
        "svar": "Mottagarens svar",
        "status": "Hur långt arbetet kommit",
    },
    "en": {
        "riktning": "Helps or hinders",
        "tema": "Theme",
        "part": "Party concerned",
        "rost": "Who says it",
        "utv": "Evaluation",
        "metod": "Method",
        "niva": "Level",
        "slag": "Kind of statement",
        "underlag": "Ground",
        "till": "Addressed to",
        "svar": "The addressee's answer",
        "status": "How far the work has come",
    },
}
#: Of findings: everything that is coded and asked for. Of recommendations: what differs between them.
FINDINGS: Final = ("riktning", "tema", "part", "rost", "utv", "metod", "niva", "slag", "underlag")
#: Of the findings behind the comparison's cells, where the evaluations have their own choice.
MATRIX: Final = tuple(name for name in FINDINGS if name != "utv")
RECOMMENDATIONS: Final = ("till", "tema", "part", "utv", "svar", "status")
AHEAD: Final = Text(sv="Behov, förväntningar och förslag", en="Needs, expectations and proposals")
NOT_STATED: Final = Text(sv="Ej angivet", en="Not stated")
UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Choice:
    """A code with its words, and how many have it before any choice is made."""

    code: str
    label: Text
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One question that a list can be narrowed by; choices in the vocabulary's order, those that occur."""

    name: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A finding in the list, and its codes by facet."""

    evaluated: Evaluated
    finding: Finding
    codes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Filter:
    """A list with what it can be filtered by."""

    facets: tuple[Facet, ...]
    rows: tuple[Row, ...]

    def of(self, evaluation: str) -> list[Row]:
        """The rows of one evaluation."""
        return [row for row in self.rows if row.evaluated.id == evaluation]

    def codes(self, reference: str) -> Mapping[str, tuple[str, ...]]:
        """The codes of the finding that ``<evaluation>.<id>`` names."""
        return next(row.codes for row in self.rows if f"{row.evaluated.id}.{row.finding.id}" == reference)


def narrowed(
    comparison: Comparison, found: Iterable[tuple[Evaluated, Finding]], names: tuple[str, ...], language: str
) -> Filter:
    """Findings as rows with their codes, and the facets they can be filtered by."""
    rows = tuple(
        Row(evaluated, finding, {name: CODED[name](evaluated, finding) for name in names})
        for evaluated, finding in found
    )
    labels = _labels(comparison.content.vocabulary, comparison.evaluations)
    facets = []
    for name in names:
        counts = Counter(code for row in rows for code in row.codes[name])
        choices = tuple(Choice(code, label, counts[code]) for code, label in labels[name].items() if counts[code])
        facets.append(Facet(name, TITLES[language][name], choices))
    return Filter(tuple(facets), rows)


@lru_cache(maxsize=2)
def of_everything(comparison: Comparison, language: str) -> Filter:
    """All findings of a comparison and what they can be filtered by, once for all pages that ask."""
    return narrowed(comparison, everything(comparison), MATRIX, language)


def coded(comparison: Comparison) -> dict[str, Any]:
    """Every finding's codes, for the script that filters what is not on the page as rows.

    ``facets`` has the codes of each facet; ``evaluations`` each evaluation's findings by their ids, in order, with the
    places of its codes among those of each facet.
    """
    filter_ = of_everything(comparison, "sv")
    places = {
        facet.name: {choice.code: place for place, choice in enumerate(facet.choices)} for facet in filter_.facets
    }
    evaluations: dict[str, dict[str, list[list[int]]]] = {one.id: {} for one in comparison.evaluations}
    for row in filter_.rows:
        found = [[places[name][code] for code in codes] for name, codes in row.codes.items()]
        evaluations[row.evaluated.id][row.finding.id] = found
    return {"facets": {name: list(codes) for name, codes in places.items()}, "evaluations": evaluations}


def everything(comparison: Comparison) -> list[tuple[Evaluated, Finding]]:
    """Every finding with its evaluation, in the evaluations' order."""
    return [(evaluated, finding) for evaluated in comparison.evaluations for finding in evaluated.coded.findings]


def _parties(references: Iterable[str]) -> tuple[str, ...]:
    """The parties without their units, each once."""
    return tuple(dict.fromkeys(reference.partition("/")[0] for reference in references))


#: How a finding's codes are read, by facet.
CODED: Final[dict[str, Callable[[Evaluated, Finding], tuple[str, ...]]]] = {
    "riktning": lambda _, finding: (says(finding),),
    "tema": lambda _, finding: finding.all_themes,
    "part": lambda _, finding: _parties(finding.parties),
    "rost": lambda _, finding: finding.voices,
    "utv": lambda evaluated, _: (evaluated.id,),
    "metod": lambda evaluated, _: evaluated.evaluation.methods,
    "niva": lambda _, finding: (finding.level,),
    "slag": lambda _, finding: (finding.kind,),
    "underlag": lambda _, finding: finding.evidence,
    "till": lambda _, finding: _parties(finding.addressee),
    "svar": lambda _, finding: (finding.response or UNKNOWN,),
    "status": lambda _, finding: (finding.status or UNKNOWN,),
}


def _labels(words: Vocabulary, evaluations: Iterable[Evaluated]) -> dict[str, dict[str, Text]]:
    """Each facet's codes in their order, with their labels."""

    def coded(field: str) -> dict[str, Text]:
        return {code: words.codes[field][code].label for code in CODES[field]}

    direction = coded("direction")
    parties = {name: party.label for name, party in words.parties.items()}
    return {
        "riktning": {
            "hinders": direction["hinders"],
            "promotes": direction["promotes"],
            "mixed": direction["mixed"],
            "described": direction["none"],
            "ahead": AHEAD,
        },
        "tema": {name: theme.label for name, theme in words.themes.items()},
        "part": parties,
        "rost": coded("voice"),
        "utv": {evaluated.id: evaluated.evaluation.name for evaluated in evaluations},
        "metod": {name: method.label for name, method in words.methods.items()},
        "niva": coded("level"),
        "slag": coded("kind"),
        "underlag": coded("evidence"),
        "till": parties | coded("about_whom") | {UNKNOWN: NOT_STATED},
        "svar": coded("response"),
        "status": coded("follow_up"),
    }
