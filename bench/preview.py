"""From a saved file to the page that shows it: the preview at work, a browser beside it, one finding edited."""

import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench.author import TIMES, copy, pages, samsyn
from bench.browser import browsing, cold
from bench.cost import cost
from bench.figures import Figure
from bench.plain import build, plain

PART = "Author: one finding edited"
#: How often the finding is edited; the first edit warms up and is not counted.
EDITS = 11


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Measure on a copy of the project, in a browser of the system's."""
    project = work / "preview"
    copy(root, project)
    waits = edited(project, EDITS)
    whole = min(cost([samsyn(), "build"], project).seconds for _ in range(TIMES))
    made = pages(project)
    plain(made, work / "preview-plain")
    theirs = min(build(work / "preview-plain").seconds for _ in range(TIMES))
    builds = f"mkdocs build of {len(made)} plain pages with as many words, one language"
    beside = "cold samsyn build of both languages"
    yield Figure(PART, f"saved file to refreshed page, median of {len(waits)}", median(waits), "s", builds, theirs)
    yield Figure(PART, "the same, the longest", max(waits), "s", beside, whole)
    yield Figure(PART, "the median as a share of a cold build", 100 * median(waits) / whole, "%", goal=20)


def edited(project: Path, edits: int) -> list[float]:
    """Seconds from each saved edit of one finding to its page, but for the first."""
    path = next(iter(sorted((project / "content" / "evaluations").glob("*/findings.yml"))))
    with serving(project) as base, browsing() as browser, cold(browser) as page:
        page.goto(f"{base}utvarderingar/{path.parent.name}/", timeout=0)
        return [_edited(page, path, number) for number in range(edits)][1:]


def _edited(page: Page, path: Path, number: int) -> float:
    """Seconds from a saved edit to the page that shows it."""
    word = f"Mätning {number}."
    text = re.sub(
        r"(\n    statement:\n      sv: )(?:Mätning \d+\. )?", rf"\g<1>{word} ", path.read_text("utf-8"), count=1
    )
    began = time.perf_counter()
    path.write_text(text, "utf-8")
    page.get_by_text(word).first.wait_for(state="attached", timeout=0)
    return time.perf_counter() - began


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """The preview's address while it runs."""
    command = [samsyn(), "serve", "--root", project, "--address", "127.0.0.1:0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            said = process.stderr or ()
            yield next(found.group() for line in said if (found := re.search(r"http://\S+", line)))
        finally:
            process.terminate()
