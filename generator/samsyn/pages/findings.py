"""All findings of all evaluations in one list, with filters that combine."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.page import Page
from samsyn.pages.filters import FINDINGS, everything, narrowed

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
        context={"filter": narrowed(comparison, everything(comparison), FINDINGS, language)},
        width="wide",
    )
