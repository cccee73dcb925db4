"""The honest denominator as a sentence: who found what, of those who asked; who did not ask, and why."""

from collections.abc import Mapping
from typing import Final

from samsyn.compare.frameworks import NOT_CODED, ElementRow
from samsyn.compare.matrix import ThemeRow
from samsyn.model.codes import State

FOUND: Final[tuple[State, ...]] = (
    "promotes",
    "hinders",
    "mixed",
    "described",
    "nothing_found",
    "not_reported",
    "not_raised",
)
#: States of cells whose question was not asked, in the order told.
MISSING: Final[tuple[State, ...]] = ("not_yet", "not_examined", "not_applicable")
VERBS: Final[dict[str, dict[str, str]]] = {
    "sv": {
        "promotes": "Hjälpte i {}",
        "hinders": "Hindrade i {}",
        "mixed": "Både hjälpte och hindrade i {}",
        "described": "Togs upp utan bedömning i {}",
        "nothing_found": "Gav inget i {}",
        "not_reported": "Redovisades inte i {}",
        "not_raised": "Kom inte på tal i {}",
        "not_yet": "{} ska undersöka den senare",
        "not_examined": "{} undersökte den inte",
        "not_applicable": "för {} är den inte tillämplig",
    },
    "en": {
        "promotes": "Helped in {}",
        "hinders": "Hindered in {}",
        "mixed": "Both helped and hindered in {}",
        "described": "Treated without a judgement in {}",
        "nothing_found": "Gave nothing in {}",
        "not_reported": "Was not reported in {}",
        "not_raised": "Did not come up in {}",
        "not_yet": "{} will examine it later",
        "not_examined": "{} did not examine it",
        "not_applicable": "for {} it does not apply",
    },
}
CODING_VERBS: Final[dict[str, dict[str, str]]] = {
    "sv": {"followed": "Följdes i {}", "partly": "Följdes delvis i {}", "not_followed": "Följdes inte i {}"},
    "en": {"followed": "Followed in {}", "partly": "Partly followed in {}", "not_followed": "Not followed in {}"},
}
CODINGS: Final = ("followed", "partly", "not_followed", *FOUND)
#: Whose judgement a sentence counts. The two are never counted together.
JUDGES: Final = {
    "sv": {"report": "Rapportens bedömning: {}.", "coder": "Kodarens läsning: {}."},
    "en": {"report": "The report's judgement: {}.", "coder": "The coder's reading: {}."},
}
#: Codings that take a stand, and what is said where at least two evaluations do.
STANDS: Final = ("followed", "partly", "not_followed", "promotes", "hinders", "mixed")
ACCORD: Final = {
    "sv": {"same": "samma bedömning", "differ": "skilda bedömningar"},
    "en": {"same": "the same judgement", "differ": "different judgements"},
}
EXAMINED: Final = {
    "sv": "Undersöktes i {} av {} utvärderingar",
    "en": "Examined in {} of {} evaluations",
}
UNCODED: Final = {"sv": "{} saknar kodning", "en": "{} without a coding"}
NOBODY: Final = {
    "sv": "Ingen av utvärderingarna undersökte frågan",
    "en": "None of the evaluations examined the question",
}
BASE: Final = {
    "sv": "av de {} utvärderingar som undersökte frågan",
    "en": "of the {} evaluations that examined the question",
}
ONLY: Final = {
    "sv": "den enda utvärdering som undersökte frågan",
    "en": "the only evaluation that examined the question",
}
RECURS: Final = {"sv": "Finns i {} av {} utvärderingar.", "en": "Found in {} of {} evaluations."}
AND: Final = {"sv": "och", "en": "and"}


def denominator(row: ThemeRow, language: str = "sv") -> str:
    """A row's honest denominator: ``Hindrade i 3 av de 4 utvärderingar som undersökte frågan; 1 gjorde det inte``."""
    verbs, counts = VERBS[language], row.counts
    alone = row.examined == 1
    found = [verbs[state].format(ONLY[language] if alone else counts[state]) for state in FOUND if counts[state]]
    missing = [verbs[state].format(counts[state]) for state in MISSING if counts[state]]
    if not found:
        none = NOBODY[language]
        return f"{none}: {_join(missing, language)}." if missing else f"{none}."
    found = [found[0], *(text[0].lower() + text[1:] for text in found[1:])]
    sentence = _join(found, language) if alone else f"{_join(found, language)} {BASE[language].format(row.examined)}"
    return f"{sentence}; {_join(missing, language)}." if missing else f"{sentence}."


def element_denominator(row: ElementRow, language: str = "sv") -> list[str]:
    """A framework element's honest denominator, then who judged what: a sentence each, the judges apart."""
    verbs = VERBS[language] | CODING_VERBS[language] | {NOT_CODED: UNCODED[language]}
    every = row.counts("report") + row.counts("coder") + row.counts(None)
    missing = [verbs[state].format(every[state]) for state in (*MISSING, NOT_CODED) if every[state]]
    first = EXAMINED[language].format(row.examined, len(row.cells))
    sentences = [f"{first}; {_join(missing, language)}." if missing else f"{first}."]
    for judge, sentence in JUDGES[language].items():
        counts = row.counts(judge)
        found = [verbs[state].format(counts[state]) for state in CODINGS if counts[state]]
        if found:
            told = ", ".join(text[0].lower() + text[1:] for text in found)
            sentences.append(sentence.format("; ".join([told, *_accord(counts, language)])))
    return sentences


def _accord(counts: Mapping[str, int], language: str) -> list[str]:
    """Whether those that take a stand take the same; nothing where fewer than two do."""
    stands = [counts[state] for state in STANDS if counts[state]]
    if sum(stands) < 2:  # noqa: PLR2004 - one cannot agree with itself
        return []
    return [ACCORD[language]["same" if len(stands) == 1 else "differ"]]


def recurrence(found: int, evaluations: int, language: str = "sv") -> str:
    """In how many evaluations something stands."""
    return RECURS[language].format(found, evaluations)


def pieces(language: str = "sv") -> dict[str, object]:
    """The words of the sentences and their order, for the script that counts anew when a reader chooses evaluations."""
    return {
        "verbs": VERBS[language] | CODING_VERBS[language] | {NOT_CODED: UNCODED[language]},
        "found": FOUND,
        "codings": CODINGS,
        "missing": (*MISSING, NOT_CODED),
        "nobody": NOBODY[language],
        "base": BASE[language],
        "only": ONLY[language],
        "and": AND[language],
        "examined": EXAMINED[language],
        "judges": list(JUDGES[language].items()),
        "stands": STANDS,
        "accord": ACCORD[language],
        "recurs": RECURS[language],
    }


def _join(parts: list[str], language: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {AND[language]} {parts[-1]}"
