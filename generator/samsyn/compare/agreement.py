"""Agreement on a theme: whether the evaluations that give it a direction give the same, and on how little it rests.

States are put beside each other and never counted as votes: agreement says nothing of how large or how sure.
"""

from dataclasses import dataclass
from typing import Final, Literal

from samsyn.compare.matrix import MatrixCell, ThemeRow
from samsyn.model.codes import Direction, State

#: States of a cell that have a direction, in the order told.
DIRECTED: Final[tuple[State, ...]] = ("promotes", "hinders", "mixed")
#: The two ways in which a finding can speak.
SIDES: Final[tuple[Direction, ...]] = ("promotes", "hinders")

Accord = Literal["none", "one", "agree", "differ"]


@dataclass(frozen=True, slots=True)
class Thin:
    """A direction in one evaluation that rests on one finding, or on several by one voice.

    ``voice`` is missing where a single finding has several voices.
    """

    evaluation: str
    direction: Direction
    findings: int
    voice: str | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the evaluations that examined a theme stand to each other.

    ``groups`` hold the evaluations by the direction they give, in ``DIRECTED`` order; ``undirected`` examined the theme
    and give none.
    """

    accord: Accord
    groups: tuple[tuple[State, tuple[str, ...]], ...]
    undirected: tuple[str, ...]
    single_findings: tuple[Thin, ...]
    single_voices: tuple[Thin, ...]

    @property
    def directed(self) -> int:
        """How many evaluations give a direction."""
        return sum(len(names) for _, names in self.groups)


def agreement(row: ThemeRow) -> Agreement:
    """Whether the evaluations agree on a theme, and which directions rest on a single finding or voice."""
    groups = tuple(
        (state, names)
        for state in DIRECTED
        if (names := tuple(cell.evaluation for cell in row.cells if cell.state == state))
    )
    thin = tuple(found for cell in row.cells for direction in SIDES if (found := _thin(cell, direction)))
    return Agreement(
        _accord(groups),
        groups,
        tuple(cell.evaluation for cell in row.cells if cell.examined and cell.state not in DIRECTED),
        tuple(one for one in thin if one.findings == 1),
        tuple(one for one in thin if one.findings > 1),
    )


def _accord(groups: tuple[tuple[State, tuple[str, ...]], ...]) -> Accord:
    if not groups:
        return "none"
    if len(groups) > 1:
        return "differ"
    return "agree" if len(groups[0][1]) > 1 else "one"


def _thin(cell: MatrixCell, direction: Direction) -> Thin | None:
    """What a direction rests on, where that is one finding or one voice; findings that say both count for each."""
    found = [finding for finding in cell.findings if finding.sets_state and finding.direction in {direction, "mixed"}]
    voices = {voice for finding in found for voice in finding.voices}
    if not found or (len(found) > 1 and len(voices) > 1):
        return None
    return Thin(cell.evaluation, direction, len(found), voices.pop() if len(voices) == 1 else None)
