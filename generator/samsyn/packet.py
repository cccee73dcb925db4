"""A page as a document to print: the page's own body under a title page, with contents and pictures as files.

The templates under ``templates/print/`` frame it, and take the place of the page's parts that only a screen can show.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape, unescape
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

from samsyn.addresses import absolute
from samsyn.changes import content_day
from samsyn.cite.reference import comparison_of
from samsyn.compare import Comparison
from samsyn.compare.chosen import chosen
from samsyn.figures.figure import Figure
from samsyn.figures.signs import SIGNS
from samsyn.page import Page
from samsyn.pages import pages
from samsyn.pdf_files import KINDS
from samsyn.render import Renderer
from samsyn.vector import svg

#: What each kind of page is called on the title page.
CALLED: Final[Mapping[str, Mapping[str, str]]] = {
    "sv": {"evaluation": "en utvärdering", "theme": "ett tema", "compare": "en jämförelse"},
    "en": {"evaluation": "one evaluation", "theme": "one theme", "compare": "a comparison"},
}
STYLE: Final = "print/style.css.jinja"
DOCUMENT: Final = "print/document.html.jinja"
#: Templates that take the place of the one with the same name.
INSTEAD: Final = "print/"


def printed(comparison: Comparison, language: str) -> Iterator[Page]:
    """The pages that are printed."""
    return (page for page in pages(comparison, language) if page.kind in KINDS)


def of_choice(comparison: Comparison, names: tuple[str, ...], language: str) -> tuple[Page, Comparison]:
    """The page that lays some evaluations side by side, and what it is made from.

    Raises:
        KeyError: when there is no evaluation of a name.
    """
    some = chosen(comparison, names)
    page = next(page for page in printed(some, language) if page.kind == "compare")
    return replace(page, address=f"jamfor/{'/'.join(one.id for one in some.evaluations)}/"), some


def document(page: Page, comparison: Comparison, templates: Mapping[str, str], language: str, checksum: str) -> str:
    """The whole document as HTML, with nothing to fetch.

    Args:
        page: one of ``printed``.
        comparison: what the page was made from.
        templates: path under ``templates/`` to text.
        language: ``sv`` or ``en``.
        checksum: of the data that the page shows, for the title page.
    """
    site = comparison.content.site
    assert site is not None  # noqa: S101 - nothing is compared without a site
    under = "" if language == "sv" else f"{language}/"
    instead = {path.removeprefix(INSTEAD): text for path, text in templates.items() if path.startswith(INSTEAD)}
    hues = [hue.light for hue in site.hues]
    renderer = Renderer(
        comparison, {**templates, **instead}, dict.fromkeys(("codes", "names", "plotly.js"), ""), language, under=under
    )
    body = renderer.body(
        page,
        lambda path: absolute(site, path, under),
        picture=lambda figure: _picture(figure, hues, language),
    )
    head, body = _parted(_signs(_headings(body)))
    address = page.address
    if page.kind == "compare":  # the page's title is what one does there
        names = tuple(one.id for one in comparison.evaluations)
        found = comparison_of(comparison, language, names if comparison.order else ())
        page = replace(page, title=found.title)
        address = f"jamfor/?utv={','.join(names)}" if comparison.order else address
        head = re.sub(r"(<h1[^>]*>).*?(</h1>)", lambda match: f"{match[1]}{escape(found.title)}{match[2]}", head)
    day = content_day(comparison)
    return renderer.whole(
        DOCUMENT,
        page=page,
        kind=CALLED[language][page.kind],
        style=Markup(templates[STYLE] + _colours(hues)),  # noqa: S704 - our own style
        head=Markup(_led(head)),  # noqa: S704 - made safe when the page was rendered
        body=Markup(_led(body)),  # noqa: S704 - likewise
        outline=[(level, anchor, Markup(text)) for level, anchor, text in _outline(body)],  # noqa: S704 - likewise
        day=day,
        address=absolute(site, address, under),
        checksum=checksum,
    )


def _picture(figure: Figure, hues: list[str], language: str) -> str:
    """A figure's picture as an address that holds it."""
    return f"data:image/svg+xml;base64,{b64encode(svg(figure, hues, language=language).encode()).decode()}"


def _headings(body: str) -> str:
    """A page's Markdown, which is HTML but for its second headings, as HTML."""
    return re.sub(r"^## (.+?) \{: #([\w-]+) \}$", r'<h2 id="\2">\1</h2>', body, flags=re.MULTILINE)


def _signs(body: str) -> str:
    """Signs as pictures in the background: they repeat the words beside them, and are no figures of their own."""
    sign = r'<svg class="sam-sign sam-sign--(\w+)".*?</svg>'
    body = re.sub(sign, r'<span class="sign sign--\1"></span>', body, flags=re.DOTALL)
    return re.sub(r'<svg[^>]* aria-hidden="true".*?</svg>', "", body, flags=re.DOTALL)


def _parted(body: str) -> tuple[str, str]:
    """The head of a page, which goes on the title page, and the rest."""
    match = re.search(r'<div class="sam-hero[^"]*">(.*?)</div>', body, re.DOTALL)
    assert match, "a page begins with its head"  # noqa: S101 - our own templates
    return match[1], body[: match.start()] + body[match.end() :]


def _outline(body: str) -> list[tuple[int, str, str]]:
    """Level, anchor and words of the headings that lead somewhere."""
    found = re.findall(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', body, re.DOTALL)
    return [(int(level), anchor, _words(text)) for level, anchor, text in found]


def _words(html: str) -> str:
    """A heading's words alone; what is small beside them is left out."""
    bare = re.sub(r'<span class="sign [^>]*></span>', "", html)
    bare = re.sub(r'<span class="sam-(note|hidden|mono|state)\b.*?</span>', "", bare, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", bare).split())


def _led(html: str) -> str:
    """Links that lead somewhere from paper: within the document, or to a whole address; others are plain text."""
    anchors = set(re.findall(r'\bid="([^"]+)"', html))

    def link(match: re.Match[str]) -> str:
        where = unescape(match["href"])
        leads = where[1:] in anchors if where.startswith("#") else where.startswith(("https://", "http://", "mailto:"))
        return match[0] if leads else f"<span{match['before']}{match['after']}>{match['inner']}</span>"

    return re.sub(
        r'<a(?P<before>[^>]*?) href="(?P<href>[^"]*)"(?P<after>[^>]*)>(?P<inner>.*?)</a>', link, html, flags=re.DOTALL
    )


def _colours(hues: list[str]) -> str:
    """The evaluations' hues, and the signs as pictures, as style."""
    marks = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12">{drawn}</svg>'.replace(
            'class="line"', 'fill="none" stroke="#1c1f23" stroke-width="1.4"'
        )
        for drawn in SIGNS.values()
    )
    signs = "".join(
        f'.sign--{code} {{ background-image: url("data:image/svg+xml,{quote(mark)}") }}\n'
        for code, mark in zip(SIGNS, marks, strict=True)
    )
    return "".join(f".hue-{i} {{ --hue: {hue} }}\n" for i, hue in enumerate(hues, start=1)) + signs
