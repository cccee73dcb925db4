"""Unfinished: places that a scaffold marked with ``ÄNDRA`` and that nobody has filled in."""

import re
from collections.abc import Iterator
from typing import Final

from samsyn.content import Content
from samsyn.problems import Place, Problem

MARK: Final = re.compile(r"\bÄNDRA\b")


def check(content: Content) -> Iterator[Problem]:
    """One problem for each file that still bears the mark, at its first place: a warning in a draft, else an error."""
    drafts = tuple(f"{coded.path}/" for coded in content.evaluations if coded.draft)
    for path, text in content.texts.items():
        marks = list(MARK.finditer(text)) if "ÄNDRA" in text else []  # a plain search is fifty times as fast
        if marks:
            start = marks[0].start()
            place = Place(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
            words = {"count": str(len(marks))}
            yield Problem("unfinished", place, words, "warning" if path.startswith(drafts) else "error")
