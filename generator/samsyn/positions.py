"""YAML text to plain data, and where each key and value was written.

Read over libyaml's events: every scalar stays the string the author wrote (the model decides its type, so ``010`` and
``NO`` mean what they say), and anchors, tags, merge keys and repeated keys are problems, never silent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import yaml

from samsyn.problems import Place, Problem

MAX_DEPTH: Final = 32
#: Of one value, in characters: the longest honest ones are under a thousand.
MAX_LENGTH: Final = 20_000
#: A file with more mistakes than this is not read further.
MAX_PROBLEMS: Final = 200
#: What an alias may stand for, in keys and values; more of it is left out.
MAX_ALIASED: Final = 1000
NULLS: Final = frozenset({"", "~", "null"})
#: What libyaml says of the usual slips, and the code whose message says it in the author's words.
SLIPS: Final = {
    "mapping values are not allowed in this context": "yaml-colon",
    "found character that cannot start any token": "yaml-character",
    "found a tab character that violates indentation": "yaml-tab",
    "did not find expected key": "yaml-indent",
    "did not find expected '-' indicator": "yaml-indent",
    "block sequence entries are not allowed in this context": "yaml-indent",
    "could not find expected ':'": "yaml-no-colon",
    "found unexpected end of stream": "yaml-open",
    "did not find expected ',' or ']'": "yaml-open",
    "did not find expected ',' or '}'": "yaml-open",
    "found unknown escape character": "yaml-escape",
    "did not find expected tag URI": "yaml-tag",
    "found undefined tag handle": "yaml-tag",
    "did not find expected comment or line break": "yaml-character",
}

Path = tuple[str | int, ...]
Data = None | str | list["Data"] | dict[str, "Data"]


@dataclass(slots=True)
class Document:
    """A read file: its data, and the place of each key path (the key's own place, else the value's)."""

    path: str
    data: Data = None
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, Data] = field(default_factory=dict)
    aliases: int = 0
    nodes: int = 0

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """The place of the value at ``path``, or of its key; the nearest place above it when it was never written."""
        tables = (self.keys, self.values) if of_key else (self.values, self.keys)
        for length in range(len(path), 0, -1):
            for table in tables:
                if place := table.get(path[:length]):
                    return place
        return Place(self.path)


class _Stopped(Exception):  # noqa: N818 - control flow inside this module only
    """Reading cannot go on; the problem is recorded."""


def load(text: str, path: str) -> Document:
    """The data of a YAML text with places.

    Args:
        text: the file's text.
        path: its path under ``content/``, for places.

    Returns:
        A document whose data is ``None`` when the text is empty or cannot be read; problems tell why.
    """
    document = Document(path)
    events = _events(text, document)
    try:
        document.data = _document(events, document)
    except _Stopped:
        document.data = None
    else:
        if document.data is None and not document.problems:
            document.problems.append(Problem("yaml-empty", Place(path)))
    return document


def _events(text: str, document: Document) -> Iterator[yaml.Event]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        document.problems.append(_slip(error, document.path, text))
        raise _Stopped from error
    except yaml.YAMLError as error:
        document.problems.append(Problem("yaml-syntax", Place(document.path)))
        raise _Stopped from error


def _slip(error: yaml.MarkedYAMLError, path: str, text: str) -> Problem:
    """A reading mistake in the author's words; libyaml's own where it is not one of the usual."""
    detail = error.problem or "?"
    code = SLIPS.get(detail, "yaml-syntax")
    marks = (
        (error.context_mark, error.problem_mark)
        if code in {"yaml-open", "yaml-tag"}
        else (error.problem_mark, error.context_mark)
    )
    mark = next((mark for mark in marks if mark), None)
    if mark is None:
        return Problem(code, Place(path))
    before = (text.split("\n")[mark.line :] or [""])[0][: mark.column + 1]
    if code == "yaml-indent" and before[:-1].rstrip().endswith(("'", '"')):
        return Problem("yaml-quote", Place(path, mark.line + 1, mark.column + 1))
    if code == "yaml-tag":
        return Problem("yaml-character", Place(path, mark.line + 1, mark.column + 1), {"character": "!"})
    if code == "yaml-character":
        if before.endswith("\t"):
            return Problem("yaml-tab", Place(path, mark.line + 1, mark.column + 1))
        found = re.search(r"[>|](?=.$)|.$", before)
        column = found.start() + 1 if found else 1
        return Problem(code, Place(path, mark.line + 1, column), {"character": found.group() if found else ""})
    return Problem(code, Place(path, mark.line + 1, mark.column + 1))


def _document(events: Iterator[yaml.Event], document: Document) -> Data:
    data: Data = None
    seen = False
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if seen:
                document.problems.append(Problem("yaml-documents", _place(document, event)))
                raise _Stopped
            seen = True
        elif isinstance(event, yaml.NodeEvent):
            data = _node(event, events, (), document)
    return data


def _feature(document: Document, event: yaml.Event, name: str) -> None:
    place = _place(document, event)
    document.problems.append(Problem("yaml-feature", place, {"feature": name}))


def _place(document: Document, event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(document.path, mark.line + 1, mark.column + 1) if mark else Place(document.path)


def _node(event: yaml.Event, events: Iterator[yaml.Event], path: Path, document: Document) -> Data:
    document.values.setdefault(path, _place(document, event))
    document.nodes += 1
    if len(document.problems) >= MAX_PROBLEMS:
        raise _Stopped
    if len(path) > MAX_DEPTH:
        document.problems.append(Problem("yaml-deep", _place(document, event)))
        raise _Stopped
    if isinstance(event, yaml.AliasEvent):
        _feature(document, event, f"*{event.anchor}")
        document.aliases += 1
        return document.anchors.get(str(event.anchor))
    before, size = document.aliases, document.nodes
    data = _plain(event, events, path, document)
    anchor = getattr(event, "anchor", None)
    if anchor and document.aliases == before and document.nodes - size < MAX_ALIASED:  # never an alias of an alias
        document.anchors[anchor] = data
    return data


def _plain(event: yaml.Event, events: Iterator[yaml.Event], path: Path, document: Document) -> Data:
    if anchor := getattr(event, "anchor", None):
        _feature(document, event, f"&{anchor}")
    if tag := getattr(event, "tag", None):
        _feature(document, event, str(tag).replace("tag:yaml.org,2002:", "!!"))
    if isinstance(event, yaml.ScalarEvent):
        value: str = event.value
        if len(value) > MAX_LENGTH:
            document.problems.append(Problem("yaml-long", _place(document, event), {"limit": str(MAX_LENGTH)}))
        return None if not event.style and value.strip() in NULLS else value
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, path, document)
    return _mapping(events, path, document)


def _sequence(events: Iterator[yaml.Event], path: Path, document: Document) -> Data:
    items: list[Data] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        items.append(_node(event, events, (*path, len(items)), document))
    return items


def _mapping(events: Iterator[yaml.Event], path: Path, document: Document) -> Data:
    mapping: dict[str, Data] = {}
    merged: dict[str, Data] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        if not isinstance(event, yaml.ScalarEvent):
            _feature(document, event, "?")
            raise _Stopped
        key: str = event.value
        place = _place(document, event)
        here = (*path, key)
        if key == "<<":
            _feature(document, event, "<<")
            values = _node(next(events), events, (*path, "<< "), document)
            merged |= values if isinstance(values, dict) else {}
            continue
        if key in mapping:
            words = {"key": key, "line": str(document.keys[here].line)}
            document.problems.append(Problem("yaml-duplicate", place, words))
            _node(next(events), events, (*path, f"{key} "), document)
            continue
        document.keys[here] = place
        mapping[key] = _node(next(events), events, here, document)
    return merged | mapping
