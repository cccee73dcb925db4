"""Figures of a run: what was measured, what stands beside it, and the tables they become."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured.

    Attributes:
        part: the table it belongs to.
        what: what was measured.
        value: in ``unit``.
        unit: printed after the value.
        beside: what it is held against; empty where it stands alone.
        other: that one's value in the same unit.
        goal: the most it may be, or the least where ``least``; ``None`` where there is no goal.
        least: whether the goal is a least value.
    """

    part: str
    what: str
    value: float
    unit: str
    beside: str = ""
    other: float | None = None
    goal: float | None = None
    least: bool = False

    @property
    def holds(self) -> str:
        """Whether the goal is met, in a word."""
        if self.goal is None:
            return ""
        return "yes" if (self.value >= self.goal if self.least else self.value <= self.goal) else "**no**"

    @property
    def ratio(self) -> str:
        """The value over the other one's."""
        return f"{self.value / self.other:.2g}" if self.other else ""


def markdown(figures: Iterable[Figure]) -> str:
    """A table for each part, in the order in which the parts come."""
    parts: dict[str, list[Figure]] = {}
    for figure in figures:
        parts.setdefault(figure.part, []).append(figure)
    return "\n\n".join(f"## {part}\n\n{_table(rows)}" for part, rows in parts.items())


def _table(rows: Iterable[Figure]) -> str:
    head = "| what | Samsyn | beside it | ratio | goal | holds |\n|---|--:|---|--:|--:|---|\n"
    return head + "\n".join(map(_row, rows))


def _row(figure: Figure) -> str:
    other = "" if figure.other is None else f"{_value(figure.other, figure.unit)}: {figure.beside}"
    sign = "≥" if figure.least else "≤"
    goal = "" if figure.goal is None else f"{sign} {_value(figure.goal, figure.unit)}"
    value = _value(figure.value, figure.unit)
    return f"| {figure.what} | {value} | {other} | {figure.ratio} | {goal} | {figure.holds} |"


def _value(value: float, unit: str) -> str:
    return f"{_number(value)} {unit}".rstrip()


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
