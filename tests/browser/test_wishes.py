"""What a reader has asked of the system is honoured: no motion, more contrast, own colours; and targets are large enough."""

from typing import Any, Final

import pytest

from browser.conftest import KINDS, PHONE, WIDE, Setting
from browser.test_every_page import TEXTS

MOVES: Final = """() => [...document.querySelectorAll("*")].flatMap((element) => ["", "::before", "::after"].map((part) => {
  const style = getComputedStyle(element, part || null);
  const moves = [style.transitionDuration, style.animationDuration].some((times) => times.split(", ").some((time) => parseFloat(time) > 0.001));
  return moves || style.scrollBehavior === "smooth" ? `${element.tagName}.${element.className}${part}` : "";
})).filter(Boolean)"""

#: Targets under 24 px that have no room around them (WCAG 2.5.8): a circle of 24 px on each must not touch another target,
#: nor the circle of another small one. Links in running text are exempt, and so is what has the same target near by.
TIGHT: Final = """() => {
  const kinds = "a[href], button, input:not([type=hidden]), select, summary, [role=button], label:has(input)";
  const inText = (element) => element.matches("a, button.sam-abbr") && getComputedStyle(element).display.startsWith("inline")
    && [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && /[\\p{L}\\p{N}]{2}/u.test(node.data));
  const targets = [...document.querySelectorAll(kinds)].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({visibilityProperty: true, opacityProperty: true})
      && !(element.matches("input") && element.closest("label"));
  }).flatMap((element) => {
    const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    return boxes.length ? [{element, box: boxes.reduce((a, b) => a.width * a.height >= b.width * b.height ? a : b)}] : [];
  });
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const small = (box) => box.width < 23.5 || box.height < 23.5;
  const far = ([x, y], box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return targets.filter(({element, box}) => small(box) && !inText(element) && targets.some((other) => {
    if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false;
    if (other.element.href && other.element.href === element.href) return false;
    const centre = middle(box);
    if (far(centre, other.box) < 11.5) return true;
    const [x, y] = middle(other.box);
    return small(other.box) && Math.hypot(centre[0] - x, centre[1] - y) < 23.5;
  })).map(({element, box}) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${element.outerHTML.slice(0, 140)}`);
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_targets_are_large_or_have_room(reader, kind):
    with reader.at(KINDS[kind]) as page:
        for setting in (WIDE, Setting(320)):
            page.set_viewport_size({"width": setting.width, "height": 800})
            assert page.evaluate(TIGHT) == [], f"{setting.width} px"


@pytest.mark.parametrize("kind", ["start", "compare", "report", "findings"])
def test_nothing_moves(reader, kind):
    with reader.at(KINDS[kind]) as page:
        for motion in ("reduce", "no-preference"):
            page.emulate_media(reduced_motion=motion)
            assert page.evaluate(MOVES) == [], motion


def contrasts(page: Any) -> dict[str, float]:
    return {text["name"]: text["contrast"] for text in page.evaluate(TEXTS)}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["start", "compare", "report"])
def test_who_asks_for_more_contrast_gets_it(reader, kind, scheme):
    """Seven to one (WCAG 1.4.6), everywhere."""
    with reader.at(KINDS[kind], Setting(1280, scheme)) as page:
        page.emulate_media(contrast="more")
        found = contrasts(page)
    assert {name: contrast for name, contrast in found.items() if contrast < 7} == {}


def test_own_colours_are_kept(reader):
    """In forced colours every text has a system colour, and what was told by its ground has a frame."""
    with reader.at("jamfor/", PHONE) as page:
        page.emulate_media(forced_colors="active")
        faults = [name for name, contrast in contrasts(page).items() if contrast < 4.5]
    assert faults == []
