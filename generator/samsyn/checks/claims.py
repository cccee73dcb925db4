"""Claims: our own sentences say no more of cause and effect than the evaluation's design can show.

The wordings, and the words that give a claim to somebody else, are data in ``vocabulary/claims.yml``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from samsyn.content import Content
from samsyn.model.evaluation import Evaluation
from samsyn.model.vocabulary import Claim, Claims
from samsyn.own import Own, inside, own_texts, synthesis_texts
from samsyn.problems import Problem

#: What others wrote, quoted in ours.
QUOTATION: Final = re.compile(r"”[^”]*”|“[^”]*”")
SENTENCE_END: Final = re.compile(r"(?<=[.!?])[ \n]+(?=[A-ZÅÄÖ*\ue002])")
#: The texts in which we say how things went: their kinds, and the field where not every field does.
SAID_BY_US: Final = {
    "finding": "statement",
    "cell": "summary",
    "answer": "text",
    "goal": "our_reading",
    "synthesis": "",
    "report": "",
}


def check(content: Content) -> Iterator[Problem]:
    """Wordings of cause and effect that no design behind them licenses, and that nobody is said to hold."""
    if (words := content.vocabulary.claims) is None:
        return
    evaluations = {coded.id: coded.evaluation for coded in content.evaluations if coded.evaluation}
    for coded in content.evaluations:
        if coded.evaluation:
            yield from _texts(own_texts(coded, content), [coded.evaluation], words, content)
    for synthesis in content.syntheses:
        used = {ref.split(".")[0] for statement in synthesis.statements for ref in statement.supporting}
        behind = [evaluations[name] for name in sorted(used & set(evaluations))]
        yield from _texts(synthesis_texts(synthesis, content), behind, words, content)


def _texts(
    texts: Iterable[Own], evaluations: Sequence[Evaluation], words: Claims, content: Content
) -> Iterator[Problem]:
    claims = [(claim, _pattern(claim.words)) for claim in words.claims if not _licensed(claim, evaluations)]
    others = {
        language: _pattern(
            tuple(word for item in words.attributions if item.language == language for word in item.words)
        )
        for language in ("sv", "en")
    }
    theirs = {
        language: [(claim, pattern) for claim, pattern in claims if claim.language == language] for language in others
    }
    any_of = {language: tuple(word for claim, _ in found for word in claim.words) for language, found in theirs.items()}
    for own in texts:
        if own.kind not in SAID_BY_US or SAID_BY_US[own.kind] not in {"", own.name}:
            continue
        if not _says(any_of[own.language], own.text):
            continue
        for sentence in SENTENCE_END.split(QUOTATION.sub(" ", own.text)):
            found = [
                (claim, match.group())
                for claim, pattern in theirs[own.language]
                for match in pattern.finditer(sentence)
            ]
            if not found or others[own.language].search(sentence):
                continue
            for claim, value in found:
                place = inside(content, own, value)
                yield Problem("claim-unlicensed", place, {"value": value, "instead": claim.instead}, "warning")


@lru_cache(maxsize=20_000)
def _says(words: tuple[str, ...], text: str) -> bool:
    """Whether any of the words stands in a text outside quotations; remembered, for an edit leaves most texts alone."""
    return _pattern(words).search(QUOTATION.sub(" ", text)) is not None


def _licensed(claim: Claim, evaluations: Sequence[Evaluation]) -> bool:
    """Whether every evaluation behind a text has a design that can show what the claim says."""
    return bool(evaluations) and all(
        evaluation.design.comparison_group or evaluation.design.kind in claim.designs for evaluation in evaluations
    )


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words, whole and in any case; one that matches nothing when there are none."""
    escaped = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(escaped) or '(?!)'})(?!\w)", re.IGNORECASE)
