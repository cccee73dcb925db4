"""The list of evaluations."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.figures.drawing import over_all
from samsyn.page import Page

WORDS = {
    "sv": ("Utvärderingar", "Alla utvärderingar: vad som utvärderades, hur och vad som blev resultatet."),
    "en": ("Evaluations", "All evaluations: what was evaluated, how, and what came of it."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The list page."""
    title, description = WORDS[language]
    figures = over_all(comparison, language, "timeline") if comparison.whole else ()  # else it is on the start page
    yield Page(
        "utvarderingar/", "evaluations", title, "pages/list.md.jinja", description, figures=figures, width="wide"
    )
