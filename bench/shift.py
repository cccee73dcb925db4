"""How much a page moves by itself under its reader: layout shift while it loads and is read to its end."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.browser import browsing, cold, slowed
from bench.figures import Figure
from bench.served import Served, served
from bench.sites import BESIDE, PAGES, sites

PART = "Reader: layout shift"
#: A desktop window and a phone.
WIDTHS = (1280, 360)
WATCH = """
window.moved = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
READ = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y);
    await frame();
    await frame();
  }
}"""


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Open each page in both widths and scroll to its end; the wider or the narrower, whichever moves more."""
    both = sites(root, work)
    with served(both.ours) as ours, served(both.theirs) as theirs, browsing() as browser:
        for page in PAGES:
            mine = max(shift(browser, ours, page.address, width) for width in WIDTHS)
            other = max(shift(browser, theirs, both.plain[page.address], width) for width in WIDTHS)
            yield Figure(PART, page.name, mine, "", BESIDE, other, goal=0.001)


def shift(browser: Browser, site: Served, address: str, width: int) -> float:
    """The sum of all a page's shifts, those of a moment apart too."""
    with cold(browser, width) as page:
        slowed(page, line=True)
        page.add_init_script(WATCH)
        page.goto(site.base + address)
        site.settle()
        page.evaluate(READ)
        site.settle()
        return page.evaluate("window.moved")
