"""Codings to framework tables: a framework's elements × evaluations, and in each cell who judges.

The report's own judgement and the coder's reading are counted apart, never together.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.compare.matrix import NOT_ASKED
from samsyn.content import Coded
from samsyn.model.codes import CODES
from samsyn.model.coding import Coding, Finding
from samsyn.model.vocabulary import Element, Framework

#: The state of a cell that nobody has coded. It is not among the authors' codes: it cannot be declared.
NOT_CODED: Final = "not_coded"


@dataclass(frozen=True, slots=True)
class ElementCell:
    """One element in one evaluation; ``coding`` is missing where nobody has coded it."""

    evaluation: str
    coding: Coding | None
    findings: tuple[Finding, ...]

    @property
    def state(self) -> str:
        """The coding's state, or that there is none."""
        return self.coding.state if self.coding else NOT_CODED

    @property
    def judged_by(self) -> str | None:
        """Who judges: ``report`` or ``coder``; nobody where nothing is coded."""
        return self.coding.judged_by if self.coding else None

    @property
    def examined(self) -> bool:
        """Whether the evaluation asked the question at all, as far as it is coded."""
        return self.coding is not None and self.coding.state not in NOT_ASKED


@dataclass(frozen=True, slots=True)
class Mapped:
    """An element of another framework that says the same."""

    framework: Framework
    element: Element


@dataclass(frozen=True, slots=True)
class ElementRow:
    """One element over all evaluations, cells in the evaluations' order."""

    element: Element
    same: tuple[Mapped, ...]
    cells: tuple[ElementCell, ...]

    @property
    def examined(self) -> int:
        """How many evaluations asked."""
        return sum(cell.examined for cell in self.cells)

    def counts(self, judged_by: str | None) -> Counter[str]:
        """How many evaluations have each state, of those judged by the report, by the coder, or by nobody."""
        return Counter(cell.state for cell in self.cells if cell.judged_by == judged_by)


@dataclass(frozen=True, slots=True)
class FrameworkTable:
    """One framework over all evaluations.

    ``used_by`` holds the shown evaluations whose reports use the framework themselves.
    """

    framework: Framework
    used_by: tuple[str, ...]
    rows: tuple[ElementRow, ...]

    @property
    def states(self) -> tuple[str, ...]:
        """The states that occur, in the codebook's order."""
        found = {cell.state for row in self.rows for cell in row.cells}
        return tuple(state for state in CODES["coding_state"] if state in found)

    @property
    def judged(self) -> Counter[str | None]:
        """How many cells each judges: the report, the coder, nobody."""
        return Counter(cell.judged_by for row in self.rows for cell in row.cells)

    @property
    def boxes(self) -> int:
        """How many cells there are."""
        return sum(len(row.cells) for row in self.rows)


def framework_tables(frameworks: Mapping[str, Framework], evaluations: Iterable[Coded]) -> tuple[FrameworkTable, ...]:
    """A table per framework, in the vocabulary's order; its elements as written, a cell per evaluation in theirs."""
    codeds = list(evaluations)
    shown = {coded.id for coded in codeds}
    return tuple(
        FrameworkTable(
            framework,
            tuple(name for name in framework.used_by if name in shown),
            tuple(
                ElementRow(
                    element,
                    tuple(_same(f"{framework.id}.{element.id}", frameworks)),
                    tuple(_cell(framework.id, element.id, coded) for coded in codeds),
                )
                for element in framework.elements
            ),
        )
        for framework in frameworks.values()
    )


def _same(name: str, frameworks: Mapping[str, Framework]) -> Iterator[Mapped]:
    """The elements mapped to one, whichever of the two says so."""
    own = {
        reference
        for framework in frameworks.values()
        for element in framework.elements
        if f"{framework.id}.{element.id}" == name
        for reference in element.same_as
    }
    for framework in frameworks.values():
        for element in framework.elements:
            other = f"{framework.id}.{element.id}"
            if other != name and (other in own or name in element.same_as):
                yield Mapped(framework, element)


def _cell(framework: str, element: str, coded: Coded) -> ElementCell:
    coding = next((one for one in coded.codings if (one.framework, one.element) == (framework, element)), None)
    names = coding.findings if coding else ()
    found = {finding.id: finding for finding in coded.findings}
    return ElementCell(coded.id, coding, tuple(found[name] for name in names if name in found))
