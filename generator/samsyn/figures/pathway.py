"""The way through a programme: one bar for each step, and between the steps how many of the step before went on."""

from samsyn.compare import Comparison, Evaluated
from samsyn.figures import interactive
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.marks import ends, panel, row, span
from samsyn.figures.shares import qualified, share_of, share_text
from samsyn.figures.words import names, say, text_in
from samsyn.model.evaluation import FigureSpec
from samsyn.wording import number


def draw(evaluated: Evaluated, spec: FigureSpec, comparison: Comparison, language: str) -> Figure | None:
    """Steps in the order of ``spec.facts``; ``None`` unless there are two numbers, each at most the one before.

    A step says "k of n" only where the fact's own denominator is an earlier step.
    """
    facts = [evaluated.facts[name] for name in spec.facts if name in evaluated.facts]
    numbers = [float(fact.number) for fact in facts if fact.number is not None]
    two = 2
    if len(numbers) != len(facts) or len(facts) < two or numbers != sorted(numbers, reverse=True) or numbers[0] <= 0:
        return None
    hue, axis = comparison.hue(evaluated.id), (0.0, numbers[0])
    steps = {fact.id: fact for fact in facts}
    rows: list[tuple[str, ...]] = []
    hover: list[str] = []
    pictured = []
    for fact, size in zip(facts, numbers, strict=True):
        label = text_in(fact.label, language)
        value = qualified(number(fact.number or 0, language), fact, comparison, language)
        share = share_of(fact, steps.get(fact.of or ""))
        of_before = share_text(share, comparison, language) if share and share.counted else ""
        marks = [span("track", 0, numbers[0], axis), span("bar", 0, size, axis)]
        pictured.append(row(label, value, marks, hue=hue, before=of_before))
        rows.append((label, value, of_before or say(language, "not_stated" if rows else "first_step")))
        hover.append(f"{label}: {of_before or value}")
    title = text_in(spec.title, language)
    y = interactive.distinct(interactive.label(entry[0]) for entry in rows)
    ticks = ends("0", number(numbers[0], language, 0))
    return Figure(
        id=f"{evaluated.id}-{spec.id}",
        kind="pathway",
        title=title,
        alternative=f"{title}. {'; '.join(hover)}.",
        table=FigureTable(
            title,
            (say(language, "step"), say(language, "count"), say(language, "of_previous")),
            tuple(rows),
            (False, True, True),
        ),
        template="strips.html.jinja",
        picture={"names": names(comparison, language), "panels": [panel(pictured, ticks)], "legend": []},
        plotly={
            "data": [
                interactive.trace(
                    "bar",
                    "bar",
                    hue,
                    hover,
                    orientation="h",
                    x=numbers,
                    y=y,
                    text=[interactive.plain(entry[1]) for entry in rows],
                )
            ],
            "layout": interactive.rows_layout(language, axis, ticks),
        },
        note=text_in(spec.note, language) if spec.note else "",
        sources=tuple((evaluated.id, fact.source.lines) for fact in facts),
    )
