"""The data page: every table to download, and what its columns mean."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.exports.datasets import datasets
from samsyn.page import Page

WORDS = {
    "sv": ("Data", "Allt innehåll som öppna data: CSV och JSON med beskrivning av varje kolumn."),
    "en": ("Data", "All content as open data: CSV and JSON with a description of every column."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The data page."""
    title, description = WORDS[language]
    yield Page(
        "data/", "data", title, "pages/data.md.jinja", description, context=lambda: {"datasets": datasets(comparison)}
    )
