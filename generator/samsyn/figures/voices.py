"""Themes by voices: how many findings each voice has on each theme, as circles whose area is the number."""

from collections import Counter
from math import sqrt
from typing import Any, Final

from samsyn.compare import Comparison
from samsyn.compare.parts import said_at
from samsyn.compare.voices import VoiceCell
from samsyn.compare.voices import voices as by_voice
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.words import label_of, names, say, text_in

#: The radius of the largest circle, in pixels.
LARGEST: Final = 13


def draw(comparison: Comparison, language: str) -> Figure | None:
    """A row per theme in the vocabulary's order, a column per voice that says something; ``None`` without findings."""
    found = by_voice(comparison.content.vocabulary.themes, [one.coded for one in comparison.evaluations])
    if not found.voices:
        return None
    labels = [label_of(comparison, "voice", voice, language) for voice in found.voices]
    most = max(len(cell.said) for _, cells in found.rows for cell in cells)
    totals = Counter({label: sum(found.counts[voice]) for voice, label in zip(found.voices, labels, strict=True)})
    empty = sum(not cell.said for _, cells in found.rows for cell in cells)
    (top, count), *_ = totals.most_common(1)
    title = say(
        language, "voices_title", voice=top, count=count, silent=empty, cells=len(found.rows) * len(found.voices)
    )
    per_theme = "; ".join(
        f"{label} {sum(len(cells[place].said) for _, cells in found.rows)}" for place, label in enumerate(labels)
    )
    caption, head, total = say(language, "voices_caption"), say(language, "theme"), say(language, "total")
    return Figure(
        id="voices",
        kind="voices",
        title=title,
        alternative=f"{title}. {say(language, 'voices_told')}: {per_theme}.",
        table=FigureTable(
            caption,
            (head, *labels, total),
            tuple(
                (text_in(theme.label, language), *(str(len(cell.said)) for cell in cells), str(_said(cells)))
                for theme, cells in found.rows
            ),
            (False, *(True for _ in labels), True),
        ),
        template="counts.html.jinja",
        picture={
            "names": names(comparison, language),
            "caption": caption,
            "head": head,
            "columns": [{"label": label, "tag": "", "hue": 0} for label in labels],
            "total": total,
            "nothing": say(language, "nothing"),
            "rows": [
                {
                    "label": text_in(theme.label, language),
                    "id": f"teman/{theme.id}/",
                    "cells": [_cell(cell, most, said_at(comparison, cell.voice, cell.theme.id)) for cell in cells],
                    "total": str(_said(cells)),
                }
                for theme, cells in found.rows
            ],
        },
        plotly=None,
        note=say(language, "voices_note"),
        sources=tuple((one.id, "") for one in comparison.evaluations),
    )


def _said(cells: tuple[VoiceCell, ...]) -> int:
    """How many sayings a theme has, each once per voice."""
    return sum(len(cell.said) for cell in cells)


def _cell(cell: VoiceCell, most: int, address: str) -> dict[str, Any]:
    count = len(cell.said)
    radius = round(LARGEST * sqrt(count / most), 2)
    return {
        "count": str(count) if count else "",
        "radii": [radius] if count else [],
        "id": address,
    }
