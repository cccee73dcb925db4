"""Pages that hold the evaluations a part at a time, once they are more than a page can hold.

A page kind makes its page from a comparison and knows nothing of parts: here it is given one part after the other. All
that such a page counts and lists are the evaluations of its part, and it says so.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any, Final

from samsyn.compare import Comparison
from samsyn.compare.parts import LONG, WIDE, numbered, parts
from samsyn.page import Page, Part

#: How many evaluations a page of a kind holds.
SIZES: Final = {
    "evaluations": WIDE,
    "compare": WIDE,
    "findings": LONG,
    "themes": LONG,
    "theme": WIDE,
    "party": LONG,
    "question": WIDE,
    "voice": LONG,
    "framework": WIDE,
    "goals": WIDE,
    "recommendations": WIDE,
    "discrepancies": LONG,
}
TITLE: Final = {"sv": "{}, sida {} av {}", "en": "{}, page {} of {}"}
Kind = Callable[[Comparison, str], Iterator[Page]]


def parted(make: Kind, comparison: Comparison, language: str) -> Iterator[Page]:
    """The pages of a kind, each once for every part of the evaluations where it needs parts."""
    for kind, whole in groupby(make(comparison, language), key=lambda page: page.kind):
        found = parts(comparison, SIZES[kind]) if kind in SIZES else (comparison,)
        if len(found) == 1:
            yield from whole
            continue
        for part in found:
            for page in make(part, language):
                if page.kind == kind:
                    first, last = (part.place(part.evaluations[end].id) + 1 for end in (0, -1))
                    where = Part(
                        page.address, part.number, len(found), SIZES[kind], first, last, len(comparison.evaluations)
                    )
                    yield _numbered(page, part, where, language)


def _numbered(page: Page, comparison: Comparison, part: Part, language: str) -> Page:
    def shown() -> dict[str, Any]:
        return page.shown | {"comparison": comparison, "evaluations": comparison.evaluations}

    title = page.title if part.number == 1 else TITLE[language].format(page.title, part.number, part.count)
    return replace(page, address=numbered(page.address, part.number), title=title, context=shown, part=part)
