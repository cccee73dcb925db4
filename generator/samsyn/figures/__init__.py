"""Figures: one kind per file, each ``draw(...) -> Figure`` or ``None`` where its content does not exist.

Source: position on a common scale before every other form, Cleveland & McGill, JASA 79 (1984) 531–554.
"""

from collections.abc import Callable
from typing import Final

from samsyn.compare import Comparison, Evaluated
from samsyn.figures import (
    bars,
    evidence_map,
    goals,
    grid,
    pathway,
    recurrence,
    scores,
    series,
    states,
    timeline,
    voices,
)
from samsyn.figures.figure import Figure
from samsyn.model.codes import FigureKind
from samsyn.model.evaluation import FigureSpec

#: Figures over all evaluations; the last argument is the language.
OVER_ALL: Final[dict[str, Callable[[Comparison, str], Figure | None]]] = {
    "timeline": timeline.draw,
    "goals": goals.draw,
    "states": states.draw,
    "evidence_map": evidence_map.draw,
    "voices": voices.draw,
    "recurrence": recurrence.draw,
}
#: Figures that an evaluation declares.
OF_EVALUATION: Final[dict[FigureKind, Callable[[Evaluated, FigureSpec, Comparison, str], Figure | None]]] = {
    "bars": bars.draw,
    "pathway": pathway.draw,
    "scores": scores.draw,
    "series": series.draw,
    "grid": grid.draw,
}
