"""Scaffold texts with their blanks filled, and values written so that YAML reads them as they are."""

import re
from collections.abc import Iterable, Mapping
from importlib.resources import files
from string import Template
from typing import Final

from samsyn.content import Vocabulary
from samsyn.positions import load
from samsyn.problems import Place

MARK: Final = "ÄNDRA"


def fill(name: str, blanks: Mapping[str, str]) -> str:
    """A text of ``texts/`` with ``$blanks`` filled; ``$$`` stands for one ``$``."""
    return Template(files("samsyn.scaffold").joinpath("texts", name).read_text(encoding="utf-8")).substitute(blanks)


def quoted(text: str) -> str:
    """A text as a YAML value on one line, in single quotation marks."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def or_mark(text: str | None, wanted: str) -> str:
    """What was given, else what is wanted under the mark, as a YAML value."""
    return quoted(text or f"{MARK}: {wanted}")


def codes(vocabulary: Vocabulary, name: str) -> str:
    """The codes of a field with their words: ``coach (Coach), manager (Chef)``."""
    return ", ".join(f"{term.id} ({term.label.sv})" for term in vocabulary.codes.get(name, {}).values())


def indented(lines: Iterable[str], by: str) -> str:
    """Lines moved in."""
    return "".join(f"{by}{line}\n" if line else "\n" for line in lines)


class CannotAddError(ValueError):
    """A file is not written so that an item can be added to its list."""


def appended(text: str, key: str, item: str, path: str = "") -> str:
    """The text of a YAML file with one more item last in the list at its top level named ``key``; all else as it was.

    Args:
        text: the file's text.
        key: ``findings``, ``cells`` or ``themes``.
        item: the item from its hyphen on, its lines indented as if the hyphen stood first on the line.
        path: the file, for problems.

    Raises:
        CannotAddError: when the file is broken or written in another way.
    """
    before = load(text, path)
    lines = text.rstrip("\n").split("\n")
    start = next((i for i, line in enumerate(lines) if re.match(rf"{key}:", line)), None)
    if before.problems or start is None:
        raise CannotAddError(key)
    if re.fullmatch(rf"{key}:\s*\[\s*\]\s*(#.*)?", lines[start]):
        lines[start] = f"{key}:"
    after = next((i for i in range(start + 1, len(lines)) if re.match(r"[A-Za-z]", lines[i])), len(lines))
    dashes = [match.group(1) for line in lines[start + 1 : after] if (match := re.match(r"( *)- ", line))]
    made = indented(item.rstrip("\n").split("\n"), dashes[0] if dashes else "  ").rstrip("\n").split("\n")
    result = "\n".join([*lines[:after], *made, *lines[after:]]) + "\n"
    _same_but_longer(before.data, load(result, path).data, key)
    return result


def _same_but_longer(before: object, after: object, key: str) -> None:
    if isinstance(before, dict) and isinstance(after, dict):
        old, new = before.get(key) or [], after.get(key)
        if isinstance(old, list) and isinstance(new, list) and new[:-1] == old and len(new) == len(old) + 1:
            return
    raise CannotAddError(key)


def line_of(text: str, key: str) -> Place:
    """Where the last item of a list stands."""
    document = load(text, "")
    items = document.data.get(key) if isinstance(document.data, dict) else None
    return document.place((key, len(items) - 1)) if isinstance(items, list) else Place("")
