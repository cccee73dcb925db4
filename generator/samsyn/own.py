"""Our own texts about an evaluation or over several, each with its language, its place and the sources it rests on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from samsyn.content import Coded, Content, Prose, ThemeSynthesis
from samsyn.model.base import Record, Source, Text
from samsyn.problems import Place

Kind = Literal["finding", "cell", "goal", "discrepancy", "answer", "coding", "about", "report", "synthesis"]
#: A call in prose becomes this mark, which is no word and no number.
CALL: Final = "\ue002"


@dataclass(frozen=True, slots=True)
class Own:
    """A text that we wrote.

    ``name`` is the field it stands in; ``wide`` says that it speaks of the evaluation as a whole and not only of what
    ``sources`` point to.
    """

    text: str
    language: str
    kind: Kind
    name: str
    place: Place
    sources: tuple[Source, ...] = ()
    wide: bool = False
    spare: str = ""


def own_texts(coded: Coded, content: Content) -> Iterator[Own]:
    """Every text of ours about an evaluation, in the order of its files."""
    yield from _evaluation(coded, content)
    for finding in coded.findings:
        yield from _field(content, finding, "finding", ("statement",), (finding.source,))
    for cell in coded.cells:
        sources = (cell.source,) if cell.source else ()
        for name in ("summary", "reason"):
            yield from _field(content, cell, "cell", (name,), sources, wide=True)
    for coding in coded.codings:
        sources = (coding.source,) if coding.source else ()
        for name in ("reading", "reason"):
            yield from _field(content, coding, "coding", (name,), sources, wide=True)
    if coded.report:
        yield from _paragraphs(coded.report, "report", "sv")
    if coded.report_english:
        yield from _paragraphs(coded.report_english, "report", "en")


def synthesis_texts(synthesis: ThemeSynthesis, content: Content) -> Iterator[Own]:
    """Every text of ours on one theme over all evaluations."""
    yield from _field(content, synthesis.front, "synthesis", ("plain",), ())
    for statement in synthesis.statements:
        yield from _field(content, statement, "synthesis", ("statement",), ())
    yield from _paragraphs(synthesis.prose, "synthesis", "sv")
    if synthesis.english:
        yield from _paragraphs(synthesis.english, "synthesis", "en")


def inside(content: Content, own: Own, words: str) -> Place:
    """Where some words of a text stand in its file; the text's own place where they are broken over lines."""
    lines = content.texts.get(own.place.path, "").split("\n")
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    for number in range(own.place.line, min(own.place.line + len(own.text) // 20 + 8, len(lines) + 1)):
        start = own.place.column - 1 if number == own.place.line else 0
        if match := pattern.search(lines[number - 1], start):
            return Place(own.place.path, number, match.start() + 1)
    return own.place


def _evaluation(coded: Coded, content: Content) -> Iterator[Own]:
    evaluation = coded.evaluation
    if evaluation is None:
        return
    for name, inner in (("target_group", "text"), ("design", "description"), ("answer", "text")):
        sources = (getattr(evaluation, name).source,)
        kind: Kind = "answer" if name == "answer" else "about"
        yield from _field(content, evaluation, kind, (name, inner), sources)
    holders: tuple[tuple[tuple[Record, ...], str], ...] = (
        (evaluation.questions, "text"),
        (evaluation.parties, "role"),
        (evaluation.not_heard, "reason"),
    )
    for records, name in holders:
        for record in records:
            source = getattr(record, "source", None)
            yield from _field(content, record, "about", (name,), (source,) if source else ())
    for goal in evaluation.goals:
        for name in ("label", "target", "our_reading"):
            yield from _field(content, goal, "goal", (name,), (goal.source,))
    for item in evaluation.discrepancies:
        for name in ("label", "treatment"):
            yield from _field(
                content, item, "discrepancy", (name,), item.sources, spare=item.arithmetic.sv if item.arithmetic else ""
            )
        for source in item.sources:
            yield from _field(
                content,
                source,
                "discrepancy",
                ("says",),
                (source,),
                spare=item.arithmetic.sv if item.arithmetic else "",
            )


def _field(  # noqa: PLR0913 - a row of the table above
    content: Content,
    record: Record,
    kind: Kind,
    path: tuple[str, ...],
    sources: tuple[Source, ...],
    *,
    wide: bool = False,
    spare: str = "",
) -> Iterator[Own]:
    value: object = record
    for name in path:
        value = getattr(value, name)
    if not isinstance(value, Text):
        return
    for language in ("sv", "en"):
        if text := getattr(value, language):
            place = content.places.of(record, *path, language)
            yield Own(text, language, kind, path[-1], place, sources, wide, spare)


def _paragraphs(prose: Prose, kind: Kind, language: str) -> Iterator[Own]:
    """Each paragraph, list item and heading of a Markdown text, with its calls left out."""
    text = re.sub(r"\{\{.*?\}\}", lambda match: CALL + " " * (len(match.group()) - 1), prose.text, flags=re.DOTALL)
    start = 0
    for match in re.finditer(r"\n\s*\n|\n(?=[-*#] )|\Z", text):
        paragraph = text[start : match.start()]
        if paragraph.strip():
            first = start + len(paragraph) - len(paragraph.lstrip())
            place = Place(prose.path, text.count("\n", 0, first) + 1, first - text.rfind("\n", 0, first))
            yield Own(paragraph.strip(), language, kind, kind, place, wide=True)
        start = match.end()
