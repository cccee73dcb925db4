"""A figure as data: its finding, the table it is made from, a static picture, and the same table for Plotly."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The numbers of a figure as readers see them; the picture holds nothing that is not here.

    ``columns`` are labels, the first one names the row; ``rows`` are strings in the same order; ``numeric`` tells which
    columns are set with tabular figures.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    Attributes:
        id: permanent, unique on the site; the anchor is ``figur-<id>``.
        kind: the name of the module that drew it.
        title: the finding, one sentence.
        alternative: the finding in numbers, for readers who do not see the picture.
        table: what it is made from.
        template: the Jinja template under ``templates/figures/`` that draws the static picture.
        picture: what that template needs: positions in percent or user units, labels, hues by evaluation.
        plotly: ``data`` and ``layout`` of the interactive form, plain lists; ``None`` where a table is the figure.
        note: period, n and reservations, one sentence or two.
        sources: evaluation id and line ranges that the numbers come from.
        rows_in: the language of the row names where it is not the page's: a report's own table names its rows.
    """

    id: str
    kind: str
    title: str
    alternative: str
    table: FigureTable
    template: str
    picture: dict[str, Any]
    plotly: dict[str, Any] | None
    note: str = ""
    sources: tuple[tuple[str, str], ...] = field(default=())
    rows_in: str = ""
