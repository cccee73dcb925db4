"""What a built page names and points to: ids, links and references, each with its line and column."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Final

#: Attributes that hold an address, by element; ``*`` is any element (SVG's own, and what our scripts fetch).
ADDRESSES: Final[Mapping[str, tuple[str, ...]]] = {
    "a": ("href", "xlink:href"),
    "area": ("href",),
    "audio": ("src",),
    "blockquote": ("cite",),
    "button": ("formaction",),
    "del": ("cite",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src", "formaction"),
    "ins": ("cite",),
    "link": ("href", "imagesrcset"),
    "object": ("data",),
    "q": ("cite",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
    "*": ("data-plotly",),
}
#: Elements whose address a browser fetches by itself, without a click.
FETCHED: Final = {"audio", "embed", "iframe", "image", "img", "input", "object", "script", "source", "track", "video"}
#: Kinds of ``link`` that only tell, and fetch nothing.
TELLING: Final = {"alternate", "author", "canonical", "help", "license", "next", "prev", "search"}
#: Attributes that hold ids of the same page, HTML's and ARIA's; ``#name`` is written out in ``usemap``.
REFERENCES: Final = {
    *("for", "form", "list", "headers", "popovertarget", "commandfor"),
    *("aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage"),
    *("aria-flowto", "aria-labelledby", "aria-owns"),
}
#: ``url(#id)`` in SVG's attributes and in styles.
PAINT: Final = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)", re.IGNORECASE)
PAINTED: Final = {"clip-path", "fill", "filter", "marker-end", "marker-mid", "marker-start", "mask", "stroke", "style"}
REFRESH: Final = re.compile(r"^\s*[\d.]*\s*[;,]?\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)
#: The names under which a page gives its own address to others (Open Graph).
OWN: Final = {"og:url", "og:image", "twitter:image"}

#: What is no markup: comments, and the text of scripts and styles.
OPAQUE: Final = re.compile(
    r"<!--.*?-->|(<(?:script|style)\b[^>]*>).*?(?=</(?:script|style)>)", re.DOTALL | re.IGNORECASE
)
#: A tag with its attributes, quoted as a template engine or a careless hand writes them. The possessive repeats are for
#: speed alone: no shorter match of a part lets the whole match.
TAG: Final = re.compile(r"<([a-zA-Z][\w-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
ATTRIBUTE: Final = re.compile(
    r"(?<![^\s\"'/])([a-z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
#: What a tag has that may point somewhere or name something; most have none of it.
NAMES: Final = {
    "id",
    "name",
    "content",
    "usemap",
    *REFERENCES,
    *(name for names in ADDRESSES.values() for name in names),
}
MAY_POINT: Final = re.compile(rf"[\s\"'/](?:{'|'.join(sorted(NAMES))})\s*=|url|&", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pointer:
    """An address or an id that a page points to, where it stands, and whether a browser fetches it unasked."""

    value: str
    line: int
    column: int
    fetched: bool = False


@dataclass(slots=True)
class Document:
    """The ids of a page, those that stand twice, its links, and the ids it refers to."""

    ids: set[str] = field(default_factory=set)
    repeated: list[Pointer] = field(default_factory=list)
    links: list[Pointer] = field(default_factory=list)
    references: list[Pointer] = field(default_factory=list)


def document(text: str) -> Document:
    """Read a page. A scan for tags takes half the time of a parser."""
    found, line, at = Document(), 1, 0
    text = OPAQUE.sub(lambda match: (match.group(1) or "") + _blank(match.group(), match.group(1) or ""), text)
    for tag in TAG.finditer(text):
        if given := _given(tag.group(2)):
            line, at = line + text.count("\n", at, tag.start()), tag.start()
            _take(tag.group(1).lower(), given, (line, at - text.rfind("\n", 0, at)), found)
    return found


@lru_cache(maxsize=10_000)
def _given(written: str) -> Mapping[str, str]:
    """A tag's attributes, none where nothing of them can point; nineteen of twenty tags are written as one before."""
    given: dict[str, str] = {}
    if MAY_POINT.search(written):
        for attribute in ATTRIBUTE.finditer(written):
            name, *values = attribute.groups()
            given.setdefault(name.lower(), unescape(next(value for value in values if value is not None)))
    return given


def _blank(opaque: str, kept: str) -> str:
    """Nothing, over as many lines, and as wide on the last one, so that places hold."""
    lines = opaque[len(kept) :].split("\n")
    return "\n" * (len(lines) - 1) + " " * len(lines[-1])


def _take(tag: str, given: Mapping[str, str], at: tuple[int, int], found: Document) -> None:
    for name in {given.get("id", ""), given.get("name", "") if tag in {"a", "map"} else ""} - {""}:
        if name in found.ids:
            found.repeated.append(Pointer(name, *at))
        found.ids.add(name)
    fetched = tag in FETCHED or (tag == "link" and not TELLING & set(given.get("rel", "").lower().split()))
    for name in (*ADDRESSES.get(tag, ()), *ADDRESSES["*"]):
        if name in given:
            found.links += [Pointer(one, *at, fetched) for one in _each(name, given[name])]
    if tag == "meta":
        found.links += [Pointer(one, *at) for one in _told(given)]
    for attribute, value in given.items():
        if attribute in REFERENCES:
            found.references += [Pointer(name, *at) for name in value.split()]
        elif attribute in PAINTED:
            found.references += [Pointer(name, *at) for name in PAINT.findall(value)]
    if given.get("usemap", "#") != "#":
        found.references.append(Pointer(given["usemap"].removeprefix("#"), *at))


def _each(name: str, value: str) -> Iterator[str]:
    """The addresses in an attribute: one, or in a ``srcset`` one before each width or density."""
    if not name.endswith("srcset"):
        yield value
        return
    for candidate in re.split(r",\s+|,$", value.strip()):
        if candidate.strip():
            yield candidate.split()[0]


def _told(given: Mapping[str, str]) -> Iterator[str]:
    content = given.get("content", "")
    if given.get("http-equiv", "").lower() == "refresh" and (match := REFRESH.match(content)):
        yield match.group(1)
    if given.get("property", given.get("name", "")).lower() in OWN:
        yield content
