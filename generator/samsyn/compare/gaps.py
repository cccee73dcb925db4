"""What is not known: questions that few evaluations asked, and outcomes that do not say how they were counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from samsyn.compare.comparability import PARTS, UNKNOWN, key
from samsyn.compare.frameworks import ElementRow, FrameworkTable
from samsyn.compare.matrix import MatrixCell, ThemeRow
from samsyn.compare.outcomes import Outcome
from samsyn.grouping import grouped
from samsyn.model.codes import State

#: States of a cell that leave a question open.
OPEN: Final[frozenset[State]] = frozenset({"not_reported", "not_examined", "not_yet"})
#: A question that so few evaluations examined counts as a gap.
FEW: Final = 1


@dataclass(frozen=True, slots=True)
class ThemeGap:
    """A theme that some evaluation leaves open, with the cells that do."""

    row: ThemeRow
    open: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class OutcomeGap:
    """One evaluation's outcomes: how many there are, and how many do not state each part of their key."""

    evaluation: str
    outcomes: tuple[Outcome, ...]
    unstated: tuple[tuple[str, int], ...]

    @property
    def incomplete(self) -> int:
        """How many outcomes leave some part unstated."""
        return sum(bool(unstated(outcome)) for outcome in self.outcomes)


def theme_gaps(rows: Iterable[ThemeRow]) -> tuple[ThemeGap, ...]:
    """Themes with an open cell, those that fewest examined first."""
    found = [ThemeGap(row, tuple(cell for cell in row.cells if cell.state in OPEN)) for row in rows]
    return tuple(sorted((gap for gap in found if gap.open), key=lambda gap: gap.row.examined))


def rarely_examined(rows: Iterable[ThemeRow]) -> tuple[ThemeRow, ...]:
    """Themes that no evaluation, or only one, examined."""
    return tuple(row for row in rows if row.examined <= FEW)


def rare_elements(tables: Iterable[FrameworkTable]) -> tuple[tuple[FrameworkTable, tuple[ElementRow, ...]], ...]:
    """Framework elements that no evaluation, or only one, examined, by framework."""
    found = ((table, tuple(row for row in table.rows if row.examined <= FEW)) for table in tables)
    return tuple((table, rows) for table, rows in found if rows)


def unstated(outcome: Outcome) -> tuple[str, ...]:
    """The parts of an outcome's key that its report does not state."""
    stated = key(outcome.fact)
    return tuple(part for part in PARTS if stated[part] == UNKNOWN)


def outcome_gaps(evaluations: Iterable[str], outcomes: Iterable[Outcome]) -> tuple[OutcomeGap, ...]:
    """Each evaluation's outcomes with what they leave unstated, in the evaluations' order."""
    found = grouped(outcomes, lambda outcome: outcome.evaluation)
    gaps = []
    for name in evaluations:
        own = tuple(found.get(name, ()))
        counts = ((part, sum(part in unstated(outcome) for outcome in own)) for part in PARTS)
        gaps.append(OutcomeGap(name, own, tuple((part, count) for part, count in counts if count)))
    return tuple(gaps)
