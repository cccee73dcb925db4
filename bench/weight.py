"""What a reader's browser asks for: a page opened with an empty cache, and the interactive library only when wanted."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.browser import browsing, cold
from bench.figures import Figure
from bench.served import Served, served
from bench.sites import ALL, BESIDE, sites

PART = "Reader: asked for with an empty cache"
#: Two pages with figures, the button that makes a figure interactive, and what shows that it is.
FIGURES = ("", "utvarderingar/aktsam/")
BUTTON = ".fig-switch button[data-plotly]"
DRAWN = ".fig-interactive .main-svg"


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Open each page, beside it the same words in plain Material; then make figures on two pages interactive."""
    both = sites(root, work)
    with served(both.ours) as ours, served(both.theirs) as theirs, browsing() as browser:
        for page in ALL:
            mine = opened(browser, ours, page.address)
            other = opened(browser, theirs, both.plain[page.address])
            size, size_other = (sum(size for _, size in found) / 1000 for found in (mine, other))
            yield Figure(PART, page.name, size, "kB", BESIDE, size_other, goal=page.most)
            yield Figure(PART, f"{page.name}, requests", len(mine), "", BESIDE, len(other))
        yield from _library(browser, ours)


def opened(browser: Browser, site: Served, address: str) -> list[tuple[str, int]]:
    """The answers that one page takes, read by nobody yet."""
    before = len(site.sent)
    with cold(browser) as page:
        page.goto(site.base + address)
        site.settle()
    return site.sent[before:]


def _library(browser: Browser, site: Served) -> Iterator[Figure]:
    """How often the interactive library is asked for: on opening, on intent, on the next page."""
    asked: list[list[int]] = []
    with cold(browser) as page:
        for address in FIGURES:
            for act in (lambda address=address: page.goto(site.base + address), lambda: page.click(BUTTON)):
                before = len(site.sent)
                act()
                site.settle()
                asked.append([size for path, size in site.sent[before:] if "/plotly-" in path])
            page.locator(DRAWN).first.wait_for()
    opened, wanted, *later = asked
    yield Figure(PART, "the interactive library, times asked for when a page opens", len(opened), "", goal=0)
    yield Figure(PART, "the same, when a reader makes a figure interactive", len(wanted), "", goal=1)
    yield Figure(PART, "the same, on the next page with a figure made interactive", sum(map(len, later)), "", goal=0)
    yield Figure(PART, "the library", sum(wanted) / 1000, "kB")
