"""Facts as readers see them: value with unit, k of n, what one person weighs, intervals where they are allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from samsyn import wording
from samsyn.intervals import non_response_bounds, one_person_weighs, wilson
from samsyn.model.evaluation import PROTECTED, Fact
from samsyn.wording import NBSP

UNITS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "sv": {
        "persons": ("person", "personer"),
        "percent": ("%", "%"),
        "years": ("år", "år"),
        "months": ("månad", "månader"),
        "weeks": ("vecka", "veckor"),
        "days": ("dag", "dagar"),
        "hours": ("timme", "timmar"),
        "minutes": ("minut", "minuter"),
        "hours_per_week": ("timme i veckan", "timmar i veckan"),
        "times_per_year": ("gång per år", "gånger per år"),
        "occasions": ("tillfälle", "tillfällen"),
        "employments": ("anställning", "anställningar"),
        "interviews": ("intervju", "intervjuer"),
        "municipalities": ("kommun", "kommuner"),
        "organisations": ("organisation", "organisationer"),
        "positions": ("tjänst", "tjänster"),
        "documents": ("dokument", "dokument"),
        "questions": ("fråga", "frågor"),
        "kronor": ("krona", "kronor"),
        "points": ("poäng", "poäng"),
        "items": ("", ""),
    },
    "en": {
        "persons": ("person", "persons"),
        "percent": ("%", "%"),
        "years": ("year", "years"),
        "months": ("month", "months"),
        "weeks": ("week", "weeks"),
        "days": ("day", "days"),
        "hours": ("hour", "hours"),
        "minutes": ("minute", "minutes"),
        "hours_per_week": ("hour a week", "hours a week"),
        "times_per_year": ("time a year", "times a year"),
        "occasions": ("occasion", "occasions"),
        "employments": ("employment", "employments"),
        "interviews": ("interview", "interviews"),
        "municipalities": ("municipality", "municipalities"),
        "organisations": ("organisation", "organisations"),
        "positions": ("post", "posts"),
        "documents": ("document", "documents"),
        "questions": ("question", "questions"),
        "kronor": ("krona", "kronor"),
        "points": ("point", "points"),
        "items": ("", ""),
    },
}
QUALIFIERS: Final = {
    "sv": {
        "about": "omkring {}",
        "at_least": "minst {}",
        "at_most": "högst {}",
        "more_than": "mer än {}",
        "less_than": "mindre än {}",
        "nearly": "nästan {}",
        "under_way": "{} på gång",
        "planned": "{} planerat",
    },
    "en": {
        "about": "about {}",
        "at_least": "at least {}",
        "at_most": "at most {}",
        "more_than": "more than {}",
        "less_than": "less than {}",
        "nearly": "nearly {}",
        "under_way": "{} under way",
        "planned": "{} planned",
    },
}
PROTECTED_WORDS: Final = {"sv": "visas inte (för få personer)", "en": "not shown (too few people)"}
OF: Final = {"sv": "av", "en": "of"}


@dataclass(frozen=True, slots=True)
class Share:
    """A count as part of its group: ``k`` of ``n``, percent where the group is large enough, and how sure it is."""

    k: int
    n: int
    percent: str
    one_person: str
    interval: tuple[str, str] | None
    bounds: tuple[str, str] | None


def bare(fact: Fact, language: str = "sv") -> str:
    """The value without unit: ``43``, ``58 %``, ``5,4``, a date, or a range."""
    if fact.value == PROTECTED:
        return PROTECTED_WORDS[language]
    if fact.kind == "date":
        return wording.moment(fact.value or "", language)
    if fact.number is None:
        ends = [wording.number(end, language) for end in (fact.low, fact.high) if end is not None]
        text = "–".join(ends)
    else:
        text = wording.number(fact.number, language)
    return f"{text}{NBSP if language == 'sv' else ''}%" if fact.unit == "percent" else text


def value(fact: Fact, language: str = "sv") -> str:
    """The value with unit and reservation: ``omkring 70 personer``."""
    text = bare(fact, language)
    if fact.kind != "date" and fact.unit not in {"percent", "date"} and fact.value != PROTECTED:
        singular, plural = UNITS[language][fact.unit]
        unit = singular if fact.number == 1 else plural
        text = f"{text}{NBSP}{unit}" if unit else text
    return QUALIFIERS[language][fact.qualifier].format(text) if fact.qualifier else text


def share(fact: Fact, whole: Fact | None, *, percent_from: int, language: str = "sv") -> Share | None:
    """A count with its denominator; ``None`` where it has none.

    Args:
        fact: the count.
        whole: the fact that is its group.
        percent_from: the smallest group for which percent is shown.
        language: ``sv`` or ``en``.
    """
    if whole is None or whole.number is None or fact.number is None or fact.kind != "count" or whole.number <= 0:
        return None
    if fact.number != int(fact.number) or whole.number != int(whole.number) or fact.number > whole.number:
        return None
    k, n = int(fact.number), int(whole.number)
    partial = fact.population in {"sample", "answers"}
    interval = bounds = None
    if partial and n >= percent_from:
        ends = wilson(k, n)
        interval = (wording.percent(ends.low, language), wording.percent(ends.high, language))
        if fact.asked and fact.asked >= n:
            low, high = non_response_bounds(k, n, fact.asked)
            bounds = (wording.percent(low, language), wording.percent(high, language))
    return Share(
        k,
        n,
        wording.percent(Fraction(k, n), language) if n >= percent_from else "",
        "" if partial else wording.number(Decimal(float(one_person_weighs(n) * 100)), language, 1),
        interval,
        bounds,
    )


def k_of_n(fact: Fact, whole: Fact | None, *, percent_from: int, language: str = "sv") -> str:
    """``7 av 43 (16 %)``; percent only where the group is large enough; the plain value without a group."""
    part = share(fact, whole, percent_from=percent_from, language=language)
    if part is None:
        return value(fact, language)
    text = f"{part.k} {OF[language]} {part.n}"
    text = f"{text} ({part.percent})" if part.percent else text
    return QUALIFIERS[language][fact.qualifier].format(text) if fact.qualifier else text


def sourced_values(facts: Mapping[str, Fact], names: tuple[str, ...], language: str = "sv") -> str:
    """The values of some facts in a row, for notes beside a text."""
    return ", ".join(value(facts[name], language) for name in names if name in facts)
