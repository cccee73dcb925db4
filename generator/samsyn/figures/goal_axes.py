"""The panels of goals and outcomes for Plotly: each panel keeps its own pair of axes."""

from typing import Any

from samsyn.figures import interactive
from samsyn.figures.marks import Mark


def stacked(panels: list[dict[str, Any]], language: str) -> dict[str, Any]:
    """One pair of axes per panel, stacked; a row's height is the same in all of them.

    Args:
        panels: as the picture has them, with the end of each axis in its own units as ``end``.
        language: decides the separators of numbers.
    """
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"separators": interactive.SEPARATORS[language], "barmode": "overlay"}
    units = sum(len(drawn["rows"]) + 1 for drawn in panels)
    above = 0
    for i, drawn in enumerate(panels, start=1):
        here, rows = "" if i == 1 else str(i), drawn["rows"]
        y = interactive.distinct(interactive.label(line["label"]) for line in rows)
        hover = [f"{line['tag'] or drawn['tag']} {line['label']}: {line['value']}. {line['sub']}" for line in rows]
        axes = {"xaxis": f"x{here}", "yaxis": f"y{here}", "y": y}
        for role in ("bar", "open", "interval", "dot", "target"):
            marks = [next((mark for mark in line["marks"] if mark["sort"] == role), None) for line in rows]
            if any(marks):
                data.append(_trace(role, marks, drawn["end"], rows[0]["hue"], hover) | axes)
                if role == "bar":
                    data[-1]["text"] = [interactive.plain(line["count"]) for line in rows]
        domain = [round(1 - (above + len(rows)) / units, 4), round(1 - above / units, 4)]
        above += len(rows) + 1
        one = interactive.rows_layout(language, (0, drawn["end"]), drawn["ticks"])
        layout[f"xaxis{here}"] = one["xaxis"] | {"anchor": f"y{here}"}
        layout[f"yaxis{here}"] = one["yaxis"] | {"anchor": f"x{here}", "domain": domain}
    return {"data": data, "layout": layout}


def _trace(role: str, marks: list[Mark | None], end: float, hue: int, hover: list[str]) -> dict[str, Any]:
    start = [round(mark["x"] * end / 100, 2) if mark else None for mark in marks]
    if role in {"dot", "target"}:
        return interactive.trace("scatter", role, hue, hover, mode="markers", x=start)
    width = [round(mark["width"] * end / 100, 2) if mark else None for mark in marks]
    return interactive.trace("bar", role, hue, hover, orientation="h", x=width, base=start)
