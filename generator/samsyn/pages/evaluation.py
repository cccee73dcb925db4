"""One evaluation's page: summary, facts, goals, figures, findings by theme, what was not examined, source criticism."""

import re
from collections.abc import Iterator

from samsyn.cite import citation
from samsyn.cite.reference import of_evaluation as references
from samsyn.compare import Comparison, Evaluated
from samsyn.figures.drawing import of_evaluation
from samsyn.model.evaluation import Fact
from samsyn.model.published import Redirect
from samsyn.page import Page
from samsyn.pages.corrections import newest_first
from samsyn.prose import REPORT_HEADINGS, sections

GROUPS = {
    "sv": {
        "programme": "Om insatsen",
        "evaluation": "Om utvärderingen",
        "context": "Bakgrund",
        "cited": "Andra studier och projekt som rapporten nämner",
    },
    "en": {
        "programme": "About the programme",
        "evaluation": "About the evaluation",
        "context": "Background",
        "cited": "Other studies and projects that the report mentions",
    },
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """A page for each evaluation."""
    for evaluated in comparison.evaluations:
        yield _page(evaluated, comparison, language)


def _page(evaluated: Evaluated, comparison: Comparison, language: str) -> Page:
    evaluation, coded = evaluated.evaluation, evaluated.coded
    index = comparison.evaluations.index(evaluated)
    told = coded.report_english if language == "en" and coded.report_english else coded.report
    text = told.text if told else ""
    spoken = "en" if told is coded.report_english and told else "sv"
    parts = sections(text)
    story = [(heading, parts.get(heading, "")) for heading in REPORT_HEADINGS[spoken]]
    cells = [(row, row.cells[index]) for row in comparison.matrix]
    name = evaluation.name.plain(language)
    title = evaluation.title.plain(language)
    placed = set(re.findall(r"\btable\(\s*[\"']([^\"']+)", text))
    return Page(
        address=f"utvarderingar/{evaluated.id}/",
        kind="evaluation",
        title=name,
        template="pages/evaluation.md.jinja",
        description=f"{name}: {title}",
        context={
            "evaluated": evaluated,
            "in_brief": story[0][1],
            "story": story[1:-1],
            "not_examined": story[-1][1],
            "spoken": spoken,
            "goals": [row for row in comparison.goals if row.evaluation == evaluated.id],
            "themes": [
                (row, cell, [finding for finding in cell.findings if finding.theme == row.theme.id])
                for row, cell in cells
                if cell.findings
            ],
            "empties": [(row, cell) for row, cell in cells if not cell.findings],
            "recommendations": [finding for finding in coded.findings if finding.kind == "recommendation"],
            "findings_count": len(coded.findings),
            "fact_groups": _groups(evaluation.facts, language),
            "answer": coded.answer,
            "redirects": _redirects(evaluated, comparison),
            "citations": [citation(one, language) for one in references(evaluated, comparison, language)],
            "corrections": newest_first(comparison, evaluated.id),
            "unplaced_tables": [data for data in coded.tables if data.name not in placed],
        },
        figures=of_evaluation(evaluated, comparison, language),
        edit=f"evaluations/{evaluated.id}/evaluation.yml",
        made_from=(f"evaluations/{evaluated.id}/",),
        width="wide",
    )


def _redirects(evaluated: Evaluated, comparison: Comparison) -> tuple[Redirect, ...]:
    """Ids that have been published and are gone, each with what to read instead where that is shown."""
    register = comparison.content.published.get(evaluated.id)
    shown = {one.id for one in comparison.evaluations}
    found = register.redirects if register else ()
    return tuple(one for one in found if not one.new or one.new.partition(".")[0] in shown)


def _groups(facts: tuple[Fact, ...], language: str) -> list[tuple[str, list[Fact]]]:
    groups = [(heading, [fact for fact in facts if fact.about == about]) for about, heading in GROUPS[language].items()]
    return [(heading, found) for heading, found in groups if found]
