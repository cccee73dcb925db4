"""Datasets to JSON: a list of flat objects, lists stay lists."""

import json
from functools import partial

from samsyn.compare import Comparison
from samsyn.exports.dataset import Dataset, Files


def files(datasets: tuple[Dataset, ...], _: Comparison) -> Files:
    """A json file per dataset."""
    return {f"data/{dataset.name}.json": partial(_json, dataset) for dataset in datasets}


def _json(dataset: Dataset) -> str:
    return json.dumps(dataset.rows, ensure_ascii=False, indent=1) + "\n"
