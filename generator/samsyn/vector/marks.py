"""Marks in percent of an axis, drawn between two edges."""

from collections.abc import Iterable
from typing import Final

from samsyn.figures.marks import Mark, Tick
from samsyn.vector.canvas import INK, MUTED, PAPER, RULE, SMALL, Anchor, Canvas

ANCHORS: Final[dict[str, Anchor]] = {"start": "start", "middle": "middle", "end": "end"}


def draw(sheet: Canvas, marks: Iterable[Mark], colour: str, edges: tuple[float, float], middle: float) -> None:
    """The marks of one row, around the height ``middle``."""
    left, right = edges

    def at(percent: float) -> float:
        return left + (right - left) * percent / 100

    for mark in marks:
        x, end = at(mark["x"]), at(mark["x"] + mark["width"])
        match mark["sort"]:
            case "dot":
                sheet.add("circle", cx=x, cy=middle, r=5.5, fill=colour, stroke=PAPER)
            case "target":
                sheet.add("line", x1=x, x2=x, y1=middle - 11, y2=middle + 11, stroke=INK, stroke_width=2.5)
            case "track":
                sheet.add("line", x1=x, x2=end, y1=middle, y2=middle, stroke=RULE)
            case "tail":
                sheet.add(
                    "line", x1=x, x2=end, y1=middle, y2=middle, stroke=colour, stroke_width=2, stroke_dasharray="3 3"
                )
            case "interval":
                sheet.add("rect", x=x, y=middle - 5, width=end - x, height=10, fill=colour, fill_opacity=0.28)
            case "open":
                sheet.add(
                    "rect",
                    x=x,
                    y=middle - 7,
                    width=end - x,
                    height=14,
                    fill=colour,
                    fill_opacity=0.28,
                    stroke=colour,
                    stroke_dasharray="3 2",
                )
            case "outline":
                sheet.add("rect", x=x, y=middle - 7, width=end - x, height=14, fill=PAPER, stroke=colour)
            case _:
                sheet.add("rect", x=x, y=middle - 7, width=end - x, height=14, fill=colour)


def axis(sheet: Canvas, ticks: Iterable[Tick], edges: tuple[float, float]) -> None:
    """The axis with its labels, at the foot of what is drawn."""
    left, right = edges
    sheet.rule(sheet.y, left, right)
    for tick in ticks:
        x = left + (right - left) * tick["x"] / 100
        sheet.add("line", x1=x, x2=x, y1=sheet.y, y2=sheet.y + 5, stroke=RULE)
        sheet.text(x, sheet.y + 18, tick["label"], size=SMALL, fill=MUTED, anchor=ANCHORS[tick["anchor"]])
    sheet.y += 24
