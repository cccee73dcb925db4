"""Every page kind, wide and on a phone, light and dark: nothing fails, nothing leaks, everything is there to be read."""

from dataclasses import dataclass
from typing import Any, Final

import pytest

from browser.conftest import KINDS, PHONE, PHONE_DARK, SETTINGS, WIDE, Reader, Setting

#: The narrowest screen that pages must fit (WCAG 1.4.10).
NARROWEST: Final = 320

#: Text that is on screen, with its size in pixels as drawn and its contrast to the nearest ground.
TEXTS: Final = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    if (!element) return [255, 255, 255, 1];
    const own = rgba(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(element.parentElement));
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.closest("script, style, template, noscript")) continue;
    if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    const frame = element.getBoundingClientRect();
    if (!box.width || !box.height || box.right < 0 || Math.min(frame.width, frame.height) <= 1) continue;
    const style = getComputedStyle(element);
    const picture = element.closest("svg") && element.getScreenCTM ? element.getScreenCTM().a : 1;
    const size = parseFloat(style.fontSize) * picture;
    const behind = ground(element);
    const colour = over(rgba(element.closest("svg") ? style.fill : style.color), behind);
    const [low, high] = [light(colour), light(behind)].sort((a, b) => a - b);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""}: ${text.slice(0, 40)}`;
    found.push({name, size, contrast: (high + 0.05) / (low + 0.05), least: large ? 3 : 4.5});
  }
  return found;
}"""

#: What sticks out of the screen to the right, other than in a box of its own that scrolls.
OVERHANG: Final = """() => {
  const edge = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      const kept = ["auto", "scroll", "hidden"].includes(getComputedStyle(box).overflowX);
      if (kept && box.getBoundingClientRect().right <= edge + 1) return true;
    }
    return false;
  };
  const found = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > edge + 1
      && element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !scrolls(element);
  });
  return found.map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute("class") || ""}: ${e.textContent.trim().slice(0, 40)}`);
}"""
SIDEWAYS: Final = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
LEFT_BEHIND: Final = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map((base) => base.name), ...(await caches.keys()),
  ...document.cookie.split(";").filter(Boolean),
]"""
HEADINGS: Final = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .map((heading) => [Number(heading.tagName[1]), heading.textContent.trim()])"""
ABOUT: Final = """() => ({
  language: document.documentElement.lang,
  title: document.title,
  ground: getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).map(Number),
  unnamed: [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [role=region]")]
    .filter((e) => e.checkVisibility({visibilityProperty: true}))
    .filter((e) => !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length))
    .map((e) => e.outerHTML.slice(0, 80)),
})"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What was measured on one page in one setting."""

    errors: list[str]
    elsewhere: list[str]
    left_behind: list[str]
    headings: list[tuple[int, str]]
    texts: list[dict[str, Any]]
    about: dict[str, Any]
    overhang: dict[int, list[str]]
    sideways: dict[int, int]


def visited(reader: Reader, kind: str, setting: Setting) -> Visit:
    """Read a page once and remember what was measured."""
    key = (KINDS[kind], setting)
    if key not in reader.visits:
        with reader.watched(KINDS[kind], setting, settled=True) as (page, watch):
            texts, headings, about = page.evaluate(TEXTS), page.evaluate(HEADINGS), page.evaluate(ABOUT)
            overhang = {setting.width: page.evaluate(OVERHANG)}
            sideways = {setting.width: page.evaluate(SIDEWAYS)}
            if setting == PHONE:
                page.set_viewport_size({"width": NARROWEST, "height": 700})
                overhang[NARROWEST], sideways[NARROWEST] = page.evaluate(OVERHANG), page.evaluate(SIDEWAYS)
            left_behind = [*page.evaluate(LEFT_BEHIND), *(str(cookie) for cookie in page.context.cookies())]
        reader.visits[key] = Visit(
            watch.errors, watch.elsewhere, left_behind, headings, texts, about, overhang, sideways
        )
    found: Visit = reader.visits[key]
    return found


grouped = [pytest.param(kind, marks=pytest.mark.xdist_group(f"page-{kind}")) for kind in KINDS]
each_page = pytest.mark.parametrize("kind", grouped)
each_setting = pytest.mark.parametrize("setting", SETTINGS, ids=str)


@each_page
@each_setting
def test_nothing_fails(reader, kind, setting):
    assert visited(reader, kind, setting).errors == []


@each_page
@each_setting
def test_nothing_is_asked_of_others_and_nothing_stays_in_the_browser(reader, kind, setting):
    visit = visited(reader, kind, setting)
    assert visit.elsewhere == []
    assert visit.left_behind == []


@each_page
@each_setting
def test_page_never_scrolls_sideways_and_nothing_sticks_out(reader, kind, setting):
    visit = visited(reader, kind, setting)
    assert set(visit.sideways.values()) == {0}
    assert {width: found for width, found in visit.overhang.items() if found} == {}


@each_page
def test_headings_are_a_table_of_contents(reader, kind):
    headings = visited(reader, kind, WIDE).headings
    levels = [level for level, _ in headings]
    assert levels.count(1) == 1
    assert levels[0] == 1, "the page begins with its title"
    assert [text for (level, text), before in zip(headings[1:], levels, strict=False) if level > before + 1] == []
    assert [text for _, text in headings if not text] == []


@each_page
@each_setting
def test_text_is_large_enough(reader, kind, setting):
    texts = visited(reader, kind, setting).texts
    assert texts
    assert {text["name"]: text["size"] for text in texts if text["size"] < 11.95} == {}


@each_page
@pytest.mark.parametrize("setting", [WIDE, PHONE_DARK], ids=str)
def test_text_stands_out_from_its_ground(reader, kind, setting):
    texts = visited(reader, kind, setting).texts
    assert {text["name"]: round(text["contrast"], 2) for text in texts if text["contrast"] < text["least"]} == {}


@each_page
@each_setting
def test_page_says_what_it_is(reader, kind, setting):
    about = visited(reader, kind, setting).about
    assert about["language"] == "sv"
    assert "Samsyn" in about["title"]
    assert about["unnamed"] == []
    assert (max(about["ground"]) < 80) == (setting.scheme == "dark"), "the page follows the reader's scheme"
