"""Swedish titles to ids: ``Ökad hälsa på jobbet`` becomes ``okad-halsa-jobbet``."""

import re
import unicodedata
from collections.abc import Collection
from typing import Final

#: Letters that have no plain letter inside them.
FOLDED: Final = str.maketrans({"æ": "ae", "ø": "o", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"})
#: Words that say little in an id.
SMALL: Final = (
    "en ett den det de dem i på av till för med om som att och eller är var har hade vid från kan ska inte sig sin "
    "sitt sina så när där hur vad under över genom mellan utan blev bli blir"
)
LONGEST: Final = 40


def fold(text: str) -> str:
    """The text in small letters a–z and digits, words parted by one space; å, ä and ö lose their marks."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(FOLDED))
    return " ".join(re.findall(r"[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter))))


def suggest(title: str, taken: Collection[str] = (), *, joiner: str = "-", words: int = 5) -> str:
    """An id for a title: its first words that say something, not among those ``taken``.

    Args:
        title: a name or a sentence.
        taken: ids that are used already.
        joiner: what stands between the words, ``-`` or ``_``.
        words: at most how many words to keep.
    """
    small = SMALL.split()
    said = [fold(word) for word in re.findall(r"[^\s/–—-]+", title) if word.lower().strip('.,:;!?”"') not in small]
    parts = [part for word in said for part in word.split()] or fold(title).split()
    while parts and not parts[0][0].isalpha():
        parts = parts[1:]
    parts = (parts or ["ny"])[:words]
    while len(parts) > 1 and len(joiner.join(parts)) > LONGEST:
        parts = parts[:-1]
    name = joiner.join(parts)[:LONGEST]
    number = 2
    while (made := name if number == 2 else f"{name}{joiner}{number - 1}") in taken:  # noqa: PLR2004 - the second of its name
        number += 1
    return made


def monogram(name: str, taken: Collection[str] = ()) -> str:
    """Two capitals from a name, not among those ``taken``."""
    letters = re.sub(r"[^A-ZÅÄÖ]", "", name.upper()) or "NY"
    first, rest = letters[0], letters[1:] + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    pairs = (f"{first}{letter}" for letter in rest)
    return next((pair for pair in pairs if pair not in taken), f"{letters}XX"[:3])
