"""What no checker sees: spread text stays whole, and the page's tree reads in order."""

import os
from typing import Final

import pytest
from conftest import ROOT

from browser.conftest import KINDS, PHONE, WIDE
from browser.test_every_page import CUT_OFF, OVERHANG, SIDEWAYS

#: The spacing that a reader may ask for (WCAG 1.4.12); the site's own policy refuses styles, so it is put on each element.
SPREAD: Final = """() => document.querySelectorAll("body *").forEach((element) => {
  element.style.lineHeight = "1.5"; element.style.letterSpacing = "0.12em"; element.style.wordSpacing = "0.16em";
  if (element.matches("p")) element.style.marginBottom = "2em";
})"""
#: Text that its own box hides. The closed list of search results is kept in its field's box; open, axe sees it.
CLIPPED: Final = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
  const style = getComputedStyle(element);
  const hides = [style.overflowX, style.overflowY].some((kind) => ["hidden", "clip"].includes(kind));
  if (!hides || element.clientWidth <= 1 || element.matches("[role=search]") || element.closest("svg") || !element.textContent.trim()) return false;
  if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) return false;
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("kind", KINDS)
def test_spread_text_is_whole_and_the_page_never_scrolls_sideways(reader, kind):
    with reader.at(KINDS[kind]) as page:
        page.evaluate(SPREAD)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            found = [*page.evaluate(CLIPPED), *page.evaluate(OVERHANG), *page.evaluate(CUT_OFF)]
            assert (found, page.evaluate(SIDEWAYS)) == ([], 0), f"{width} px"


@pytest.mark.parametrize("kind", ["start", "report", "compare", "theme"])
def test_the_tree_reads_sensibly_in_order(reader, kind, request):
    """What a screen reader's list of landmarks, headings, tables and pictures says, in order."""
    wanted = (
        "banner",
        "navigation",
        "search",
        "main",
        "complementary",
        "contentinfo",
        "heading",
        "table",
        "figure",
        "region",
    )
    with reader.at(KINDS[kind], PHONE if kind == "start" else WIDE) as page:
        tree = page.locator("body").aria_snapshot()
    lines = [line.strip().removeprefix("- ").strip("':") for line in tree.splitlines()]
    shown = "\n".join(line for line in lines if line.partition(" ")[0].rstrip(":") in wanted) + "\n"
    path = ROOT / "tests" / "browser" / "trees" / f"{kind}.txt"
    if request.config.getoption("--update-golden") and not os.environ.get("CI"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, "utf-8")
    assert shown == path.read_text("utf-8"), "rewrite with --update-golden, then read the difference"
