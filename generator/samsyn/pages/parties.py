"""The parties: an index, and for each party everything that concerns it."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from samsyn.compare import Comparison
from samsyn.compare.excerpt import excerpt
from samsyn.compare.parties import PartyView, concerns_party, party_views
from samsyn.compare.voices import SAYS
from samsyn.page import Page

WORDS = {
    "sv": ("Parter", "Vad som rör varje part: roller, hinder, hjälp och rekommendationer."),
    "en": ("Parties", "What concerns each party: roles, obstacles, help and recommendations."),
}
ABOUT = {
    "sv": "{}: roller i insatserna, det som hindrar och hjälper, och rekommendationerna.",
    "en": "{}: roles in the programmes, what hinders and helps, and the recommendations.",
}

TITLE = {"sv": "{} som part", "en": "{} as a party"}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The index, then a page for each party."""
    title, description = WORDS[language]
    words = comparison.content.vocabulary
    codeds = [one.coded for one in comparison.evaluations]
    views = party_views(words.parties, words.themes, codeds)
    yield Page(
        "parter/",
        "parties",
        title,
        "pages/parties.md.jinja",
        description,
        context={"views": views},
        edit="vocabulary/parties.yml",
        width="wide",
    )
    for view in views:
        label = view.party.label.plain(language)
        yield Page(
            f"parter/{view.party.id}/",
            "party",
            TITLE[language].format(label),
            "pages/party.md.jinja",
            ABOUT[language].format(label),
            context=partial(_context, view, comparison),
            edit="vocabulary/parties.yml",
            line=comparison.content.places.of(view.party).line,
            width="wide",
        )


def _context(view: PartyView, comparison: Comparison) -> dict[str, Any]:
    codeds = [one.coded for one in comparison.evaluations]
    rows = excerpt(comparison.content.vocabulary.themes, codeds, partial(concerns_party, view.party.id))
    return {"view": view, "rows": rows, "says": SAYS}
