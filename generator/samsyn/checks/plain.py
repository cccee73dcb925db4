"""Summaries are short and plain: few words, short sentences, and in Swedish a low LIX."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from samsyn.content import Content, Prose
from samsyn.plain import Measure, measure, sentences
from samsyn.problems import Place, Problem

#: Most words in the summary of a theme; how many a report's may have, ``prose`` says.
WORDS: Final = {"sv": 60, "en": 70}
SENTENCE: Final = 20
#: The top of what Björnsson calls medium, less five: half of the words that the matter cannot do without are long.
LIX: Final = 45
#: A number or words called for in prose count as one word.
CALL: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Summary:
    """The plain summary of a report or a theme in one language."""

    kind: str
    language: str
    place: Place
    paragraphs: tuple[str, ...]

    @property
    def measure(self) -> Measure:
        """How hard it is to read."""
        return measure(self.paragraphs)


def summaries(content: Content) -> Iterator[Summary]:
    """Every summary in the order of the content."""
    for coded in content.evaluations:
        for language, prose in (("sv", coded.report), ("en", coded.report_english)):
            if prose:
                yield _first(prose, language)
    for synthesis in content.syntheses:
        for language in ("sv", "en"):
            if text := getattr(synthesis.front.plain, language):
                place = content.places.of(synthesis.front, "plain", language)
                yield Summary("theme", language, place, (text,))


def _first(prose: Prose, language: str) -> Summary:
    """The first section of a report's page."""
    before, _, rest = prose.text.partition("## ")
    body = rest.partition("\n")[2]
    section = CALL.sub("0", body.partition("\n## ")[0])
    line = before.count("\n") + 1
    return Summary("report", language, Place(prose.path, line), tuple(re.split(r"\n\s*\n", section.strip())))


def check(content: Content) -> Iterator[Problem]:
    """Warnings for summaries that ask too much of their reader."""
    for one in summaries(content):
        found = one.measure
        if one.kind == "theme" and found.words > (limit := WORDS[one.language]):
            yield Problem("summary-words", one.place, {"words": str(found.words), "limit": str(limit)}, "warning")
        if found.longest > SENTENCE:
            longest = max((s for text in one.paragraphs for s in sentences(text)), key=lambda s: measure([s]).words)
            told = {"words": str(found.longest), "limit": str(SENTENCE), "start": " ".join(longest.split()[:5])}
            yield Problem("summary-sentence", one.place, told, "warning")
        if one.language == "sv" and found.lix > LIX:
            yield Problem("summary-lix", one.place, {"lix": str(found.lix), "limit": str(LIX)}, "warning")
