"""Texts as long and as varied as those of the five evaluations, that say nothing: word by word after the two before."""

import re
from collections import defaultdict
from collections.abc import Iterable
from random import Random

#: How a text begins and ends in the chain.
EDGE = ""


class Chain:
    """The words that follow each two words in some texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Learn the texts."""
        self._after: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._all: list[str] = []
        for text in texts:
            words = re.findall(r"[\w/-]*[^\W\d_][\w/-]*", text)
            self._all += words
            for first, second, third in zip([EDGE, EDGE, *words], [EDGE, *words], words, strict=False):
                self._after[first, second].append(third)

    def text(self, like: str, random: Random) -> str:
        """A sentence of as many words as ``like``, without numbers."""
        said: list[str] = []
        before = (EDGE, EDGE)
        for _ in range(max(len(like.split()), 1)):
            found = self._after.get(before) or self._all
            word = found[int(random.random() * len(found))]
            said.append(word)
            before = (before[1], word)
        sentence = " ".join(said)
        return f"{sentence[0].upper()}{sentence[1:]}{'.' if like.endswith('.') else ''}"
