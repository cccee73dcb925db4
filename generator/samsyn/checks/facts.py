"""Facts: a part is not more than its whole, and outcomes say what they may be compared with."""

from collections.abc import Iterator

from samsyn.content import Content
from samsyn.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Counts above their denominator, and outcomes without a comparability key."""
    for coded in content.evaluations:
        if coded.evaluation is None:
            continue
        facts = {fact.id: fact for fact in coded.evaluation.facts}
        for fact in coded.evaluation.facts:
            whole = facts.get(fact.of or "")
            if fact.kind == "count" and whole and whole.kind == "count":
                part, total = fact.number, whole.number
                if part is not None and total is not None and part > total:
                    words = {"value": str(part), "whole": str(total), "of": whole.id}
                    yield Problem("part-exceeds-whole", content.places.of(fact, "value"), words)
            indicator = content.vocabulary.indicators.get(fact.indicator)
            if indicator and indicator.outcome and fact.about == "programme" and fact.comparability is None:
                yield Problem("no-comparability", content.places.of(fact, "id"), {"value": fact.id})
