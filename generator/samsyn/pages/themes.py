"""The theme index."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.figures import OVER_ALL
from samsyn.page import Page

WORDS = {
    "sv": ("Teman", "Alla teman, och vad varje utvärdering säger om dem."),
    "en": ("Themes", "All themes, and what each evaluation says of them."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The index of themes with the figures of states and of findings."""
    title, description = WORDS[language]
    drawn = (OVER_ALL[name](comparison, language) for name in ("states", "evidence_map"))
    yield Page(
        "teman/",
        "themes",
        title,
        "pages/themes.md.jinja",
        description,
        figures=tuple(figure for figure in drawn if figure),
        edit="vocabulary/themes.yml",
        width="wide",
    )
