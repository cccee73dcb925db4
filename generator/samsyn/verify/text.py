"""A report's text: its lines, and stretches of it folded so that words broken over lines can be found again."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Final, Self

#: Stands in folded text where a line ended with a hyphen: the hyphen may belong to the word or not.
BREAK: Final = "\u00ad"


@dataclass(frozen=True, slots=True)
class Folded:
    """Lower-case text on one line, and the line of the report that each character comes from."""

    text: str
    lines: tuple[int, ...]

    def find(self, phrase: str) -> list[int]:
        """The line on which each occurrence of a phrase begins."""
        return [self.lines[match.start()] for match in _pattern(phrase).finditer(self.text)]

    def starts_with(self, phrase: str) -> bool:
        """Whether the text begins with the phrase, bullets and the like apart."""
        return (match := _pattern(phrase).search(self.text)) is not None and not re.search(
            r"\w", self.text[: match.start()]
        )

    def readings(self) -> tuple[str, str]:
        """The text with words broken over lines joined without and with the hyphen."""
        return self.text.replace(BREAK, ""), self.text.replace(BREAK, "-")


@dataclass(frozen=True, slots=True)
class ReportText:
    """A report's text; lines are counted from 1 and end at line feeds only."""

    name: str
    sha256: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, name: str, raw: bytes) -> Self:
        """The text in a file's bytes; what is not UTF-8 is replaced, since the checksum tells of it."""
        text = unicodedata.normalize("NFC", raw.decode("utf-8", errors="replace"))
        return cls(name, sha256(raw).hexdigest(), tuple(text.removesuffix("\n").split("\n")))

    def fold(self, *spans: tuple[int, int]) -> Folded:
        """Some lines folded, first and last included."""
        text, origin = "", []
        for first, last in spans:
            for number in range(first, min(last, len(self.lines)) + 1):
                line = " ".join(self.lines[number - 1].split()).lower()
                if not line:
                    continue
                if text.endswith(("-", BREAK)):
                    text = text[:-1] + BREAK
                elif text:
                    text += " "
                    origin.append(number)
                text += line
                origin += [number] * len(line)
        return Folded(text, tuple(origin))


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern in which any word may be broken over lines."""
    words = [f"{BREAK}?".join(map(_character, word)) for word in phrase.lower().split()]
    joined = ""
    for before, word in zip(["", *words], words, strict=False):
        joined += word if not before else f" ?{word}" if before.endswith("]") else f" {word}"
    return re.compile(joined)


def _character(character: str) -> str:
    return f"[-{BREAK}]" if character == "-" else re.escape(character)
