"""What a build costs whoever edits: all of it in both languages, our own part, and plain pages beside it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.cost import cost
from bench.figures import Figure
from bench.plain import build as built
from bench.plain import plain
from samsyn.build import build
from samsyn.read import read, read_templates

PART = "Author: five evaluations"
#: How often a build is measured; the least is what the machine can do when nothing else wants it.
TIMES = 3


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Measure on a copy of the project."""
    project = work / "author"
    copy(root, project)
    ours = min((cost([samsyn(), "build"], project) for _ in range(TIMES)), key=lambda one: one.processor)
    plain(pages(project), work / "plain")
    theirs = min((built(work / "plain") for _ in range(TIMES)), key=lambda one: one.processor)
    own = json.loads(subprocess.check_output([sys.executable, "-m", "bench.share", project], cwd=root))
    count = own["pages"]
    beside = f"mkdocs build of {count} plain pages with as many words, one language"
    yield Figure(
        PART, f"cold samsyn build, 2 × {count} pages, processor", ours.processor, "s", beside, theirs.processor
    )
    yield Figure(PART, "the same, by the clock", ours.seconds, "s", beside, theirs.seconds)
    yield Figure(PART, "the same, memory at the fullest moment", ours.megabytes, "MB", beside, theirs.megabytes)
    yield Figure(
        PART, "processor per page", 1000 * ours.processor / count / 2, "ms", beside, 1000 * theirs.processor / count
    )
    share = 100 * own["processor"] / ours.processor
    yield Figure(PART, "our own part of the build, from reading to rendered Markdown and data", share, "%", goal=10)


def samsyn() -> Path:
    """The command as installed."""
    return Path(sys.executable).with_name("samsyn")


def copy(root: Path, project: Path) -> None:
    """The project's content and settings, the templates by a link."""
    project.mkdir(parents=True)
    shutil.copytree(root / "content", project / "content")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(root / name, project / name)
    (project / "templates").symlink_to(root / "templates")


def pages(project: Path) -> dict[str, str]:
    """The Swedish pages as Markdown."""
    return dict(build(read(project / "content").texts, read_templates(project / "templates")).pages)
