"""The same table for Plotly: plain lists, every string escaped, colours named by role and filled in by the page.

Plotly reads labels as pseudo-HTML, so a string of content would otherwise become a link or a request. A trace carries
``meta: {role, hue}``; ``figures.js`` gives it its colour from the page's CSS variables.
"""

from collections.abc import Iterable, Sequence
from html import escape
from textwrap import wrap
from typing import Any, Final

from samsyn.figures.marks import Tick
from samsyn.wording import NARROW

SEPARATORS: Final = {"sv": f",{NARROW}", "en": ".,"}
#: Characters per line of a label before it is broken.
LINE: Final = 28


def plain(text: str) -> str:
    """A text as Plotly shows it literally."""
    return escape(text, quote=False)


def label(text: str) -> str:
    """A text as an axis label: escaped, broken into lines."""
    return "<br>".join(plain(line) for line in wrap(text, LINE)) or " "


def distinct(labels: Iterable[str]) -> list[str]:
    """Axis labels made unlike each other, as Plotly puts like ones on one row: a repeated one gets a trailing space."""
    seen: dict[str, int] = {}
    found = []
    for text in labels:
        seen[text] = seen.get(text, 0) + 1
        found.append(text + "\u200a" * (seen[text] - 1))
    return found


def trace(kind: str, role: str, hue: int, hover: Sequence[str], **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - Plotly's own fields
    """One trace: its Plotly type, the role that decides its colour, and the escaped words shown on hover."""
    words = {"hovertext": [plain(text) for text in hover], "hoverinfo": "text"}
    return {"type": kind, "meta": {"role": role, "hue": hue}, **words, "showlegend": False, **fields}


def rows_layout(language: str, axis: tuple[float, float], ticks: Iterable[Tick] = (), **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    """The layout of horizontal rows, first row on top, over an axis that keeps its ends."""
    marks = list(ticks)
    low, high = axis
    places = [low + (high - low) * tick["x"] / 100 for tick in marks]
    return {
        "separators": SEPARATORS[language],
        "xaxis": {"range": [low, high], "tickvals": places, "ticktext": [plain(tick["label"]) for tick in marks]},
        "yaxis": {"autorange": "reversed", "automargin": True, "type": "category"},
        "barmode": "overlay",
        **fields,
    }
