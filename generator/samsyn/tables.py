"""A table's csv into rows of strings with their places, held against the columns that its yml names."""

import csv
import io
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from samsyn.model.coding import Table
from samsyn.problems import Place, Problem

#: What a page can show, and a reader take in; also of one value, in characters.
MAX_ROWS: Final = 2000
MAX_LENGTH: Final = 20_000
TYPES: Final[dict[str, Callable[[str], object]]] = {
    "integer": lambda value: re.fullmatch(r"-?[0-9]+", value),
    "number": lambda value: re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value),
    "percent": lambda value: re.fullmatch(r"[0-9]+(\.[0-9]+)?", value),
    "mark": lambda value: value == "x",
    "text": lambda _: True,
    "list": lambda _: True,
}


@dataclass(slots=True)
class Rows:
    """What a csv holds: column id to the string written, row by row, and the place of each.

    ``headed`` says whether the first row names the columns; without it nothing else is read.
    """

    headed: bool = False
    values: list[dict[str, str]] = field(default_factory=list)
    places: list[dict[str, Place]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def rows_of(table: Table, text: str, path: str) -> Rows:
    """The rows of a table's csv, and every problem of theirs."""
    found = Rows()
    wanted = [column.id for column in table.columns]
    rows = csv_rows(text, path)
    header = [value for value, _ in next(rows, [])]
    if header != wanted:
        words = {"found": _short(header) or "–", "wanted": ", ".join(wanted), "line": ",".join(wanted)}
        found.problems.append(Problem("csv-header", Place(path), words))
        return found
    found.headed = True
    keys: set[str] = set()
    for number, row in enumerate(rows, start=1):
        if number > MAX_ROWS:
            found.problems.append(Problem("csv-rows", row[0][1], {"limit": str(MAX_ROWS)}))
            break
        if long := next((place for value, place in row if len(value) > MAX_LENGTH), None):
            found.problems.append(Problem("csv-long", long, {"limit": str(MAX_LENGTH)}))
        elif len(row) != len(wanted):
            words = {"found": str(len(row)), "wanted": str(len(wanted))}
            found.problems.append(Problem("csv-width", row[0][1], words))
        else:
            _row(table, row, keys, found)
    return found


def _row(table: Table, row: list[tuple[str, Place]], keys: set[str], found: Rows) -> None:
    for column, (value, place) in zip(table.columns, row, strict=True):
        if value not in {"", "protected"} and not TYPES[column.type](value):
            words = {"value": value, "type": column.type, "column": column.id}
            found.problems.append(Problem("csv-value", place, words))
    cells = list(zip([column.id for column in table.columns], row, strict=True))
    found.values.append({name: value for name, (value, _) in cells})
    found.places.append({name: place for name, (_, place) in cells})
    if (key := found.values[-1][table.row_key]) in keys:
        found.problems.append(Problem("csv-row", found.places[-1][table.row_key], {"value": key}))
    keys.add(key)


def _short(header: list[str], width: int = 200) -> str:
    text = ", ".join(header)
    return text if len(text) <= width else f"{text[:width]}…"


#: A value as it stands in a row, with its quotation marks.
WRITTEN: Final = re.compile(r'"(?:[^"]|"")*"|[^,]*')
csv.field_size_limit(sys.maxsize)  # a quotation mark that is never closed is our own problem to show


def csv_rows(text: str, path: str) -> Iterator[list[tuple[str, Place]]]:
    """The rows of a csv text, blank ones left out, as values with their places."""
    start = 0
    lines = text.split("\n")
    reader = csv.reader(io.StringIO(text))
    for row in reader:
        line, offset, cells = start, 0, []
        for value in row:
            cells.append((value, Place(path, line + 1, offset + 1)))
            written = WRITTEN.match(lines[line], offset) if line < len(lines) else None
            offset += len(written.group() if written else value) + 1
        start = reader.line_num
        if cells:
            yield cells
