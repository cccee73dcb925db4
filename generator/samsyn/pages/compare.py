"""The comparison: all evaluations side by side, from facts to recommendations, with what the script needs to choose.

The page is complete as it stands. The script hides what a reader has not chosen and counts the denominators anew, with
the words given here.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from samsyn import present, sentences, wording
from samsyn.cite import citation
from samsyn.cite.reference import comparison_of
from samsyn.compare import Comparison, Evaluated
from samsyn.compare.frameworks import NOT_CODED
from samsyn.compare.outcomes import GoalRow
from samsyn.compare.recommendations import Recommendation, clusters, recommendations
from samsyn.grouping import grouped
from samsyn.model.base import Text
from samsyn.model.codes import CODES
from samsyn.model.evaluation import Fact, PartyRole, Span
from samsyn.page import Page
from samsyn.pages.filters import of_everything
from samsyn.pages.goals import PARTS, EvaluationPair, by_evaluations

WORDS = {
    "sv": ("Jämför", "Utvärderingarna sida vid sida: fakta, parter, mål, utfall och teman."),
    "en": ("Compare", "The evaluations side by side: facts, parties, goals, outcomes and themes."),
}
ROWS = {
    "sv": {
        "title": "Insats",
        "methods": "Metod",
        "target": "Målgrupp",
        "places": "Plats",
        "programme": "Insatsen pågick",
        "staffing": "Bemanning",
        "funders": "Finansiering",
        "design": "Utvärderingens upplägg",
        "evaluated": "Utvärderingen pågick",
        "material": "Underlag",
        "not_heard": "Ej hörda",
        "questions": "Utvärderingens frågor",
        "report": "Rapport",
    },
    "en": {
        "title": "Programme",
        "methods": "Method",
        "target": "Target group",
        "places": "Place",
        "programme": "Programme period",
        "staffing": "Staffing",
        "funders": "Funding",
        "design": "Evaluation design",
        "evaluated": "Evaluation period",
        "material": "Material",
        "not_heard": "Not heard",
        "questions": "Evaluation questions",
        "report": "Report",
    },
}
COMPARISON_GROUP = {
    "sv": ("med jämförelsegrupp", "utan jämförelsegrupp"),
    "en": ("with a comparison group", "without a comparison group"),
}
#: What can be compared: its code in the address, its heading, and the word for it in a sentence.
SECTIONS: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "sv": {
        "fakta": ("Fakta", "fakta"),
        "parter": ("Parter", "parter"),
        "mal": ("Mål och utfall", "mål och utfall"),
        "teman": ("Teman", "teman"),
        "ramverk": ("Ramverk", "ramverk"),
        "rek": ("Rekommendationer", "rekommendationer"),
    },
    "en": {
        "fakta": ("Facts", "facts"),
        "parter": ("Parties", "parties"),
        "mal": ("Goals and outcomes", "goals and outcomes"),
        "teman": ("Themes", "themes"),
        "ramverk": ("Frameworks", "frameworks"),
        "rek": ("Recommendations", "recommendations"),
    },
}
#: What the script says of a choice.
SAYS: Final[Mapping[str, Mapping[str, str]]] = {
    "sv": {
        "everybody": "alla {} utvärderingar",
        "these": "sidans {} utvärderingar",
        "everything": "allt",
        "shows": "Visar {}.",
        "one": "{} är vald. Välj minst en till; tills dess visas alla.",
        "copied": "Länken är kopierad. Den visar {}.",
        "failed": "Länken gick inte att kopiera. Den står i adressfältet och visar {}.",
        "dropped": "{} av {} rader visas inte: ingen av de valda utvärderingarna har något där.",
        "no_theme": "{} av {} teman visas inte: ingen iakttagelse där passar filtret.",
        "found_in": "Filtret: iakttagelser i {} av de {} utvärderingar som visas.",
        "fits": "Visa {} av {} iakttagelser",
        "no_fit": "Ingen av cellens {} iakttagelser passar filtret.",
        "no_codes": "Filtret gick inte att hämta. Iakttagelserna går att filtrera på sin egen sida.",
        "no_other": "En utvärdering gick inte att hämta. Den står på en annan sida av jämförelsen.",
        "or": "eller",
        "close": "Stäng",
        "waiting": "Hämtar iakttagelserna …",
        "findings": "Iakttagelserna",
    },
    "en": {
        "everybody": "all {} evaluations",
        "these": "the {} evaluations of this page",
        "everything": "everything",
        "shows": "Shows {}.",
        "one": "{} is chosen. Choose at least one more; until then all are shown.",
        "copied": "The link is copied. It shows {}.",
        "failed": "The link could not be copied. It stands in the address field and shows {}.",
        "dropped": "{} of {} rows are not shown: none of the chosen evaluations has anything there.",
        "no_theme": "{} of {} themes are not shown: no finding there fits the filter.",
        "found_in": "The filter: findings in {} of the {} evaluations shown.",
        "fits": "Show {} of {} findings",
        "no_fit": "None of the cell's {} findings fits the filter.",
        "no_codes": "The filter could not be fetched. The findings can be filtered on a page of their own.",
        "no_other": "An evaluation could not be fetched. It stands on another page of the comparison.",
        "or": "or",
        "close": "Close",
        "waiting": "Fetching the findings …",
        "findings": "The findings",
    },
}
Line = Text | str


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two evaluations, and in how many of their pairs of outcomes each part of the key differs or is not stated."""

    pair: EvaluationPair
    differs: tuple[tuple[str, int], ...]
    unstated: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """Recommendations of one kind, a cell per evaluation; ``name`` is missing for those of no kind."""

    name: str | None
    cells: tuple[tuple[Recommendation, ...], ...]
    sentence: str


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The comparison page."""
    title, description = WORDS[language]
    yield Page(
        address="jamfor/",
        kind="compare",
        title=title,
        template="pages/compare.md.jinja",
        description=description,
        context=lambda: _context(comparison, language),
        width="wide",
    )


def _context(comparison: Comparison, language: str) -> dict[str, Any]:
    return {
        "fact_rows": [
            (heading, [_lines(name, evaluated, comparison, language) for evaluated in comparison.evaluations])
            for name, heading in ROWS[language].items()
        ],
        "number_rows": _number_rows(comparison),
        "party_rows": _party_rows(comparison),
        "goal_kinds": _goal_rows(comparison),
        "verdicts": comparison.verdicts,
        "pair_rows": _pair_rows(comparison, language),
        "sections": SECTIONS[language],
        "filter": of_everything(comparison, language),
        "tables": [
            (table, [(row, sentences.element_denominator(row, language)) for row in table.rows])
            for table in comparison.frameworks
        ],
        "not_coded": NOT_CODED,
        "cluster_rows": _cluster_rows(comparison, language),
        "citation": citation(comparison_of(comparison, language), language),
        "script_words": {
            **SAYS[language],
            **sentences.pieces(language),
            "everybody": SAYS[language]["these" if comparison.whole else "everybody"].format(
                wording.in_words(len(comparison.evaluations), language)
            ),
        },
    }


def _lines(name: str, evaluated: Evaluated, comparison: Comparison, language: str) -> list[Line]:
    """What one evaluation says on one row of the facts table, line by line; empty when its report does not say."""
    e, words, facts = evaluated.evaluation, comparison.content.vocabulary, evaluated.facts
    group = COMPARISON_GROUP[language][0 if e.design.comparison_group else 1]
    source = (*e.report.authors, e.report.publisher, str(e.report.year or ""))
    rows: dict[str, list[Line]] = {
        "title": [e.title],
        "methods": [words.methods[method].label for method in e.methods],
        "target": [e.target_group.text],
        "places": [", ".join(e.places)],
        "programme": _period(e.programme, language),
        "staffing": [_joined(post.role, post.extent, language) for post in e.staffing],
        "funders": [_joined(funder.name, funder.pays_for, language) for funder in e.funders],
        "design": [words.codes["design"][e.design.kind].label, group],
        "evaluated": _period(e.evaluated, language),
        "material": [
            _joined(part.who, present.bare(facts[part.n], language) if part.n else None, language)
            for part in e.material
        ],
        "not_heard": [missing.who for missing in e.not_heard],
        "questions": [question.text for question in e.questions],
        "report": [words.codes["report_kind"][e.report.kind].label, ", ".join(filter(None, source))],
    }
    return rows[name]


def _period(period: Span, language: str) -> list[Line]:
    return [wording.span(period.start, period.end, language), *([period.note] if period.note else [])]


def _joined(first: Text, second: Text | str | None, language: str) -> Line:
    """Two texts as one line, in both languages where both exist."""
    if second is None:
        return first
    sv = second if isinstance(second, str) else second.sv
    en = second if isinstance(second, str) else second.en
    if language == "en" and (first.en is None or en is None):
        return Text(sv=f"{first.sv}: {sv}")
    return Text(sv=f"{first.sv}: {sv}", en=f"{first.en}: {en}" if first.en and en else None)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that depend on what the evaluations have; the same on every part, so that a column fits in any."""

    indicators: tuple[str, ...]
    parties: tuple[str, ...]
    goal_kinds: tuple[str, ...]
    clusters: tuple[str | None, ...]


@lru_cache(maxsize=2)
def _rows(comparison: Comparison) -> Rows:
    """Indicators that at least two reports give, parties with a role, kinds of goals and recommendations that occur."""
    given: Counter[str] = Counter()
    roles: set[str] = set()
    for evaluated in comparison.evaluations:
        given.update({fact.indicator for fact in evaluated.evaluation.facts if fact.indicator and _own_number(fact)})
        roles |= {role.party.partition("/")[0] for role in evaluated.evaluation.parties}
    words, kinds = comparison.content.vocabulary, {row.goal.kind for row in comparison.goals}
    found = clusters(recommendations(evaluated.coded for evaluated in comparison.evaluations))
    return Rows(
        tuple(name for name in words.indicators if given[name] > 1),
        tuple(name for name in words.parties if name in roles),
        tuple(kind for kind in CODES["goal_kind"] if kind in kinds),
        tuple(cluster.name for cluster in found),
    )


def _own_number(fact: Fact) -> bool:
    """Whether a fact is a number about the whole programme or evaluation."""
    return fact.about in {"programme", "evaluation"} and fact.kind != "date" and fact.place is None


def _number_rows(comparison: Comparison) -> list[tuple[object, list[list[Fact]]]]:
    """Indicators that at least two reports give about their programme or evaluation, with each one's facts."""
    return [
        (
            comparison.content.vocabulary.indicators[name],
            [
                [fact for fact in evaluated.evaluation.facts if fact.indicator == name and _own_number(fact)]
                for evaluated in comparison.evaluations
            ],
        )
        for name in _rows(comparison.all).indicators
    ]


def _party_rows(comparison: Comparison) -> list[tuple[object, list[list[PartyRole]]]]:
    """Each party that has a role somewhere, with its roles in each evaluation."""
    return [
        (
            comparison.content.vocabulary.parties[name],
            [
                [role for role in evaluated.evaluation.parties if role.party.partition("/")[0] == name]
                for evaluated in comparison.evaluations
            ],
        )
        for name in _rows(comparison.all).parties
    ]


def _pair_rows(comparison: Comparison, language: str) -> list[PairRow]:
    """Each two evaluations with outcomes, and why these do not compare: the parts of the key, most often first."""
    rows = []
    for pair in by_evaluations(comparison, language):
        reasons = [reason for one, _ in pair.pairs for reason in one.verdict.reasons]
        differs = Counter(PARTS[language][reason.part] for reason in reasons if not reason.unknown)
        unstated = Counter(PARTS[language][reason.part] for reason in reasons if reason.unknown)
        rows.append(PairRow(pair, tuple(differs.most_common()), tuple(unstated.most_common())))
    return rows


def _cluster_rows(comparison: Comparison, language: str) -> list[ClusterRow]:
    """Recommendations of the same kind on one row, those that recur in most evaluations first."""
    given = recommendations(evaluated.coded for evaluated in comparison.evaluations)
    found = grouped(given, lambda one: (one.finding.cluster, one.evaluation))
    rows = []
    for name in _rows(comparison.all).clusters:
        cells = tuple(tuple(found.get((name, evaluated.id), ())) for evaluated in comparison.evaluations)
        rows.append(ClusterRow(name, cells, sentences.recurrence(sum(map(bool, cells)), len(cells), language)))
    return rows


def _goal_rows(comparison: Comparison) -> list[tuple[str, list[list[GoalRow]]]]:
    """Each kind of goal that some programme had, with the goals of each evaluation."""
    found: dict[tuple[str, str], list[GoalRow]] = grouped(comparison.goals, lambda row: (row.goal.kind, row.evaluation))
    return [
        (kind, [[*found.get((kind, one.id), ())] for one in comparison.evaluations])
        for kind in _rows(comparison.all).goal_kinds
    ]
