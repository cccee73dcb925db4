"""How long a slow phone does not answer its reader: the tasks over 50 ms, from the first paint until all is done."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.browser import cold, slowed
from bench.figures import Figure
from bench.served import Served
from bench.sites import BESIDE, worst

PART = "Reader: total blocking time, processor slowed four times"
#: How often a page is opened; the least counts, what it costs when nothing else wants the machine.
TIMES = 3
#: A desktop's window and a phone's.
WIDTHS = (1280, 360)
WATCH = """
window.tasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) window.tasks.push([startTime, startTime + duration]);
}).observe({ type: "longtask", buffered: true });
"""
TOTAL = """() => {
  const painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  return window.tasks.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(from, painted) - 50), 0);
}"""


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Open each page in each width; the one in which it blocks longest counts."""
    for name, mine, other in worst(root, work, blocked, WIDTHS):
        yield Figure(PART, name, mine, "ms", BESIDE, other, goal=150)


def blocked(browser: Browser, site: Served, address: str, width: int) -> float:
    """Milliseconds, the least of some openings."""
    return min(_once(browser, site, address, width) for _ in range(TIMES))


def _once(browser: Browser, site: Served, address: str, width: int) -> float:
    with cold(browser, width) as page:
        slowed(page)
        page.add_init_script(WATCH)
        page.goto(site.base + address)
        site.settle()
        page.wait_for_timeout(1000)
        return page.evaluate(TOTAL)
