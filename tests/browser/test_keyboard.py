"""Without a mouse: what has focus is seen, in the order of reading, and abbreviations explain themselves."""

from typing import Final

import pytest

from browser.conftest import KINDS, PHONE, WIDE

#: The stops whose order and marking are followed from the top of a page.
STOPS: Final = 12

FOCUSED: Final = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.y + Math.min(box.height / 2, 20), 0), innerHeight - 1);
  return {
    name: (element.innerText || element.getAttribute("aria-label") || element.className).trim().slice(0, 40),
    kind: element.tagName, field: element.getAttribute("name"), part: element.closest("nav, header, main")?.tagName,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && box.width > 1 && box.height > 1
      && box.right > 0 && box.left < innerWidth && element.contains(document.elementFromPoint(x, y)),
  };
}"""
EXPANSION: Final = """(element) => {
  const style = getComputedStyle(element, "::after");
  return style.display === "none" || style.visibility === "hidden" ? "" : style.content;
}"""


#: Puts focus on the stop before an element.
BEFORE: Final = """(element) => {
  const stops = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")];
  stops[stops.indexOf(element) - 1].focus();
}"""


@pytest.mark.parametrize("setting", [WIDE, PHONE], ids=str)
@pytest.mark.parametrize("address", ["", "jamfor/", "teman/steering/", "404"])
def test_focus_is_seen_and_follows_the_page(reader, address, setting):
    with reader.watched(address, setting) as (page, _):
        stops = []
        for _ in range(STOPS):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(FOCUSED))
        menu = page.locator("nav[aria-label=Huvudmeny] a").all_inner_texts()
    names = [stop["name"] for stop in stops]
    assert names[:2] == ["Hoppa till innehållet", "Samsyn"]
    assert names[2 : 2 + len(menu)] == menu
    assert stops[2 + len(menu)]["field"] == "query", "then search"
    assert [stop["name"] for stop in stops if stop["kind"] != "BODY" and not stop["seen"]] == []
    assert [stop["name"] for stop in stops if stop["kind"] != "BODY" and stop["outline"] < 2] == []
    assert len(stops) == STOPS


@pytest.mark.parametrize("setting", [WIDE, PHONE], ids=str)
def test_skip_link_leads_past_the_menu(reader, setting):
    with reader.at("teman/", setting) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.closest('main') !== null")
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED)["part"] == "MAIN"


def test_abbreviation_explains_itself_to_mouse_and_keyboard(reader):
    with reader.at("jamfor/") as page:
        word = page.locator("main a.sam-abbr:visible").first
        expansion = word.get_attribute("title")
        assert expansion
        assert expansion not in word.evaluate(EXPANSION)
        word.hover()
        assert expansion in word.evaluate(EXPANSION)
        page.mouse.move(0, 0)
        word.evaluate(BEFORE)
        page.keyboard.press("Tab")
        assert word.evaluate("(word) => word === document.activeElement")
        assert expansion in word.evaluate(EXPANSION)
        page.keyboard.press("Enter")
        page.wait_for_url("**/ordlista/#*")
        assert expansion in page.locator(":target").inner_text()


@pytest.mark.parametrize("address", ["", "jamfor/", "teman/steering/", "teman/rules/", KINDS["report"]])
def test_abbreviation_is_explained_where_it_is_read(reader, address):
    with reader.at(address) as page:
        hidden = page.locator("main a.sam-abbr").evaluate_all(
            "(all) => all.filter((word) => !word.checkVisibility()).map((word) => word.outerHTML)"
        )
    assert hidden == [], "the only explanation on the page is where no reader sees it"
