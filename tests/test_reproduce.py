"""The same content gives the same bytes, wherever and whenever it is built; and a list tells whether a copy is whole."""

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest
from conftest import BASE, ROOT, copy_project

from samsyn.manifest import NAME

#: Builds by a clock that stands elsewhere.
CLOCK: Final = """
import datetime, sys, time_machine
from samsyn.cli import main
time_machine.travel(datetime.datetime.fromisoformat(sys.argv[1]), tick=True).start()
sys.exit(main(sys.argv[2:]))
"""
#: Time, and what else differs between the machines of two people.
ELSEWHERE: Final = {
    "2031-07-01T12:00:00+00:00": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    "1999-12-31T23:59:58+00:00": {
        "TZ": "America/Los_Angeles",
        "LC_ALL": "POSIX",
        "PYTHONHASHSEED": "2",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    "2026-02-28T00:30:00+00:00": {"TZ": "Europe/Stockholm", "LC_ALL": "sv_SE.UTF-8", "PYTHONHASHSEED": "random"},
}


def sums(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def build(project: Path, when: str, setting: dict[str, str], umask: int) -> dict[str, str]:
    command = [sys.executable, "-c", CLOCK, when, "build", "--root", project]
    made = subprocess.run(
        command, cwd=project.parent, env={**os.environ, **setting}, umask=umask, capture_output=True, check=False
    )
    assert made.returncode == 0, made.stderr.decode(errors="replace")
    return sums(project / "site")


def same_everywhere(projects: list[Path]) -> dict[str, str]:
    made = [
        build(project, when, setting, umask)
        for project, (when, setting), umask in zip(projects, ELSEWHERE.items(), (0o022, 0o077, 0o002), strict=True)
    ]
    different = {path for other in made[1:] for path in made[0].keys() | other if made[0].get(path) != other.get(path)}
    assert different == set()
    return made[0]


def test_a_small_site_is_the_same_on_other_machines(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(BASE / "content", content)
    projects = [tmp_path / name / "projekt" for name in ("a", "b-å", "c c")]
    for project in projects:
        copy_project(project, content, english=True)
    site = projects[0] / "site"
    made = same_everywhere(projects)
    listed = dict(reversed(line.split("  ", 1)) for line in (site / NAME).read_text("utf-8").splitlines())
    assert listed == {path: one for path, one in made.items() if path != NAME}
    assert list(listed) == sorted(listed)
    (site / "index.html").write_text("annat", "utf-8")
    assert sums(site)["index.html"] != listed["index.html"]


@pytest.mark.audit
def test_the_whole_site_is_the_same_on_other_machines(tmp_path, measured):
    projects = [tmp_path / name / "samsyn" for name in ("a", "b-å", "c c")]
    for project in projects:
        subprocess.run(["git", "clone", "-q", ROOT, project], check=True)
    made = same_everywhere(projects)
    whole = sha256((projects[0] / "site" / NAME).read_bytes()).hexdigest()
    what = "builds under three clocks, time zones, locales, hash seeds, folders and file masks"
    measured("dependability", what, f"3 of 3 the same in each of {len(made)} files")
    print(f"\n{len(made)} files, the same three times; their list has SHA-256 {whole}")  # noqa: T201 - what make reproduce tells
