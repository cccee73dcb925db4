"""Every dataset of the site, made from the same computed tables as the pages."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from samsyn.compare import Comparison
from samsyn.content import TableData
from samsyn.exports import codes, rows
from samsyn.exports.contract import CONTRACT
from samsyn.exports.dataset import Column, ColumnType, Dataset, Row, Value
from samsyn.figures.drawing import everywhere
from samsyn.figures.figure import FigureTable
from samsyn.model.base import Text

#: What makes the rows of each dataset of the contract.
ROWS: Final[dict[str, Callable[[Comparison], Iterator[Row]]]] = {
    "evaluations": rows.evaluations,
    "themes": rows.themes,
    "findings": rows.findings,
    "recommendations": rows.recommendations,
    "facts": rows.facts,
    "goals": rows.goals,
    "roles": rows.roles,
    "discrepancies": rows.discrepancies,
    "matrix": rows.matrix,
    "frameworks": rows.frameworks,
    "codes": codes.codes,
}


def datasets(comparison: Comparison) -> tuple[Dataset, ...]:
    """Every dataset of the contract, then one per table of a report, then one per figure."""
    contract = tuple(
        Dataset(
            name, one.title, one.columns, partial(_rows, name, comparison), description=one.description, key=one.key
        )
        for name, one in CONTRACT.items()
    )
    return (*contract, *_report_tables(comparison), *_figure_tables(comparison))


def _rows(name: str, comparison: Comparison) -> list[Row]:
    return list(ROWS[name](comparison))


def _report_tables(comparison: Comparison) -> Iterator[Dataset]:
    types: dict[str, ColumnType] = {"integer": "integer", "number": "number", "percent": "number", "list": "list"}
    for evaluated in comparison.evaluations:
        for data in evaluated.coded.tables:
            described = tuple(Column(c.id, types.get(c.type, "string"), c.label) for c in data.table.columns)
            rows = partial(_of_report, data, described)
            yield Dataset(f"table-{evaluated.id}-{data.name}", data.table.caption, described, rows, described=False)


def _of_report(data: TableData, columns: tuple[Column, ...]) -> list[Row]:
    return [{column.name: _typed(row[column.name], column.type) for column in columns} for row in data.rows]


def _typed(value: str, kind: ColumnType) -> Value:
    if value == "":
        return [] if kind == "list" else None
    if kind == "list":
        return value.split("; ")
    if value == "protected":
        return value
    return int(value) if kind == "integer" else float(value) if kind == "number" else value


def _figure_tables(comparison: Comparison) -> Iterator[Dataset]:
    for figure in everywhere(comparison, "sv"):
        names = [f"column_{number}" for number in range(1, len(figure.table.columns) + 1)]
        described = tuple(
            Column(name, "string", Text(sv=label or name))
            for name, label in zip(names, figure.table.columns, strict=True)
        )
        rows = partial(_of_figure, figure.table, names)
        yield Dataset(f"figure-{figure.id}", Text(sv=figure.table.caption), described, rows, described=False)


def _of_figure(table: FigureTable, names: list[str]) -> list[Row]:
    return [dict[str, Any](zip(names, row, strict=True)) for row in table.rows]
