"""What is new: the evaluation that changed exists."""

from collections.abc import Iterator

from samsyn.content import Content
from samsyn.explain import nearest
from samsyn.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Changes of an evaluation that does not exist."""
    known = sorted(coded.id for coded in content.evaluations)
    for change in content.changes:
        if change.evaluation is not None and change.evaluation not in known:
            words = {"value": change.evaluation, "where": "evaluations", "nearest": nearest(change.evaluation, known)}
            yield Problem("unknown-reference", content.places.of(change, "evaluation"), words)
