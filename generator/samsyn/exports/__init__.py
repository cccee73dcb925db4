"""Open data: one format per file, each ``files(datasets) -> dict[path, what makes the text]``."""

from collections.abc import Callable
from typing import Final

from samsyn.compare import Comparison
from samsyn.exports import csv_files, datapackage, dcat, json_files
from samsyn.exports.dataset import Dataset, Files

FORMATS: Final[dict[str, Callable[[tuple[Dataset, ...], Comparison], Files]]] = {
    "csv": csv_files.files,
    "json": json_files.files,
    "datapackage": datapackage.files,
    "dcat": dcat.files,
}


def export(tables: tuple[Dataset, ...], comparison: Comparison) -> Files:
    """What makes each file of the open data, by its path on the site."""
    return {path: make for files in FORMATS.values() for path, make in files(tables, comparison).items()}
