"""Facts to shares of their group: k of n, then percent, and how sure the number is."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from samsyn.compare import Comparison
from samsyn.figures.words import label_of, say
from samsyn.intervals import non_response_bounds, one_person_weighs, wilson
from samsyn.model.evaluation import Fact
from samsyn.wording import number, percent

PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole; ``low`` and ``high`` differ where the report leaves a range.

    ``counted`` is false where the report gives the percentage alone; then the whole is 100.
    """

    low: Decimal
    high: Decimal
    whole: Decimal
    counted: bool = True

    @property
    def fractions(self) -> tuple[Fraction, Fraction]:
        """Both ends as shares in [0, 1]."""
        return Fraction(self.low) / Fraction(self.whole), Fraction(self.high) / Fraction(self.whole)


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure a share is, in words, and the interval as shares in [0, 1] where there is one."""

    text: str
    interval: tuple[float, float] | None = None


def value_range(fact: Fact) -> tuple[Decimal, Decimal] | None:
    """A fact's number as a range: twice the same where it is one number, ``None`` where there is none to show."""
    if fact.number is not None:
        return fact.number, fact.number
    if fact.value is None and fact.low is not None and fact.high is not None:
        return fact.low, fact.high
    return None


def share_of(fact: Fact, whole: Fact | None) -> Share | None:
    """A fact as a share of its group; ``None`` without a number or without a group to be a share of."""
    found = value_range(fact)
    if found is None:
        return None
    if fact.unit == "percent":
        return Share(*found, PERCENT, counted=False)
    if whole is None or whole.number is None or whole.number <= 0 or whole.unit != fact.unit:
        return None
    return Share(*found, whole.number) if found[1] <= whole.number else None


def ranged(low: str, high: str) -> str:
    """``17–24``, or ``17`` where both ends are alike."""
    return low if low == high else f"{low}–{high}"


def percents(low: Fraction | float, high: Fraction | float, language: str) -> str:
    """``16 %`` or ``40–56 %``."""
    first, last = percent(low, language), percent(high, language)
    return first if first == last else f"{first.rstrip('%').rstrip(chr(0xA0))}–{last}"


def share_text(share: Share, comparison: Comparison, language: str) -> str:
    """``7 av 43 (16 %)``; percent only where the group is large enough."""
    if not share.counted:
        low, high = number(share.low, language), number(share.high, language)
        return f"{ranged(low, high)}{percent(0.0, language)[1:]}"
    part = ranged(number(share.low, language), number(share.high, language))
    text = say(language, "of", part=part, whole=number(share.whole, language))
    return f"{text} ({percents(*share.fractions, language)})" if share.whole >= comparison.percent_from else text


def qualified(text: str, fact: Fact, comparison: Comparison, language: str) -> str:
    """A number with the report's reservation: ``minst 7``, ``6 (pågår)``."""
    if fact.qualifier is None:
        return text
    word = label_of(comparison, "qualifier", fact.qualifier, language)
    return f"{text} ({word})" if fact.qualifier in {"under_way", "planned"} else f"{word} {text}"


def certainty(fact: Fact, whole: Fact | None, share: Share, comparison: Comparison, language: str) -> Certainty:
    """What one person weighs in a whole group; the Wilson interval and the non-response bounds for answers."""
    size = whole.number if whole and whole.unit != "percent" else None
    enough = size is not None and size >= comparison.percent_from
    partial = fact.population != "all" or (whole is not None and whole.population != "all")
    if not partial:
        if size is None or not enough:
            return Certainty(say(language, "whole_group" if size is not None else "share_only"))
        weight = number(float(one_person_weighs(int(size)) * 100), language, 1)
        return Certainty(say(language, "one_person", weight=weight))
    whole_numbers = share.low == share.high and share.low % 1 == 0 and share.whole % 1 == 0
    if not share.counted or not enough or not whole_numbers:
        return Certainty(say(language, "too_few" if share.counted else "share_only"))
    found = wilson(int(share.low), int(share.whole))
    low, high = percent(found.low, language), percent(found.high, language)
    text = say(language, "wilson", low=low, high=high)
    asked = fact.asked or (whole.asked if whole else None)
    if asked is not None and asked >= share.whole:
        bounds = non_response_bounds(int(share.low), int(share.whole), asked)
        first, last = (percent(bound, language) for bound in bounds)
        text = f"{text}; {say(language, 'bounds', low=first, high=last, asked=asked)}"
    return Certainty(text, (found.low, found.high))
