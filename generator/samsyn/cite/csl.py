"""References to CSL-JSON, the form that Zotero, pandoc and most reference programs read.

Source: Citation Style Language 1.0.2, csl-data.json.
"""

import json
from collections.abc import Iterable

from samsyn.cite.reference import Person, Reference


def write(references: Iterable[Reference]) -> str:
    """A list of items, in order."""
    return json.dumps([_item(one) for one in references], ensure_ascii=False, indent=1) + "\n"


def _item(one: Reference) -> dict[str, object]:
    item = {
        "id": one.key,
        "type": "report" if one.kind == "report" else "webpage",
        "author": [_author(author) for author in one.authors],
        "title": one.title,
        "container-title": one.container,
        "publisher": one.publisher,
        "issued": {"date-parts": [[int(part) for part in one.date.split("-")]]} if one.date else None,
        "URL": one.url,
        "language": {"sv": "sv-SE", "en": "en-GB"}[one.language],
    }
    return {name: value for name, value in item.items() if value}


def _author(one: Person) -> dict[str, str]:
    return {"family": one.family, "given": one.given} if one.given else {"literal": one.family}
