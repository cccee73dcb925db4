"""Ids: unique within an evaluation, and alike in folder and file; orders and monograms are taken once."""

from collections.abc import Iterator

from samsyn.content import Coded, Content
from samsyn.model.base import Record
from samsyn.positions import Data, Document
from samsyn.positions import Path as KeyPath
from samsyn.problems import Place, Problem


def check(content: Content) -> Iterator[Problem]:
    """Repeated and differing ids."""
    taken: dict[tuple[str, str], str] = {}
    for coded in content.evaluations:
        yield from _within(coded, content)
        if (evaluation := coded.evaluation) is None:
            continue
        if evaluation.id != coded.id:
            place = content.places.of(evaluation, "id")
            yield Problem("id-differs", place, {"value": evaluation.id, "folder": coded.id})
        for key, value in (("order", str(evaluation.order)), ("monogram", evaluation.monogram)):
            if other := taken.get((key, value)):
                place = content.places.of(evaluation, key)
                yield Problem("taken", place, {"key": key, "value": value, "other": other})
            taken.setdefault((key, value), coded.id)
    yield from _vocabulary(content)


def _within(coded: Coded, content: Content) -> Iterator[Problem]:
    evaluation = coded.evaluation
    records: list[Record] = [*coded.findings]
    if evaluation:
        records = [*evaluation.facts, *evaluation.goals, *evaluation.discrepancies, *records]
    seen: dict[str, Place] = {}
    for record in records:
        name = str(getattr(record, "id"))  # noqa: B009 - each of these classes has an id
        place = content.places.of(record, "id")
        if name in seen:
            yield Problem("duplicate-id", place, {"value": name, "other": _short(seen[name])})
        seen.setdefault(name, place)


def _vocabulary(content: Content) -> Iterator[Problem]:
    for path, document in content.documents.items():
        if path.startswith(("vocabulary/", "questions.yml", "synthesis/")):
            yield from _lists(document.data, (), document)


def _lists(data: Data, at: KeyPath, document: Document) -> Iterator[Problem]:
    """Ids given twice in the same list, at any depth."""
    for key, items in data.items() if isinstance(data, dict) else ():
        seen: dict[str, Place] = {}
        for index, item in enumerate(items if isinstance(items, list) else []):
            here = (*at, key, index)
            value = item.get("id") if isinstance(item, dict) else None
            if isinstance(value, str):
                place = document.place((*here, "id"))
                if value in seen:
                    yield Problem("duplicate-id", place, {"value": value, "other": _short(seen[value])})
                seen.setdefault(value, place)
            yield from _lists(item, here, document)
        yield from _lists(items, (*at, key), document)


def _short(place: Place) -> str:
    return f"{place.path.rsplit('/', 1)[-1]}:{place.line}"
