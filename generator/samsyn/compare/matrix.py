"""Findings to the theme × evaluation matrix: a state and a sentence for each cell, an honest denominator for each row.

Source: the framework method, Ritchie & Spencer (1994), cases × themes with a summary in each cell.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.content import Coded
from samsyn.model.base import Source, Text
from samsyn.model.codes import State
from samsyn.model.coding import Cell, Finding
from samsyn.model.vocabulary import Theme

#: States of cells whose question the evaluation did not ask (or not yet, or could not).
NOT_ASKED: Final[frozenset[State]] = frozenset({"not_examined", "not_applicable", "not_yet"})


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One theme in one evaluation."""

    theme: str
    evaluation: str
    state: State
    summary: Text | None
    reason: Text | None
    findings: tuple[Finding, ...]
    source: Source | None

    @property
    def examined(self) -> bool:
        """Whether the evaluation asked the question at all."""
        return self.state not in NOT_ASKED


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One theme over all evaluations, cells in the evaluations' order."""

    theme: Theme
    cells: tuple[MatrixCell, ...]

    @property
    def counts(self) -> Counter[State]:
        """How many evaluations have each state."""
        return Counter(cell.state for cell in self.cells)

    @property
    def examined(self) -> int:
        """How many evaluations asked."""
        return sum(cell.examined for cell in self.cells)


def matrix(themes: Mapping[str, Theme], evaluations: Iterable[Coded]) -> tuple[ThemeRow, ...]:
    """One row per theme, in the vocabulary's order; a cell per evaluation, in theirs."""
    codeds = list(evaluations)
    return tuple(ThemeRow(theme, tuple(_cell(name, coded) for coded in codeds)) for name, theme in themes.items())


def _cell(theme: str, coded: Coded) -> MatrixCell:
    findings = tuple(finding for finding in coded.findings if theme in finding.all_themes)
    written = next((cell for cell in coded.cells if cell.theme == theme), None)
    return MatrixCell(
        theme,
        coded.id,
        state(findings, written),
        written.summary if written else None,
        written.reason if written else None,
        findings,
        written.source if written else None,
    )


def state(findings: Iterable[Finding], cell: Cell | None) -> State:
    """A cell's state: from what its findings say, or as declared where there are none.

    Only observed factors, results, conclusions and reflections count. Help and hindrance side by side are ``mixed``;
    a theme that is treated without direction is ``described``.
    """
    findings = list(findings)
    if not findings:
        return cell.state if cell and cell.state else "not_reported"
    directions = {finding.direction for finding in findings if finding.sets_state} - {"none"}
    if "mixed" in directions or {"promotes", "hinders"} <= directions:
        return "mixed"
    if "promotes" in directions:
        return "promotes"
    return "hinders" if "hinders" in directions else "described"
