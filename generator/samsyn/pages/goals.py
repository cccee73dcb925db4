"""Goals and outcomes: what was to be reached, what was, and which outcomes may stand beside each other."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from samsyn.compare import Comparison, Evaluated
from samsyn.compare.comparability import Reason, Status, Verdict, key
from samsyn.compare.outcomes import Outcome, Pair, counted_alike, pairs
from samsyn.content import Vocabulary
from samsyn.figures.drawing import over_all
from samsyn.grouping import grouped
from samsyn.page import Page

WORDS = {
    "sv": ("Mål och utfall", "Målen, utfallen och vad som går att jämföra."),
    "en": ("Goals and outcomes", "The goals, the outcomes, and what can be compared."),
}
STATUS: Mapping[str, Mapping[Status, str]] = {
    "sv": {
        "comparable": "jämförbara",
        "with_reservation": "jämförbara med förbehåll",
        "not_comparable": "inte jämförbara",
    },
    "en": {
        "comparable": "comparable",
        "with_reservation": "comparable with a reservation",
        "not_comparable": "not comparable",
    },
}
PARTS = {
    "sv": {
        "indicator": "indikatorn",
        "definition": "vad som räknas",
        "denominator": "nämnaren",
        "time_point": "tidpunkten",
        "origin": "källan till uppgiften",
        "unit": "enheten",
        "subsidised": "om subventionerade anställningar räknas",
    },
    "en": {
        "indicator": "the indicator",
        "definition": "what is counted",
        "denominator": "the denominator",
        "time_point": "the time point",
        "origin": "the origin of the figure",
        "unit": "the unit",
        "subsidised": "whether subsidised jobs are counted",
    },
}
SENTENCES = {
    "sv": ("Skiljer: {}.", "Anges inte i minst en rapport: {}."),
    "en": ("Differs: {}.", "Not stated in at least one report: {}."),
}


#: With more evaluations than this nobody reads every two of them, and they grow with the square.
PAIRED = 8


@dataclass(frozen=True, slots=True)
class EvaluationPair:
    """Two evaluations, and the verdict on each pair of their outcomes."""

    first: Evaluated
    second: Evaluated
    count: int
    summary: str
    pairs: list[tuple[Pair, dict[str, str]]]


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The page of goals and outcomes."""
    title, description = WORDS[language]
    goals = grouped(comparison.goals, lambda row: row.evaluation)
    with_outcomes = {outcome.evaluation for outcome in comparison.outcomes}
    yield Page(
        "mal-och-utfall/",
        "goals",
        title,
        "pages/goals.md.jinja",
        description,
        context={
            "verdicts": comparison.all.verdicts,
            "by_evaluation": [(evaluated, goals.get(evaluated.id, [])) for evaluated in comparison.evaluations],
            "evaluation_pairs": by_evaluations(comparison.all, language),
            "counted_alike": _counted_alike(comparison.all, language) if comparison.number == 1 else [],
            "without_outcomes": [item for item in comparison.evaluations if item.id not in with_outcomes],
        },
        figures=over_all(comparison, language, "goals"),
        width="wide",
    )


def by_evaluations(comparison: Comparison, language: str) -> list[EvaluationPair]:
    """Each two evaluations that both have outcomes, in their order, with every pair of outcomes explained.

    Empty where there are too many of them: then `counted_alike` tells what compares.
    """
    if not _few(comparison):
        return []
    found = grouped(pairs(comparison.outcomes), lambda pair: (pair.first.evaluation, pair.second.evaluation))
    result = []
    for first, second in combinations(comparison.evaluations, 2):
        if own := found.get((first.id, second.id)):
            counts = Counter(pair.verdict.status for pair in own)
            summary = ", ".join(f"{count} {STATUS[language][status]}" for status, count in counts.items())
            explained = [(pair, explain(pair.verdict, comparison.content.vocabulary, language)) for pair in own]
            result.append(EvaluationPair(first, second, len(own), summary, explained))
    return result


def _few(comparison: Comparison) -> bool:
    """Whether the evaluations with outcomes are so few that every two of them can be read."""
    return len({outcome.evaluation for outcome in comparison.outcomes}) <= PAIRED


def explain(verdict: Verdict, vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """A verdict in words: the status, and what differs or is not stated."""
    differs, unstated = SENTENCES[language]
    known = [reason for reason in verdict.reasons if not reason.unknown]
    unknown = [reason for reason in verdict.reasons if reason.unknown]

    def both(reason: Reason) -> str:
        return " – ".join(_word(reason.part, code, vocabulary, language) for code in (reason.first, reason.second))

    sentences = []
    if known:
        parts = (f"{PARTS[language][reason.part]} ({both(reason)})" for reason in known)
        sentences.append(differs.format("; ".join(parts)))
    if unknown:
        sentences.append(unstated.format(", ".join(PARTS[language][reason.part] for reason in unknown)))
    return {"verdict": STATUS[language][verdict.status], "reasons": " ".join(sentences)}


def _word(part: str, code: str, vocabulary: Vocabulary, language: str) -> str:
    """A code of a part of the key, as it is said in a sentence."""
    terms = vocabulary.codes.get(part, {})
    if part == "indicator" and code in vocabulary.indicators:
        label = vocabulary.indicators[code].label
    elif code in terms:
        label = terms[code].label
    elif code in vocabulary.key_words.get(part, {}):
        label = vocabulary.key_words[part][code]
    else:
        return code.replace("_", " ")
    return label.plain(language).lower()


def _counted_alike(comparison: Comparison, language: str) -> list[tuple[list[tuple[str, str]], tuple[Outcome, ...]]]:
    """Where the evaluations are too many for pairs: the outcomes that compare, and the key that each group shares."""
    if _few(comparison):
        return []
    words = comparison.content.vocabulary
    return [
        (
            [(PARTS[language][part], _word(part, code, words, language)) for part, code in key(group[0].fact).items()],
            group,
        )
        for group in counted_alike(comparison.outcomes)
    ]
