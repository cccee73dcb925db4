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
    """Run all parts, or those named, and write each table anew as soon as it is measured; the others stay."""
    wanted = sys.argv[1:] or list(PARTS)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="samsyn-bench-") as work:
        for name in wanted:
            print(f"{name} …", file=sys.stderr, flush=True)
            tables = markdown(PARTS[name](ROOT, Path(work)))
            print(f"{tables}\n")
            DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8"), tables, _circumstances()), "utf-8")
    print(f"\n{time.monotonic() - began:.0f} s", file=sys.stderr)


def written(document: str, tables: str, circumstances: str) -> str:
    """The document with tables in the place of those with the same headings, or last; each says how it was measured."""
    head, _, rest = document.partition(BEGIN)
    old, _, tail = rest.partition(END)
    sections = {text.partition("\n")[0]: text for text in _sections(old)}
    for text in _sections(tables):
        title, _, table = text.partition("\n")
        sections[title] = f"{title}\n\n{circumstances}\n\n{table.strip()}"
    whole = "\n\n".join(text.strip() for text in sections.values())
    return f"{head}{BEGIN}\n{whole}\n{END}{tail}"


def _sections(text: str) -> list[str]:
    """The parts of a text that begin with a second heading."""
    return [f"## {part}" for part in f"\n{text}".split("\n## ")[1:]]


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
