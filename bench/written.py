"""Plain data to YAML as authors of content write it: blocks, indented by two, quoted only where that is needed."""

import re
from collections.abc import Iterator

#: What may stand without quotes in a block: no mark at its beginning, no colon or hash that would end it.
PLAIN = re.compile(r"(?!(?:true|false|null|yes|no|~)$)[\w(][^\n:#]*[^\s:#]|\w", re.IGNORECASE)


def yaml(data: object) -> str:
    """A YAML text of nested dictionaries, lists and strings."""
    return "\n".join(_lines(data, 0)) + "\n"


def _lines(data: object, depth: int) -> Iterator[str]:
    space = "  " * depth
    for key, value in data.items() if isinstance(data, dict) else ():
        if isinstance(value, (dict, list)) and value:
            yield f"{space}{key}:"
            yield from _lines(value, depth + 1)
        else:
            yield f"{space}{key}: {_scalar(value)}"
    for item in data if isinstance(data, list) else ():
        if isinstance(item, dict):
            first, *rest = _lines(item, depth + 1)
            yield f"{space}- {first.strip()}"
            yield from rest
        else:
            yield f"{space}- {_scalar(item)}"


def _scalar(value: object) -> str:
    if isinstance(value, (list, dict)):
        return "[]" if isinstance(value, list) else "{}"
    text = str(value)
    return text if PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"
