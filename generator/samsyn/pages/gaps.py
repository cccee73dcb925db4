"""Gaps in knowledge: what nobody, or only one, examined; who was not heard; what does not say how it was counted."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from samsyn.compare import Comparison
from samsyn.compare.brief import brief
from samsyn.compare.gaps import outcome_gaps, rare_elements, rarely_examined, theme_gaps
from samsyn.compare.voices import ASKED, Voices, voices
from samsyn.page import Page
from samsyn.pages.goals import PARTS

WORDS = {
    "sv": ("Kunskapsluckor", "Vad ingen eller bara en utvärdering undersökte, och vilka som inte hördes."),
    "en": ("Gaps in knowledge", "What no evaluation, or only one, examined, and who was not heard."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The page of gaps."""
    title, description = WORDS[language]
    yield Page(
        "kunskapsluckor/",
        "gaps",
        title,
        "pages/gaps.md.jinja",
        description,
        context=lambda: _context(comparison, language),
        width="wide",
    )


def _context(comparison: Comparison, language: str) -> dict[str, Any]:
    evaluated = comparison.evaluations
    heard = voices(comparison.content.vocabulary.themes, [one.coded for one in evaluated])
    outcomes = outcome_gaps([one.id for one in evaluated], comparison.outcomes)
    counts: Counter[str] = Counter()
    for gap in outcomes:
        counts.update(dict(gap.unstated))
    return {
        "brief": brief(comparison),
        "rare_themes": rarely_examined(comparison.matrix),
        "least_examined": min((row.examined for row in comparison.matrix), default=0),
        "theme_gaps": theme_gaps(comparison.matrix),
        "rare_elements": rare_elements(comparison.frameworks),
        "heard": heard,
        "missing": _missing(heard, len(evaluated)),
        "outcome_gaps": outcomes,
        "unstated": [(PARTS[language][part], count) for part, count in counts.most_common()],
        "parts": PARTS[language],
        "verdicts": comparison.verdicts,
    }


def _missing(heard: Voices, total: int) -> list[tuple[str, int]]:
    """The voices that some evaluation did not ask, those that most lack first, with how many lack them."""
    counts = [(voice, total - heard.heard_in(voice)) for voice in ASKED]
    return sorted((pair for pair in counts if pair[1]), key=lambda pair: -pair[1])
