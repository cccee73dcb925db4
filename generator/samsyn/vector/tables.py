"""Figures that are tables: states, counts, marks, and small maps, a sign or a circle in each cell."""

from collections.abc import Callable
from typing import Any, Final

from samsyn.typeface import width
from samsyn.vector.canvas import EDGE, INK, MUTED, SIZE, SMALL, WIDTH, Canvas, height, leading

LABEL: Final = 210
TOTAL: Final = 90
Cell = Callable[[float, float, float], None]


def states(sheet: Canvas, picture: dict[str, Any]) -> None:
    """A sign and its word for each theme and evaluation."""
    columns = picture["columns"]
    step = (WIDTH - 2 * EDGE - LABEL - TOTAL) / len(columns)
    tall = max(height(column["name"], step - 10, SMALL, "Semibold") for column in columns) + leading(SIZE)
    for place, column in enumerate(columns):
        x, colour = EDGE + LABEL + step * place, sheet.hue(column["hue"])
        sheet.text(x, sheet.y + leading(SIZE), column["tag"], weight="Bold", fill=colour)
        sheet.block(x, sheet.y + leading(SIZE), column["name"], step - 10, size=SMALL, weight="Semibold", fill=colour)
    sheet.y += tall + 8
    sheet.rule(sheet.y, stroke=INK)
    for row in picture["rows"]:
        words = [" ·\u00a0".join(filter(None, (cell["word"], str(cell["count"] or "")))) for cell in row["cells"]]
        tallest = max(
            height(row["label"], LABEL - 10, SIZE, "Semibold"), *(height(word, step - 26, SMALL) for word in words)
        )
        sheet.block(EDGE, sheet.y + 2, row["label"], LABEL - 10, weight="Semibold")
        for place, (cell, word) in enumerate(zip(row["cells"], words, strict=True)):
            x = EDGE + LABEL + step * place
            sheet.sign(x, sheet.y + 8, cell["state"], INK)
            sheet.block(x + 16, sheet.y + 2, word, step - 26, size=SMALL)
        sheet.text(WIDTH - EDGE, sheet.y + 2 + leading(SIZE), row["examined"], anchor="end")
        sheet.y += tallest + 10
        sheet.rule(sheet.y)


def counts(sheet: Canvas, picture: dict[str, Any]) -> None:
    """Circles with their number for each row and column."""
    columns = picture["columns"]
    step = (WIDTH - 2 * EDGE - LABEL - TOTAL) / len(columns)
    names = [f"{column['tag']} {column['label']}".strip() for column in columns]
    _upright(sheet, names, [sheet.hue(column["hue"]) if column["hue"] else INK for column in columns], step)
    for row in picture["rows"]:
        whole = max(height(row["label"], LABEL - 10, SIZE), 22) + 8
        middle = sheet.y + whole / 2
        sheet.block(EDGE, sheet.y + 2, row["label"], LABEL - 10)
        for place, cell in enumerate(row["cells"]):
            centre = EDGE + LABEL + step * (place + 0.5)
            colour = sheet.hue(columns[place]["hue"])
            x = centre - sum(2 * radius + 2 for radius in cell["radii"]) / 2 - 8
            for radius in cell["radii"]:
                sheet.add("circle", cx=x + radius, cy=middle, r=radius, fill=colour)
                x += 2 * radius + 2
            if cell["count"]:
                sheet.text(x + 4, middle + 4, cell["count"], size=SMALL, fill=MUTED)
        sheet.text(WIDTH - EDGE, middle + 5, row["total"], weight="Semibold", anchor="end")
        sheet.y += whole
        sheet.rule(sheet.y)


def grid(sheet: Canvas, picture: dict[str, Any]) -> None:
    """A dot where the report's table has a mark."""
    label = 340.0
    step = (WIDTH - 2 * EDGE - label - TOTAL) / len(picture["columns"])
    _upright(sheet, picture["columns"], [INK] * len(picture["columns"]), step, label)
    colour = sheet.hue(picture["hue"])
    for row in picture["rows"]:
        whole = max(height(row["label"], label - 10, SIZE), 18) + 6
        middle = sheet.y + whole / 2
        sheet.block(EDGE, sheet.y + 1, row["label"], label - 10)
        for place, marked in enumerate(row["marks"]):
            if marked:
                sheet.add("circle", cx=EDGE + label + step * (place + 0.5), cy=middle, r=5, fill=colour)
        sheet.text(WIDTH - EDGE, middle + 5, row["total"], weight="Semibold", anchor="end")
        sheet.y += whole
        sheet.rule(sheet.y)


def _upright(sheet: Canvas, names: list[str], colours: list[str], step: float, label: float = LABEL) -> None:
    """Column heads, set upwards."""
    tall = max(width(name, SMALL, "Semibold") for name in names) * 1.15 + 10
    sheet.y += tall
    for place, (name, colour) in enumerate(zip(names, colours, strict=True)):
        x = EDGE + label + step * (place + 0.5) + 4
        sheet.text(x, sheet.y - 6, name, size=SMALL, weight="Semibold", fill=colour, turn=True)
    sheet.rule(sheet.y, stroke=INK)


def maps(sheet: Canvas, picture: dict[str, Any]) -> None:
    """A small map for each evaluation: themes by level, a sign for each finding."""
    levels = picture["levels"]
    step = (WIDTH - 2 * EDGE - LABEL) / len(levels)
    x = float(EDGE)
    for item in picture["legend"]:
        sheet.sign(x, sheet.y, item["sort"], INK)
        sheet.text(x + 16, sheet.y + 10, item["word"], size=SMALL)
        x += 34 + width(item["word"], SMALL) * 1.15
    sheet.y += 22
    for one in picture["maps"]:
        colour = sheet.hue(one["hue"])
        sheet.add("rect", x=EDGE, y=sheet.y, width=WIDTH - 2 * EDGE, height=4, fill=colour)
        base = sheet.y + 24
        sheet.text(EDGE, base, f"{one['tag']} {one['name']}", weight="Bold", fill=colour)
        sheet.y += 4
        for place, level in enumerate(levels):
            sheet.block(EDGE + LABEL + step * place, sheet.y + 4, level, step - 6, size=SMALL, fill=MUTED)
        sheet.y += max(height(level, step - 6, SMALL) for level in levels) + 12
        sheet.rule(sheet.y)
        for row in one["rows"]:
            _map_row(sheet, row, colour, step)
        sheet.y += 18


def _map_row(sheet: Canvas, row: dict[str, Any], colour: str, step: float) -> None:
    per = max(1, int((step - 6) // 11))
    cells = [[said["sort"] for said in cell for _ in range(said["count"])] for cell in row["cells"]]
    rows = max([1, *(-(-len(cell) // per) for cell in cells)])
    whole = max(height(row["label"], LABEL - 10, SMALL), rows * 12) + 6
    sheet.block(EDGE, sheet.y, row["label"], LABEL - 10, size=SMALL)
    if row["empty"]:
        sheet.text(EDGE + LABEL, sheet.y + leading(SMALL), row["empty"].lower(), size=SMALL, fill=MUTED)
    for place, cell in enumerate(cells):
        for number, sort in enumerate(cell):
            x = EDGE + LABEL + step * place + 11 * (number % per)
            sheet.sign(x, sheet.y + 4 + 12 * (number // per), sort, colour, 9)
    sheet.y += whole
    sheet.rule(sheet.y)
