"""Figures as files of their own: SVG with title, words, note, source and licence, at an address that stays."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from samsyn.addresses import absolute
from samsyn.compare import Comparison
from samsyn.figures.figure import Figure
from samsyn.model.site import LICENCES, Site
from samsyn.page import Page
from samsyn.vector import svg

FOLDER: Final = "figurer/"
WORDS: Final = {"sv": ("Källa", "textrad"), "en": ("Source", "text lines")}


def files(pages: Iterable[Page], comparison: Comparison, language: str, under: str) -> dict[str, Callable[[], bytes]]:
    """What makes the file of each figure, by its path in the folder of its language."""
    site = comparison.content.site
    assert site is not None  # noqa: S101 - nothing is compared without a site
    hues = [hue.light for hue in site.hues]
    return {
        f"{FOLDER}{figure.id}.svg": partial(_made, figure, hues, site, comparison, language, under)
        for page in pages
        for figure in page.figures
    }


def _made(  # noqa: PLR0913, PLR0917 - a figure and all that it names
    figure: Figure, hues: list[str], site: Site, comparison: Comparison, language: str, under: str
) -> bytes:
    return svg(figure, hues, _source(figure, site, comparison, language, under), language).encode()


def _source(figure: Figure, site: Site, comparison: Comparison, language: str, under: str) -> str:
    """Which reports it rests on, who publishes it, and what may be done with it."""
    source, lines = WORDS[language]
    places: dict[str, list[str]] = {}
    for name, where in figure.sources:
        found = places.setdefault(name, [])
        found += [where] if where and where not in found else []
    named = "; ".join(
        comparison.by_id(name).evaluation.name.plain(language)
        + (f", {lines} {', '.join(found).replace('-', '–')}" if found else "")
        for name, found in places.items()
    )
    publisher = f"{site.name.plain(language)}, {LICENCES[site.licence_code].name}"
    address = absolute(site, f"{under}{FOLDER}{figure.id}.svg")
    return " ".join(filter(None, (f"{source}: {named}." if named else "", f"{publisher}.", address)))
