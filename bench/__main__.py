"""Run the measurements, print their tables, write them into ``docs/performance.md``: ``python -m bench [part …]``."""

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from bench import author, blocking, hugo, lighthouse, matrix, preview, shift, size, weight
from bench.browser import chromium
from bench.figures import Figure, markdown

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- figures: written by make bench -->", "<!-- /figures -->"
PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "pydantic", "plotly")
#: The parts, in the order run and shown; each yields its figures.
PARTS: dict[str, Callable[[Path, Path], Iterator[Figure]]] = {
    "author": author.figures,
    "preview": preview.figures,
    "size": size.figures,
    "weight": weight.figures,
    "shift": shift.figures,
    "blocking": blocking.figures,
    "lighthouse": lighthouse.figures,
    "matrix": matrix.figures,
    "hugo": hugo.figures,
}


def main() -> None:
    """Run all parts, or those named; only a run of all is written."""
    wanted = sys.argv[1:] or list(PARTS)
    began, found = time.monotonic(), []
    with tempfile.TemporaryDirectory(prefix="samsyn-bench-") as work:
        for name in wanted:
            print(f"{name} …", file=sys.stderr, flush=True)
            found += PARTS[name](ROOT, Path(work))
    tables = markdown(found)
    print(tables)
    print(f"\n{time.monotonic() - began:.0f} s", file=sys.stderr)
    if wanted == list(PARTS):
        head, _, rest = DOCUMENT.read_text("utf-8").partition(BEGIN)
        DOCUMENT.write_text(f"{head}{BEGIN}\n{_circumstances()}\n\n{tables}\n{END}{rest.partition(END)[2]}", "utf-8")


def _circumstances() -> str:
    """The machine, the versions and the day."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    versions += f", {_said(chromium(), '--version').partition(' built')[0]}, Node {_said('node', '--version')}"
    load = os.getloadavg()[0]
    return (
        f"Measured {datetime.now(UTC):%Y-%m-%d} at {_commit()}, on {_processor()}, {os.cpu_count()} cores, "
        f"{memory:.0f} GB, "
        f"{platform.system()}, Python {platform.python_version()}; {versions}. Load at the end: {load:.1f}."
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def _commit() -> str:
    return _said("git", "describe", "--always", "--dirty")


def _said(*command: str) -> str:
    return subprocess.check_output(command, cwd=ROOT, text=True).strip()


if __name__ == "__main__":
    main()
