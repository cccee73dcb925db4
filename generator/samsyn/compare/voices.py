"""Findings by voice and theme: who says what, and whom each evaluation heard."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal

from samsyn.content import Coded
from samsyn.model.codes import CODES
from samsyn.model.coding import Finding
from samsyn.model.vocabulary import Theme

#: Voices that are asked; the evaluator and documents speak in every report.
ASKED: Final[tuple[str, ...]] = tuple(voice for voice in CODES["voice"] if voice not in {"evaluator", "document"})
#: What a finding says of its theme: a direction, a treatment without one, or something that is not there (yet).
SAYS: Final = ("promotes", "hinders", "mixed", "described", "ahead")

Heard = Literal["heard", "heard_without", "quoted", "absent"]


def says(finding: Finding) -> str:
    """One of ``SAYS``; what is wished for, expected, proposed or imagined is ``ahead`` and has no direction."""
    if not finding.sets_state:
        return "ahead"
    return "described" if finding.direction == "none" else finding.direction


@dataclass(frozen=True, slots=True)
class Said:
    """A finding with its evaluation."""

    evaluation: str
    finding: Finding

    @property
    def says(self) -> str:
        """What it says of its theme."""
        return says(self.finding)


def tally(said: Iterable[Said]) -> list[tuple[str, int]]:
    """How many findings say what, those that occur, in the order of ``SAYS``."""
    found = Counter(one.says for one in said)
    return [(code, found[code]) for code in SAYS if found[code]]


@dataclass(frozen=True, slots=True)
class VoiceCell:
    """What one voice says on one theme, over all evaluations."""

    voice: str
    theme: Theme
    said: tuple[Said, ...]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many findings say what, those that occur, in a fixed order."""
        return tally(self.said)


@dataclass(frozen=True, slots=True)
class Voices:
    """Themes × voices, and voices × evaluations.

    ``voices`` are those with a finding, ``silent`` the others, both in the codebook's order; ``cells`` has a row per
    theme; ``heard`` tells for each asked voice how each evaluation has it, ``counts`` how many findings of it.
    """

    voices: tuple[str, ...]
    silent: tuple[str, ...]
    rows: tuple[tuple[Theme, tuple[VoiceCell, ...]], ...]
    heard: Mapping[str, tuple[Heard, ...]]
    counts: Mapping[str, tuple[int, ...]]

    def heard_in(self, voice: str) -> int:
        """In how many evaluations a voice was asked."""
        return sum(how in {"heard", "heard_without"} for how in self.heard[voice])

    def lacking(self, place: int, how: Heard) -> list[str]:
        """The voices that the evaluation at a place in the order has in one way."""
        return [voice for voice in ASKED if self.heard[voice][place] == how]


def voices(themes: Mapping[str, Theme], evaluations: Iterable[Coded]) -> Voices:
    """Every finding under each of its themes and each of its voices."""
    codeds = list(evaluations)
    counts = {
        voice: tuple(sum(voice in finding.voices for finding in coded.findings) for coded in codeds)
        for voice in CODES["voice"]
    }
    said = _said(codeds)
    shown = tuple(voice for voice in CODES["voice"] if any(counts[voice]))
    return Voices(
        shown,
        tuple(voice for voice in CODES["voice"] if voice not in shown),
        tuple(
            (theme, tuple(VoiceCell(voice, theme, tuple(said.get((voice, name), ()))) for voice in shown))
            for name, theme in themes.items()
        ),
        {voice: tuple(_heard(voice, coded, counts[voice][i]) for i, coded in enumerate(codeds)) for voice in ASKED},
        counts,
    )


def _said(codeds: Iterable[Coded]) -> dict[tuple[str, str], list[Said]]:
    """The findings of each voice on each theme, in the evaluations' order."""
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for coded in codeds:
        for finding in coded.findings:
            for cell in product(dict.fromkeys(finding.voices), dict.fromkeys(finding.all_themes)):
                found[cell].append(Said(coded.id, finding))
    return found


def _heard(voice: str, coded: Coded, findings: int) -> Heard:
    material = coded.evaluation.material if coded.evaluation else ()
    if any(voice in part.voices for part in material):
        return "heard" if findings else "heard_without"
    return "quoted" if findings else "absent"
