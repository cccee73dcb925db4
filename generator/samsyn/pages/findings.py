"""All findings of all evaluations in one list, with filters that combine."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from samsyn.compare import Comparison
from samsyn.page import Page
from samsyn.pages.filters import FINDINGS, everything, narrowed, of_everything

WORDS = {
    "sv": ("Iakttagelser", "Alla iakttagelser ur alla utvärderingar, med filter på tema, part, röst och mer."),
    "en": ("Findings", "All findings of all evaluations, with filters by theme, party, voice and more."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The page of all findings."""
    title, description = WORDS[language]
    yield Page(
        "iakttagelser/",
        "findings",
        title,
        "pages/findings.md.jinja",
        description,
        context=lambda: _context(comparison, language),
        width="wide",
    )


def _context(comparison: Comparison, language: str) -> dict[str, Any]:
    """The rows of this page; where it is one of several, what all of them can be filtered by."""
    if comparison.whole is None:
        found = narrowed(comparison, everything(comparison), FINDINGS, language)
        return {"filter": found, "total": len(found.rows)}
    every = of_everything(comparison.whole, language)
    found = of_everything(comparison, language)
    return {"filter": replace(found, facets=every.facets), "total": len(every.rows)}
