"""Colours for evaluations: those that come with the program, and a counterpart on dark ground for one's own."""

import re
from typing import Final

#: Hues on paper and on dark ground.
HUES: Final = (
    ("#0b68cf", "#a3d2fc"),
    ("#b74a04", "#e8610c"),
    ("#025c4d", "#2aa987"),
    ("#6d1867", "#b373c0"),
    ("#42360e", "#fdd134"),
)
PAPER: Final = "#fbfaf7"
DARK: Final = "#14171a"
#: The grounds of ``templates/theme``, and the least contrast of text (WCAG 2.2, 1.4.3).
LEAST: Final = 4.5
STEPS: Final = 20


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21.

    Source: WCAG 2.2, contrast ratio and relative luminance.
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def wrong(colour: str) -> str:
    """What is wrong with a colour on paper; empty when it will do."""
    if not re.fullmatch("#[0-9a-fA-F]{6}", colour):
        return f"{colour} är ingen färg; skriv till exempel #1f4e79"
    found = contrast(colour, PAPER)
    if found < LEAST:
        return f"{colour} är för ljus mot papper (kontrast {found:.1f}, minst {LEAST})".replace(".", ",")
    return ""


def on_dark(colour: str) -> str:
    """The colour mixed with white until it is read on dark ground."""
    channels = _channels(colour)
    for step in range(STEPS + 1):
        mixed = "#" + "".join(f"{round(value + (255 - value) * step / STEPS):02x}" for value in channels)
        if contrast(mixed, DARK) >= LEAST:
            return mixed
    return PAPER


def _channels(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _luminance(colour: str) -> float:
    shares = [value / 255 for value in _channels(colour)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)  # noqa: PLR2004 - sRGB
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
