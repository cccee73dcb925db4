"""Datasets to CSV: UTF-8, comma, one header row, lists joined by ``; ``, spreadsheet formulas defused."""

import csv
import io
import re
from functools import partial
from typing import Final

from samsyn.compare import Comparison
from samsyn.exports.dataset import Dataset, Files, Value

#: What makes a spreadsheet run a cell, also in full width and after white space (OWASP, CSV Injection).
FORMULA: Final = re.compile(r"[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
#: A signed number is no formula: it means the same when run.
NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)?")


def files(datasets: tuple[Dataset, ...], _: Comparison) -> Files:
    """A csv file per dataset."""
    return {f"data/{dataset.name}.csv": partial(_csv, dataset) for dataset in datasets}


def _csv(dataset: Dataset) -> str:
    names = [column.name for column in dataset.columns]
    result = io.StringIO()
    writer = csv.writer(result, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([[cell(row.get(name)) for name in names] for row in dataset.rows])
    return result.getvalue()


def cell(value: Value) -> str:
    """A value as a csv cell; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = "; ".join(value) if isinstance(value, list) else value
    runs = FORMULA.match(text) and not NUMBER.fullmatch(text)
    return f"'{text}" if runs else text
