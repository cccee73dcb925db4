"""Rules across records: one rule family per file, each ``check(content) -> Iterator[Problem]``."""

from collections.abc import Callable, Iterator
from typing import Final

from samsyn.checks import (
    accessibility,
    cells,
    changelog,
    claims,
    clusters,
    corrections,
    facts,
    frameworks,
    heavy,
    ids,
    personal,
    plain,
    prose,
    published,
    references,
    small_numbers,
    sources,
    synthesis,
    tables,
    unfinished,
    words,
)
from samsyn.content import Content
from samsyn.problems import Problem

CHECKS: Final[tuple[Callable[[Content], Iterator[Problem]], ...]] = (
    ids.check,
    references.check,
    sources.check,
    cells.check,
    frameworks.check,
    clusters.check,
    facts.check,
    small_numbers.check,
    prose.check,
    synthesis.check,
    tables.check,
    corrections.check,
    changelog.check,
    published.check,
    accessibility.check,
    plain.check,
    words.check,
    claims.check,
    personal.check,
    unfinished.check,
    heavy.check,
)


def check(content: Content) -> list[Problem]:
    """Every problem across records."""
    return [problem for rule in CHECKS for problem in rule(content)]
