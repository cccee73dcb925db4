"""Whether two outcomes may stand on one axis, and the printed reason.

The key has seven parts (product rule): indicator, definition, denominator, time point, data origin, unit, subsidised. A
known difference in any part but the origin makes two outcomes not comparable; a differing origin, or a part that a
report does not state, leaves a reservation.
"""

from dataclasses import dataclass
from typing import Final, Literal

from samsyn.model.evaluation import Fact

Status = Literal["comparable", "with_reservation", "not_comparable"]
PARTS: Final = ("indicator", "definition", "denominator", "time_point", "origin", "unit", "subsidised")
UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of the key that differs, or that at least one report does not state."""

    part: str
    first: str
    second: str

    @property
    def unknown(self) -> bool:
        """Whether the part is not stated, rather than known to differ."""
        return UNKNOWN in (self.first, self.second)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two outcomes compare, with every reason against it in the key's order."""

    status: Status
    reasons: tuple[Reason, ...]


def key(fact: Fact) -> dict[str, str]:
    """The seven parts of an outcome's key.

    Raises:
        ValueError: when the fact has no comparability key.
    """
    if fact.comparability is None:
        raise ValueError(fact.id)
    stated = fact.comparability
    return {
        "indicator": fact.indicator,
        "definition": stated.definition,
        "denominator": stated.denominator,
        "time_point": stated.time_point,
        "origin": stated.origin,
        "unit": fact.unit,
        "subsidised": stated.subsidised,
    }


def verdict(first: Fact, second: Fact) -> Verdict:
    """Whether two outcomes of different evaluations may share an axis."""
    one, other = key(first), key(second)
    reasons = tuple(
        Reason(part, one[part], other[part])
        for part in PARTS
        if one[part] != other[part] or UNKNOWN in (one[part], other[part])
    )
    if any(not reason.unknown and reason.part != "origin" for reason in reasons):
        return Verdict("not_comparable", reasons)
    return Verdict("with_reservation" if reasons else "comparable", reasons)
