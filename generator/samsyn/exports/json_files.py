"""Datasets to JSON: a list of flat objects, lists stay lists."""

import json

from samsyn.compare import Comparison
from samsyn.exports.dataset import Dataset


def files(datasets: tuple[Dataset, ...], _: Comparison) -> dict[str, str]:
    """A json file per dataset."""
    return {
        f"data/{dataset.name}.json": json.dumps(dataset.rows, ensure_ascii=False, indent=1) + "\n"
        for dataset in datasets
    }
