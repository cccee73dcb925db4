"""Abbreviations explained where a page first uses them: a link to the glossary with the expansion beside it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from markupsafe import Markup

from samsyn.model.vocabulary import Abbreviation

#: Elements whose text stays as it is: links, headings, code, pictures, controls, and what is folded away.
LEFT_ALONE = frozenset(
    {
        "a",
        "h1",
        "h2",
        "h3",
        "h4",
        "code",
        "pre",
        "figure",
        "svg",
        "script",
        "style",
        "button",
        "summary",
        "abbr",
        "caption",
        "details",
        "label",
        "option",
    }
)
TAG = re.compile(r"</?[a-zA-Z]")
#: What stands around a word of its own.
NO_PART = re.compile(r"[\w/-]")


def anchor(short: str) -> str:
    """The glossary anchor of an abbreviation: ``RE-AIM`` is ``re-aim``."""
    folded = short.lower().translate(str.maketrans("åäöéü", "aaoeu"))
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


class Glossary:
    """Explains the abbreviations of a vocabulary in HTML."""

    def __init__(self, abbreviations: Iterable[Abbreviation], language: str) -> None:
        """Prepare one pattern for all abbreviations, longest first."""
        self._found: dict[str, tuple[str, str]] = {}
        for item in abbreviations:
            expansion = item.expansion.plain(language)
            for short in (item.short, *item.also):
                self._found[short] = (expansion, anchor(item.short))
        self._targets = {target for _, target in self._found.values()}
        words = "|".join(re.escape(short) for short in sorted(self._found, key=len, reverse=True))
        # what stands before is looked at afterwards: a pattern that begins with letters is searched for much faster
        self._pattern = re.compile(rf"({words})(?![\w/-])") if words else None

    def explain(self, text: str, glossary: str) -> str:
        """The text with the first occurrence of each abbreviation linked to the glossary.

        Args:
            text: Markdown with HTML blocks; headings, links, tags and code are left alone.
            glossary: the glossary page's address as seen from this page.
        """
        seen: set[str] = set()
        result: list[str] = []
        done, elements = 0, Elements(text)
        for short, start in self._occurrences(text):
            expansion, target = self._found[short]
            if target in seen or _in_tag(text, start) or _in_heading(text, start) or elements.left_alone(start):
                continue
            seen.add(target)
            link = Markup('<a class="sam-abbr" href="{}#{}" title="{}">{}</a>').format(
                glossary, target, expansion, short
            )
            result += (text[done:start], link)
            done = start + len(short)
            if seen == self._targets:
                break
        return "".join([*result, text[done:]])

    def _occurrences(self, text: str) -> Iterator[tuple[str, int]]:
        """Each abbreviation that is a word of its own, and where it begins."""
        at = 0
        while self._pattern and (match := self._pattern.search(text, at)):
            start, at = match.span()
            if start and NO_PART.match(text, start - 1):
                at = start + 1
            else:
                yield match.group(1), start


class Elements:
    """The open elements of a text whose contents are left alone, those of the same name inside them included.

    Of the tags only those that matter are looked at, and only as far as somebody asks.
    """

    def __init__(self, text: str) -> None:
        """Begin before the first tag."""
        self._text = text
        self._closed: list[str] = []
        self._next = _tags(frozenset()).match(text)

    def left_alone(self, at: int) -> bool:
        """Whether what stands at a place is left alone; places are asked for in order, none inside a tag."""
        while (tag := self._next) and tag.end() <= at:
            self._follow(tag.group(2).lower(), tag.group(3), closing=bool(tag.group(1)))
            self._next = _tags(frozenset(self._closed) - LEFT_ALONE).match(self._text, tag.end())
        return bool(self._closed)

    def _follow(self, name: str, rest: str, *, closing: bool) -> None:
        if closing:
            if name in self._closed:
                self._closed.remove(name)
        elif not rest.endswith("/"):
            self._closed.append(name)


@cache
def _tags(more: frozenset[str]) -> re.Pattern[str]:
    """The next tag of an element that is left alone, or of one of ``more``, after all text and tags before it."""
    names = "|".join(sorted(LEFT_ALONE | more))
    matters = rf"/?(?i:{names})(?![a-zA-Z0-9])|[a-zA-Z][^>]*(?: data-name| lang=)"
    return re.compile(rf"(?:[^<]++|<(?!{matters})[^>]*+>)*+<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>")


def _in_tag(text: str, at: int) -> bool:
    start, end = text.rfind("<", 0, at), text.rfind(">", 0, at)
    return start > end and text.find(">", at) > 0 and TAG.match(text, text.find("<", end + 1)) is not None


def _in_heading(text: str, at: int) -> bool:
    """Whether the line begins with ``#``, or what follows a tag on it does."""
    start = text.rfind("\n", 0, at)
    while (end := text.rfind(">", max(start, 0), at)) > start:
        if _in_tag(text, end):
            start = end
            break
        at = end
    return text.startswith("#", start + 1)
