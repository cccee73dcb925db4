"""Facts that count parts of one group: horizontal bars from zero to the size of the group."""

from typing import Any

from samsyn.compare import Comparison, Evaluated
from samsyn.figures import interactive
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.marks import Mark, ends, panel, point, row, span
from samsyn.figures.shares import Share, certainty, qualified, ranged, share_of, share_text
from samsyn.figures.words import names, say, text_in
from samsyn.model.evaluation import PROTECTED, Fact, FigureSpec
from samsyn.wording import number


def draw(evaluated: Evaluated, spec: FigureSpec, comparison: Comparison, language: str) -> Figure | None:
    """Bars in the order of ``spec.facts``; ``None`` unless all are parts of one and the same counted group."""
    facts = [evaluated.facts[name] for name in spec.facts if name in evaluated.facts]
    whole = evaluated.facts.get(facts[0].of or "") if facts else None
    if whole is None or whole.number is None or any(fact.of != whole.id for fact in facts):
        return None
    shares = [(fact, share_of(fact, whole)) for fact in facts]
    found = [(fact, share) for fact, share in shares if share is not None and share.counted]
    if not found:
        return None
    hue = comparison.hue(evaluated.id)
    rows, pictured, hover = [], [], []
    open_ended = estimated = False
    for fact, share in shares:
        if share is None or not share.counted:
            missing = say(language, "protected" if fact.value == PROTECTED else "not_stated")
            rows.append((text_in(fact.label, language), missing, "–"))
            pictured.append(row(rows[-1][0], missing, [span("track", 0, 1, (0, 1))], hue=hue))
            continue
        sure = certainty(fact, whole, share, comparison, language)
        value = qualified(share_text(share, comparison, language), fact, comparison, language)
        open_ended, estimated = open_ended or share.low != share.high, estimated or sure.interval is not None
        rows.append((text_in(fact.label, language), value, sure.text))
        pictured.append(row(rows[-1][0], value, share_marks(share, sure.interval), hue=hue))
        hover.append(f"{rows[-1][0]}: {value}")
    group = say(language, "whole_is", whole=number(whole.number, language), label=text_in(whole.label, language))
    ticks = ends("0", number(whole.number, language))
    legend = [say(language, key) for key, on in (("about_range", open_ended), ("about_estimate", estimated)) if on]
    title = text_in(spec.title, language)
    return Figure(
        id=f"{evaluated.id}-{spec.id}",
        kind="bars",
        title=title,
        alternative=f"{title}. {'; '.join(f'{label}: {value}' for label, value, _ in rows)}.",
        table=FigureTable(
            title,
            (say(language, "part"), say(language, "count"), say(language, "certainty")),
            tuple(rows),
            (False, True, False),
        ),
        template="strips.html.jinja",
        picture={
            "names": names(comparison, language),
            "panels": [panel(pictured, ticks, sub=group[0].upper() + group[1:])],
            "legend": legend,
        },
        plotly=_plotly(found, hover, hue, language),
        note=text_in(spec.note, language) if spec.note else "",
        sources=tuple((evaluated.id, fact.source.lines) for fact in (whole, *(fact for fact, _ in found))),
    )


def share_marks(share: Share, interval: tuple[float, float] | None) -> list[Mark]:
    """The marks of a share on an axis from none to all: a bar, its open part, or an interval with the estimate."""
    low, high = (float(end) for end in share.fractions)
    if interval is not None:
        return [span("track", 0, 1, (0, 1)), span("interval", *interval, (0, 1)), point("dot", low, (0, 1))]
    marks = [span("track", 0, 1, (0, 1)), span("bar", 0, low, (0, 1))]
    return [*marks, span("open", low, high, (0, 1))] if high > low else marks


def _plotly(found: list[tuple[Fact, Share]], hover: list[str], hue: int, language: str) -> dict[str, Any]:
    y = interactive.distinct(interactive.label(text_in(fact.label, language)) for fact, _ in found)
    size = float(found[0][1].whole)
    parts = [float(share.low) for _, share in found]
    text = [ranged(number(share.low, language), number(share.high, language)) for _, share in found]
    data = [interactive.trace("bar", "bar", hue, hover, orientation="h", x=parts, y=y, text=text)]
    rest = [float(share.high - share.low) for _, share in found]
    if any(rest):
        data.append(interactive.trace("bar", "open", hue, hover, orientation="h", x=rest, base=parts, y=y))
    return {"data": data, "layout": interactive.rows_layout(language, (0, size), ends("0", f"{size:g}"))}
