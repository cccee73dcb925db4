"""``datapackage.json``: what every file and column of the open data means.

Source: Data Package standard, version 2 (datapackage.org).
"""

import json
from functools import partial

from samsyn.compare import Comparison
from samsyn.exports.dataset import Column, Dataset, Files


def files(datasets: tuple[Dataset, ...], comparison: Comparison) -> Files:
    """The package description, naming every csv file with its schema."""
    return {"data/datapackage.json": partial(_package, datasets, comparison)}


def _package(datasets: tuple[Dataset, ...], comparison: Comparison) -> str:
    site = comparison.content.site
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "samsyn",
        "title": site.name.sv if site else "Samsyn",
        "description": site.lead.sv if site else "",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(dataset) for dataset in datasets],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(dataset: Dataset) -> dict[str, object]:
    return {
        "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
        "name": dataset.name.lower(),
        "title": dataset.title.sv,
        "type": "table",
        "path": f"{dataset.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": [_field(column) for column in dataset.columns],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.type, "description": column.description.sv}
    if column.type == "list":
        field |= {"itemType": "string", "delimiter": "; "}
    return field
