"""The open data as other programs take them: a valid data package, codes that are all explained."""

import csv
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import ROOT
from frictionless import Package

from samsyn.archive import NO_DATE
from samsyn.build import Built, build
from samsyn.exports.contract import CONTRACT, ZIP
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


def test_the_zip_holds_all_data_and_is_a_valid_package_itself(made, folder, tmp_path):
    packed = ZipFile(BytesIO(made.assets[ZIP]))
    loose = {path.name for path in folder.iterdir()} - {"samsyn-data.zip", "dcat.rdf"}
    assert set(packed.namelist()) == {name for name in loose if not name.startswith("upphandlingsunderlag")}
    assert {"kodbok.md", "codebook.md", "findings.csv", "findings.json", "datapackage.json"} <= set(packed.namelist())
    for name in packed.namelist():
        assert packed.read(name) == (folder / name).read_bytes(), name
    packed.extractall(tmp_path / "unpacked")
    assert errors(tmp_path / "unpacked") == []


def test_the_zip_has_the_same_bytes_for_the_same_content(made):
    again = build(read(ROOT / "content").texts, read_templates(ROOT / "templates"))
    assert again.assets[ZIP] == made.assets[ZIP]
    packed = ZipFile(BytesIO(made.assets[ZIP]))
    assert packed.namelist() == sorted(packed.namelist())
    assert {entry.date_time for entry in packed.infolist()} == {NO_DATE}


@pytest.mark.parametrize(("name", "language"), [("kodbok.md", "sv"), ("codebook.md", "en")])
def test_the_codebook_explains_every_column_and_every_code(folder, name, language):
    text = (folder / name).read_text("utf-8")
    parts = {part.partition("\n")[0]: part for part in text.split("\n## ")}
    for dataset, contract in CONTRACT.items():
        part = parts[f"{contract.title.plain(language)} (`{dataset}`)"]
        assert contract.description.plain(language) in part
        for column in contract.columns:
            (row,) = (line for line in part.split("\n") if line.startswith(f"| `{column.name}` |"))
            assert column.description.plain(language) in row
            assert all(f"`{group}`" in row for group in column.groups)
    codes = parts["Koderna" if language == "sv" else "The codes"]
    for row in rows(folder, "codes"):
        (group,) = (part for part in codes.split("\n### ") if part.startswith(f"`{row['group']}`\n"))
        (line,) = (line for line in group.split("\n") if line.startswith(f"| `{row['code']}` |"))
        assert row[f"label_{language}"] in line
        assert (row[f"explanation_{language}"] or "") in line.replace("\\|", "|")
    for resource in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]:
        assert f"`{resource['path'].removesuffix('.csv')}`" in text


def test_json_is_written_as_the_library_writes_it(folder):
    for path in folder.glob("*.json"):
        text = path.read_text("utf-8")
        if isinstance(rows := json.loads(text), list):
            assert text == json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
