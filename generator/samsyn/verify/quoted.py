"""Our own words: no text of ours has nine or more words in a row from the report."""

import re
from collections.abc import Iterator

from samsyn.own import inside, own_texts
from samsyn.problems import Place, Problem
from samsyn.verify.case import Case
from samsyn.verify.text import BREAK

WORDS = 9


def check(case: Case) -> Iterator[Problem]:
    """Stretches of nine words or more that also stand in the report."""
    known = _runs(case)
    for own in own_texts(case.coded, case.content):
        if own.language != "sv":
            continue
        found = [(match.group().lower(), match.start(), match.end()) for match in re.finditer(r"[\w\ue002]+", own.text)]
        until = 0
        for i in range(len(found) - WORDS + 1):
            run = found[i : i + WORDS]
            line = known.get(tuple(word for word, _, _ in run))
            if line and i >= until:
                until = i + WORDS
                phrase = own.text[run[0][1] : run[-1][2]]
                place = inside(case.content, own, phrase)
                beside = (Place(case.text.name, line),)
                yield Problem("words-of-report", place, {"value": phrase, "count": str(WORDS)}, beside=beside)


def _runs(case: Case) -> dict[tuple[str, ...], int]:
    """Each run of nine words of the report, with the line on which it begins."""
    folded = case.text.fold((1, len(case.text.lines)))
    runs: dict[tuple[str, ...], int] = {}
    for pattern in (rf"[\w{BREAK}]+", r"\w+"):
        words = [
            (match.group().replace(BREAK, ""), folded.lines[match.start()])
            for match in re.finditer(pattern, folded.text)
        ]
        for i in range(len(words) - WORDS + 1):
            runs.setdefault(tuple(word for word, _ in words[i : i + WORDS]), words[i][1])
    return runs
