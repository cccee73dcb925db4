"""What the program is made of is locked with checksums, has a reason and a licence that lets a public body use it."""

import json
import re
import tomllib

import pytest
import supply_to_docs as supply
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

#: Licences that ask for no more than their text, or for changes to their own files to be shared.
FREE = re.compile(r"MIT|MIT-0|MIT-CMU|BSD-[23]-Clause|Apache-2\.0|ISC|PSF-2\.0|MPL-[12]\.[01]|OFL-1\.1")


def test_every_package_of_every_list_has_checksums():
    for where in ("site", "pdf", "dev"):
        text = (supply.ROOT / "requirements" / f"{where}.txt").read_text("utf-8")
        assert len(re.findall(r"^\S+==", text, re.MULTILINE)) > 10
        for block in re.split(r"\n(?=\S)", text):
            assert re.match(r"\S+==\S+", block), f"{where}: not pinned: {block[:60]}"
            assert "--hash=sha256:" in block, f"{where}: no checksum: {block[:60]}"
        assert "://" not in text, "a list names no host"


def test_every_package_that_we_ask_for_has_a_reason():
    project = tomllib.loads((supply.ROOT / "pyproject.toml").read_text("utf-8"))
    lists = [project["project"]["dependencies"], *project["project"]["optional-dependencies"].values()]
    asked = [
        re.match(r"[\w.-]+", line).group() for one in [*lists, *project["dependency-groups"].values()] for line in one
    ]
    assert sorted(asked) == sorted(name for name in supply.reasons() if name in asked)


def test_licences_let_a_public_body_use_and_publish():
    for one in supply.packages():
        choices = [choice.split(" AND ") for choice in one.licence.strip("()").split(" OR ")]
        free = any(all(FREE.fullmatch(part) for part in choice) for choice in choices)
        assert one.marker if one.licence == "-" else free, f"{one.name}: {one.licence}"


def test_bill_and_table_are_what_the_lists_say(measured):
    assert supply.BILL.read_text("utf-8") == supply.bill(), "run make sbom"
    assert supply.TABLE.read_text("utf-8") == supply.table(), "run make sbom"
    measured("dependability", "packages that build the site, locked with checksums", str(len(supply.packages())))


def test_bill_is_what_the_standard_asks_for():
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(supply.BILL.read_text("utf-8")) is None


@pytest.mark.parametrize(
    "part", json.loads(supply.BILL.read_text("utf-8"))["components"], ids=lambda part: part["name"]
)
def test_each_part_is_named_so_that_others_find_it(part):
    assert part["purl"] == f"pkg:pypi/{part['name']}@{part['version']}"
