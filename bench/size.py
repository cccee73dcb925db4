"""How a build grows: synthetic evaluations, the same every time; seconds, memory, bytes, the exponent of growth."""

import os
from collections.abc import Iterator
from itertools import cycle, islice
from math import log
from pathlib import Path
from statistics import median

from bench.author import copy, pages, samsyn
from bench.cost import Cost, cost
from bench.figures import Figure
from bench.plain import build, plain
from bench.preview import edited
from bench.synthetic import synthesize

PART = "Size: synthetic evaluations, both languages"
#: How many evaluations are built; the last two only where ``FULL=1`` asks for them: they take an hour.
SIZES = (5, 50)
MORE = (500, 2000)
#: How many evaluations lie there when one finding is edited, and how many plain pages stand beside the largest build.
EDITED = PLAIN = 1000


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Measure each size once: a long run hardly differs from the next."""
    full = bool(os.environ.get("FULL"))
    found: list[tuple[int, Cost, float]] = []
    for count in SIZES + (MORE if full else ()):
        project = work / f"size-{count}"
        synthesize(root / "content", project, count)
        spent = cost([samsyn(), "build"], project)
        size = sum(path.stat().st_size for path in (project / "site").rglob("*") if path.is_file()) / 1e6
        found.append((count, spent, size))
        most = {"goal": 800} if count == MORE[-1] else {}
        yield Figure(PART, f"{count} evaluations, processor", spent.processor, "s")
        yield Figure(PART, f"{count} evaluations, by the clock", spent.seconds, "s")
        yield Figure(PART, f"{count} evaluations, memory at the fullest moment", spent.megabytes, "MB", **most)
        yield Figure(PART, f"{count} evaluations, the whole site", size, "MB")
    (few, first, small), (many, last, large) = found[0], found[-1]
    times = log(many / few)
    yield Figure(PART, "exponent of growth, processor", log(last.processor / first.processor) / times, "", goal=1.05)
    yield Figure(PART, "exponent of growth, bytes", log(large / small) / times, "", goal=1.05)
    if full:
        theirs = _plain(root, work)
        beside = f"mkdocs build of {PLAIN} plain pages as long as our reports, all in the navigation, one language"
        yield Figure(PART, f"{many} evaluations, by the clock", last.seconds, "s", beside, theirs.seconds)
        yield from _edit(root, work)


def _plain(root: Path, work: Path) -> Cost:
    copy(root, work / "size-real")
    reports = [text for name, text in pages(work / "size-real").items() if name.startswith("utvarderingar/")][1:]
    plain(
        {str(number): text for number, text in enumerate(islice(cycle(reports), PLAIN))}, work / "nav", navigation=True
    )
    return build(work / "nav")


def _edit(root: Path, work: Path) -> Iterator[Figure]:
    project = work / f"size-{EDITED}"
    synthesize(root / "content", project, EDITED)
    whole = cost([samsyn(), "build"], project).seconds
    wait = median(edited(project, 4))
    beside = "cold samsyn build of both languages"
    yield Figure(PART, f"one finding of {EDITED} evaluations edited: saved file to page", wait, "s", beside, whole)
    yield Figure(PART, "the same as a share of a cold build", 100 * wait / whole, "%", goal=10)
