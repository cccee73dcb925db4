"""Entries to aligned tables: what may stand side by side, and how."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from samsyn.compare.comparability import Status
from samsyn.compare.frameworks import FrameworkTable, framework_tables
from samsyn.compare.matrix import ThemeRow, matrix
from samsyn.compare.outcomes import GoalRow, Outcome, goal_rows, outcomes, verdicts
from samsyn.content import Coded, Content
from samsyn.model.coding import Finding
from samsyn.model.evaluation import Evaluation, Fact
from samsyn.model.site import Limits


@dataclass(frozen=True)
class Evaluated:
    """A published evaluation with everything coded of it, ready to be shown."""

    coded: Coded
    evaluation: Evaluation
    facts: dict[str, Fact]

    @cached_property
    def findings(self) -> dict[str, Finding]:
        """The findings by their ids."""
        return {finding.id: finding for finding in self.coded.findings}

    @property
    def id(self) -> str:
        """The evaluation's id."""
        return self.coded.id


@dataclass(frozen=True, eq=False)
class Comparison:
    """All evaluations side by side.

    ``evaluations`` stand in their own order everywhere; ``matrix`` has one row per theme and ``frameworks`` one table
    per framework, in the vocabulary's order. ``order`` names all evaluations in theirs, where only some are here.
    ``whole`` is what a part is the ``number``-th part of, from 1 (``compare/parts.py``).
    """

    content: Content
    evaluations: tuple[Evaluated, ...]
    matrix: tuple[ThemeRow, ...]
    goals: tuple[GoalRow, ...]
    outcomes: tuple[Outcome, ...]
    frameworks: tuple[FrameworkTable, ...] = ()
    order: tuple[str, ...] = ()
    whole: "Comparison | None" = None
    number: int = 1

    @property
    def all(self) -> "Comparison":
        """What this is a part of, else itself."""
        return self.whole or self

    @property
    def percent_from(self) -> int:
        """The smallest denominator with which the site shows percent."""
        site = self.content.site
        return site.limits.percent_from if site else Limits().percent_from

    def hue(self, evaluation: str) -> int:
        """The number of an evaluation's hue, from 1: its place in the order, starting over after the last hue."""
        site = self.content.site
        return self.place(evaluation) % (len(site.hues) if site else 1) + 1

    @cached_property
    def verdicts(self) -> Counter[Status]:
        """How many pairs of outcomes of different evaluations have each verdict."""
        return verdicts(self.outcomes)

    @cached_property
    def _places(self) -> dict[str, int]:
        order = self.order or tuple(evaluated.id for evaluated in self.evaluations)
        return {name: place for place, name in enumerate(order)}

    @cached_property
    def _by_id(self) -> dict[str, Evaluated]:
        return {evaluated.id: evaluated for evaluated in self.evaluations}

    def place(self, evaluation: str) -> int:
        """Where an evaluation stands in the order of all, from 0."""
        return self._places[evaluation]

    def silent(self, theme: str) -> tuple[str, ...]:
        """The evaluations that did not examine a theme, by its cells, in the evaluations' order."""
        row = next(row for row in self.matrix if row.theme.id == theme)
        return tuple(cell.evaluation for cell in row.cells if not cell.examined)

    def by_id(self, name: str) -> Evaluated:
        """The evaluation with an id.

        Raises:
            KeyError: when there is none.
        """
        return self._by_id[name]

    def finding(self, reference: str) -> tuple[Evaluated, Finding]:
        """The finding that ``<evaluation>.<id>`` names, with its evaluation.

        Raises:
            KeyError: when there is none.
        """
        evaluation, _, name = reference.partition(".")
        evaluated = self.by_id(evaluation)
        return evaluated, evaluated.findings[name]


def compare(content: Content, *, drafts: bool = False) -> Comparison:
    """The content as aligned tables.

    Args:
        content: parsed content without errors.
        drafts: whether drafts are shown too (previews only).
    """
    shown = tuple(
        Evaluated(coded, coded.evaluation, {fact.id: fact for fact in coded.evaluation.facts})
        for coded in content.evaluations
        if coded.evaluation is not None and (drafts or coded.evaluation.status == "published")
    )
    codeds = [evaluated.coded for evaluated in shown]
    return Comparison(
        content,
        shown,
        matrix(content.vocabulary.themes, codeds),
        goal_rows(codeds),
        outcomes(codeds),
        framework_tables(content.vocabulary.frameworks, codeds),
    )
