"""Prose: fixed headings, a short summary, known calls, no HTML, and no number typed that is a fact."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from jinja2 import TemplateSyntaxError

from samsyn import wording
from samsyn.content import Coded, Content, Prose
from samsyn.explain import nearest
from samsyn.problems import Place, Problem
from samsyn.prose import CALLS, REPORT_HEADINGS, calls, sections, strange

#: English needs articles and more small words for the same.
MAX_SUMMARY_WORDS = {"sv": 120, "en": 140}
YEARS = (1900, 2100)
#: What has a place of its own on the page, which others may lead to.
ONCE = ("figure", "table")
#: A day of a month is a date, not a fact.
MONTHS = "|".join(month for months in wording.MONTHS.values() for month in months)


def check(content: Content) -> Iterator[Problem]:
    """Problems of every author's text."""
    for coded in content.evaluations:
        if coded.report is not None:
            yield from _report(coded.report, "sv", coded, content)
        if coded.report_english is not None:
            yield from _report(coded.report_english, "en", coded, content)
            yield from _same_calls(coded.report, coded.report_english) if coded.report else ()
        if answer := coded.answer:
            yield from _html(answer.prose)
            yield from _html(answer.english) if answer.english else ()
    english = (synthesis.english for synthesis in content.syntheses if synthesis.english)
    for prose in (*content.prose.values(), *(synthesis.prose for synthesis in content.syntheses), *english):
        yield from _html(prose)


def _report(prose: Prose, language: str, coded: Coded, content: Content) -> Iterator[Problem]:
    yield from _headings(prose, REPORT_HEADINGS[language], MAX_SUMMARY_WORDS[language])
    yield from _calls(prose, coded, content)
    yield from _html(prose)
    yield from _typed_numbers(prose, coded, language)


def _same_calls(swedish: Prose, english: Prose) -> Iterator[Problem]:
    """Numbers, figures and tables that the two languages do not call equally often under the same heading.

    A number may be called by one name in one language and by another in the other: in words, or as a share.
    """
    try:
        found = [[_called(part) for part in sections(prose.text).values()] for prose in (swedish, english)]
    except TemplateSyntaxError:
        return
    for heading, there, here in zip(REPORT_HEADINGS["en"], *found, strict=False):
        for call in sorted((there - here) | (here - there)):
            line = english.text[: english.text.find(f"## {heading}")].count("\n") + 1
            words = {"value": call, "heading": heading, "sv": str(there[call]), "en": str(here[call])}
            yield Problem("translation-differs", _place(english, line, heading), words, "warning")


def _called(text: str) -> Counter[str]:
    return Counter(argument for _, argument, _ in calls(text))


@lru_cache(maxsize=8)  # the problems of a text come one after the other
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _place(prose: Prose, line: int, text: str = "") -> Place:
    lines = _lines(prose.text)
    column = lines[line - 1].find(text) + 1 if 0 < line <= len(lines) else 1
    return Place(prose.path, line, max(column, 1))


def _headings(prose: Prose, headings: tuple[str, ...], limit: int) -> Iterator[Problem]:
    found = [
        (match.group(1), prose.text.count("\n", 0, match.start()) + 1)
        for match in re.finditer(r"^##[ \t]+(.+?)[ \t]*$", prose.text, re.MULTILINE)
    ]
    for name, line in found:
        if name not in headings:
            words = {"value": name, "nearest": nearest(name, headings)}
            yield Problem("heading-unknown", _place(prose, line, name), words)
    meant = [(name if name in headings else nearest(name, headings), line) for name, line in found]
    known = [(name, line) for name, line in meant if name]
    for wanted, (name, line) in zip(headings, [*known, *[("", prose.text.count("\n") + 1)] * 7], strict=False):
        if wanted != name:
            yield Problem("headings", _place(prose, line), {"value": wanted})
            return
    for name, line in known[len(headings) :]:
        yield Problem("heading-twice", _place(prose, line, name), {"value": name})
    words_in_summary = re.sub(r"\{\{.*?\}\}", "1", sections(prose.text)[headings[0]]).split()
    if len(words_in_summary) > limit:
        words = {"count": str(len(words_in_summary)), "limit": str(limit)}
        yield Problem("summary-long", _place(prose, known[0][1]), words)


def _calls(prose: Prose, coded: Coded, content: Content) -> Iterator[Problem]:
    try:
        used, others = calls(prose.text), strange(prose.text)
    except TemplateSyntaxError as error:
        yield Problem("template", _place(prose, error.lineno, "{"))
        return
    for name, _, line in used:
        if name not in CALLS:
            yield Problem("template-name", _place(prose, line, name), {"value": name, "names": ", ".join(CALLS)})
    for line in others:
        yield Problem("template-call", _place(prose, line, "{"), {"names": ", ".join(CALLS)})
    shown: dict[tuple[str, str], int] = {}
    for name, argument, line in used:
        if name in ONCE and argument and (name, argument) in shown:
            words = {"value": argument, "line": str(shown[name, argument])}
            yield Problem("shown-twice", _place(prose, line, argument), words)
        shown.setdefault((name, argument), line)
    facts = coded.written_ids["facts"]
    folder = f"{coded.path}/tables/"
    tables = {path.rsplit("/", 1)[-1][:-4] for path in content.texts if path.startswith(folder)}
    unread = content.unread(f"{coded.path}/evaluation.yml")
    figures = {figure.id for figure in coded.evaluation.figures} if coded.evaluation else set()
    known = dict.fromkeys(CALLS, ("facts", facts)) | {"table": ("tables", tables), "figure": ("figures", figures)}
    for name, argument, line in used:
        where, ids = known.get(name, ("", {argument}))
        if argument and argument not in ids and not (unread and name != "table"):
            words = {"value": argument, "where": where, "nearest": nearest(argument, sorted(ids))}
            yield Problem("unknown-reference", _place(prose, line, argument), words)


def _html(prose: Prose) -> Iterator[Problem]:
    for match in re.finditer(r"<(?=[a-zA-Z/!])[^>\n]*>?", prose.text):
        line = prose.text.count("\n", 0, match.start()) + 1
        if not re.match(r"<https?://|<[^\s@]+@", match.group()):
            yield Problem("html-dropped", _place(prose, line, match.group()), {"value": match.group()})


def _typed_numbers(prose: Prose, coded: Coded, language: str) -> Iterator[Problem]:
    facts: dict[Decimal, list[str]] = {}
    for fact in coded.evaluation.facts if coded.evaluation else ():
        if fact.number is not None and fact.about in {"programme", "evaluation"}:
            facts.setdefault(fact.number, []).append(fact.id)
    text = re.sub(r"\{\{.*?\}\}", lambda match: " " * len(match.group()), prose.text)
    point = "," if language == "sv" else "."
    pattern = r"(?<![\w.,–-])\d+(?:" + re.escape(point) + r"\d+)?(?![\w–-]|[.,]\d|[ \u00a0](?:" + MONTHS + r"))"
    for match in re.finditer(pattern, text):
        value = Decimal(match.group().replace(",", "."))
        if value in facts and not YEARS[0] <= value <= YEARS[1]:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            words = {"value": match.group(), "fact": facts[value][0], "facts": ", ".join(facts[value])}
            yield Problem("typed-number", Place(prose.path, line, column), words, "warning")
