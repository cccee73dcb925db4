"""Open data: one format per file, each ``files(datasets) -> dict[path, text]``."""

from collections.abc import Callable
from typing import Final

from samsyn.compare import Comparison
from samsyn.exports import csv_files, datapackage, json_files
from samsyn.exports.dataset import Dataset
from samsyn.exports.datasets import datasets

FORMATS: Final[dict[str, Callable[[tuple[Dataset, ...], Comparison], dict[str, str]]]] = {
    "csv": csv_files.files,
    "json": json_files.files,
    "datapackage": datapackage.files,
}


def export(comparison: Comparison) -> dict[str, str]:
    """Every file of the open data, by its path on the site."""
    tables = datasets(comparison)
    return {path: text for files in FORMATS.values() for path, text in files(tables, comparison).items()}
