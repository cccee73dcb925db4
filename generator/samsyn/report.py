"""Problems to text for people, to notes for GitHub, to JSON for programs."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal

from samsyn.messages import MESSAGES
from samsyn.problems import Problem

Format = Literal["text", "github", "json"]
SEVERITY: Final = {"sv": {"error": "fel", "warning": "varning"}, "en": {"error": "error", "warning": "warning"}}
HINT: Final = {"sv": "tips", "en": "hint"}
REPORT: Final = {"sv": "rapporten", "en": "report"}


def message(problem: Problem, language: str) -> str:
    """The problem's message in a language."""
    template = MESSAGES[problem.code]
    if language == "sv":
        return template.sv.format_map(problem.words)
    english = {name.removesuffix("_en"): word for name, word in problem.words.items() if name.endswith("_en")}
    return template.en.format_map({**problem.words, **english})


def hint(problem: Problem, language: str) -> str:
    """What to do, where that is certain; else empty."""
    template = MESSAGES[problem.code]
    text = template.hint_sv if language == "sv" else template.hint_en
    if not text or problem.words.get("nearest", "x") == "":
        return ""
    return text.format_map(problem.words)


def report(problems: list[Problem], texts: Mapping[str, str], *, form: Format = "text", language: str = "sv") -> str:
    """All problems in one text.

    Args:
        problems: sorted problems.
        texts: the content, and the reports by file name, for excerpts.
        form: ``text`` (place, message, excerpt, caret, lines of the report, hint), ``github`` (workflow annotations)
            or ``json`` (a list).
        language: ``sv`` or ``en``.
    """
    if form == "json":
        return json.dumps([_as_dict(problem, language) for problem in problems], ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(_annotation(problem, language) for problem in problems)
    return "\n".join(_paragraph(problem, texts, language) for problem in problems)


def _as_dict(problem: Problem, language: str) -> dict[str, str | int | list[str]]:
    shown: dict[str, str | int | list[str]] = {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": message(problem, language),
        "hint": hint(problem, language),
    }
    if problem.beside:
        shown["beside"] = [f"{place.path}:{place.line}" for place in problem.beside]
    return shown


def shown(problem: Problem, texts: Mapping[str, str], language: str) -> dict[str, str]:
    """A problem in its parts, as plain text, for a page that shows it: place, excerpt with caret, what to do."""
    _, *rest = _paragraph(problem, texts, language).split("\n")
    advice = hint(problem, language)
    if advice:
        rest.pop()
    return {
        "place": f"{problem.place.path}:{problem.place.line}:{problem.place.column}",
        "severity": problem.severity,
        "word": SEVERITY[language][problem.severity],
        "message": message(problem, language),
        "code": problem.code,
        "excerpt": "\n".join(rest),
        "hint": advice,
    }


def _annotation(problem: Problem, language: str) -> str:
    text = message(problem, language)
    if advice := hint(problem, language):
        text = f"{text} ({HINT[language]}: {advice})"
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = problem.place
    path = place.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return (
        f"::{problem.severity} file=content/{path},line={place.line},col={place.column},title={problem.code}::{escaped}"
    )


def _paragraph(problem: Problem, texts: Mapping[str, str], language: str) -> str:
    place = problem.place
    severity = SEVERITY[language][problem.severity]
    lines = [f"{place.path}:{place.line}:{place.column}: {severity}: {message(problem, language)} [{problem.code}]"]
    source = _lines(texts.get(place.path, ""))
    if place.line <= len(source) and source[place.line - 1].strip():
        lines += _excerpt(source[place.line - 1], place.line, place.column)
    lines += _beside(problem, texts, language)
    if advice := hint(problem, language):
        lines.append(f"   = {HINT[language]}: {advice}")
    return "\n".join(lines)


@lru_cache(maxsize=8)  # the problems of a file come one after the other
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _beside(problem: Problem, texts: Mapping[str, str], language: str, width: int = 100) -> list[str]:
    """The report's lines that a problem concerns."""
    lines = []
    for i, place in enumerate(problem.beside):
        source = _lines(texts.get(place.path, ""))
        shown = " ".join(source[place.line - 1].split()) if place.line <= len(source) else ""
        lead = f"   = {REPORT[language]} " if not i else " " * (len(REPORT[language]) + 6)
        lines.append(f"{lead}{place.path}:{place.line}: {shown[:width]}".rstrip())
    return lines


def _excerpt(text: str, line: int, column: int, width: int = 100) -> list[str]:
    start = max(0, min(column - 1 - width // 2, len(text) - width))
    shown = text[start : start + width].replace("\t", " ")
    number = str(line)
    return [f" {number} | {shown}", f" {' ' * len(number)} | {' ' * (column - 1 - start)}^"]
