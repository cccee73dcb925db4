"""What the site knows of its readers, which is nothing, and of those who are named on it."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.page import Page

WORDS = {
    "sv": ("Integritet", "Inga kakor, inget sparat hos läsaren och inget hämtat från andra webbplatser."),
    "en": ("Privacy", "No cookies, nothing stored with readers and nothing fetched from other sites."),
}  # fmt: skip


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The privacy page."""
    title, description = WORDS[language]
    limits = comparison.content.site.limits if comparison.content.site else None
    yield Page(
        "integritet/",
        "privacy",
        title,
        "pages/privacy.md.jinja",
        description,
        context={"limit": limits.small_number if limits else 0},
        made_from=("site.yml",),
    )
