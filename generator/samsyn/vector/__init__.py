"""A figure as a file of its own: the same picture as on the page, in SVG, with its title, its note and its source."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from samsyn.figures.figure import Figure
from samsyn.vector import strips, tables
from samsyn.vector.canvas import EDGE, MUTED, SMALL, WIDTH, Canvas

#: What draws the pictures of each template under ``templates/figures/``.
DRAWN: Final[dict[str, Callable[[Canvas, dict[str, Any]], None]]] = {
    "strips.html.jinja": strips.strips,
    "series.html.jinja": strips.series,
    "states.html.jinja": tables.states,
    "counts.html.jinja": tables.counts,
    "grid.html.jinja": tables.grid,
    "evidence_map.html.jinja": tables.maps,
}


def svg(figure: Figure, hues: Iterable[str], source: str = "", language: str = "sv") -> str:
    """The figure as SVG, 900 units wide and as high as it needs.

    Args:
        figure: what to draw.
        hues: the evaluations' colours on paper, the first for hue 1.
        source: whom to name below; with it, the title stands above and the note below. Without, the picture alone.
        language: of its words, ``sv`` or ``en``.
    """
    sheet, room = Canvas(hues), WIDTH - 2 * EDGE
    if source:
        sheet.y = sheet.block(EDGE, sheet.y - 6, figure.title, room, size=18, weight="Semibold") + 14
    DRAWN[figure.template](sheet, figure.picture)
    if source:
        for words in filter(None, (figure.note, source)):
            sheet.y = sheet.block(EDGE, sheet.y + 4, words, room, size=SMALL, fill=MUTED)
    return sheet.svg(figure.title, figure.alternative, language)
