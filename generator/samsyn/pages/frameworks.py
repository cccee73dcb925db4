"""Frameworks: the index, and each framework laid over all evaluations."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.compare.frameworks import NOT_CODED, FrameworkTable
from samsyn.page import Page
from samsyn.sentences import element_denominator

WORDS = {
    "sv": ("Ramverk", "Ramverken som rapporterna använder, lagda över alla utvärderingar."),
    "en": ("Frameworks", "The frameworks that the reports use, laid over all evaluations."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The index, and a page for each framework."""
    title, description = WORDS[language]
    yield Page(
        "ramverk/",
        "frameworks",
        title,
        "pages/frameworks.md.jinja",
        description,
        context={
            "tables": comparison.frameworks,
            "uncoded": any(table.judged[None] for table in comparison.frameworks),
        },
        edit="vocabulary/frameworks.yml",
        width="wide",
    )
    for table in comparison.frameworks:
        yield _page(table, comparison, language)


def _page(table: FrameworkTable, comparison: Comparison, language: str) -> Page:
    framework = table.framework
    about = framework.purpose or framework.origin
    return Page(
        f"ramverk/{framework.id}/",
        "framework",
        framework.label.plain(language),
        "pages/framework.md.jinja",
        about.plain(language),
        context={
            "table": table,
            "rows": [(row, element_denominator(row, language)) for row in table.rows],
            "not_coded": NOT_CODED,
        },
        edit="vocabulary/frameworks.yml",
        line=comparison.content.places.of(framework).line,
        width="wide",
    )
