"""The built HTML, checked: every internal link and anchor leads somewhere, no id stands twice on a page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from samsyn.problems import Place, Problem

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "form": "action"}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
#: What is no markup: comments, and the text of scripts and styles.
OPAQUE = re.compile(r"<!--.*?-->|(<(?:script|style)\b[^>]*>).*?(?=</(?:script|style)>)", re.DOTALL | re.IGNORECASE)
#: A tag with its attributes, quoted as a template engine or a careless hand writes them.
TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
ATTRIBUTE = re.compile(
    rf"(?<=\s)(id|href|src|action|{'|'.join(REFERENCES)})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)


@dataclass(slots=True)
class Document:
    """The ids and links of one page."""

    ids: dict[str, int] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    references: list[tuple[str, int]] = field(default_factory=list)


def check_links(pages: Mapping[str, str], files: set[str], base: str = "/") -> Iterator[Problem]:
    """Broken links, missing anchors and repeated ids.

    Args:
        pages: path of each HTML file under the site to its text.
        files: every path under the site.
        base: the path that the site is served under, with slashes at both ends: rooted links start with it.
    """
    documents = {path: _read(text) for path, text in pages.items()}
    for path, document in documents.items():
        for name, line in document.repeated:
            yield Problem("id-repeated", Place(path, line), {"value": name})
        for name, line in document.references:
            if name not in document.ids:
                yield Problem("anchor-missing", Place(path, line), {"href": f"#{name}"})
        for href, line in document.links:
            yield from _link(_rooted(href, base), Place(path, line), documents, files)


def _read(text: str) -> Document:
    """The ids and links of a page; a scan for tags takes half the time of a parser."""
    found, line, at = Document(), 1, 0
    text = OPAQUE.sub(lambda match: (match.group(1) or "") + "\n" * match.group().count("\n"), text)
    for tag in TAG.finditer(text):
        if "=" not in tag.group(2):
            continue
        line, at = line + text.count("\n", at, tag.start()), tag.start()
        given: dict[str, str] = {}
        for attribute in ATTRIBUTE.finditer(tag.group(2)):
            name, *values = attribute.groups()
            given.setdefault(name.lower(), unescape(next(value for value in values if value is not None)))
        _take(tag.group(1).lower(), given, line, found)
    return found


def _take(tag: str, given: Mapping[str, str], line: int, found: Document) -> None:
    if name := given.get("id"):
        if name in found.ids:
            found.repeated.append((name, line))
        found.ids.setdefault(name, line)
    if (attribute := LINKS.get(tag)) and attribute in given:
        found.links.append((given[attribute], line))
    for reference in REFERENCES:
        found.references += [(name, line) for name in given.get(reference, "").split()]


def _rooted(href: str, base: str) -> str:
    return f"/{href.removeprefix(base)}" if base != "/" and href.startswith(base) else href


def _link(href: str, place: Place, documents: Mapping[str, Document], files: set[str]) -> Iterator[Problem]:
    parts = urlsplit(href)
    if href == "//":
        yield Problem("link-broken", place, {"href": href})
        return
    if parts.scheme or parts.netloc:
        return
    target = place.path
    if parts.path:
        joined = (
            parts.path.lstrip("/") if parts.path.startswith("/") else join(dirname(place.path), unquote(parts.path))
        )
        target = normpath(joined) if joined else "."
        if target == "." or parts.path.endswith("/") or f"{target}/index.html" in files:
            target = "index.html" if target == "." else f"{target}/index.html"
        if target not in files:
            yield Problem("link-broken", place, {"href": href})
            return
    if parts.fragment and target in documents and unquote(parts.fragment) not in documents[target].ids:
        yield Problem("anchor-missing", place, {"href": href})
