"""Publishing under faults: killed at any moment, on a full disk, without leave to write, two at once; the served site is whole.

A small project is built for real, in both languages, by the command that an association runs.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import Final

import pytest
from conftest import BASE, copy_project, samsyn

from samsyn.commands.options import FINE, PROBLEMS
from samsyn.publish import check_site
from samsyn.versions import versions

SEED: Final = 20261126
COMMAND: Final = Path(sys.executable).with_name("samsyn")
#: The word that tells one edition of the content from the next, on every page.
EDITION: Final = "Utgåva {}"


def edition(project: Path, number: int) -> None:
    """Change the site's name, which stands in every page's title."""
    path = project / "content" / "site.yml"
    text = path.read_text("utf-8")
    changed = re.sub(r"\A(name:\n  sv: ).*", rf"\g<1>{EDITION.format(number)}", text)
    assert changed != text
    path.write_text(changed, "utf-8")


def editions(site: Path) -> set[str]:
    """What edition the pages of a site say they are; of a whole site exactly one."""
    titles = [re.search(r"<title[^>]*>(.*?)</title>", path.read_text("utf-8")) for path in site.rglob("*.html")]
    return {title.group(1).rpartition("Utgåva ")[2] if title else "" for title in titles}


def whole(site: Path, pages: int) -> str:
    """The one edition of a site that has all its pages and no broken link."""
    found = editions(site)
    assert len(found) == 1, f"pages of several editions: {found}"
    assert len(list(site.rglob("*.html"))) == pages
    assert check_site(site, "https://exempel.example/samsyn/") == []
    return found.pop()


@pytest.fixture(scope="module")
def first(tmp_path_factory) -> Path:
    """A project with a published first edition."""
    project = copy_project(tmp_path_factory.mktemp("faults") / "project", BASE / "content")
    edition(project, 1)
    result = samsyn("build", "--root", project)
    assert result.returncode == FINE, result.stdout + result.stderr
    return project


@pytest.fixture
def project(first, tmp_path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(first, tmp_path / "project"))


def killed_builds(project: Path, kills: int) -> list[str]:
    """Kill that many builds at seeded moments, with all they started; the edition served after each."""
    site, chance, served = project / "site", random.Random(SEED), []  # noqa: S311 - moments, not secrets
    pages = len(list(site.rglob("*.html")))
    begun = monotonic()
    edition(project, 2)
    assert samsyn("build", "--root", project).returncode == FINE
    usual = monotonic() - begun
    for number in range(3, kills + 3):
        edition(project, number)
        with subprocess.Popen(
            [COMMAND, "build", "--root", project],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as build:
            end = monotonic() + chance.uniform(0, 1.15 * usual)
            while monotonic() < end and build.poll() is None:
                assert (site / "index.html").is_file(), "a reader finds the site at every moment"
                sleep(0.005)
            if build.poll() is None:
                os.killpg(build.pid, signal.SIGKILL)
        served.append(whole(site, pages))
        assert served[-1] in {str(number), *served[-2:-1], "2"}, "neither the old site nor the new one"
    return served


def test_a_killed_build_leaves_the_old_site_or_the_new_one(project):
    served = killed_builds(project, 5)
    assert len(served) == 5
    assert samsyn("build", "--root", project).returncode == FINE, "and the next build is none the worse"
    assert [path.name for path in (project / ".samsyn").glob("build-*")] == []


@pytest.mark.audit
def test_two_hundred_kills(project, measured):
    served = killed_builds(project, 200)
    new = sum(edition == str(number) for number, edition in enumerate(served, 3))
    assert 0 < new < len(served), "kills fall before and after the swap"
    earlier = versions(project / ".samsyn" / "versions" / "site")
    assert [len(editions(path)) for path in earlier] == [1] * len(earlier)
    measured(
        "dependability",
        "Builds killed at random moments",
        f"200 of 200 left a whole site: {200 - new} the old one, {new} the new one",
    )


def disk(folder: Path, *options: str) -> None:
    """A disk of its own at a folder; the test is skipped only where the machine lets nobody make one."""
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", folder], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip(f"a small disk cannot be made here: {made.stderr.decode().strip()}")


@pytest.mark.parametrize("room", ["1m", "3m", "5m", "7m"])
def test_a_full_disk_leaves_the_site_and_says_so(first, tmp_path, room, measured):
    small = tmp_path / "disk"
    disk(small, f"size={room}")
    try:
        (small / "site").mkdir()
        (small / "site" / "index.html").write_text("den gamla")
        result = samsyn("build", "--root", first, "--site", small / "site")
        assert result.returncode == PROBLEMS, result.stderr
        assert "disken är full" in result.stderr
        assert "webbplatsen är som den var" in result.stderr
        assert "Traceback" not in result.stderr
        assert (small / "site" / "index.html").read_text() == "den gamla"
        assert list((small / ".samsyn").glob("build-*")) == []
    finally:
        subprocess.run(["umount", small], check=True)
    measured("dependability", f"Build onto a full disk ({room} free)", "the site as it was, a message, no traceback")


def test_a_disk_that_may_only_be_read_leaves_the_site_and_says_so(first, tmp_path, measured):
    locked = tmp_path / "disk"
    disk(locked, "size=9m")
    try:
        (locked / "site").mkdir()
        (locked / "site" / "index.html").write_text("den gamla")
        subprocess.run(["mount", "-o", "remount,ro", locked], check=True)
        result = samsyn("build", "--root", first, "--site", locked / "site")
        assert result.returncode == PROBLEMS, result.stderr
        assert "disken går bara att läsa" in result.stderr
        assert "Traceback" not in result.stderr
        assert (locked / "site" / "index.html").read_text() == "den gamla"
    finally:
        subprocess.run(["umount", locked], check=True)
    measured("dependability", "Build onto a read-only disk", "the site as it was, a message, no traceback")


def test_two_builds_at_once_are_two_whole_sites_one_after_the_other(project):
    pages = len(list((project / "site").rglob("*.html")))
    edition(project, 7)
    command = [COMMAND, "build", "--root", project]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [build.communicate()[1] for build in both]
    assert [build.returncode for build in both] == [FINE, FINE], said
    assert any("väntar på ett annat bygge" in text for text in said)
    assert whole(project / "site", pages) == "7"
    kept = versions(project / ".samsyn" / "versions" / "site")
    assert [editions(path) for path in kept] == [{"1"}, {"7"}]
