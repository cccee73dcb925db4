"""The built HTML, checked: every link leads somewhere on the site, nothing is fetched elsewhere, no id stands twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from samsyn.pointers import Document, Pointer, document
from samsyn.problems import Place, Problem

#: What a link may be besides an address on the web.
HARMLESS: Final = {"http", "https", "mailto", "tel", "sms", "geo"}
#: The top of the page has a name of its own (HTML 7.4.6.4).
TOP: Final = {"", "top"}


@dataclass(frozen=True, slots=True)
class Published:
    """A built site: its pages by path, every path in it, the path it is served under, and where it is published."""

    documents: Mapping[str, Document]
    files: set[str]
    base: str = "/"
    origin: str = ""


def check_links(pages: Mapping[str, str], files: set[str], base: str = "/", origin: str = "") -> Iterator[Problem]:
    """Broken links, missing anchors, repeated ids, and what a page would fetch from elsewhere.

    Args:
        pages: path of each HTML file under the site to its text.
        files: every path under the site.
        base: the path that the site is served under, with slashes at both ends: rooted links start with it.
        origin: scheme and host of the published site, where known: its whole addresses are links within.
    """
    site = Published({path: document(text) for path, text in pages.items()}, files, base, origin)
    for path, found in site.documents.items():
        for one in found.repeated:
            yield Problem("id-repeated", _place(path, one), {"value": one.value})
        for one in found.references:
            if one.value not in found.ids:
                yield Problem("anchor-missing", _place(path, one), {"href": f"#{one.value}"})
        faults: dict[tuple[str, bool], str] = {}
        for one in found.links:
            link = (one.value, one.fetched)
            if link not in faults:
                faults[link] = _fault(path, one, site)
            if code := faults[link]:
                yield Problem(code, _place(path, one), {"href": one.value})


def external(pages: Mapping[str, str], origin: str = "") -> dict[str, list[Place]]:
    """The web addresses outside the site, each with the places that link to it, sorted."""
    found: dict[str, list[Place]] = {}
    for path, text in pages.items():
        for one in document(text).links:
            parts = _split(one.value)
            if parts and parts.scheme in {"http", "https"} and f"{parts.scheme}://{parts.netloc}" != origin:
                found.setdefault(one.value, []).append(_place(path, one))
    return dict(sorted(found.items()))


def _place(path: str, one: Pointer) -> Place:
    return Place(path, one.line, one.column)


def _split(href: str) -> SplitResult | None:
    """The parts of an address as a browser reads them, ``None`` where it cannot be one."""
    try:
        return urlsplit(href.strip().replace("\n", "").replace("\t", ""))
    except ValueError:
        return None


def _fault(path: str, one: Pointer, site: Published) -> str:
    """The code of what is wrong with a link, or nothing."""
    parts = _split(one.value)
    if parts is None or "\\" in one.value or (one.value.strip().startswith("//") and not parts.netloc):
        return "link-broken"
    if parts.scheme or parts.netloc:
        if parts.scheme in {"http", "https"} and site.origin == f"{parts.scheme}://{parts.netloc}":
            beside = not f"{parts.path or '/'}/".startswith(site.base)  # another part of the same website
            return "" if beside else _inside(path, parts, site, fetched=one.fetched)
        return _elsewhere(parts, fetched=one.fetched)
    return _inside(path, parts, site, fetched=one.fetched)


def _elsewhere(parts: SplitResult, *, fetched: bool) -> str:
    if parts.scheme == "data" and fetched and parts.path.startswith("image/"):
        return ""
    if parts.scheme and parts.scheme not in HARMLESS:
        return "link-unsafe"
    if fetched:
        return "fetched-elsewhere"
    return "" if parts.netloc or parts.scheme not in {"", "http", "https"} else "link-broken"


def _inside(path: str, parts: SplitResult, site: Published, *, fetched: bool) -> str:
    target = path
    if fetched and not parts.path and not parts.fragment:
        return "link-broken"
    if parts.path:
        way = unquote(parts.path)
        if way.startswith("/"):
            if not f"{way}/".startswith(site.base):
                return "link-outside"
            way = way[len(site.base) :] if way.startswith(site.base) else ""
        else:
            way = join(dirname(path), way)
        target = normpath(way) if way else "."
        if target == "." or parts.path.endswith("/") or f"{target}/index.html" in site.files:
            target = "index.html" if target == "." else f"{target}/index.html"
        if target not in site.files:
            return "link-broken"
    wanted = unquote(parts.fragment).partition(":~:")[0]
    known = target not in site.documents or wanted in TOP or wanted in site.documents[target].ids
    return "" if known else "anchor-missing"
