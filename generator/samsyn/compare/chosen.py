"""Some of the evaluations side by side, as if the others were not there; each keeps its hue."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from samsyn.compare import Comparison


def chosen(comparison: Comparison, names: Collection[str]) -> Comparison:
    """The comparison of the evaluations that are named, in its own order.

    Raises:
        KeyError: when there is none of a name.
    """
    wanted = {comparison.by_id(name).id for name in names}
    return at(comparison, [place for place, one in enumerate(comparison.evaluations) if one.id in wanted])


def at(comparison: Comparison, places: Sequence[int]) -> Comparison:
    """The comparison of the evaluations at some places in its order, from 0."""
    evaluations = tuple(comparison.evaluations[place] for place in places)
    wanted = {one.id for one in evaluations}
    return replace(
        comparison,
        evaluations=evaluations,
        matrix=tuple(replace(row, cells=tuple(row.cells[place] for place in places)) for row in comparison.matrix),
        goals=tuple(row for row in comparison.goals if row.evaluation in wanted),
        outcomes=tuple(one for one in comparison.outcomes if one.evaluation in wanted),
        frameworks=tuple(
            replace(
                table,
                used_by=tuple(name for name in table.used_by if name in wanted),
                rows=tuple(replace(row, cells=tuple(row.cells[place] for place in places)) for row in table.rows),
            )
            for table in comparison.frameworks
        ),
        order=comparison.order or tuple(one.id for one in comparison.evaluations),
    )
