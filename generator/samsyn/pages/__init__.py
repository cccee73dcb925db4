"""Page kinds: one per file, each ``pages(comparison, language) -> Iterator[Page]``."""

from collections.abc import Callable, Iterator
from typing import Final

from samsyn.compare import Comparison
from samsyn.page import Page
from samsyn.pages import (
    accessibility,
    compare,
    corrections,
    data,
    discrepancies,
    evaluation,
    evaluations,
    findings,
    frameworks,
    gaps,
    glossary,
    goals,
    guides,
    news,
    parties,
    privacy,
    prose,
    questions,
    recommendations,
    start,
    theme,
    themes,
    voice,
    voices,
)
from samsyn.pages.parted import parted

KINDS: Final[dict[str, Callable[[Comparison, str], Iterator[Page]]]] = {
    "start": start.pages,
    "evaluations": evaluations.pages,
    "evaluation": evaluation.pages,
    "compare": compare.pages,
    "findings": findings.pages,
    "themes": themes.pages,
    "theme": theme.pages,
    "parties": parties.pages,
    "questions": questions.pages,
    "voices": voices.pages,
    "voice": voice.pages,
    "frameworks": frameworks.pages,
    "goals": goals.pages,
    "recommendations": recommendations.pages,
    "gaps": gaps.pages,
    "discrepancies": discrepancies.pages,
    "corrections": corrections.pages,
    "news": news.pages,
    "privacy": privacy.pages,
    "guides": guides.pages,
    "glossary": glossary.pages,
    "data": data.pages,
    "prose": prose.pages,
    "accessibility": accessibility.pages,
}


def pages(comparison: Comparison, language: str = "sv") -> tuple[Page, ...]:
    """Every page of the site, in a fixed order."""
    return tuple(page for kind in KINDS.values() for page in parted(kind, comparison, language))
