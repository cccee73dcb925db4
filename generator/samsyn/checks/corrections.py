"""Corrections: the evaluation that was corrected exists, and so does the place in it."""

from collections.abc import Iterator

from samsyn.content import Coded, Content
from samsyn.explain import nearest
from samsyn.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Corrections of an evaluation or a place in it that does not exist."""
    known = {coded.id: coded for coded in content.evaluations}
    for correction in content.corrections:
        name, at = correction.evaluation, correction.at
        if name is None:
            continue
        if name not in known:
            words = {"value": name, "where": "evaluations", "nearest": nearest(name, sorted(known))}
            yield Problem("unknown-reference", content.places.of(correction, "evaluation"), words)
            continue
        unread = any(content.unread(f"{known[name].path}/{file}.yml") for file in ("evaluation", "findings"))
        if at is not None and not unread and at not in (ids := _ids(known[name])):
            words = {"value": at, "where": name, "nearest": nearest(at, sorted(ids))}
            yield Problem("unknown-reference", content.places.of(correction, "at"), words)


def _ids(coded: Coded) -> set[str]:
    """Every place on an evaluation's page that a correction may lead to."""
    found = coded.written_ids["facts"] | coded.written_ids["findings"]
    if evaluation := coded.evaluation:
        found |= {goal.id for goal in evaluation.goals} | {item.id for item in evaluation.discrepancies}
    return found
