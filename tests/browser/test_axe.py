"""axe-core finds nothing, on any page, in any scheme, at any width; what it cannot decide is decided here."""

import json
import os
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any, Final

import pytest
from conftest import TRIALS
from playwright.sync_api import Page

from browser.conftest import KINDS, WIDE, Reader
from browser.test_every_page import TEXTS

AXE: Final = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
VERSION: Final = AXE[: AXE.index("\n")].split()[-1].removeprefix("v")
RULES: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SCHEMES: Final[dict[str, dict[str, Any]]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
WIDTHS: Final = (320, 390, 1280)
#: Each scheme once and each width once.
THREE: Final = tuple(zip(SCHEMES, (1280, 320, 390), strict=True))

RUN: Final = """([values, rules]) => axe.run(document, {runOnly: {type: "tag", values}, rules, resultTypes: ["violations", "incomplete"]})
  .then(({violations, incomplete}) => [violations, incomplete].map((found) => found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`))))"""
#: Cells of which no header tells what they hold, and empty cells: the sign for "nothing" is a word, seen or heard.
UNTOLD: Final = """() => [...document.querySelectorAll("table")].flatMap((table) => {
  const heads = [];
  return [...table.rows].flatMap((row) => {
    let place = 0;
    const here = [...row.cells].map((cell) => [cell, (place += cell.colSpan) - cell.colSpan]);
    if (here.length > 1 && here.every(([cell]) => cell.tagName === "TH")) {
      heads.length = 0;
      for (const [cell, start] of here) for (let i = 0; i < cell.colSpan; i += 1) heads[start + i] = cell;
    }
    const named = here.some(([cell]) => cell.tagName === "TH" && cell.textContent.trim());
    return here.filter(([cell, start]) => cell.tagName === "TD" && !cell.closest("[hidden]")
      && (!cell.textContent.trim() || !(named || heads[start]))).map(([cell]) => row.outerHTML.slice(0, 160));
  });
})"""


def pale(page: Page) -> list[str]:
    """Texts whose contrast is too low, pictures' texts and texts beside pictures included."""
    return [text["name"] for text in page.evaluate(TEXTS) if text["contrast"] < text["least"]]


#: What axe leaves undecided, and how it is decided; anything else that it leaves undecided is a fault.
DECIDED: Final[dict[str, Callable[[Page], list[str]]]] = {
    "color-contrast": pale,
    "th-has-data-cells": lambda page: page.evaluate(UNTOLD),
}


def faults(page: Page, *, whole: bool = False) -> tuple[list[str], int]:
    """What is wrong with a page as it stands, and how much of it axe left to be decided here.

    Two thirds of axe's time go to its own contrasts: they are for the ``whole`` audit. Ours are looked at in either case.
    """
    violations, undecided = page.evaluate(RUN, [list(RULES), {"color-contrast": {"enabled": whole}}])
    decided = {"color-contrast"} | {line.partition(":")[0] for line in undecided}
    open_questions = [f"undecided {line}" for line in undecided if line.partition(":")[0] not in DECIDED]
    found = [f"{rule}: {fault}" for rule in sorted(decided & set(DECIDED)) for fault in DECIDED[rule](page)]
    return [*violations, *open_questions, *found], len(undecided)


def show(page: Page, scheme: str, width: int) -> None:
    page.emulate_media(**SCHEMES[scheme])
    page.set_viewport_size({"width": width, "height": 800})


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_a_page_of_each_kind(reader, kind):
    with reader.at(KINDS[kind]) as page:
        page.evaluate(AXE)
        for scheme, width in THREE:
            show(page, scheme, width)
            assert faults(page)[0] == [], f"{scheme}, {width} px"


def search(page: Page) -> None:
    page.locator("input[name=query]").click()
    page.keyboard.type("styrgrupp")
    page.locator(".md-search-result__link").first.wait_for(state="visible")


def open_cell(page: Page) -> None:
    page.locator("button.sam-open:visible").first.click()
    page.locator(".sam-opened").first.wait_for()


def make_interactive(page: Page) -> None:
    page.locator("button[data-plotly]").first.click()
    page.locator("svg.main-svg").first.wait_for(state="visible")


def open_filters(page: Page) -> None:
    page.locator(".sam-filter__more").click()
    for facet in page.locator("details.sam-facet > summary").all():
        facet.click()


def open_all(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach((part) => part.open = true)")


@pytest.mark.parametrize(
    ("address", "act", "width"),
    [
        ("metod/", search, 390),
        ("metod/", search, 1280),
        ("jamfor/?vad=teman", open_cell, 1280),
        ("jamfor/?vad=teman", open_cell, 320),
        ("mal-och-utfall/", make_interactive, 1280),
        ("rekommendationer/", open_filters, 320),
        ("ramverk/re_aim/", open_all, 390),
    ],
    ids=lambda given: getattr(given, "__name__", str(given)),
)
def test_axe_finds_nothing_on_what_a_reader_opens(reader, address, act, width):
    with reader.at(address) as page:
        page.set_viewport_size({"width": width, "height": 800})
        act(page)
        page.evaluate(AXE)
        for scheme in SCHEMES:
            show(page, scheme, width)
            assert faults(page)[0] == [], scheme


def addresses(built) -> Iterator[str]:
    """Every page of the site."""
    for path in sorted(built.site.rglob("*.html")):
        where = path.relative_to(built.site).as_posix()
        yield where.removesuffix(".html") if where.endswith("404.html") else where.removesuffix("index.html")


def tried(scheme: str, width: int, pages: int, faults: int) -> None:
    """Keep a result for the accessibility statement."""
    if os.environ.get("SAMSYN_AUDIT"):
        TRIALS.mkdir(parents=True, exist_ok=True)
        said = {
            "scheme": scheme.split(maxsplit=1)[0],
            "width": width,
            "pages": pages,
            "faults": faults,
            "version": VERSION,
        }
        (TRIALS / f"{scheme.split(maxsplit=1)[0]}-{width}.json").write_text(json.dumps(said), "utf-8")


@pytest.mark.audit
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_any_page(reader: Reader, built, measured, scheme):
    """Contrast is the same at every width: axe's own, slow as it is, is asked for once in each scheme."""
    wrong: dict[str, list[str]] = {}
    faulty, undecided, pages = dict.fromkeys(WIDTHS, 0), 0, 0
    for address in addresses(built):
        pages += 1
        with reader.watched(address, WIDE) as (page, _):
            page.evaluate(AXE)
            for width in WIDTHS:
                show(page, scheme, width)
                found, left = faults(page, whole=width == WIDTHS[-1])
                faulty[width], undecided = faulty[width] + len(found), undecided + left
                wrong |= {f"{address}, {width} px": found} if found else {}
    for width, found in faulty.items():
        tried(scheme, width, pages, found)
    measured(
        "accessibility",
        f"axe-core {VERSION}, WCAG 2.2 A, AA and best practice: {scheme}, {', '.join(map(str, WIDTHS))} px",
        f"{pages} pages at each width, {sum(faulty.values())} violations; {undecided} texts and tables that axe leaves open, "
        "decided by our own tests",
    )
    assert wrong == {}
