"""All programmes and their evaluations on one time line, uncertain ends left open."""

import math
from typing import Any, Final

from samsyn.compare import Comparison
from samsyn.figures import interactive
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.marks import Mark, Tick, at, panel, row, span
from samsyn.figures.words import name_of, names, say, text_in
from samsyn.model.evaluation import Span
from samsyn.wording import span as in_words

#: How long the dashed line of an open end is drawn, in years.
TAIL: Final = 0.5
#: Beyond so many years only every other tick is kept on narrow screens.
MANY: Final = 8
Axis = tuple[float, float]


def draw(comparison: Comparison, language: str) -> Figure | None:
    """Two bars per evaluation, in the evaluations' order; ``None`` without evaluations."""
    shown = comparison.evaluations
    if not shown:
        return None
    spans = [time for one in shown for time in (one.evaluation.programme, one.evaluation.evaluated)]
    axis = (
        math.floor(min(begins(time) - (TAIL if time.note else 0) for time in spans)),
        math.ceil(max(finishes(time) + (TAIL if uncertain(time) else 0) for time in spans)),
    )
    ticks = years(axis)
    panels, rows, data = [], [], []
    for one in shown:
        drawn = []
        for role, time in (("programme", one.evaluation.programme), ("evaluated", one.evaluation.evaluated)):
            label, value = say(language, role), period(time, language)
            drawn.append(row(label, value, _marks(role, time, axis)))
            to_know = text_in(time.note, language) if time.note else ""
            rows.append((f"{name_of(one, language)}: {label.lower()}", value, to_know))
            data.append(_trace(rows[-1][0], value, role, time, comparison.hue(one.id)))
        panels.append(
            panel(
                drawn,
                ticks if one is shown[-1] else [],
                heading=text_in(one.evaluation.name, language),
                tag=one.evaluation.monogram,
                hue=comparison.hue(one.id),
                gridlines=tuple(tick["x"] for tick in ticks),
            )
        )
    programmes = [one.evaluation.programme for one in shown]
    title = _title(programmes, language)
    layout = interactive.rows_layout(language, axis, ticks, xaxis={"type": "date"})
    return Figure(
        id="timeline",
        kind="timeline",
        title=title,
        alternative=f"{title}. {'; '.join(f'{who}, {value}' for who, value, _ in rows)}.",
        table=FigureTable(
            say(language, "timeline_caption"),
            (say(language, "evaluation"), "Period", say(language, "to_know")),
            tuple(rows),
            (False, False, False),
        ),
        template="strips.html.jinja",
        picture={"names": names(comparison, language), "panels": panels, "legend": []},
        plotly={"data": data, "layout": layout},
        note=say(language, "timeline_note") if any(map(uncertain, spans)) else "",
        sources=tuple(
            (one.id, time.source.lines)
            for one in shown
            for time in (one.evaluation.programme, one.evaluation.evaluated)
        ),
    )


def begins(time: Span) -> float:
    """The start as a decimal year, at the beginning of what is stated."""
    year, month, day = (*map(int, time.start.split("-")), 1, 1)[:3]
    return year + (month - 1) / 12 + (day - 1) / 366


def finishes(time: Span) -> float:
    """The end as a decimal year, at the close of what is stated; an unknown end is that of the start."""
    year, *rest = map(int, (time.end or time.start).split("-"))
    if not rest:
        return year + 1
    return year + (rest[0] - 1) / 12 + (rest[1] / 366 if len(rest) > 1 else 1 / 12)


def uncertain(time: Span) -> bool:
    """Whether an end is unknown, or the coder has a reservation."""
    return time.end is None or time.note is not None


def period(time: Span, language: str) -> str:
    """The period in words, with what is uncertain about it."""
    if time.end is None:
        return say(language, "no_end", start=in_words(time.start, time.start, language).split("–")[0].strip())
    words = in_words(time.start, time.end, language)
    return say(language, "reservation", span=words) if time.note else words


def years(axis: Axis) -> list[Tick]:
    """A tick at each year; where there are many, every second and fourth gives way on narrow screens."""
    first, last = int(axis[0]), int(axis[1])
    step = 1 if last - first <= MANY else 2
    return [
        Tick(x=at(year, *axis), label=str(year), anchor="middle" if year > first else "start", minor=i % 2 == 1)
        for i, year in enumerate(range(first + first % step, last, step))
    ]


def _marks(role: str, time: Span, axis: Axis) -> list[Mark]:
    start, end = begins(time), finishes(time)
    marks = [span("bar" if role == "programme" else "outline", start, end, axis)]
    if uncertain(time):
        marks.append(span("tail", end, min(end + TAIL, axis[1]), axis))
    if time.note is not None:
        marks.append(span("tail", max(start - TAIL, axis[0]), start, axis))
    return [mark for mark in marks if mark["width"] > 0]


def _title(programmes: list[Span], language: str) -> str:
    unknown = sum(time.end is None for time in programmes)
    latest = max(time.end or time.start for time in programmes)
    open_ends = say(language, "timeline_open", count=unknown) if unknown else ""
    first, last = min(time.start for time in programmes)[:4], latest[:4]
    return say(language, "timeline_title", count=len(programmes), first=first, last=last, open=open_ends)


def _trace(who: str, value: str, role: str, time: Span, hue: int) -> dict[str, Any]:
    last = f"{int(finishes(time)) - 1}-12-31" if len(time.end or time.start) == 4 else time.end or time.start  # noqa: PLR2004 - a bare year
    hover = [f"{who}, {value}"] * 2
    y = [interactive.label(who)] * 2
    return interactive.trace("scatter", role, hue, hover, mode="lines", x=[time.start, last], y=y)
