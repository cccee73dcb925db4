"""A table's numbers by row and column: small bars on one scale; what is missing is said, never drawn as zero."""

from itertools import takewhile

from samsyn.compare import Comparison, Evaluated
from samsyn.content import TableData
from samsyn.disclosure import PROTECTED
from samsyn.figures import interactive
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.marks import span
from samsyn.figures.words import names, row_of, rows_in, say, text_in
from samsyn.model.coding import Column
from samsyn.model.evaluation import FigureSpec
from samsyn.wording import number

NUMBERS = ("integer", "number", "percent")


def draw(evaluated: Evaluated, spec: FigureSpec, comparison: Comparison, language: str) -> Figure | None:
    """The columns of ``spec`` (all numeric ones, if it names none) row by row; ``None`` without a number."""
    data = next((table for table in evaluated.coded.tables if table.name == spec.table), None)
    if data is None:
        return None
    columns = [c for c in data.table.columns if c.type in NUMBERS and (not spec.columns or c.id in spec.columns)]
    values = [_number(line[c.id]) for line in data.rows for c in columns]
    top = max((value for value in values if value is not None), default=0.0)
    if top <= 0:
        return None
    hue, title = comparison.hue(evaluated.id), text_in(spec.title, language)
    heads = [text_in(column.label, language) for column in columns]
    texts = tuple(
        (row_of(data, line[data.table.row_key], language), *(_shown(line[c.id], language) for c in columns))
        for line in data.rows
    )
    rows = [
        {
            "label": row_of(data, line[data.table.row_key], language),
            "cells": [_cell(line[c.id], top, language) for c in columns],
        }
        for line in data.rows
    ]
    group, short = _common(heads)
    head = next(text_in(c.label, language) for c in data.table.columns if c.id == data.table.row_key)
    told = "; ".join(
        f"{name}: {', '.join(f'{c} {v}' for c, v in zip(heads, cells, strict=True))}" for name, *cells in texts
    )
    notes = [say(language, "series_note")] if None in values else []
    return Figure(
        id=f"{evaluated.id}-{spec.id}",
        kind="series",
        title=title,
        alternative=f"{title}. {told}.",
        table=FigureTable(
            text_in(data.table.caption, language), (head, *heads), texts, (False, *(True for _ in heads))
        ),
        template="series.html.jinja",
        picture={"names": names(comparison, language), "group": group, "columns": short, "rows": rows, "hue": hue},
        plotly=_plotly(data, columns, heads, hue, language),
        note=" ".join([*notes, text_in(spec.note, language)] if spec.note else notes),
        sources=((evaluated.id, data.table.lines),),
        rows_in=rows_in(data, language),
    )


def _common(heads: list[str]) -> tuple[str, list[str]]:
    """The words that all column heads begin with, and what is left of each."""
    split = [head.split() for head in heads]
    shared = list(takewhile(lambda words: len(set(words)) == 1, zip(*split, strict=False)))
    if len(heads) == 1 or any(len(words) == len(shared) for words in split):
        return "", heads
    return " ".join(words[0] for words in shared), [" ".join(words[len(shared) :]) for words in split]


def _cell(value: str, top: float, language: str) -> dict[str, object]:
    found = _number(value)
    marks = [span("bar", 0, found, (0, top))] if found else []
    return {"value": _shown(value, language), "missing": found is None, "marks": marks}


def _number(value: str) -> float | None:
    return None if value in {"", PROTECTED} else float(value)


def _shown(value: str, language: str) -> str:
    found = _number(value)
    if found is None:
        return say(language, "protected" if value == PROTECTED else "not_stated")
    return number(found if found % 1 else int(found), language)


def _plotly(data: TableData, columns: list[Column], heads: list[str], hue: int, language: str) -> dict[str, object]:
    x = [interactive.plain(row_of(data, line[data.table.row_key], language)) for line in data.rows]
    traces = []
    for i, (column, head) in enumerate(zip(columns, heads, strict=True)):
        hover = [
            f"{row_of(data, line[data.table.row_key], language)}, {head}: {_shown(line[column.id], language)}"
            for line in data.rows
        ]
        y = [_number(line[column.id]) for line in data.rows]
        more = {"name": interactive.plain(head), "x": x, "y": y, "showlegend": True}
        traces.append(interactive.trace("bar", f"series-{i}", hue, hover) | more)
    return {
        "data": traces,
        "layout": {
            "separators": interactive.SEPARATORS[language],
            "barmode": "group",
            "yaxis": {"rangemode": "tozero"},
        },
    }
