"""The two sites that a reader's measures hold against each other, built once a run, and the pages looked at."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.author import copy, pages, samsyn
from bench.browser import browsing
from bench.cost import cost
from bench.embed import embed
from bench.plain import build, names, plain
from bench.served import Served, served

#: What stands beside each of our pages.
BESIDE = "plain Material, as many words, its figures as stock Plotly embeds"


@dataclass(frozen=True, slots=True)
class Looked:
    """A page looked at: what it is, its address on our site, and the most it may weigh in kB."""

    name: str
    address: str
    most: float


PAGES = (
    Looked("start", "", 250),
    Looked("a report", "utvarderingar/aktsam/", 250),
    Looked("the comparison", "jamfor/", 200),
    Looked("a theme", "teman/steering/", 200),
)
#: The same and the longest one.
ALL = (*PAGES, Looked("the list of findings", "iakttagelser/", 200))


@dataclass(frozen=True, slots=True)
class Sites:
    """The built folders, ours and plain Material's, and the plain address of each of ours."""

    ours: Path
    theirs: Path
    plain: dict[str, str]


def worst(
    root: Path, work: Path, measure: Callable[[Browser, Served, str, int], float], widths: Iterable[int]
) -> Iterator[tuple[str, float, float]]:
    """Each page by its name, measured on our site and on the plain one, in the worst of some widths."""
    both = sites(root, work)
    with served(both.ours) as ours, served(both.theirs) as theirs, browsing() as browser:
        for page in ALL:
            mine = max(measure(browser, ours, page.address, width) for width in widths)
            other = max(measure(browser, theirs, both.plain[page.address], width) for width in widths)
            yield page.name, mine, other


def sites(root: Path, work: Path) -> Sites:
    """Build both, unless this run already has."""
    project, beside = work / "reader", work / "reader-plain"
    fresh = not project.exists()
    if fresh:
        copy(root, project)
    made = pages(project)
    if fresh:
        plain(made, beside)
        embed(made, beside)
        cost([samsyn(), "build"], project)
        build(beside)
    addresses = {
        ours.removesuffix("index.md"): theirs.removesuffix("index.md").replace(".md", "/")
        for ours, theirs in zip(made, names(len(made)), strict=True)
    }
    return Sites(project / "site", beside / "site", addresses)
