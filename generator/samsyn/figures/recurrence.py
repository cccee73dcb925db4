"""Recommendations by cluster and evaluation: a dot for each, those that recur first."""

from typing import Any, Final

from samsyn.compare import Comparison
from samsyn.compare.recommendations import Cluster, clusters, recommendations
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.words import name_of, names, say, text_in

#: A dot's radius, in pixels.
DOT: Final = 5


def draw(comparison: Comparison, language: str) -> Figure | None:
    """A row per cluster, a column per evaluation; ``None`` without recommendations."""
    found = clusters(recommendations(one.coded for one in comparison.evaluations))
    if not found:
        return None
    shown = comparison.evaluations
    labels = [_label(cluster, comparison, language) for cluster in found]
    counts = [[sum(one.evaluation == ev.id for one in cluster.recommendations) for ev in shown] for cluster in found]
    given = [say(language, "of", part=len(cluster.evaluations), whole=len(shown)) for cluster in found]
    title = _title(found, labels, language)
    caption, head, total = (say(language, key) for key in ("recurrence_caption", "proposal", "given_in"))
    told = "; ".join(f"{label}: {times}" for label, times in zip(labels, given, strict=True))
    return Figure(
        id="recurrence",
        kind="recurrence",
        title=title,
        alternative=f"{title}. {told}.",
        table=FigureTable(
            caption,
            (head, *(name_of(one, language) for one in shown), total),
            tuple(
                (label, *(str(count) for count in row), times)
                for label, row, times in zip(labels, counts, given, strict=True)
            ),
            (False, *(True for _ in shown), True),
        ),
        template="counts.html.jinja",
        picture={
            "names": names(comparison, language),
            "caption": caption,
            "head": head,
            "columns": [
                {
                    "label": text_in(one.evaluation.name, language),
                    "tag": one.evaluation.monogram,
                    "hue": comparison.hue(one.id),
                }
                for one in shown
            ],
            "total": total,
            "nothing": say(language, "nothing"),
            "rows": [
                {"label": label, "id": "rekommendationer/#grupper", "cells": [_cell(n) for n in row], "total": times}
                for label, row, times in zip(labels, counts, given, strict=True)
            ],
        },
        plotly=None,
        note=say(language, "recurrence_note"),
        sources=tuple((one.id, "") for one in shown),
    )


def _label(cluster: Cluster, comparison: Comparison, language: str) -> str:
    known = comparison.content.vocabulary.clusters
    return text_in(known[cluster.name].label, language) if cluster.name in known else say(language, "no_cluster")


def _cell(count: int) -> dict[str, Any]:
    return {"count": str(count) if count else "", "radii": [DOT] * count, "id": ""}


def _title(found: tuple[Cluster, ...], labels: list[str], language: str) -> str:
    named = [(cluster, label) for cluster, label in zip(found, labels, strict=True) if cluster.name]
    again = [label for cluster, label in named if len(cluster.evaluations) > 1]
    if not again:
        return say(language, "recurrence_none", clusters=len(named))
    if len(again) == 1:
        return say(language, "recurrence_one", clusters=len(named), label=again[0])
    return say(language, "recurrence_many", clusters=len(named), count=len(again))
