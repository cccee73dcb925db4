"""The guides for evaluators, followed to the letter: from an empty folder to a published page, then each of the others."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, get_args
from urllib.request import urlopen

import pytest
from conftest import ROOT, samsyn
from following import BLOCK, Follower

from samsyn.commands import COMMANDS
from samsyn.commands.new import KINDS
from samsyn.commands.options import FINE
from samsyn.model.codes import DeclaredState, DiscrepancyKind
from samsyn.pages.guides import NAMES, PRACTICE, guides, practice

#: The address that the guide gives, which git is told lies in a folder of the test's.
ADDRESS: Final = "https://exempel.se/forbundet/webbplatsen.git"
PAGE: Final = "utvarderingar/stod-vagen/index.html"


def git(folder, *arguments):
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True)


def shared(project: Path, folder: Path) -> dict[str, str]:
    """A project as others get at it with git, and the settings that let the guide's address lead there."""
    git(project, "init", "-q", "-b", "main")
    git(project, "add", ".")
    who = ("-c", "user.name=Kansliet", "-c", "user.email=kansli@norr.example")
    git(project, *who, "commit", "-q", "-m", "Början")
    origin = folder / "origin.git"
    subprocess.run(["git", "clone", "-q", "--bare", project, origin], check=True, capture_output=True)
    settings = folder / "gitconfig"
    settings.write_text(f'[url "{origin}"]\n\tinsteadOf = {ADDRESS}\n', "utf-8")
    return {"GIT_CONFIG_GLOBAL": str(settings), "GIT_CONFIG_SYSTEM": os.devnull}


def taken(branch: str, folder: Path) -> Path:
    """What happens when a proposal is taken: it becomes the main line, and the site is built from that."""
    git(folder / "origin.git", "branch", "-f", "main", branch)
    merged = folder / branch
    subprocess.run(["git", "clone", "-q", folder / "origin.git", merged], check=True, capture_output=True)
    built = samsyn("build", "--root", merged)
    assert built.returncode == FINE, built.stdout + built.stderr
    return merged / "site"


def followed(project: Path, folder: Path, instead: Mapping[str, Callable[[Path], object]]) -> None:
    """Follow every guide in a project, and read the site that each proposal leads to."""
    desk = folder / "skrivbord"
    desk.mkdir()
    (desk / PRACTICE).write_bytes(practice())
    evaluator = Follower(desk, shared(project, folder), instead)
    first, *others = guides()
    evaluator.follow(first.text)
    page = (taken("stod-vagen", folder) / PAGE).read_text("utf-8")
    assert "Coachen hade tid när deltagarna behövde det." in page
    for guide in others:
        evaluator.follow(guide.text)
    site = taken("fler-iakttagelser", folder)
    page = (site / PAGE).read_text("utf-8")
    assert "Styrgruppens beslut nådde sällan ut till handläggarna." in page
    assert "Antal som fullföljde" in page
    assert "Eva Exempel, utvärderare" in page
    assert "Det står att rapporten ger två olika tal." in (site / "rattelser/index.html").read_text("utf-8")


def test_followed_from_an_empty_folder_to_a_published_page(tmp_path):
    project, served = tmp_path / "norr", []
    said = samsyn("init", project, "--name", "Norrs utvärderingar", "--email", "kansli@norr.example")
    assert said.returncode == FINE, said.stderr
    linked = {"make install": lambda folder: (folder / ".venv").symlink_to(sys.prefix)}
    followed(project, tmp_path, {**linked, "samsyn serve": served.append})
    assert served


def previewed(folder: Path) -> None:
    """The preview at an address of its own shows the draft at the path that the guide gives."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = "{}:{}".format(*free.getsockname())
    command = [folder / ".venv/bin/samsyn", "serve", "--address", address]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as serving:
        try:
            for _ in range(120):
                with suppress(OSError), urlopen(f"http://{address}/utvarderingar/stod-vagen/") as answer:
                    assert "Stöd på vägen" in answer.read().decode()
                    return
                time.sleep(1)
            pytest.fail("the preview never answered")
        finally:
            serving.terminate()


@pytest.mark.audit
def test_followed_beside_the_five_on_a_fresh_copy_with_nothing_instead(tmp_path):
    project = tmp_path / "projekt"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for path in listed.strip("\0").split("\0"):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, project / path, follow_symlinks=False)
    followed(project, tmp_path, {"samsyn serve": previewed})
    site = tmp_path / "fler-iakttagelser" / "site"
    assert "Stöd på vägen" in (site / "en" / PAGE).read_text("utf-8")
    assert "Stöd på vägen" in (site / "jamfor/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "heading", "codes"),
    [
        ("motsagelser", "`kind`", set(get_args(DiscrepancyKind))),
        ("teman-och-celler", "`state`", set(get_args(DeclaredState))),
    ],
)
def test_tables_of_codes_are_whole(name, heading, codes):
    guide = next(guide for guide in guides() if guide.name == name)
    table = guide.text.partition(f"| {heading} |")[2].partition("\n\n")[0]
    assert set(re.findall(r"(?m)^\| `(\w+)` \|", table)) == codes


def test_commands_named_in_running_text_exist():
    named = {command for guide in guides() for command in re.findall(r"`(samsyn[^`\n]*)`", BLOCK.sub("", guide.text))}
    assert named
    for command in named - {"samsyn"}:
        kind = command.split()[1:]
        assert kind[0] in COMMANDS, command
        assert kind[0] != "new" or kind[1] in KINDS, command


def test_leads_are_plain_text():
    assert [guide.name for guide in guides() if re.search(r"[`*\[\]<>#]", guide.title + guide.lead)] == []


def test_every_guide_is_in_the_order_of_guides():
    assert sorted(path.stem for path in (ROOT / "generator/samsyn/guides").glob("*.md")) == sorted(NAMES)
