"""Running text into how hard it is to read: LIX, words and the length of its sentences.

Source: C. H. Björnsson, Läsbarhet (1968): LIX is the mean number of words in a sentence plus the percentage of words of
more than six letters. He calls a LIX under 30 very easy, 30–40 easy, 40–50 medium, 50–60 hard and above 60 very hard.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

#: Letters, digits and what joins them to one word.
WORD: Final = re.compile(r"[^\W_]+(?:[-/:’'.,\u202f\u00a0]?[^\W_]+)*%?")
#: A sentence ends with a mark, what closes it, and a space before anything but a small letter.
END: Final = re.compile(r"(?<=[.!?])[”\")\]*_]*\s+(?=[^a-zåäöé])")
SENTENCE: Final = re.compile(r"[.!?][”\")\]*_]*$")
LONG: Final = 6


@dataclass(frozen=True, slots=True)
class Measure:
    """How hard a text is: counts of words, of words of more than six letters and of words in each sentence."""

    words: int
    long: int
    lengths: tuple[int, ...]

    @property
    def lix(self) -> int:
        """LIX, rounded; 0 for no text."""
        return round(self.words / len(self.lengths) + 100 * self.long / self.words) if self.words else 0

    @property
    def mean(self) -> float:
        """Words in a sentence, on average; 0 for no text."""
        return self.words / len(self.lengths) if self.lengths else 0

    @property
    def longest(self) -> int:
        """Words in the longest sentence; 0 for no text."""
        return max(self.lengths, default=0)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, in order."""
    return [part.strip() for part in END.split(" ".join(text.split())) if WORD.search(part)]


def measure(paragraphs: Iterable[str]) -> Measure:
    """Measure running text, a paragraph at a time; a paragraph without an end mark is one sentence."""
    counted = [[len(word) > LONG for word in WORD.findall(s)] for text in paragraphs for s in sentences(text)]
    return Measure(sum(map(len, counted)), sum(map(sum, counted)), tuple(map(len, counted)))


def running(text: str) -> bool:
    """Whether a piece of text is running text and not a label: it ends as a sentence does."""
    return bool(SENTENCE.search(text.strip()))
