"""Positions on an axis to marks: rectangles, dots and lines in percent of the picture's width."""

from collections.abc import Iterable
from typing import Any, TypedDict


class Mark(TypedDict):
    """One mark on a row: its sort (the CSS class ``fig-<sort>``), left edge and width in percent of the axis."""

    sort: str
    x: float
    width: float


class Tick(TypedDict):
    """A label on the axis, at a percentage of its width; ``minor`` ones give way on narrow screens."""

    x: float
    label: str
    anchor: str
    minor: bool


def at(value: float, low: float, high: float) -> float:
    """Where a value lies on an axis from ``low`` to ``high``, in percent, kept within the axis."""
    place = (value - low) / (high - low) * 100 if high > low else 0.0
    return round(min(100.0, max(0.0, place)), 3)


def span(sort: str, start: float, end: float, axis: tuple[float, float]) -> Mark:
    """A mark from ``start`` to ``end`` in the axis' own units."""
    left = at(start, *axis)
    return Mark(sort=sort, x=left, width=round(at(end, *axis) - left, 3))


def point(sort: str, value: float, axis: tuple[float, float]) -> Mark:
    """A mark at one value."""
    return Mark(sort=sort, x=at(value, *axis), width=0.0)


def ends(low: str, high: str) -> list[Tick]:
    """The two ends of an axis."""
    return [
        Tick(x=0.0, label=low, anchor="start", minor=False),
        Tick(x=100.0, label=high, anchor="end", minor=False),
    ]


def row(label: str, value: str, marks: Iterable[Mark], **more: str | int) -> dict[str, Any]:
    """A row of a picture: label, marks, value; ``hue``, ``tag``, ``sub`` and ``before`` where given."""
    return {"label": label, "value": value, "marks": list(marks), "hue": 0, "tag": "", "sub": "", "before": "", **more}


def panel(
    rows: Iterable[dict[str, Any]],
    ticks: Iterable[Tick],
    **more: Any,  # noqa: ANN401 - texts, numbers, lists of them
) -> dict[str, Any]:
    """Rows on one axis with its ticks; ``heading``, ``sub``, ``tag``, ``hue`` and ``gridlines`` where given."""
    empty = {"heading": "", "sub": "", "tag": "", "hue": 0, "gridlines": ()}
    return empty | {"rows": list(rows), "ticks": list(ticks)} | more
