"""The comparison: facts, parties, goals and themes of all evaluations side by side."""

from collections import Counter
from collections.abc import Iterator

from samsyn import present, wording
from samsyn.compare import Comparison, Evaluated
from samsyn.compare.outcomes import pairs
from samsyn.model.base import Text
from samsyn.model.codes import CODES
from samsyn.model.evaluation import Span
from samsyn.page import Page

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
Line = Text | str


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The comparison page."""
    title, description = WORDS[language]
    verdicts = Counter(pair.verdict.status for pair in pairs(comparison.outcomes))
    yield Page(
        address="jamfor/",
        kind="compare",
        title=title,
        template="pages/compare.md.jinja",
        description=description,
        context={
            "fact_rows": [
                (heading, [_lines(name, evaluated, comparison, language) for evaluated in comparison.evaluations])
                for name, heading in ROWS[language].items()
            ],
            "number_rows": _number_rows(comparison),
            "party_rows": _party_rows(comparison),
            "goal_kinds": _goal_rows(comparison),
            "comparable_count": verdicts["comparable"],
            "reservation_count": verdicts["with_reservation"],
            "not_comparable_count": verdicts["not_comparable"],
        },
        width="wide",
    )


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


def _number_rows(comparison: Comparison) -> list[tuple[object, list[list[object]]]]:
    """Indicators that at least two reports give about their programme or evaluation, with each one's facts."""
    rows: list[tuple[object, list[list[object]]]] = []
    for name, indicator in comparison.content.vocabulary.indicators.items():
        cells: list[list[object]] = [
            [
                fact
                for fact in evaluated.evaluation.facts
                if fact.indicator == name
                and fact.about in {"programme", "evaluation"}
                and fact.kind != "date"
                and fact.place is None
            ]
            for evaluated in comparison.evaluations
        ]
        if sum(bool(cell) for cell in cells) > 1:
            rows.append((indicator, cells))
    return rows


def _party_rows(comparison: Comparison) -> list[tuple[object, list[list[object]]]]:
    """Each party that has a role somewhere, with its roles in each evaluation."""
    rows: list[tuple[object, list[list[object]]]] = []
    for name, party in comparison.content.vocabulary.parties.items():
        cells: list[list[object]] = [
            [role for role in evaluated.evaluation.parties if role.party.partition("/")[0] == name]
            for evaluated in comparison.evaluations
        ]
        if any(cells):
            rows.append((party, cells))
    return rows


def _goal_rows(comparison: Comparison) -> list[tuple[str, list[list[object]]]]:
    """Each kind of goal that some programme had, with the goals of each evaluation."""
    rows: list[tuple[str, list[list[object]]]] = []
    for kind in CODES["goal_kind"]:
        cells: list[list[object]] = [
            [row for row in comparison.goals if row.evaluation == evaluated.id and row.goal.kind == kind]
            for evaluated in comparison.evaluations
        ]
        if any(cells):
            rows.append((kind, cells))
    return rows
