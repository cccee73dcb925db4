"""A rendered page into its running text, a paragraph at a time: what ``plain`` measures.

Labels, headings, tables' numbers, pictures and controls are no running text; a passage is taken when it
ends as a sentence.
"""

import re
from html.parser import HTMLParser
from typing import Final

from samsyn.plain import running

#: Elements that begin and end a passage.
BLOCKS: Final = frozenset(
    {"p", "li", "dd", "dt", "td", "th", "caption", "figcaption", "div", "section", "aside", "ul", "ol", "dl", "table"}
    | {"tr", "details", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "nav"}
)
LEFT_OUT: Final = frozenset({"svg", "template", "script", "style", "button", "form", "nav", "select"})
FRONT: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
#: Markdown that is no word: a heading's id, a link's address, emphasis and list marks.
MARKS: Final = re.compile(r"\{:[^}]*\}|(?<=\])\([^)]*\)|[*_`\[\]]|^(?:[-+]|\d+\.|#+)\s", re.MULTILINE)


class _Passages(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._parts: list[str] = []
        self._out = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._out += tag in LEFT_OUT
        if tag in BLOCKS or ("class", "sam-note") in attrs:
            self.end()

    def handle_endtag(self, tag: str) -> None:
        self._out -= tag in LEFT_OUT
        if tag in BLOCKS:
            self.end()

    def handle_data(self, data: str) -> None:
        if not self._out:
            first, *others = re.split(r"\n\s*\n|\n(?=#|[-+] )", data)
            self._parts.append(first)
            for other in others:
                self.end()
                self._parts.append(other)

    def end(self) -> None:
        """Keep what has been gathered when it is running text."""
        text = " ".join(MARKS.sub("", "".join(self._parts)).split())
        self._parts = []
        if running(text):
            self.found.append(text)


def passages(page: str) -> list[str]:
    """The paragraphs of running text in a page's Markdown with its HTML, in order; empty where there are none."""
    parser = _Passages()
    parser.feed(FRONT.sub("", page))
    parser.end()
    return parser.found
