"""Which figures a site has: those over all evaluations, and those that each evaluation declares."""

from samsyn.compare import Comparison, Evaluated
from samsyn.figures import OF_EVALUATION, OVER_ALL
from samsyn.figures.figure import Figure


def of_evaluation(evaluated: Evaluated, comparison: Comparison, language: str) -> tuple[Figure, ...]:
    """The figures that an evaluation declares, in its order; those without content are left out."""
    drawn = (OF_EVALUATION[spec.kind](evaluated, spec, comparison, language) for spec in evaluated.evaluation.figures)
    return tuple(figure for figure in drawn if figure)


def everywhere(comparison: Comparison, language: str) -> tuple[Figure, ...]:
    """Every figure on the site, those over all evaluations first."""
    over_all = (draw(comparison, language) for draw in OVER_ALL.values())
    own = (figure for evaluated in comparison.evaluations for figure in of_evaluation(evaluated, comparison, language))
    return (*(figure for figure in over_all if figure), *own)
