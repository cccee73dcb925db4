"""Rows of label, marks and value on shared axes, and tables of small bars."""

from typing import Any, Final

from samsyn.typeface import Weight, width
from samsyn.vector import marks
from samsyn.vector.canvas import EDGE, INK, MUTED, RULE, SIZE, SMALL, WIDTH, Canvas, height, leading

LABEL: Final = 260
VALUE: Final = 200
GAP: Final = 16


def strips(sheet: Canvas, picture: dict[str, Any]) -> None:
    """Panels, each with a heading, its rows and its axis."""
    edges = (EDGE + LABEL + GAP, WIDTH - EDGE - VALUE - GAP)
    for panel in picture["panels"]:
        _heading(sheet, panel)
        top, layer = sheet.y, sheet.layer
        for row in panel["rows"]:
            _row(sheet, row, row["hue"] or panel["hue"], edges)
        for x in panel["gridlines"]:
            place = edges[0] + (edges[1] - edges[0]) * x / 100
            sheet.beneath(layer, "line", x1=place, x2=place, y1=top, y2=sheet.y, stroke=RULE, stroke_opacity=0.6)
        if panel["ticks"]:
            marks.axis(sheet, panel["ticks"], edges)
        sheet.y += 10
    if picture["legend"]:
        words = "; ".join(picture["legend"])
        sheet.y = sheet.block(
            EDGE, sheet.y, f"{words[0].upper()}{words[1:]}.", WIDTH - 2 * EDGE, size=SMALL, fill=MUTED
        )


def _heading(sheet: Canvas, panel: dict[str, Any]) -> None:
    if not panel["heading"] and not panel["sub"]:
        return
    x, base = float(EDGE), sheet.y + leading(SIZE)
    parts: tuple[tuple[str, Weight, str], ...] = (
        (panel["tag"], "Bold", sheet.hue(panel["hue"])),
        (panel["heading"], "Semibold", INK),
        (panel["sub"], "Regular", MUTED),
    )
    for words, weight, fill in parts:
        if words:
            sheet.text(x, base, words, weight=weight, fill=fill)
            x += 12 + 1.12 * width(words, SIZE, "Semibold")
    sheet.y = base + 8


def _row(sheet: Canvas, row: dict[str, Any], hue: int, edges: tuple[float, float]) -> None:
    if row["before"]:
        sheet.text(edges[0], sheet.y + leading(SMALL), f"↓ {row['before']}", size=SMALL, fill=MUTED)
        sheet.y += leading(SMALL) + 4
    label = f"{row['tag']} {row['label']}".strip()
    tall = height(label, LABEL, SIZE) + height(row["sub"], LABEL, SMALL)
    valued = height(row["value"], VALUE, SIZE, "Semibold")
    whole = max(tall, valued, 26) + 6
    middle = sheet.y + whole / 2
    end = sheet.block(EDGE, middle - tall / 2 - 3, label, LABEL)
    if row["sub"]:
        sheet.block(EDGE, end, row["sub"], LABEL, size=SMALL, fill=MUTED)
    marks.draw(sheet, row["marks"], sheet.hue(hue), edges, middle)
    sheet.block(WIDTH - EDGE - VALUE, middle - valued / 2 - 3, row["value"], VALUE, weight="Semibold")
    sheet.y += whole


def series(sheet: Canvas, picture: dict[str, Any]) -> None:
    """A row for each place, a small bar for each moment."""
    columns = picture["columns"]
    label = 150.0
    step = (WIDTH - 2 * EDGE - label) / len(columns)
    tall = max(height(name, step - GAP, SMALL) for name in (picture["group"], *columns))
    sheet.block(EDGE, sheet.y, picture["group"], label - GAP, size=SMALL, fill=MUTED)
    for place, name in enumerate(columns):
        sheet.block(EDGE + label + step * place, sheet.y, name, step - GAP, size=SMALL, fill=MUTED)
    sheet.y += tall + 8
    for row in picture["rows"]:
        sheet.rule(sheet.y)
        middle = sheet.y + 14
        sheet.text(EDGE, middle + 5, row["label"])
        for place, cell in enumerate(row["cells"]):
            x = EDGE + label + step * place
            if cell["missing"]:
                sheet.text(x, middle + 5, cell["value"], size=SMALL, fill=MUTED)
                continue
            sheet.text(x + 24, middle + 5, cell["value"], weight="Semibold", anchor="end")
            marks.draw(sheet, cell["marks"], sheet.hue(picture["hue"]), (x + 32, x + step - GAP), middle)
        sheet.y += 28
    sheet.rule(sheet.y)
