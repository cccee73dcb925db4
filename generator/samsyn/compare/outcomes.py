"""Goals beside their outcomes, and the groups of outcomes that may share an axis."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement

from samsyn.compare.comparability import UNKNOWN, Status, Verdict, key, verdict
from samsyn.content import Coded
from samsyn.grouping import grouped
from samsyn.model.evaluation import Fact, Goal


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal with its target and its outcomes as facts."""

    evaluation: str
    goal: Goal
    target: Fact | None
    outcomes: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome for participants, with the group it is a part of."""

    evaluation: str
    fact: Fact
    whole: Fact | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two outcomes of different evaluations, and whether they compare."""

    first: Outcome
    second: Outcome
    verdict: Verdict


def goal_rows(evaluations: Iterable[Coded]) -> tuple[GoalRow, ...]:
    """Every goal in the evaluations' order, then as written."""
    rows = []
    for coded in evaluations:
        facts = _facts(coded)
        for goal in coded.evaluation.goals if coded.evaluation else ():
            found = tuple(facts[name] for name in goal.outcomes if name in facts)
            rows.append(GoalRow(coded.id, goal, facts.get(goal.target_fact or ""), found))
    return tuple(rows)


def outcomes(evaluations: Iterable[Coded]) -> tuple[Outcome, ...]:
    """Every fact of the programme that has a comparability key and a number."""
    return tuple(
        Outcome(coded.id, fact, _facts(coded).get(fact.of or ""))
        for coded in evaluations
        for fact in (coded.evaluation.facts if coded.evaluation else ())
        if fact.comparability is not None and fact.number is not None and fact.about == "programme"
    )


def pairs(found: Iterable[Outcome]) -> tuple[Pair, ...]:
    """Each two outcomes of different evaluations with their verdict."""
    return tuple(
        Pair(first, second, verdict(first.fact, second.fact))
        for first, second in combinations(found, 2)
        if first.evaluation != second.evaluation
    )


def verdicts(found: Iterable[Outcome]) -> Counter[Status]:
    """How many pairs of outcomes of different evaluations have each verdict, without making the pairs.

    Outcomes with the same key have the same verdict against any other, so that one of each stands for all of them: the
    work grows with the number of keys, not of pairs.
    """
    groups = [(alike[0].fact, Counter(one.evaluation for one in alike)) for alike in _by_key(found).values()]
    counts: Counter[Status] = Counter()
    for (first, here), (second, there) in combinations_with_replacement(groups, 2):
        made = here.total() * there.total() - sum(count * there[name] for name, count in here.items())
        counts[verdict(first, second).status] += made // 2 if first is second else made
    return +counts


def counted_alike(found: Iterable[Outcome]) -> tuple[tuple[Outcome, ...], ...]:
    """The outcomes of different evaluations that compare without reservation, those of one key together, most first."""
    shared = (
        tuple(group)
        for stated, group in _by_key(found).items()
        if UNKNOWN not in stated and len({one.evaluation for one in group}) > 1
    )
    return tuple(sorted(shared, key=len, reverse=True))


def _by_key(found: Iterable[Outcome]) -> dict[tuple[str, ...], list[Outcome]]:
    """The outcomes that are counted in the same way, by their keys."""
    return grouped(found, lambda outcome: tuple(key(outcome.fact).values()))


def may_share_axis(first: Outcome, second: Outcome) -> bool:
    """Whether two outcomes may be drawn on one axis.

    Within one evaluation they may when they count parts of the same group; between evaluations only when their keys
    do not disagree.
    """
    if first.evaluation == second.evaluation:
        return first.whole is not None and first.whole == second.whole
    return verdict(first.fact, second.fact).status != "not_comparable"


def axes(found: Iterable[Outcome]) -> tuple[tuple[Outcome, ...], ...]:
    """The outcomes in groups, each of which may share an axis: every pair within a group may.

    The groups keep the order of their first outcome, and the outcomes keep theirs.
    """
    groups: list[list[Outcome]] = []
    for outcome in found:
        home = next((group for group in groups if all(may_share_axis(outcome, other) for other in group)), None)
        if home is None:
            groups.append([outcome])
        else:
            home.append(outcome)
    return tuple(tuple(group) for group in groups)


def _facts(coded: Coded) -> dict[str, Fact]:
    return {fact.id: fact for fact in coded.evaluation.facts} if coded.evaluation else {}
