"""Every page kind, wide and on a phone, light and dark: nothing fails, nothing leaks, everything is there to be read."""

from typing import Final

import pytest

from browser.conftest import EVALUATIONS, KINDS, PHONE, SETTINGS

#: The narrowest screen that pages must fit (WCAG 1.4.10).
NARROWEST: Final = 320
#: The least size of text in pixels; sizes in em end a little below a whole number.
SMALLEST: Final = 11.95

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
    const bar = element.closest("svg .point")?.querySelector("path");
    const behind = bar && element.matches(".bartext-inside") ? rgba(getComputedStyle(bar).fill) : ground(element);
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
  return found.map((element) => element.outerHTML.slice(0, 120));
}"""
#: Tables whose parts end beyond the screen. Comparisons fit; a table of numbers may scroll in a box of its own that has a
#: name and can be reached by keyboard.
CUT_OFF: Final = """() => {
  const edge = document.documentElement.clientWidth + 1;
  const clipped = (element) => element && (element.clientWidth <= 1 && element.offsetWidth === 1 || clipped(element.parentElement));
  const boxes = (element) => {
    const box = element.closest("[role=region]");
    return box && box.tabIndex === 0 && box.getAttribute("aria-label") && box.getBoundingClientRect().right <= edge
      && ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
  };
  const compares = ".sam-matrix, .sam-table--stack, .fig-states-table";
  const found = [];
  for (const table of document.querySelectorAll("table")) {
    if (!table.checkVisibility() || (boxes(table) && !table.matches(compares))) continue;
    const out = [...table.querySelectorAll("*")].find((part) => {
      const place = part.getBoundingClientRect();
      return place.width > 1 && place.height > 1 && place.right > edge && part.checkVisibility() && !clipped(part);
    });
    if (out) found.push(`${table.className}: ${out.outerHTML.slice(0, 120)}`);
  }
  return found;
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


def faults_of_headings(headings):
    """Where the headings fail to be a table of contents."""
    levels = [level for level, _ in headings]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"the page has {levels.count(1)} titles, and begins with a heading of level {levels[0]}"
    for (level, text), before in zip(headings[1:], levels, strict=False):
        if level > before + 1 or not text:
            yield f"level {level} after level {before}: {text}"


CASES: Final = [
    *(
        pytest.param(address, setting, id=f"{kind} {setting}")
        for kind, address in KINDS.items()
        for setting in SETTINGS
    ),
    *(
        pytest.param(f"en/{address}", PHONE, id=f"{kind} in English {PHONE}")
        for kind, address in KINDS.items()
        if kind != "missing"
    ),
    *(pytest.param(f"utvarderingar/{name}/", PHONE, id=f"{name} {PHONE}") for name in EVALUATIONS[1:]),
]


@pytest.mark.parametrize(("address", "setting"), CASES)
def test_page_can_be_read(reader, address, setting):
    with reader.watched(address, setting, settled=True) as (page, watch):
        texts, about = page.evaluate(TEXTS), page.evaluate(ABOUT)
        faults = {
            "headings": list(faults_of_headings(page.evaluate(HEADINGS))),
            "tables cut off": page.evaluate(CUT_OFF),
            "controls without a name": about["unnamed"],
            "too small": {text["name"]: text["size"] for text in texts if text["size"] < SMALLEST},
            "too pale": {text["name"]: text["contrast"] for text in texts if text["contrast"] < text["least"]},
        }
        for width in (setting.width, NARROWEST) if setting == PHONE else (setting.width,):
            page.set_viewport_size({"width": width, "height": 740})
            faults[f"sticks out at {width} px"] = page.evaluate(OVERHANG)
            faults[f"scrolls sideways at {width} px"] = page.evaluate(SIDEWAYS)
        faults["left in the browser"] = [*page.evaluate(LEFT_BEHIND), *page.context.cookies()]
    faults |= {"errors": watch.errors, "asked of others": watch.elsewhere}
    assert {name: found for name, found in faults.items() if found} == {}
    assert texts
    assert about["language"] == ("en" if address.startswith("en/") else "sv")
    assert (max(about["ground"]) < 80) == (setting.scheme == "dark"), "the page follows the reader's scheme"
