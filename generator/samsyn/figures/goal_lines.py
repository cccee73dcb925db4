"""Goals with numbers to lines, and lines to panels: which outcomes stand on one axis, and where the target stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from samsyn.compare import Comparison
from samsyn.compare.comparability import verdict
from samsyn.compare.outcomes import GoalRow, Outcome, axes
from samsyn.figures.shares import Certainty, Share, certainty, qualified, ranged, share_of, share_text, value_range
from samsyn.figures.words import say
from samsyn.model.evaluation import Fact
from samsyn.wording import number

KINDS = frozenset({"count", "share"})


@dataclass(frozen=True, slots=True)
class Line:
    """One outcome of one goal, beside the goal's target."""

    goal: GoalRow
    target: Fact
    outcome: Outcome

    @property
    def share(self) -> Share | None:
        """The outcome as a share of its group."""
        return share_of(self.outcome.fact, self.outcome.whole)

    @property
    def drawable(self) -> bool:
        """Whether the outcome has an axis: its group, or the target's own unit when it counts no subgroup."""
        fact = self.outcome.fact
        return self.share is not None or (fact.of is None and fact.group is None and fact.unit == self.target.unit)


def goal_lines(comparison: Comparison) -> list[Line]:
    """Every numeric outcome of every goal with a numeric target; a percentage is left out beside its own count."""
    lines: list[Line] = []
    for goal in comparison.goals:
        if goal.target is None or value_range(goal.target) is None or goal.target.kind not in KINDS:
            continue
        facts = comparison.by_id(goal.evaluation).facts
        lines += [
            Line(goal, goal.target, Outcome(goal.evaluation, fact, facts.get(fact.of or "")))
            for fact in goal.outcomes
            if value_range(fact) is not None and fact.kind in KINDS and not _said_in_persons(fact, goal, facts)
        ]
    return lines


def _said_in_persons(fact: Fact, goal: GoalRow, facts: Mapping[str, Fact]) -> bool:
    """Whether a percentage only repeats a count of the same group, to within rounding."""
    share = share_of(fact, None)
    if share is None or share.counted:
        return False
    counts = (share_of(other, facts.get(other.of or "")) for other in goal.outcomes if other.of == fact.of)
    return any(
        abs(mine - theirs) < Fraction(1, 100)
        for count in counts
        if count is not None and count.counted
        for mine, theirs in zip(share.fractions, count.fractions, strict=True)
    )


def panels_of(lines: list[Line]) -> list[list[Line]]:
    """The drawable lines in groups that may share an axis, in the order of each group's first line.

    Outcomes with a comparability key are grouped over all evaluations; those without one only within their own, as
    nothing says what they could be compared with. An outcome without a group to be a share of stands alone.
    """
    drawn = {(line.outcome.evaluation, line.outcome.fact.id): line for line in lines if line.drawable}
    shares = [line.outcome for line in drawn.values() if line.share is not None]
    groups: list[tuple[Outcome, ...]] = [(line.outcome,) for line in drawn.values() if line.share is None]
    groups += axes(outcome for outcome in shares if outcome.fact.comparability is not None)
    for evaluation in dict.fromkeys(outcome.evaluation for outcome in shares):
        groups += axes(one for one in shares if one.evaluation == evaluation and one.fact.comparability is None)
    order = list(drawn)
    groups.sort(key=lambda group: order.index((group[0].evaluation, group[0].fact.id)))
    return [[line for line in lines if line.drawable and line.outcome in group] for group in groups]


def target_place(line: Line, top: float) -> float | None:
    """Where the target stands on its row's axis, in [0, 1]; ``None`` where it is counted on something else.

    Args:
        line: the row.
        top: the end of an axis of plain numbers; 0 where the axis is the share of a group.
    """
    target, whole = line.target, line.outcome.whole
    low = float((value_range(target) or (0, 0))[0])
    if top or target.unit == "percent":
        return low / (top or 100)
    if whole is None or whole.number is None or whole.unit != target.unit:
        return None
    if target.id == whole.id:
        return 1.0
    return low / float(whole.number) if target.of == whole.id else None


def value_text(fact: Fact, whole: Fact | None, comparison: Comparison, language: str) -> str:
    """A fact's number in words: as a share where it has a group, else as it is."""
    share = share_of(fact, whole)
    if share is not None:
        return qualified(share_text(share, comparison, language), fact, comparison, language)
    low, high = value_range(fact) or (0, 0)
    return qualified(ranged(number(low, language), number(high, language)), fact, comparison, language)


def sureness(line: Line, comparison: Comparison, language: str) -> Certainty:
    """How sure the outcome is."""
    if line.share is None:
        return Certainty(say(language, "whole_group" if line.outcome.fact.population == "all" else "too_few"))
    return certainty(line.outcome.fact, line.outcome.whole, line.share, comparison, language)


def shared_words(group: list[Line], language: str) -> dict[str, str]:
    """Heading and reasons of an axis that several evaluations share: each part of the key that is not alike."""
    found = [
        verdict(first.outcome.fact, second.outcome.fact)
        for first, second in combinations(group, 2)
        if first.goal.evaluation != second.goal.evaluation
    ]
    reserved = any(one.status != "comparable" for one in found)
    reasons = dict.fromkeys(
        ("unknown" if reason.unknown else "differs", reason.part) for one in found for reason in one.reasons
    )
    return {
        "heading": say(language, "with_reservation" if reserved else "comparable"),
        "sub": "; ".join(say(language, how, part=say(language, part)) for how, part in reasons),
    }
