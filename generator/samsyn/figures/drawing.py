"""Which figures a site has: those over all evaluations, and those that each evaluation declares."""

from dataclasses import replace
from typing import Final

from samsyn.compare import Comparison, Evaluated
from samsyn.compare.parts import LONG, WIDE, parts
from samsyn.figures import OF_EVALUATION, OVER_ALL
from samsyn.figures.figure import Figure

#: How many evaluations a figure with a row or a column for each of them holds, as the pages that it stands on do.
SIZES: Final = {"timeline": WIDE, "goals": WIDE, "recurrence": WIDE, "states": LONG, "evidence_map": LONG}


def of_evaluation(evaluated: Evaluated, comparison: Comparison, language: str) -> tuple[Figure, ...]:
    """The figures that an evaluation declares, in its order; those without content are left out."""
    drawn = (OF_EVALUATION[spec.kind](evaluated, spec, comparison, language) for spec in evaluated.evaluation.figures)
    return tuple(figure for figure in drawn if figure)


def over_all(comparison: Comparison, language: str, *names: str) -> tuple[Figure, ...]:
    """Figures of all evaluations that are here, those that have content; those of a later part have its number."""
    drawn = (OVER_ALL[name](comparison, language) for name in names)
    return tuple(
        replace(figure, id=f"{figure.id}-{comparison.number}") if comparison.number > 1 else figure
        for figure in drawn
        if figure
    )


def everywhere(comparison: Comparison, language: str) -> tuple[Figure, ...]:
    """Every figure on the site, those over all evaluations first."""
    shared = (
        figure
        for name in OVER_ALL
        for part in (parts(comparison, SIZES[name]) if name in SIZES else (comparison,))
        for figure in over_all(part, language, name)
    )
    own = (figure for evaluated in comparison.evaluations for figure in of_evaluation(evaluated, comparison, language))
    return (*shared, *own)
