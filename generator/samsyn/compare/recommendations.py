"""Recommendations over all evaluations: by cluster, those that recur first, and by addressee."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from samsyn.content import Coded
from samsyn.grouping import grouped
from samsyn.model.coding import Finding

UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation with its evaluation; what nobody has told is unknown."""

    evaluation: str
    finding: Finding

    @property
    def response(self) -> str:
        """The addressee's answer."""
        return self.finding.response or UNKNOWN

    @property
    def status(self) -> str:
        """How far the work has come."""
        return self.finding.status or UNKNOWN

    @property
    def responsible(self) -> str | None:
        """The responsible role, where known."""
        return self.finding.responsible if self.finding.responsible != UNKNOWN else None

    @property
    def due(self) -> str | None:
        """When it is to be done, where known."""
        return self.finding.due if self.finding.due != UNKNOWN else None

    def overdue(self, today: str) -> bool:
        """Whether it should have been done before ``today`` (``2026-11-22``) and is neither done nor dropped.

        A due month or year runs to its end: ``2026`` is not overdue in 2026.
        """
        open_still = self.status not in {"done", "dropped"}
        return open_still and self.due is not None and self.due < today[: len(self.due)]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Recommendations of one kind; ``name`` is missing for those that belong to no cluster."""

    name: str | None
    recommendations: tuple[Recommendation, ...]

    @property
    def evaluations(self) -> tuple[str, ...]:
        """The evaluations that have it, in their order."""
        return tuple(dict.fromkeys(one.evaluation for one in self.recommendations))


def newest(evaluations: Iterable[Coded]) -> str:
    """The day when some coding last changed: what counts as today, so that a build never asks the clock."""
    return max((coded.evaluation.updated for coded in evaluations if coded.evaluation), default="")


def recommendations(evaluations: Iterable[Coded]) -> tuple[Recommendation, ...]:
    """Every recommendation, in the evaluations' order."""
    return tuple(
        Recommendation(coded.id, finding)
        for coded in evaluations
        for finding in coded.findings
        if finding.kind == "recommendation"
    )


def clusters(found: Iterable[Recommendation]) -> tuple[Cluster, ...]:
    """Grouped by cluster: most evaluations first, then most recommendations, then as they come; the rest last."""
    groups = grouped(found, lambda one: one.finding.cluster)
    made = [Cluster(name, tuple(members)) for name, members in groups.items()]
    return tuple(sorted(made, key=lambda c: (c.name is None, -len(c.evaluations), -len(c.recommendations))))


def by_addressee(found: Iterable[Recommendation], order: Iterable[str]) -> list[tuple[str, list[Recommendation]]]:
    """Each addressee with what is addressed to it: in the given order, then others, then those without."""
    groups: dict[str, list[Recommendation]] = {}
    for one in found:
        for who in one.finding.addressee:
            groups.setdefault(who, []).append(one)
    known = [who for who in order if who in groups]
    others = [who for who in groups if who not in known and who != UNKNOWN]
    last = [UNKNOWN] if UNKNOWN in groups else []
    return [(who, groups[who]) for who in (*known, *others, *last)]
