"""Themes by levels, one small map per evaluation: a mark for each finding, its shape what the finding says."""

from collections import Counter, defaultdict

from samsyn.compare import Comparison, Evaluated
from samsyn.compare.matrix import ThemeRow
from samsyn.compare.voices import SAYS, says
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.words import label_of, name_of, names, say, text_in
from samsyn.model.codes import CODES

Spots = defaultdict[tuple[str, str], Counter[str]]


def draw(comparison: Comparison, language: str) -> Figure | None:
    """A map per evaluation, themes in the vocabulary's order under their main theme; ``None`` without findings."""
    shown = comparison.evaluations
    found = {one.id: _spots(one) for one in shown}
    by_level = Counter(
        {
            level: sum(spot.total() for spots in found.values() for (_, where), spot in spots.items() if where == level)
            for level in CODES["level"]
        }
    )
    if not comparison.matrix or not by_level.total():
        return None
    levels = [(code, label_of(comparison, "level", code, language)) for code in CODES["level"]]
    words = {code: say(language, f"says_{code}") for code in SAYS}
    title = _title(by_level, dict(levels), language)
    told = "; ".join(f"{label} {by_level[code]}" for code, label in levels)
    return Figure(
        id="evidence_map",
        kind="evidence_map",
        title=title,
        alternative=f"{title}. {say(language, 'map_told')}: {told}.",
        table=FigureTable(
            say(language, "map_caption"),
            (
                say(language, "theme"),
                say(language, "evaluation"),
                say(language, "level"),
                *(words[code] for code in SAYS),
            ),
            tuple(
                (
                    text_in(row.theme.label, language),
                    name_of(one, language),
                    label,
                    *(str(found[one.id][row.theme.id, code][said]) for said in SAYS),
                )
                for one in shown
                for row in comparison.matrix
                for code, label in levels
                if found[one.id][row.theme.id, code]
            ),
            (False, False, False, *(True for _ in SAYS)),
        ),
        template="evidence_map.html.jinja",
        picture={
            "names": names(comparison, language),
            "caption": say(language, "map_caption"),
            "head": say(language, "theme"),
            "nothing": say(language, "nothing"),
            "levels": [label for _, label in levels],
            "legend": [{"sort": code, "word": words[code]} for code in SAYS],
            "maps": [
                {
                    "evaluation": one.id,
                    "tag": one.evaluation.monogram,
                    "name": text_in(one.evaluation.name, language),
                    "hue": comparison.hue(one.id),
                    "rows": [_row(row, place, found[one.id], comparison, language) for row in comparison.matrix],
                }
                for place, one in enumerate(shown)
            ],
        },
        plotly=None,
        note=say(language, "map_note"),
        sources=tuple((one.id, "") for one in shown),
    )


def _spots(evaluated: Evaluated) -> Spots:
    """How many findings say what, by main theme and level; nothing where there are none."""
    spots: Spots = defaultdict(Counter)
    for finding in evaluated.coded.findings:
        spots[finding.theme, finding.level][says(finding)] += 1
    return spots


def _row(row: ThemeRow, place: int, spots: Spots, comparison: Comparison, language: str) -> dict[str, object]:
    """A theme's row of one map: its marks by level, or the words for why it has none."""
    cells = [
        [{"sort": code, "count": spot[code], "word": say(language, f"says_{code}")} for code in SAYS if spot[code]]
        for spot in (spots[row.theme.id, level] for level in CODES["level"])
    ]
    empty = ""
    if not any(cells):
        cell = row.cells[place]
        empty = say(language, "map_elsewhere") if cell.findings else label_of(comparison, "state", cell.state, language)
    return {"id": row.theme.id, "label": text_in(row.theme.label, language), "cells": cells, "empty": empty}


def _title(by_level: Counter[str], labels: dict[str, str], language: str) -> str:
    """Where most findings sit, and where fewest do."""
    ranked = by_level.most_common()
    (most, count), (least, few) = ranked[0], ranked[-1]
    return say(
        language,
        "map_title",
        count=count,
        total=by_level.total(),
        most=labels[most].lower(),
        few=few,
        least=labels[least].lower(),
    )
