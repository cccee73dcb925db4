"""What the program is made of: a bill of materials (CycloneDX) and a table of licences and reasons, from the locked lists.

``make sbom`` writes both; a test holds them against the lists. The bill is the same whenever it is written: its serial
number comes from the lock, and it has no time.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT: Final = Path(__file__).parents[1]
BILL, TABLE = ROOT / "docs" / "sbom.cdx.json", ROOT / "docs" / "dependencies.md"
#: Whoever builds installs ``site``; whoever makes board packets ``pdf`` as well.
LISTS: Final = ("site", "pdf")
PINNED: Final = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)(?:\s*;\s*([^\\]+?))?\s*\\?$")
LONGEST: Final = 40
CLASSIFIER: Final = "License :: OSI Approved :: "
#: How packages name the licences that have one name in SPDX.
NAMES: Final = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "BSD 3-Clause License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "SIL OFL 1.1": "OFL-1.1",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
}


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a locked list: its hashes (SHA-256 of each of its files), and when it is needed at all."""

    name: str
    version: str
    where: str
    marker: str
    hashes: tuple[str, ...]
    because: tuple[str, ...]

    @property
    def licence(self) -> str:
        """What the package itself says, by SPDX's names; ``-`` for one that this system does not install."""
        try:
            said = distribution(self.name).metadata
        except PackageNotFoundError:
            return "-"
        classified = [one.removeprefix(CLASSIFIER) for one in said.get_all("Classifier", []) if CLASSIFIER in one]
        stated = said.get("License-Expression") or (said.get("License") or "UNKNOWN").split("\n")[0]
        if stated == "UNKNOWN" or len(stated) > LONGEST:  # a whole licence text is no name
            return " OR ".join(NAMES.get(one, one) for one in classified) or stated
        return NAMES.get(stated, stated)


def packages() -> list[Package]:
    """Every package that a reader's page or a board packet is made with."""
    found: dict[tuple[str, str], Package] = {}
    for where in LISTS:
        for one in _of_list(where):
            found.setdefault((one.name, one.version), one)
    return [found[key] for key in sorted(found)]


def _of_list(where: str) -> Iterator[Package]:
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements" / f"{where}.txt").read_text("utf-8"))
    for block in blocks:
        first, *rest = block.split("\n")
        if match := PINNED.match(first):
            name, version, marker = match.groups()
            via = [line.strip(" #").removeprefix("via").strip() for line in rest if "#" in line]
            hashes = tuple(re.findall(r"sha256:([0-9a-f]{64})", block))
            yield Package(name, version, where, marker or "", hashes, tuple(one for one in via if one))


def reasons() -> dict[str, str]:
    """Why each package that we ask for ourselves is there: its line's comment."""
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    found = [re.match(r'\s*(?:pdf = \[)?"([A-Za-z0-9_.-]+)[^"]*"\]?,?\s*#\s*(.+)$', line) for line in lines]
    return {match.group(1).lower(): match.group(2) for match in found if match}


def bill() -> str:
    """The bill of materials, as CycloneDX 1.6 in JSON."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    licences = LicenseFactory()
    root = Component(name=project["name"], version=project["version"], type=ComponentType.APPLICATION, bom_ref="samsyn")
    root.licenses.add(licences.make_from_string(project["license"]))
    bom = Bom()
    bom.metadata.component = root
    for one in packages():
        purl = PackageURL("pypi", name=one.name, version=one.version)
        part = Component(name=one.name, version=one.version, purl=purl, bom_ref=str(purl), type=ComponentType.LIBRARY)
        if one.licence != "-":
            part.licenses.add(licences.make_from_string(one.licence))
        part.properties.add(Property(name="samsyn:list", value=f"requirements/{one.where}.txt"))
        part.properties.update(Property(name="samsyn:file:sha256", value=value) for value in one.hashes)
        bom.components.add(part)
    bom.dependencies.add(Dependency(root.bom_ref, [Dependency(part.bom_ref) for part in bom.components]))
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    del written["metadata"]["timestamp"]
    lock = b"".join((ROOT / "requirements" / f"{where}.txt").read_bytes() for where in LISTS)
    written["serialNumber"] = uuid5(NAMESPACE_URL, sha256(lock).hexdigest()).urn
    return json.dumps(written, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def table() -> str:
    """The licences and reasons, as a table in Markdown."""
    why = reasons()
    rows = [
        f"| {one.name} | {one.version} | {one.licence} | {one.where} | "
        f"{why.get(one.name.lower()) or 'needed by ' + ', '.join(one.because)}"
        f"{f' ({one.marker})' if one.marker else ''} |"
        for one in packages()
    ]
    return f"""# What the program is made of

Written by `make sbom` from `requirements/site.txt` and `requirements/pdf.txt`, which lock every package with the checksums
of its files. The same list for machines: `docs/sbom.cdx.json` (CycloneDX 1.6). The tests' own tools stand in
`requirements/dev.txt` and reach no reader. A licence is what the package itself says; `-` stands where this system does
not install it.

| package | version | licence | list | why |
|---|---|---|---|---|
{chr(10).join(rows)}
"""


def main() -> None:
    """Write both."""
    for path, text in ((BILL, bill()), (TABLE, table())):
        path.write_text(text, "utf-8")
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
