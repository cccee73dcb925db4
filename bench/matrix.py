"""How soon the comparison of many evaluations opens, and answers each choice made in it."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from bench.author import samsyn
from bench.browser import browsing, cold
from bench.cost import cost
from bench.figures import Figure
from bench.served import Served, served
from bench.synthetic import synthesize

COUNT = 50
PART = f"Reader: {COUNT} evaluations side by side"
ADDRESS = "jamfor/"
#: How often all acts are done, each time on a page opened anew; the median of an act's times counts.
TIMES = 3
#: What a reader does there, in this order: the act, what is clicked, and which of those.
ACTS = (
    ("an evaluation chosen", "[data-compare] [name=utv]", 0),
    ("a second", "[data-compare] [name=utv]", 1),
    ("a third", "[data-compare] [name=utv]", 2),
    ("a fourth", "[data-compare] [name=utv]", 3),
    ("the third left out", "[data-compare] [name=utv]", 2),
    ("the themes alone", "[data-compare] [name=vad][value=teman]", 0),
    ("a cell opened", "tr[data-item] td:not([hidden]) .sam-open", 0),
    ("all shown again", "[data-compare] [data-do=clear]", 0),
    ("the filter opened", "[data-compare] [data-narrow] > summary", 0),
    ("a code of the findings' chosen", "[data-compare] [data-narrow] input", 0),
    ("another", "[data-compare] [data-narrow] input", 1),
    ("one of another kind", "[data-compare] [data-narrow] input", -1),
    ("nothing filtered again", "[data-compare] [data-do=clear]", 0),
)
#: From the click until the frame that shows what it did has been painted.
ACT = """async ([selector, number]) => {
  const found = [...document.querySelectorAll(selector)].at(number);
  const began = performance.now();
  found.click();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - began;
}"""
OPENED = """() => [
  performance.getEntriesByName("first-contentful-paint")[0].startTime,
  performance.getEntriesByType("navigation")[0].loadEventEnd,
]"""


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Open the page and do all acts in a window as wide as a desktop's, its processor not slowed."""
    project = work / f"size-{COUNT}"
    if not (project / "site").is_dir():
        synthesize(root / "content", project, COUNT)
        cost([samsyn(), "build"], project)
    with served(project / "site") as site, browsing() as browser:
        runs = [_run(browser, site) for _ in range(TIMES)]
    painted, loaded, *acts = (median(times) for times in zip(*runs, strict=True))
    slowest, act = max(zip(acts, (name for name, _, _ in ACTS), strict=True))
    yield Figure(PART, "the comparison opened, to the first paint", painted, "ms", goal=100)
    yield Figure(PART, "the same, until all is loaded", loaded, "ms")
    yield Figure(PART, f"an act, the median of {len(acts)}", median(acts), "ms", goal=100)
    yield Figure(PART, f"the longest act: {act}", slowest, "ms", goal=100)
    yield Figure(PART, "acts over 100 ms", sum(one > 100 for one in acts), "", goal=0)


def _run(browser: Browser, site: Served) -> list[float]:
    """Milliseconds to the first paint and to the load's end, then of each act."""
    with cold(browser) as page:
        page.goto(site.base + ADDRESS)
        site.settle()
        times = list(page.evaluate(OPENED))
        for _, selector, number in ACTS:
            times.append(page.evaluate(ACT, [selector, number]))
            site.settle()
        return times
