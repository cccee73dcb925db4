"""``datapackage.json``: what every file and column of the open data means, with keys and the words of every code.

Source: Data Package standard, version 2 (datapackage.org).
"""

import json
from functools import partial
from typing import Final

from samsyn.changes import content_day
from samsyn.compare import Comparison
from samsyn.exports.dataset import Column, Dataset, Files
from samsyn.model.evaluation import PROTECTED
from samsyn.model.site import LICENCES

#: Columns that name a row of another dataset, by the dataset's name and its column. Lists cannot be keys.
REFERENCES: Final = {"evaluation": ("evaluations", "id"), "theme": ("themes", "id"), "of": ("facts", "id")}


def files(datasets: tuple[Dataset, ...], comparison: Comparison) -> Files:
    """The package description, naming every csv file with its schema."""
    return {"data/datapackage.json": partial(_package, datasets, comparison)}


def _package(datasets: tuple[Dataset, ...], comparison: Comparison) -> str:
    site = comparison.content.site
    assert site is not None  # noqa: S101 - nothing is exported without a site
    licence = LICENCES[site.licence_code]
    words = labels(datasets)
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "samsyn",
        "title": site.name.sv,
        "description": site.lead.sv,
        "homepage": site.address,
        "version": content_day(comparison),
        "licenses": [{"name": site.licence_code, "path": licence.url, "title": licence.name}],
        "contributors": [{"title": site.publisher.sv, "roles": ["publisher"]}],
        "sources": [
            {"title": f"{one.evaluation.report.title} ({one.evaluation.report.publisher})"}
            | ({"path": one.evaluation.report.url} if one.evaluation.report.url else {})
            for one in comparison.evaluations
        ],
        "resources": [_resource(dataset, words) for dataset in datasets],
    }
    kept = {name: value for name, value in package.items() if value}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def labels(datasets: tuple[Dataset, ...]) -> dict[str, dict[str, str]]:
    """The Swedish label of each code, by group."""
    found: dict[str, dict[str, str]] = {}
    for row in next(dataset for dataset in datasets if dataset.name == "codes").rows:
        found.setdefault(str(row["group"]), {})[str(row["code"])] = str(row["label_sv"])
    return found


def _resource(dataset: Dataset, words: dict[str, dict[str, str]]) -> dict[str, object]:
    resource: dict[str, object] = {
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
            "fields": [_field(column, dataset, words) for column in dataset.columns],
            "missingValues": [""] if dataset.described else ["", PROTECTED],
            **_keys(dataset),
        },
    }
    return resource | ({"description": dataset.description.sv} if dataset.description else {})


def _field(column: Column, dataset: Dataset, words: dict[str, dict[str, str]]) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.type, "description": column.description.sv}
    if column.type == "list":
        field |= {"itemType": "string", "delimiter": "; "}
    elif column.groups:
        meant = {code: label for group in column.groups for code, label in words.get(group, {}).items()}
        labelled = [{"value": code, "label": label} for code, label in meant.items()]
        field |= {"categories": labelled, "constraints": {"enum": list(meant)}} if meant else {}
    if column.name in dataset.key:
        field["constraints"] = {**field.get("constraints", {}), "required": True}  # type: ignore[dict-item]
    return field


def _keys(dataset: Dataset) -> dict[str, object]:
    """What tells rows apart, and what leads to rows of other datasets."""
    if not dataset.key:
        return {}
    leading = [
        {"fields": [name], "reference": {"resource": resource if resource != dataset.name else "", "fields": [field]}}
        for name, (resource, field) in REFERENCES.items()
        if any(column.name == name for column in dataset.columns)
    ]
    return {"primaryKey": list(dataset.key), **({"foreignKeys": leading} if leading else {})}
