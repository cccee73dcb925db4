"""What is new as an Atom feed: each evaluation when it is new or changed, and each entry of the changelog.

Days come from the content, never from the clock. An entry keeps its id wherever the site is moved.

Source: RFC 4287, The Atom Syndication Format.
"""

from typing import Final, NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from samsyn.changes import content_day, evaluation_day
from samsyn.compare import Comparison
from samsyn.discover.nodes import Address, site_of
from samsyn.model.site import LICENCES

PATH: Final = "nytt.xml"
ATOM: Final = "http://www.w3.org/2005/Atom"
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
WORDS: Final = {
    "sv": {"new": "nytt på webbplatsen", "evaluation": "Utvärdering", "site": "Webbplatsen"},
    "en": {"new": "what is new on the site", "evaluation": "Evaluation", "site": "The site"},
}  # fmt: skip


class Entry(NamedTuple):
    """One thing that is new: a key of its own, the day, a title, a path on the site and a text."""

    key: str
    day: str
    title: str
    path: str
    text: str


def feed(comparison: Comparison, language: str, address: Address) -> bytes:
    """The feed of a language, the newest first.

    Args:
        comparison: what the site shows.
        language: ``sv`` or ``en``.
        address: a path on the site to its address as seen from the feed, whole where the site says where it is.
    """
    site, words = site_of(comparison), WORDS[language]
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed", {LANG: language})
    _value(root, "id", _urn(comparison, language, "feed"))
    _value(root, "title", f"{site.name.plain(language)}: {words['new']}")
    _value(root, "subtitle", site.lead.plain(language))
    _value(root, "updated", _moment(max([content_day(comparison), *(one.date for one in comparison.content.changes)])))
    _value(root, "rights", LICENCES[site.licence_code].name)
    _value(ET.SubElement(root, f"{{{ATOM}}}author"), "name", site.publisher.plain(language))
    ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "self", "type": "application/atom+xml", "href": address(PATH)})
    ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html", "href": address("nytt/")})
    for one in sorted((*_changes(comparison, language), *_evaluations(comparison, language)), key=_newest_first):
        entry = ET.SubElement(root, f"{{{ATOM}}}entry")
        _value(entry, "id", _urn(comparison, language, one.key))
        _value(entry, "title", one.title)
        _value(entry, "updated", _moment(one.day))
        ET.SubElement(entry, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html", "href": address(one.path)})
        _value(entry, "summary", one.text)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


def _evaluations(comparison: Comparison, language: str) -> list[Entry]:
    words = WORDS[language]
    return [
        Entry(
            f"evaluation/{one.id}",
            evaluation_day(one, comparison),
            f"{words['evaluation']}: {one.evaluation.name.plain(language)}",
            f"utvarderingar/{one.id}/",
            f"{one.evaluation.title.plain(language)}. {one.evaluation.answer.text.plain(language)}",
        )
        for one in comparison.evaluations
    ]


def _changes(comparison: Comparison, language: str) -> list[Entry]:
    """The changelog; an entry is known by its day and its place in that day, counted from the first written."""
    names = {one.id: one.evaluation.name.plain(language) for one in comparison.evaluations}
    counted: dict[str, int] = {}
    found = []
    for change in reversed(comparison.content.changes):
        place = counted[change.date] = counted.get(change.date, 0) + 1
        if change.evaluation and change.evaluation not in names:
            continue
        name = names.get(change.evaluation or "", WORDS[language]["site"])
        what = change.what.plain(language)
        path = f"utvarderingar/{change.evaluation}/" if change.evaluation else change.page or f"nytt/#dag-{change.date}"
        found.append(Entry(f"change/{change.date}/{place}", change.date, f"{name}: {_first(what)}", path, what))
    return found[::-1]


def _first(text: str) -> str:
    """The first sentence of a text, without its full stop."""
    return text.partition(". ")[0].rstrip(".")


def _newest_first(entry: Entry) -> tuple[int, ...]:
    return tuple(-int(part) for part in entry.day.split("-"))


def _urn(comparison: Comparison, language: str, key: str) -> str:
    """An id that is the publisher's own, and the same whatever address the site has."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'samsyn:{site_of(comparison).publisher.sv}/{language}/{key}')}"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _value(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}").text = text
