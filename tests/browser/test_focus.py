"""By keyboard alone: every stop of a page is seen where it is, in the order of reading, forwards and backwards."""

from typing import Any, Final

import pytest

from browser.conftest import KINDS, PHONE, WIDE, Reader, Setting

#: What can have focus, in the order of reading, each with a number of its own. In a group of choices there is one stop.
NUMBERED: Final = """() => {
  const kinds = "a[href], button, input, select, textarea, summary, [tabindex]";
  const stops = [...document.querySelectorAll(kinds)].filter((element) => element.tabIndex >= 0 && !element.disabled
    && element.checkVisibility({visibilityProperty: true}) && !(element.type === "radio" && !element.checked));
  stops.forEach((element, number) => element.dataset.stop = number);
  document.documentElement.style.scrollBehavior = "auto";
  return stops.length;
}"""
#: The stop that has focus, once it has come to rest: its number, and what is wrong with how it is seen.
SEEN: Final = """() => {
  const element = document.activeElement;
  if (!element.dataset.stop) return [null, element === document.body ? "" : `not a stop: ${element.outerHTML.slice(0, 120)}`];
  const style = getComputedStyle(element);
  const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const marked = drawn || getComputedStyle(element.parentElement).outlineStyle !== "none";
  const shows = [...element.getClientRects()].some((box) => {
    if (box.width <= 1 || box.height <= 1) return false;
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right <= left || bottom <= top) return false;
    return [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
      const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return hit && (element.contains(hit) || hit.contains(element) && hit.matches("label, summary"));
    }));
  });
  const faults = [marked ? "" : "no ring", shows ? "" : "out of sight or covered"].filter(Boolean);
  return [Number(element.dataset.stop), faults.length ? `${faults.join(", ")}: ${element.outerHTML.slice(0, 120)}` : ""];
}"""


def walk(page: Any, key: str, stops: int) -> tuple[list[int], list[str]]:
    """The stops in the order in which a key leads to them, and what is wrong; one round of the page."""
    order: list[int] = []
    wrong: list[str] = []
    for _ in range(stops + 1):
        page.keyboard.press(key)
        number, fault = page.evaluate(SEEN)
        if (number is None and not fault) or number in order:  # the round is over
            break
        order += [] if number is None else [number]
        wrong += [fault] if fault else []
    return order, wrong


def rounds(reader: Reader, address: str, setting: Setting) -> int:
    """Both rounds of a page; how many stops it has."""
    with reader.at(address, setting) as page:
        stops = page.evaluate(NUMBERED)
        forwards, wrong = walk(page, "Tab", stops)
        assert (forwards, wrong) == (list(range(stops)), []), f"{address}, {setting}"
        backwards, wrong = walk(page, "Shift+Tab", stops)
        assert (backwards, wrong) == (list(range(stops))[::-1], []), f"{address}, {setting}, backwards"
    return stops


@pytest.mark.parametrize(
    ("kind", "setting"),
    [("compare", PHONE), ("theme", WIDE), ("recommendations", PHONE), ("start", WIDE), ("party", WIDE)],
    ids=str,
)
def test_every_stop_is_seen_in_the_order_of_reading(reader, kind, setting):
    assert rounds(reader, KINDS[kind], setting) > 10


@pytest.mark.audit
def test_every_stop_of_every_kind_is_seen_in_the_order_of_reading(reader, measured):
    settings = (WIDE, Setting(320))
    stops = sum(rounds(reader, address, setting) for address in KINDS.values() for setting in settings)
    measured("accessibility", "stops of the keyboard, forwards and backwards, 1280 and 320 px", f"{stops}, all seen")
