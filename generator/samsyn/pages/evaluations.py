"""The list of evaluations."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.page import Page

WORDS = {
    "sv": ("Utvärderingar", "Alla utvärderingar: vad som utvärderades, hur och vad som blev resultatet."),
    "en": ("Evaluations", "All evaluations: what was evaluated, how, and what came of it."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:  # noqa: ARG001 - every page kind is called alike
    """The list page."""
    title, description = WORDS[language]
    yield Page("utvarderingar/", "evaluations", title, "pages/list.md.jinja", description, width="wide")
