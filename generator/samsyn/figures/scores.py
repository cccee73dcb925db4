"""Means on a scale: a dot for the mean, a pale bar for one standard deviation each way, cut at the scale's ends."""

from decimal import Decimal

from samsyn.compare import Comparison, Evaluated
from samsyn.figures import interactive
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.marks import ends, panel, point, row, span
from samsyn.figures.shares import ranged
from samsyn.figures.words import names, say, text_in
from samsyn.model.evaluation import Fact, FigureSpec
from samsyn.wording import number


def draw(evaluated: Evaluated, spec: FigureSpec, comparison: Comparison, language: str) -> Figure | None:
    """Means in the order of ``spec.facts``; ``None`` unless all have a mean on one and the same scale."""
    facts = [evaluated.facts[name] for name in spec.facts if name in evaluated.facts]
    scale = facts[0].scale if facts else None
    if scale is None or any(fact.scale != scale or fact.number is None for fact in facts):
        return None
    low, high = scale
    axis, hue = (float(low), float(high)), comparison.hue(evaluated.id)
    pictured, rows, hover = [], [], []
    for fact in facts:
        mean, sd = fact.number or Decimal(0), fact.sd
        marks = [span("track", *axis, axis)]
        if sd is not None:
            marks.append(span("interval", float(mean - sd), float(mean + sd), axis))
        label, value = text_in(fact.label, language), number(mean, language)
        pictured.append(row(label, value, [*marks, point("dot", float(mean), axis)], hue=hue))
        missing = say(language, "not_stated")
        spread = number(sd, language) if sd is not None else missing
        rows.append((label, value, spread, str(fact.n) if fact.n is not None else missing))
        hover.append(f"{label}: {value} ({say(language, 'sd').lower()} {spread})")
    title = text_in(spec.title, language)
    note = say(
        language, "scores_note", low=number(low, language), high=number(high, language), n=_answers(facts, language)
    )
    y = interactive.distinct(interactive.label(entry[0]) for entry in rows)
    spreads = [float(fact.sd or 0) for fact in facts]
    columns = [say(language, key) for key in ("question", "mean", "sd", "answers")]
    columns[1] += f" ({say(language, 'scale').lower()} {ranged(number(low, language), number(high, language))})"
    return Figure(
        id=f"{evaluated.id}-{spec.id}",
        kind="scores",
        title=title,
        alternative=f"{title}. {'; '.join(hover)}.",
        table=FigureTable(
            title,
            tuple(columns),
            tuple(rows),
            (False, True, True, True),
        ),
        template="strips.html.jinja",
        picture={
            "names": names(comparison, language),
            "panels": [panel(pictured, ends(number(low, language), number(high, language)))],
            "legend": [],
        },
        plotly={
            "data": [
                interactive.trace(
                    "scatter",
                    "dot",
                    hue,
                    hover,
                    mode="markers",
                    x=[float(fact.number or 0) for fact in facts],
                    y=y,
                    error_x={"type": "data", "array": spreads},
                )
            ],
            "layout": interactive.rows_layout(language, axis, ends(number(low, language), number(high, language))),
        },
        note=" ".join(filter(None, (note, text_in(spec.note, language) if spec.note else ""))),
        sources=tuple((evaluated.id, fact.source.lines) for fact in facts),
    )


def _answers(facts: list[Fact], language: str) -> str:
    counts = {fact.n for fact in facts}
    if counts == {None}:
        return say(language, "n_unknown")
    return say(language, "n_same", n=str(counts.pop())) if len(counts) == 1 else say(language, "n_differs")
