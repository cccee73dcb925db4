"""The picture that is shown when somebody shares a page: drawn at build, the same on every machine, from words alone.

Source: the Open Graph protocol (ogp.me); 1200 × 630 is what the services that show such pictures ask for.
"""

import io
from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from PIL import Image, ImageDraw

from samsyn import typeface, wording
from samsyn.compare import Comparison, Evaluated
from samsyn.discover.nodes import site_of
from samsyn.page import Page
from samsyn.typeface import Weight

SIZE: Final = (1200, 630)
EDGE: Final = 80
PAPER, INK, MUTED, ACCENT = "#fbfaf7", "#1c1f23", "#565d66", "#16324f"
FOLDER: Final = "assets/cards"
#: The largest and the smallest size of a heading, in pixels; a long one is set smaller before it is broken.
HEADING: Final = (84, 56)


def path_of(page: Page) -> str:
    """The picture of a page: an evaluation's own, else the site's."""
    name = page.address.split("/")[1] if page.kind == "evaluation" else "start"
    return f"{FOLDER}/{name}.png"


def cards(comparison: Comparison, language: str) -> dict[str, Callable[[], bytes]]:
    """What makes each picture, by its path among the pages of a language."""
    own = {f"{FOLDER}/{one.id}.png": partial(_evaluation, one, comparison, language) for one in comparison.evaluations}
    return {f"{FOLDER}/start.png": partial(_start, comparison, language), **own}


def _start(comparison: Comparison, language: str) -> bytes:
    site = site_of(comparison)
    sheet = _sheet(site.accent.light if site.accent else ACCENT)
    y = _block(sheet, EDGE, site.headline.plain(language), Style(HEADING[0], "Bold", 2))
    _block(sheet, y + 24, site.lead.plain(language), Style(40, "Regular", 4))
    x = EDGE
    for one in comparison.evaluations:
        x += _monogram(sheet, x, SIZE[1] - EDGE - 150, one, comparison) + 16
        if x > SIZE[0] - EDGE - 90:
            break
    return _signed(sheet, site.name.plain(language))


def _evaluation(evaluated: Evaluated, comparison: Comparison, language: str) -> bytes:
    evaluation, site = evaluated.evaluation, site_of(comparison)
    sheet = _sheet(_hue(evaluated, comparison))
    width = _monogram(sheet, EDGE, EDGE, evaluated, comparison)
    kind = comparison.content.vocabulary.codes["report_kind"][evaluation.report.kind].label.plain(language)
    span = wording.span(evaluation.programme.start, evaluation.programme.end, language)
    sheet.pen.text((EDGE + width + 28, EDGE + 8), f"{kind} · {span}", MUTED, typeface.font("Regular", 36))
    name = evaluation.name.plain(language)
    size = HEADING[0] if typeface.width(name, HEADING[0], "Bold") <= SIZE[0] - 2 * EDGE else HEADING[1]
    y = _block(sheet, EDGE + 100, name, Style(size, "Bold", 2))
    _block(sheet, y + 16, evaluation.title.plain(language), Style(42, "Regular", 3))
    return _signed(sheet, site.name.plain(language))


class Style(NamedTuple):
    """How a text is set: its size, its weight, and in how many lines at most."""

    size: int
    weight: Weight
    most: int


class Sheet(NamedTuple):
    """A picture, and the pen that draws on it."""

    image: Image.Image
    pen: ImageDraw.ImageDraw


def _sheet(colour: str) -> Sheet:
    image = Image.new("RGB", SIZE, PAPER)
    sheet = Sheet(image, ImageDraw.Draw(image))
    sheet.pen.rectangle((0, 0, 24, SIZE[1]), colour)
    return sheet


def _hue(evaluated: Evaluated, comparison: Comparison) -> str:
    return site_of(comparison).hues[comparison.hue(evaluated.id) - 1].light


def _monogram(sheet: Sheet, x: int, y: int, evaluated: Evaluated, comparison: Comparison) -> int:
    """The evaluation's letters in its colour; gives how wide they are."""
    letters = evaluated.evaluation.monogram
    width = int(typeface.width(letters, 44, "Bold")) + 36
    sheet.pen.rounded_rectangle((x, y, x + width, y + 64), 6, _hue(evaluated, comparison))
    sheet.pen.text((x + width / 2, y + 32), letters, PAPER, typeface.font("Bold", 44), "mm")
    return width


def _block(sheet: Sheet, y: int, words: str, style: Style) -> int:
    """A text in at most so many lines, the rest left out with a sign; gives where it ends."""
    room = SIZE[0] - 2 * EDGE
    lines = typeface.lines(words, style.size, room, style.weight)
    if len(lines) > style.most:
        last = lines[style.most - 1]
        while typeface.width(f"{last} …", style.size, style.weight) > room:
            last = last[:-1]
        lines = [*lines[: style.most - 1], f"{last.rstrip(' ,.;:-')} …"]
    for line in lines:
        sheet.pen.text((EDGE, y), line, INK, typeface.font(style.weight, style.size))
        y += int(style.size * 1.22)
    return y


def _signed(sheet: Sheet, name: str) -> bytes:
    """The finished picture with the site's name, as PNG in few colours."""
    sheet.pen.text((EDGE, SIZE[1] - EDGE), name, ACCENT, typeface.font("Bold", 40), "ls")
    result = io.BytesIO()
    sheet.image.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(result, "PNG")
    return result.getvalue()
