"""YAML text to plain data, and where each key and value was written.

Read over libyaml's events: every scalar stays the string the author wrote (the model decides its type, so ``010`` and
``NO`` mean what they say), and anchors, tags, merge keys and repeated keys are problems, never silent.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from sys import intern
from typing import Final

import yaml

from samsyn.problems import Place, Problem

#: The number of a file's outermost node.
ROOT: Final = 0
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
    """A read file: its data, and where each value and its key stand.

    The file's nodes are called by their numbers in the order written. Of each, ``steps`` has its key or its number in
    a list, ``ends`` the number of the first node after all that is inside it, and ``marks`` line and column of the
    value and of the key, which are 0 where it has none. A large site has millions of nodes: they are no objects.
    """

    path: str
    data: Data = None
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, Data] = field(default_factory=dict)
    aliases: int = 0
    steps: list[str | int] = field(default_factory=list)
    ends: "array[int]" = field(default_factory=partial(array, "I"))
    marks: "array[int]" = field(default_factory=partial(array, "I"))

    def place(self, path: Path, *, of_key: bool = False, node: int = ROOT) -> Place:
        """The place of the value at ``path`` inside a node, or of its key; the nearest above what was never written."""
        found = self.find(path, node)
        found = max(found, ~found)
        line, column, *key = self.marks[4 * found : 4 * found + 4] if found != ROOT else (1, 1)
        return Place(self.path, *key) if of_key and any(key) else Place(self.path, line, column)

    def find(self, path: Path, node: int = ROOT) -> int:
        """The node at ``path`` inside a node; the complement of the nearest above it when it was never written."""
        for step in path:
            if node < 0:
                break
            node = next((inner for inner in self.inside(node) if self.steps[inner] == step), ~node)
        return node

    def inside(self, node: int) -> Iterator[int]:
        """The nodes right inside a node, in the order written."""
        inner, end = node + 1, self.ends[node] if self.ends else 0
        while inner < end:
            yield inner
            inner = self.ends[inner]

    def add(self, step: str | int, value: Place, key: Place | None) -> int:
        """Take in a node, whose end is not known yet."""
        self.steps.append(step)
        self.ends.append(0)
        self.marks.extend((value.line, value.column, key.line, key.column) if key else (value.line, value.column, 0, 0))
        return len(self.steps) - 1


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
            data = _node(event, events, "", document)
    return data


def _feature(document: Document, event: yaml.Event, name: str) -> None:
    place = _place(document, event)
    document.problems.append(Problem("yaml-feature", place, {"feature": name}))


def _place(document: Document, event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(document.path, mark.line + 1, mark.column + 1) if mark else Place(document.path)


def _node(  # noqa: PLR0913 - where a node stands
    event: yaml.Event,
    events: Iterator[yaml.Event],
    step: str | int,
    document: Document,
    depth: int = 0,
    *,
    key: Place | None = None,
) -> Data:
    node = document.add(step, _place(document, event), key)
    if len(document.problems) >= MAX_PROBLEMS:
        raise _Stopped
    if depth > MAX_DEPTH:
        document.problems.append(Problem("yaml-deep", _place(document, event)))
        raise _Stopped
    before = document.aliases
    try:
        data = _plain(event, events, document, depth)
    finally:
        document.ends[node] = len(document.steps)
    anchor = getattr(event, "anchor", None)
    if (
        anchor and document.aliases == before and document.ends[node] - node <= MAX_ALIASED
    ):  # never an alias of an alias
        document.anchors[anchor] = data
    return data


def _plain(event: yaml.Event, events: Iterator[yaml.Event], document: Document, depth: int) -> Data:
    if isinstance(event, yaml.AliasEvent):
        _feature(document, event, f"*{event.anchor}")
        document.aliases += 1
        return document.anchors.get(str(event.anchor))
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
        return _sequence(events, document, depth + 1)
    return _mapping(events, document, depth + 1)


def _sequence(events: Iterator[yaml.Event], document: Document, depth: int) -> Data:
    items: list[Data] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        items.append(_node(event, events, len(items), document, depth))
    return items


def _mapping(events: Iterator[yaml.Event], document: Document, depth: int) -> Data:
    mapping: dict[str, Data] = {}
    merged: dict[str, Data] = {}
    lines: dict[str, int] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        if not isinstance(event, yaml.ScalarEvent):
            _feature(document, event, "?")
            raise _Stopped
        key: str = intern(event.value)
        place = _place(document, event)
        if key == "<<":
            _feature(document, event, "<<")
            values = _node(next(events), events, "<< ", document, depth)
            merged |= values if isinstance(values, dict) else {}
            continue
        if key in mapping:
            document.problems.append(Problem("yaml-duplicate", place, {"key": key, "line": str(lines[key])}))
            _node(next(events), events, f"{key} ", document, depth)
            continue
        lines[key] = place.line
        mapping[key] = _node(next(events), events, key, document, depth, key=place)
    return merged | mapping
