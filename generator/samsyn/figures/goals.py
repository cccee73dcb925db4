"""Goals with numbers against their outcomes, in panels: one axis for what may share it, never for anything else."""

from typing import Any

from samsyn.compare import Comparison
from samsyn.figures.bars import share_marks
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.goal_axes import stacked
from samsyn.figures.goal_lines import Line, goal_lines, panels_of, shared_words, sureness, target_place, value_text
from samsyn.figures.marks import Mark, Tick, ends, panel, point, row, span
from samsyn.figures.shares import ranged, value_range
from samsyn.figures.words import label_of, name_of, names, say, text_in
from samsyn.wording import number, percent

COLUMNS = ("goal", "target", "outcome", "count", "certainty", "report_says", "our_verdict")


def draw(comparison: Comparison, language: str) -> Figure | None:
    """A panel per group of outcomes that may share an axis; ``None`` where no goal has both numbers."""
    lines = goal_lines(comparison)
    groups = panels_of(lines)
    if not groups:
        return None
    panels = [_panel(group, comparison, language) for group in groups]
    rows = [_table_row(line, comparison, language) for line in lines]
    title = _title(lines, groups, language)
    told = "; ".join(f"{who}, {target}: {outcome} {value}" for who, target, outcome, value, *_ in rows)
    sorts = {mark["sort"] for one in panels for line in one["rows"] for mark in line["marks"]}
    legend = (("target", "target_mark"), ("open", "about_range"), ("interval", "about_estimate"))
    return Figure(
        id="goals",
        kind="goals",
        title=title,
        alternative=f"{title}. {told}.",
        table=FigureTable(
            say(language, "goals_caption"),
            tuple(say(language, key) for key in COLUMNS),
            tuple(rows),
            (False, True, False, True, False, False, False),
        ),
        template="strips.html.jinja",
        picture={
            "names": names(comparison, language),
            "panels": panels,
            "legend": [say(language, key) for sort, key in legend if sort in sorts],
        },
        plotly=stacked(panels, language),
        note=say(language, "goals_note"),
        sources=tuple(dict.fromkeys((line.goal.evaluation, line.outcome.fact.source.lines) for line in lines)),
    )


def _panel(group: list[Line], comparison: Comparison, language: str) -> dict[str, Any]:
    """One axis: of plain numbers, of a group's members, or of percent where several groups share it."""
    first = group[0]
    one = comparison.by_id(first.goal.evaluation)
    shared = len({line.goal.evaluation for line in group}) > 1
    top, whole = plain_top(group), first.outcome.whole
    fields: dict[str, Any] = {
        "heading": text_in(one.evaluation.name, language),
        "tag": one.evaluation.monogram,
        "hue": comparison.hue(one.id),
    }
    end = top or 100.0
    if shared:
        fields, ticks = shared_words(group, language), _percent_ticks(language)
    elif top:
        fields["sub"], ticks = say(language, "alone_is"), ends("0", f"{top:g}")
    elif whole is None or whole.number is None or any(line.share and not line.share.counted for line in group):
        ticks = _percent_ticks(language)
    else:
        size = number(whole.number, language)
        fields["sub"] = say(language, "whole_is", whole=size, label=text_in(whole.label, language))
        ticks, end = ends("0", size), float(whole.number)
    rows = [_row(line, top, comparison, language, shared=shared) for line in group]
    drawn = [(line.goal.evaluation, line.outcome.fact.id) for line in group]
    return panel(rows, ticks, **fields, end=end, outcomes=drawn)


def plain_top(group: list[Line]) -> float:
    """The end of an axis of plain numbers; 0 where the group's outcomes are shares."""
    if group[0].share is not None:
        return 0.0
    numbers = (value_range(fact) for line in group for fact in (line.target, line.outcome.fact))
    return max(float(found[1]) for found in numbers if found is not None)


def _percent_ticks(language: str) -> list[Tick]:
    anchors = (("start", 0.0), ("middle", 0.5), ("end", 1.0))
    return [Tick(x=x * 100, label=percent(x, language), anchor=a, minor=False) for a, x in anchors]


def _row(line: Line, top: float, comparison: Comparison, language: str, *, shared: bool) -> dict[str, Any]:
    fact, place = line.outcome.fact, target_place(line, top)
    if line.share is not None:
        marks: list[Mark] = share_marks(line.share, sureness(line, comparison, language).interval)
    else:
        low, _ = value_range(fact) or (0, 0)
        marks = [span("track", 0, top, (0, top)), span("bar", 0, float(low), (0, top))]
    target = say(language, "target_is", target=value_text(line.target, None, comparison, language))
    if place is not None:
        marks.append(point("target", place, (0, 1)))
    else:
        target = say(language, "target_elsewhere", target=target)
    return row(
        text_in(fact.label, language),
        value_text(fact, line.outcome.whole, comparison, language),
        marks,
        sub=f"{text_in(line.goal.goal.label, language)}: {target}",
        hue=comparison.hue(line.goal.evaluation),
        tag=comparison.by_id(line.goal.evaluation).evaluation.monogram if shared else "",
        count=ranged(*(number(end, language) for end in value_range(fact) or (0, 0))),
    )


def _table_row(line: Line, comparison: Comparison, language: str) -> tuple[str, ...]:
    goal, fact = line.goal.goal, line.outcome.fact
    value = value_text(fact, line.outcome.whole, comparison, language)
    return (
        f"{name_of(comparison.by_id(line.goal.evaluation), language)}: {text_in(goal.label, language)}",
        value_text(line.target, None, comparison, language),
        text_in(fact.label, language),
        value if line.drawable else say(language, "not_drawn", value=value),
        sureness(line, comparison, language).text,
        label_of(comparison, "verdict", goal.report_says, language),
        label_of(comparison, "verdict", goal.our_verdict, language),
    )


def _title(lines: list[Line], groups: list[list[Line]], language: str) -> str:
    goals = {(line.goal.evaluation, line.goal.goal.id): line.goal.goal.our_verdict for line in lines}
    verdicts = list(goals.values())
    shared = sum(len({line.goal.evaluation for line in group}) > 1 for group in groups)
    axes = say(language, "axes_shared", count=shared, panels=len(groups)) if shared else say(language, "axes_alone")
    if len(verdicts) == 1:
        return say(language, "goals_title_one", axes=axes)
    met, not_met = verdicts.count("met"), verdicts.count("not_met")
    counts = (("goals_not_met", not_met), ("goals_other", len(verdicts) - met - not_met))
    rest = " ".join(say(language, key, count=count) for key, count in counts if count)
    shown = met or say(language, "none_met")
    return say(language, "goals_title", goals=len(verdicts), met=shown, rest=rest, axes=axes)
