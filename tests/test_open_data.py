"""The open data as other programs take them: a valid data package, codes that are all explained."""

import csv
import json
from pathlib import Path

import pytest
from conftest import ROOT
from frictionless import Package

from samsyn.build import Built, build
from samsyn.exports.contract import CONTRACT
from samsyn.read import read, read_templates


@pytest.fixture(scope="module")
def made() -> Built:
    return build(read(ROOT / "content").texts, read_templates(ROOT / "templates"))


@pytest.fixture
def folder(made: Built, tmp_path: Path) -> Path:
    for path in made.assets:
        if path.startswith("data/"):
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_bytes(made.assets[path])
    return tmp_path / "data"


def errors(folder: Path) -> list[list[object]]:
    """What a validator of the standard finds wrong with the package in a folder."""
    report = Package(str(folder / "datapackage.json")).validate()
    return report.flatten(["type", "fieldName", "rowNumber"])


def test_the_package_is_valid(folder):
    assert errors(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("aktsam,factor,", "aktsam,faktor,", "constraint-error"),
        ("aktsam,factor,", "aktsamt,factor,", "foreign-key"),
        ("aktsam.", "se-ips-malmo.", "primary-key"),
    ],
)
def test_the_package_says_what_may_stand_in_the_tables(folder, old, new, error):
    """A wrong code, an evaluation that is not there, and an id that two rows share are all found by its description alone."""
    text = (folder / "findings.csv").read_text("utf-8")
    if error == "primary-key":
        first, second = (line.split(",")[0] for line in text.splitlines()[1:3])
        old, new = f"{second},", f"{first},"
    assert old in text
    (folder / "findings.csv").write_text(text.replace(old, new, 1), "utf-8")
    assert error in {found[0] for found in errors(folder)}


def rows(folder: Path, name: str) -> list[dict[str, object]]:
    return json.loads((folder / f"{name}.json").read_text("utf-8"))


def test_every_code_in_the_tables_is_explained_in_both_languages(folder):
    codes = rows(folder, "codes")
    known = {(row["group"], row["code"]) for row in codes}
    used = 0
    for name, contract in CONTRACT.items():
        for column in contract.columns:
            for row in rows(folder, name) if column.groups else ():
                value = row[column.name]
                for code in value if isinstance(value, list) else [value] if value else []:
                    assert any((group, code) in known for group in column.groups), f"{name}.{column.name}: {code}"
                    used += 1
    assert used > 1000
    assert all(row["label_sv"] and row["label_en"] for row in codes)
    assert all(row["explanation_sv"] and row["explanation_en"] for row in codes if row["group"] != "cluster")


def test_keys_tell_rows_apart(folder):
    for name, contract in CONTRACT.items():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            keys = [tuple(row[column] for column in contract.key) for row in csv.DictReader(file)]
        assert len(keys) == len(set(keys)) > 0, name
