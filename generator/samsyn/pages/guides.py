"""Guides for evaluators, which come with the program: an index, and a page for each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from samsyn.compare import Comparison
from samsyn.page import Page

ADDRESS: Final = "for-utvarderare/"
#: The guides in the order in which they are followed, by the name of their file and of their page.
NAMES: Final = (
    "forsta-utvarderingen",
    "iakttagelser",
    "kallor",
    "motsagelser",
    "teman-och-celler",
    "svar-och-rattelser",
)
#: A made-up report to practise on, beside the guides.
PRACTICE: Final = "ovningsrapport.txt"
WORDS: Final = {
    "sv": ("För utvärderare", "Så lägger du till en utvärdering, steg för steg."),
    "en": ("For evaluators", "How to add an evaluation, step by step; in Swedish."),
}


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide: its page's name, its title, its first paragraph and the Markdown after that."""

    name: str
    title: str
    lead: str
    text: str


@cache
def guides() -> tuple[Guide, ...]:
    """All guides, in order."""
    return tuple(_guide(name) for name in NAMES)


def practice() -> bytes:
    """The made-up report's text."""
    return files("samsyn").joinpath("guides", PRACTICE).read_bytes()


def pages(_: Comparison, language: str) -> Iterator[Page]:
    """The index, then each guide with the one before and the one after."""
    title, description = WORDS[language]
    yield Page(
        ADDRESS,
        "guides",
        title,
        "pages/guides.md.jinja",
        description,
        context={"guides": guides(), "practice": PRACTICE},
        made_from=(),
    )
    for i, guide in enumerate(guides()):
        yield Page(
            f"{ADDRESS}{guide.name}/",
            "guide",
            guide.title,
            "pages/guide.md.jinja",
            guide.lead,
            context={"guide": guide, "following": guides()[i + 1] if i + 1 < len(guides()) else None},
            made_from=(),
            spoken="sv",
        )


def _guide(name: str) -> Guide:
    text = files("samsyn").joinpath("guides", f"{name}.md").read_text("utf-8")
    title, lead, rest = text.split("\n\n", 2)
    return Guide(name, title.removeprefix("# "), re.sub(r"\s+", " ", lead), rest)
