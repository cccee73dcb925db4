"""A table's marks, such as factor by municipality, with how many columns each row is marked in."""

from samsyn.compare import Comparison, Evaluated
from samsyn.figures.figure import Figure, FigureTable
from samsyn.figures.words import names, row_of, rows_in, say, text_in
from samsyn.model.evaluation import FigureSpec

MARK = "x"
#: How many rows the alternative text names.
NAMED = 3


def draw(evaluated: Evaluated, spec: FigureSpec, comparison: Comparison, language: str) -> Figure | None:
    """The mark columns of ``spec`` (all, if it names none), rows in the report's order; ``None`` without marks."""
    data = next((table for table in evaluated.coded.tables if table.name == spec.table), None)
    if data is None:
        return None
    columns = [c for c in data.table.columns if c.type == "mark" and (not spec.columns or c.id in spec.columns)]
    totals = [sum(line[c.id] == MARK for c in columns) for line in data.rows]
    if not any(totals):
        return None
    rows = [
        {
            "label": row_of(data, line[data.table.row_key], language),
            "marks": [line[c.id] == MARK for c in columns],
            "total": say(language, "of", part=total, whole=len(columns)),
        }
        for line, total in zip(data.rows, totals, strict=True)
    ]
    heads = [text_in(column.label, language) for column in columns]
    texts = tuple(
        (str(line["label"]), *(MARK if mark else "" for mark in line["marks"]), str(line["total"])) for line in rows
    )
    head = next(text_in(c.label, language) for c in data.table.columns if c.id == data.table.row_key)
    title, caption = text_in(spec.title, language), text_in(data.table.caption, language)
    top = sorted(zip(totals, rows, strict=True), key=lambda pair: -pair[0])[:NAMED]
    told = "; ".join(say(language, "marked_in", label=str(line["label"]), total=str(line["total"])) for _, line in top)
    return Figure(
        id=f"{evaluated.id}-{spec.id}",
        kind="grid",
        title=title,
        alternative=f"{title}. {say(language, 'rows_columns', rows=len(rows), columns=len(columns))}{told}.",
        table=FigureTable(
            caption, (head, *heads, say(language, "total")), texts, (False, *(False for _ in heads), True)
        ),
        template="grid.html.jinja",
        picture={
            "names": names(comparison, language),
            "columns": heads,
            "rows": rows,
            "hue": comparison.hue(evaluated.id),
            "caption": caption,
            "head": head,
            "total": say(language, "total"),
        },
        plotly=None,
        note=" ".join([say(language, "grid_note"), *([text_in(spec.note, language)] if spec.note else [])]),
        sources=((evaluated.id, data.table.lines),),
        rows_in=rows_in(data, language),
    )
