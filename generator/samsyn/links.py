"""The built HTML, checked: every internal link and anchor leads somewhere, no id stands twice on a page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from samsyn.problems import Place, Problem

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "form": "action"}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


@dataclass(slots=True)
class Document:
    """The ids and links of one page."""

    ids: dict[str, int] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    references: list[tuple[str, int]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Document()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        given = {name: value or "" for name, value in attrs}
        if name := given.get("id"):
            if name in self.found.ids:
                self.found.repeated.append((name, line))
            self.found.ids.setdefault(name, line)
        if (attribute := LINKS.get(tag)) and attribute in given:
            self.found.links.append((given[attribute], line))
        for reference in REFERENCES:
            self.found.references += [(name, line) for name in given.get(reference, "").split()]


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
    reader = _Reader()
    reader.feed(text)
    return reader.found


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
