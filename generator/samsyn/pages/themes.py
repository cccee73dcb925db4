"""The theme index."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.figures.drawing import over_all
from samsyn.page import Page

WORDS = {
    "sv": ("Teman", "Alla teman, och vad varje utvärdering säger om dem."),
    "en": ("Themes", "All themes, and what each evaluation says of them."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The index of themes with the figures of states and of findings."""
    title, description = WORDS[language]
    yield Page(
        "teman/",
        "themes",
        title,
        "pages/themes.md.jinja",
        description,
        figures=over_all(comparison, language, "states", "evidence_map"),
        edit="vocabulary/themes.yml",
        width="wide",
    )
