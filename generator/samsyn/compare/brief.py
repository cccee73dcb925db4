"""What a draft brief for the next procurement rests on: open questions, and outcomes that could be counted alike."""

from collections import Counter
from dataclasses import dataclass

from samsyn.compare import Comparison
from samsyn.compare.agreement import agreement
from samsyn.compare.comparability import PARTS
from samsyn.compare.frameworks import ElementRow, FrameworkTable
from samsyn.compare.gaps import ThemeGap, outcome_gaps, rare_elements, rarely_examined, theme_gaps, unstated
from samsyn.compare.matrix import ThemeRow
from samsyn.compare.outcomes import Outcome
from samsyn.compare.voices import ASKED, voices
from samsyn.model.vocabulary import Indicator


@dataclass(frozen=True, slots=True)
class Needed:
    """An outcome indicator that some evaluation used, the outcomes that did, and what they leave unstated."""

    indicator: Indicator
    outcomes: tuple[Outcome, ...]

    @property
    def evaluations(self) -> tuple[str, ...]:
        """The evaluations that used it, in their order."""
        return tuple(dict.fromkeys(outcome.evaluation for outcome in self.outcomes))

    @property
    def unstated(self) -> tuple[tuple[str, int], ...]:
        """The parts of the key that outcomes leave unstated, with how many do, in the key's order."""
        counts = Counter(part for outcome in self.outcomes for part in unstated(outcome))
        return tuple((part, counts[part]) for part in PARTS if counts[part])


@dataclass(frozen=True, slots=True)
class Brief:
    """The computed content of the brief; the words are the template's.

    ``one_direction`` are the themes on which a single evaluation gives a direction, ``no_direction`` those on which
    none does; ``unheard`` tells for each asked voice how many evaluations asked it, the least asked first, those that
    all asked left out.
    """

    updated: str
    rare_themes: tuple[ThemeRow, ...]
    open_themes: tuple[ThemeGap, ...]
    one_direction: tuple[ThemeRow, ...]
    no_direction: tuple[ThemeRow, ...]
    rare_elements: tuple[tuple[FrameworkTable, tuple[ElementRow, ...]], ...]
    unheard: tuple[tuple[str, int], ...]
    with_comparison_group: int
    indicators: tuple[Needed, ...]
    unstated: tuple[tuple[str, int], ...]
    outcomes: int
    pairs: int
    comparable: int


def brief(comparison: Comparison) -> Brief:
    """What the next evaluation should ask, whom it should hear, and how it should count."""
    shown = comparison.evaluations
    heard = voices(comparison.content.vocabulary.themes, [one.coded for one in shown])
    accords = [(row, agreement(row).accord) for row in comparison.matrix]
    missing: Counter[str] = Counter()
    for gap in outcome_gaps([one.id for one in shown], comparison.outcomes):
        missing.update(dict(gap.unstated))
    asked = sorted(((voice, heard.heard_in(voice)) for voice in ASKED), key=lambda pair: pair[1])
    return Brief(
        updated=max((one.evaluation.updated for one in shown), default=""),
        rare_themes=rarely_examined(comparison.matrix),
        open_themes=theme_gaps(comparison.matrix),
        one_direction=tuple(row for row, accord in accords if accord == "one"),
        no_direction=tuple(row for row, accord in accords if accord == "none"),
        rare_elements=rare_elements(comparison.frameworks),
        unheard=tuple((voice, count) for voice, count in asked if count < len(shown)),
        with_comparison_group=sum(one.evaluation.design.comparison_group for one in shown),
        indicators=_indicators(comparison),
        unstated=tuple((part, missing[part]) for part in PARTS if missing[part]),
        outcomes=len(comparison.outcomes),
        pairs=comparison.verdicts.total(),
        comparable=comparison.verdicts["comparable"],
    )


def _indicators(comparison: Comparison) -> tuple[Needed, ...]:
    """The outcome indicators in use, those that most evaluations used first."""
    found = (
        Needed(indicator, tuple(outcome for outcome in comparison.outcomes if outcome.fact.indicator == name))
        for name, indicator in comparison.content.vocabulary.indicators.items()
        if indicator.outcome
    )
    return tuple(sorted((one for one in found if one.outcomes), key=lambda one: -len(one.evaluations)))
