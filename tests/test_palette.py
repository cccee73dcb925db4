"""The palette's contrasts, on paper and on the dark ground, and its hues as the colour-blind see them."""

import re
from itertools import combinations
from typing import Final

import pytest
import yaml
from conftest import ROOT

CSS: Final = (ROOT / "templates" / "theme" / "assets" / "css" / "samsyn.css").read_text("utf-8")
SITE: Final = yaml.safe_load((ROOT / "content" / "site.yml").read_text("utf-8"))
TEXT, MARK = 4.5, 3.0
#: Least distance between two hues (CIE76 in L*a*b*): about five times what an eye can just tell apart side by side.
APART: Final = 11
#: How dichromats see linear RGB. Source: Machado, Oliveira and Fernandes (2009), severity 1.0.
DEFICIENCIES: Final = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
Colour = tuple[float, float, float]


def linear(written: str) -> Colour:
    """A colour such as ``#fff`` as linear RGB, 0 to 1."""
    digits = written.strip().lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return r, g, b


def light(colour: Colour) -> float:
    """Relative luminance (WCAG 2)."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((light(linear(one)), light(linear(other))))
    return (high + 0.05) / (low + 0.05)


def lab(colour: Colour) -> Colour:
    """CIE L*a*b* under D65."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    x, y, z = (
        sum(weight * part for weight, part in zip(row, colour, strict=True)) / white
        for row, white in zip(rows, (0.9505, 1.0, 1.089), strict=True)
    )
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(colour: Colour, deficiency: str) -> Colour:
    r, g, b = (
        min(max(sum(weight * part for weight, part in zip(row, colour, strict=True)), 0), 1)
        for row in DEFICIENCIES[deficiency]
    )
    return r, g, b


def apart(one: Colour, other: Colour) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


def variables(scheme: str) -> dict[str, str]:
    """The colours of a scheme by name; the dark one changes some of the light."""
    blocks = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    found = dict(re.findall(r"--(\w+): (#\w+);", blocks[0]))
    return found | (dict(re.findall(r"--(\w+): (#\w+);", blocks[1])) if scheme == "dark" else {})


GROUNDS: Final = ("paper", "card", "tint")
both = pytest.mark.parametrize("scheme", ["light", "dark"])


@both
@pytest.mark.parametrize("name", ["ink", "muted", "accent", "link"])
def test_text_is_dark_enough_on_every_ground(scheme, name):
    colours = variables(scheme)
    assert min(contrast(colours[name], colours[ground]) for ground in GROUNDS) >= TEXT


@both
def test_the_ring_around_what_has_focus_is_seen(scheme):
    colours = variables(scheme)
    assert min(contrast(colours["focus"], colours[ground]) for ground in GROUNDS) >= MARK


@both
@pytest.mark.parametrize("number", range(len(SITE["hues"])))
def test_an_evaluations_hue_is_dark_enough_for_text(scheme, number):
    colours = variables(scheme)
    hue = SITE["hues"][number][scheme]
    assert min(contrast(hue, colours[ground]) for ground in GROUNDS) >= TEXT


@both
@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
def test_hues_are_told_apart(scheme, deficiency, measured):
    colours = [linear(hue[scheme]) for hue in SITE["hues"]]
    as_seen = [seen(colour, deficiency) if deficiency else colour for colour in colours]
    nearest = min(apart(one, other) for one, other in combinations(as_seen, 2))
    measured(
        "accessibility",
        f"hues, {scheme}, {deficiency or 'full colour vision'}",
        f"nearest two {nearest:.0f} apart (CIE76)",
    )
    assert nearest >= APART


def test_contrast_is_counted_as_wcag_does():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
