"""A new theme: its entry in the vocabulary, and a cell for it in every evaluation."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.scaffold.fill import appended, fill, or_mark

PATH = "vocabulary/themes.yml"


@dataclass(frozen=True, slots=True)
class NewTheme:
    """What an author said of a theme; what is missing becomes a marked blank."""

    id: str
    label: str | None = None
    definition: str | None = None
    counts: str | None = None
    excludes: str | None = None


def theme_changes(new: NewTheme, texts: Mapping[str, str]) -> dict[str, str]:
    """The files that get something added, by path under ``content/``, whole.

    Raises:
        CannotAddError: when one of them is broken or written in another way.
    """
    blanks = {
        "id": new.id,
        "label": or_mark(new.label, "temats namn, i ett par ord"),
        "definition": or_mark(new.definition, "vad temat är, i en mening"),
        "counts": or_mark(new.counts, "vad som räknas hit"),
        "excludes": or_mark(new.excludes, "vad som inte räknas hit, och vart det hör"),
    }
    changes = {PATH: appended(texts[PATH], "themes", fill("theme.yml", blanks), PATH)}
    cell = fill("cell.yml", {"label": new.id, "definition": "", "theme": new.id}).partition("\n")[2]
    for path in texts:
        if path.startswith("evaluations/") and path.endswith("/cells.yml"):
            changes[path] = appended(texts[path], "cells", cell, path)
    return changes
