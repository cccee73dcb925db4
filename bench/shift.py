"""How much a page moves by itself under its reader while it loads, over a slow phone's line, and is read to its end."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.browser import cold, slowed
from bench.figures import Figure
from bench.served import Served
from bench.sites import BESIDE, worst

PART = "Reader: layout shift"
#: A desktop's window, a phone's as Lighthouse has it, a narrow one's.
WIDTHS = (1280, 412, 360)
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
    """Open each page in each width and scroll to its end; the one in which it moves most counts."""
    for name, mine, other in worst(root, work, shift, WIDTHS):
        yield Figure(PART, name, mine, "", BESIDE, other, goal=0.001)


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
