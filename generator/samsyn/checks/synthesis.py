"""Syntheses: those named as not examining a theme are those whose cell says so."""

from collections.abc import Iterator

from samsyn.compare.matrix import matrix
from samsyn.content import Content
from samsyn.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Statements that cite drafts, or whose ``not_examining`` differs from the states of the theme's cells."""
    yield from _drafts(content)
    published = [coded for coded in content.evaluations if not coded.draft]
    rows = {row.theme.id: row for row in matrix(content.vocabulary.themes, published)}
    unread = any(
        content.unread(f"{coded.path}/{name}.yml") for coded in content.evaluations for name in ("findings", "cells")
    )
    for synthesis in content.syntheses if not unread else ():
        if (row := rows.get(synthesis.theme)) is None:
            continue
        silent = {cell.evaluation for cell in row.cells if not cell.examined}
        for statement in synthesis.statements:
            if statement.not_examining is None:
                continue
            known = {cell.evaluation for cell in row.cells}.issuperset(statement.not_examining)
            if known and set(statement.not_examining) != silent:
                words = {"found": _list(statement.not_examining), "wanted": _list(silent)}
                at = ("not_examining",) if statement.not_examining else ("id",)
                yield Problem("not-examining", content.places.of(statement, *at), words)


def _drafts(content: Content) -> Iterator[Problem]:
    drafts = {coded.id for coded in content.evaluations if coded.draft}
    for synthesis in content.syntheses if drafts else ():
        for statement in synthesis.statements:
            for field in ("supporting", "contradicting", "not_examining"):
                for i, value in enumerate(getattr(statement, field) or ()):
                    if value.split(".")[0] in drafts:
                        yield Problem("cites-draft", content.places.of(statement, field, i), {"value": value})


def _list(names: tuple[str, ...] | set[str]) -> str:
    return ", ".join(sorted(names)) or "–"
