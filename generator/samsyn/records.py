"""One file's text into its record, built part by part, with the place of each part and every problem of the file."""

from functools import cache
from typing import Final, TypeVar, get_origin

from pydantic import BaseModel, ValidationError

from samsyn.content import Part
from samsyn.explain import explain, model_in
from samsyn.lean import lean
from samsyn.model.base import Record, Text
from samsyn.positions import MAX_PROBLEMS, ROOT, Data, load
from samsyn.positions import Path as KeyPath
from samsyn.problems import Problem

AnyRecord = TypeVar("AnyRecord", bound=Record)
#: Lists whose items are referred to, and the keys that an item is called by.
NAMED: Final = {
    **dict.fromkeys(("themes", "parties", "methods", "indicators", "frameworks", "clusters"), ("id",)),
    **dict.fromkeys(("facts", "findings"), ("id",)),
    "cells": ("theme",),
    "codings": ("framework", "element"),
}


def record_of(path: str, text: str, cls: type[Record]) -> Part:
    """What a file gives; a function of its arguments alone, so that a file that did not change is not read again.

    Args:
        path: the file's path under ``content/``, for places.
        text: its YAML.
        cls: what it holds.
    """
    document = load(text, path)
    part = Part(text, cls, document, problems=list(document.problems), written=_written(document.data))
    if document.data is not None:
        part.record = _record(document.data, cls, (), ROOT, part)
    return part


def _record(data: Data, cls: type[AnyRecord], at: KeyPath, node: int, part: Part) -> AnyRecord | None:
    """A record built part by part, so that one broken item leaves its neighbours standing."""
    document = part.document
    if not isinstance(data, dict):
        key = next((str(step) for step in reversed(at) if isinstance(step, str)), document.path)
        part.problems.append(Problem("not-a-mapping", document.place(at), {"key": key}))
        return None
    ready: dict[str, object] = dict(data)
    lossy = set()
    for name, item in _lists(cls).items():
        values = data.get(name)
        if not isinstance(values, list):
            continue
        listed = document.find((name,), node)
        nodes = document.inside(listed) if listed >= 0 else iter(())
        items = [
            _record(value, item, (*at, name, i), next(nodes, min(listed, ~listed)), part)
            if len(part.problems) < MAX_PROBLEMS
            else None
            for i, value in enumerate(values)
        ]
        ready[name] = [item for item in items if item is not None]
        if any(item is None for item in items):
            lossy.add(name)
    try:
        record = lean(cls.model_validate(ready))
    except ValidationError as error:
        part.problems += [
            problem
            for problem in explain(error, cls, at, document)
            if not (problem.code == "too-few" and problem.words["key"] in lossy)
        ]
        return None
    part.places.keep(record, document, node)
    return record


def _written(data: Data) -> dict[str, set[tuple[str, ...]]]:
    """What the items of the lists in ``NAMED`` are called, also of those that have a problem."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for name, items in data.items() if isinstance(data, dict) else ():
        if name in NAMED and isinstance(items, list):
            keys = NAMED[name]
            called = ([item.get(key) for key in keys] for item in items if isinstance(item, dict))
            found[name] = {
                names
                for each in called
                if len(names := tuple(one for one in each if isinstance(one, str))) == len(keys)
            }
    return found


@cache
def _lists(cls: type[BaseModel]) -> dict[str, type[Record]]:
    """The fields of a class that hold lists of records."""
    return {
        name: model
        for name, field in cls.model_fields.items()
        if get_origin(field.annotation) is tuple
        and (model := model_in(field.annotation))
        and issubclass(model, Record)
        and model is not Text
    }
