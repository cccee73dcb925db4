"""An author's Markdown to safe HTML: the only way in for text that others wrote.

Three layers: raw HTML is off in the parser (it comes out as text), links keep only harmless schemes, and an allow-list
has the last word.
"""

import re
from collections import Counter
from typing import Final
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

TAGS: Final = {
    "a", "blockquote", "br", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong",
    "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES: Final = {"a": {"href", "title"}, "th": {"align"}, "td": {"align"}}
SAFE_LINK: Final = re.compile(r"(https://|mailto:|[#./]|[a-z0-9_-]+[/#.])", re.IGNORECASE)


class _Links(Treeprocessor):
    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if not SAFE_LINK.match(link.get("href", "")):
                link.attrib.pop("href", None)


class _Safe(Extension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Links(md), "safe-links", 0)


#: What a table without a caption is called.
TABLE: Final = {"sv": "Tabell", "en": "Table"}


def to_html(text: str, *, code: bool = False) -> str:
    """Markdown as HTML with headings, lists, tables, emphasis and links; anything else is text.

    ``code`` also takes blocks of code between lines of three backticks.
    """
    converter = markdown.Markdown(
        extensions=[_Safe(), "tables", "sane_lists", *(["fenced_code"] if code else [])],
        extension_configs={"tables": {"use_align_attribute": True}},
    )
    html = converter.convert(text)
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"https", "mailto"}, link_rel=None)


def lowered(html: str) -> str:
    """Safe HTML with its headings a level deeper, for a text that stands under a heading of the page."""
    return re.sub(r"(</?h)([23])>", lambda match: f"{match.group(1)}{int(match.group(2)) + 1}>", html)


def framed(html: str, language: str = "sv") -> str:
    """Safe HTML with its tables in our own frame: reachable by keyboard, never wider than the page.

    Each frame is named after the heading that it stands under, and numbered where there are several.
    """
    heading, taken = TABLE[language], Counter[str]()

    def frame(match: re.Match[str]) -> str:
        nonlocal heading
        if match["heading"] is not None:
            heading = f"{TABLE[language]}: {nh3.clean(match['heading'], tags=set()).strip()}"
            return match[0]
        taken[heading] += 1
        label = f"{heading} ({taken[heading]})" if taken[heading] > 1 else heading
        opening = f'<div class="sam-scroll" role="region" tabindex="0" aria-label="{label.replace(chr(34), "&quot;")}">'
        return f'{opening}<table class="sam-table">'

    html = re.sub(r"<h[234]>(?P<heading>.*?)</h[234]>|<table>", frame, html, flags=re.DOTALL)
    return html.replace("</table>", "</table></div>")
