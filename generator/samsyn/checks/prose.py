"""Prose: fixed headings, a short summary, known calls, no HTML, and no number typed that is a fact."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinja2 import TemplateSyntaxError

from samsyn import wording
from samsyn.content import Coded, Content, Prose
from samsyn.explain import nearest
from samsyn.problems import Place, Problem
from samsyn.prose import CALLS, REPORT_HEADINGS, calls, sections, strange

MAX_SUMMARY_WORDS = 120
YEARS = (1900, 2100)
#: A day of a month is a date, not a fact.
MONTHS = "|".join(month for months in wording.MONTHS.values() for month in months)


def check(content: Content) -> Iterator[Problem]:
    """Problems of every author's text."""
    for coded in content.evaluations:
        if coded.report is not None:
            yield from _headings(coded.report)
            yield from _calls(coded.report, coded, content)
            yield from _html(coded.report)
            yield from _typed_numbers(coded.report, coded)
        if answer := coded.answer:
            yield from _html(answer.prose)
            yield from _html(answer.english) if answer.english else ()
    for prose in (*content.prose.values(), *(synthesis.prose for synthesis in content.syntheses)):
        yield from _html(prose)


def _place(prose: Prose, line: int, text: str = "") -> Place:
    lines = prose.text.split("\n")
    column = lines[line - 1].find(text) + 1 if 0 < line <= len(lines) else 1
    return Place(prose.path, line, max(column, 1))


def _headings(prose: Prose) -> Iterator[Problem]:
    found = [
        (match.group(1), prose.text.count("\n", 0, match.start()) + 1)
        for match in re.finditer(r"^##[ \t]+(.+?)[ \t]*$", prose.text, re.MULTILINE)
    ]
    for name, line in found:
        if name not in REPORT_HEADINGS:
            words = {"value": name, "nearest": nearest(name, REPORT_HEADINGS)}
            yield Problem("heading-unknown", _place(prose, line, name), words)
    meant = [(name if name in REPORT_HEADINGS else nearest(name, REPORT_HEADINGS), line) for name, line in found]
    known = [(name, line) for name, line in meant if name]
    for wanted, (name, line) in zip(REPORT_HEADINGS, [*known, *[("", prose.text.count("\n") + 1)] * 7], strict=False):
        if wanted != name:
            yield Problem("headings", _place(prose, line), {"value": wanted})
            return
    for name, line in known[len(REPORT_HEADINGS) :]:
        yield Problem("heading-twice", _place(prose, line, name), {"value": name})
    words_in_summary = re.sub(r"\{\{.*?\}\}", "1", sections(prose.text)[REPORT_HEADINGS[0]]).split()
    if len(words_in_summary) > MAX_SUMMARY_WORDS:
        words = {"count": str(len(words_in_summary)), "limit": str(MAX_SUMMARY_WORDS)}
        yield Problem("summary-long", _place(prose, known[0][1]), words)


def _calls(prose: Prose, coded: Coded, content: Content) -> Iterator[Problem]:
    try:
        used, others = list(calls(prose.text)), list(strange(prose.text))
    except TemplateSyntaxError as error:
        yield Problem("template", _place(prose, error.lineno, "{"), {"detail": error.message or "?"})
        return
    for name, _, line in used:
        if name not in CALLS:
            yield Problem("template-name", _place(prose, line, name), {"value": name, "names": ", ".join(CALLS)})
    for line in others:
        yield Problem("template-call", _place(prose, line, "{"), {"names": ", ".join(CALLS)})
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


def _typed_numbers(prose: Prose, coded: Coded) -> Iterator[Problem]:
    facts: dict[Decimal, list[str]] = {}
    for fact in coded.evaluation.facts if coded.evaluation else ():
        if fact.number is not None and fact.about in {"programme", "evaluation"}:
            facts.setdefault(fact.number, []).append(fact.id)
    text = re.sub(r"\{\{.*?\}\}", lambda match: " " * len(match.group()), prose.text)
    for match in re.finditer(r"(?<![\w.,–-])\d+(?:,\d+)?(?![\w–-]|[.,]\d|[ \u00a0](?:" + MONTHS + r"))", text):
        value = Decimal(match.group().replace(",", "."))
        if value in facts and not YEARS[0] <= value <= YEARS[1]:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            words = {"value": match.group(), "fact": facts[value][0], "facts": ", ".join(facts[value])}
            yield Problem("typed-number", Place(prose.path, line, column), words, "warning")
