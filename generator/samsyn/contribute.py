"""Ways for a reader to put something right: the file and line to edit, and a report of an error, begun for them."""

from typing import Final
from urllib.parse import quote

from samsyn.model.site import Site
from samsyn.problems import Place

WORDS: Final = {
    "sv": ("Fel i {}", "Gäller: {}", "Vad är fel?", "Vad borde det stå, och var i rapporten syns det?"),
    "en": ("Error in {}", "Concerns: {}", "What is wrong?", "What should it say, and where does the report show it?"),
}


def edit_address(site: Site, place: Place) -> str:
    """Where a line of a content file is edited; empty when the site names no repository."""
    if site.repository is None:
        return ""
    path = quote(f"content/{place.path}")
    return site.repository.edit.replace("{path}", path).replace("{line}", str(place.line))


def error_address(site: Site, name: str, address: str, language: str) -> str:
    """Where an error is reported, with what it concerns filled in; empty when the site takes no reports.

    Args:
        site: its repository's issues take the report, else its contact's letter box.
        name: what is wrong, in a few words or as an id.
        address: its place on the site, from the root.
        language: ``sv`` or ``en``.
    """
    subject, concerns, *questions = WORDS[language]
    title = quote(subject.format(name), safe="")
    body = quote("\r\n\r\n".join((concerns.format((site.address or "") + address), *questions, "")), safe="")
    if site.repository and site.repository.issue:
        return site.repository.issue.replace("{title}", title).replace("{body}", body)
    return f"mailto:{site.contact.email}?subject={title}&body={body}" if site.contact.email else ""
