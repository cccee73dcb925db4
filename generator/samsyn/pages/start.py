"""The start page: the evaluations at a glance, and the ways in."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.compare.matrix import ThemeRow
from samsyn.compare.parts import WIDE
from samsyn.figures.drawing import over_all
from samsyn.model.site import Question
from samsyn.page import EVERYTHING_CODED, Page

STATEMENTS = 5
#: The evaluations that the start page shows, the last ones made; the others are on the list of all.
CARDS = 12


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The start page."""
    site = comparison.content.site
    if site is None:
        return
    lead = site.lead.plain(language)
    yield Page(
        address="",
        kind="start",
        title=site.name.plain(language),
        template="pages/start.md.jinja",
        description=lead,
        context={
            "cards": comparison.evaluations[-CARDS:],
            "questions": [_way_in(question, comparison) for question in comparison.content.questions],
            "statements": [
                (synthesis.theme, statement)
                for synthesis in comparison.content.syntheses
                for statement in synthesis.statements
                if statement.on_start
            ],
            "together": _most_examined(comparison.matrix),
        },
        figures=over_all(comparison, language, "timeline") if len(comparison.evaluations) <= WIDE else (),
        edit="site.yml",
        made_from=("site.yml", *EVERYTHING_CODED),
        width="wide",
    )


def _way_in(question: Question, comparison: Comparison) -> tuple[Question, str, int]:
    """A question, the page it leads to, and how many findings wait on its themes."""
    count = sum(
        1
        for evaluated in comparison.evaluations
        for finding in evaluated.coded.findings
        if question.themes and set(question.themes) & set(finding.all_themes)
    )
    return question, question.page or f"fragor/{question.id}/", count


def _most_examined(rows: tuple[ThemeRow, ...]) -> list[ThemeRow]:
    """The themes that most evaluations examined and found something on: most to say together."""

    def weight(row: ThemeRow) -> tuple[int, int]:
        findings = sum(len(cell.findings) for cell in row.cells)
        return (sum(cell.state in {"promotes", "hinders", "mixed"} for cell in row.cells), findings)

    return sorted(rows, key=weight, reverse=True)[:STATEMENTS]
