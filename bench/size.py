"""How a build grows: synthetic evaluations, the same every time; seconds, memory, bytes, the exponent of growth."""

import os
from collections.abc import Iterator
from math import log
from pathlib import Path

from bench.author import samsyn
from bench.cost import Cost, cost
from bench.figures import Figure
from bench.synthetic import synthesize

PART = "Size: synthetic evaluations, both languages"
#: How many evaluations are built; all but the last two unless ``FULL=1`` asks for them too.
SIZES = (5, 50)
MORE = (200, 500)


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Measure each size once: a long run hardly differs from the next."""
    sizes = SIZES + (MORE if os.environ.get("FULL") else ())
    found: list[tuple[int, Cost, float]] = []
    for count in sizes:
        project = work / f"size-{count}"
        synthesize(root / "content", project, count)
        spent = cost([samsyn(), "build"], project)
        size = sum(path.stat().st_size for path in (project / "site").rglob("*") if path.is_file()) / 1e6
        found.append((count, spent, size))
        yield Figure(PART, f"{count} evaluations, processor", spent.processor, "s")
        yield Figure(PART, f"{count} evaluations, memory at the fullest moment", spent.megabytes, "MB")
        yield Figure(PART, f"{count} evaluations, the whole site", size, "MB")
    (few, first, small), (many, last, large) = found[0], found[-1]
    times = log(many / few)
    yield Figure(PART, "exponent of growth, processor", log(last.processor / first.processor) / times, "", goal=1.05)
    yield Figure(PART, "exponent of growth, bytes", log(large / small) / times, "", goal=1.05)
