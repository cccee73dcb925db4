"""Themes by evaluations: the state of each cell, as a table with a sign and a word."""

from samsyn.compare import Comparison
from samsyn.compare.matrix import MatrixCell, ThemeRow
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.words import label_of, name_of, names, say, text_in

#: How many themes may share the title before it says so in another way.
TIES = 3


def draw(comparison: Comparison, language: str) -> Figure | None:
    """One row per theme in the vocabulary's order; ``None`` without themes or evaluations."""
    if not comparison.matrix or not comparison.evaluations:
        return None
    columns = [
        {
            "tag": one.evaluation.monogram,
            "name": text_in(one.evaluation.name, language),
            "hue": comparison.hue(one.id),
        }
        for one in comparison.evaluations
    ]
    rows = [
        {
            "id": line.theme.id,
            "label": text_in(line.theme.label, language),
            "cells": [
                {
                    "state": cell.state,
                    "word": label_of(comparison, "state", cell.state, language),
                    "count": len(cell.findings),
                    "evaluation": cell.evaluation,
                }
                for cell in line.cells
            ],
            "examined": _examined(line, language),
        }
        for line in comparison.matrix
    ]
    title = _title(comparison, language)
    heads = tuple(name_of(one, language) for one in comparison.evaluations)
    texts = tuple(
        (
            text_in(line.theme.label, language),
            *(_cell(cell, comparison, language) for cell in line.cells),
            _examined(line, language),
        )
        for line in comparison.matrix
    )
    caption = say(language, "states_caption")
    return Figure(
        id="states",
        kind="states",
        title=title,
        alternative=f"{title}.",
        table=FigureTable(
            caption,
            (say(language, "theme"), *heads, say(language, "examined")),
            texts,
            (False, *(False for _ in heads), True),
        ),
        template="states.html.jinja",
        picture={"names": names(comparison, language), "columns": columns, "rows": rows, "caption": caption},
        plotly=None,
        note=say(language, "states_note"),
        sources=tuple((one.id, "") for one in comparison.evaluations),
    )


def _cell(cell: MatrixCell, comparison: Comparison, language: str) -> str:
    word = label_of(comparison, "state", cell.state, language)
    return f"{word} ({len(cell.findings)})" if cell.findings else word


def _examined(line: ThemeRow, language: str) -> str:
    return say(language, "of", part=line.examined, whole=len(line.cells))


def _title(comparison: Comparison, language: str) -> str:
    most = max(line.counts["hinders"] for line in comparison.matrix)
    worst = [line for line in comparison.matrix if line.counts["hinders"] == most]
    if most == 0 or len(worst) > TIES:
        mixed = sum(line.counts["mixed"] for line in comparison.matrix)
        cells = sum(len(line.cells) for line in comparison.matrix)
        return say(language, "states_none" if most == 0 else "states_mixed", mixed=mixed, cells=cells)
    *others, last = (text_in(line.theme.label, language) for line in worst)
    themes = f"{', '.join(others)}{say(language, 'and')}{last}" if others else last
    if len(worst) == 1:
        not_raised = worst[0].counts["not_raised"]
        silent = say(language, "states_silent", count=not_raised) if not_raised else ""
        return say(language, "states_one", themes=themes, count=most, examined=worst[0].examined, silent=silent)
    return say(language, "states_many", themes=themes, count=most)
