"""The letters of pictures that are files: where the typeface lies, how wide a text is, and where it breaks."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, Literal

from PIL import ImageFont

Weight = Literal["Regular", "Semibold", "Bold", "It"]
FAMILY: Final = "Source Sans Pro"
#: Widths are measured at this size, in pixels, and scaled.
MEASURED: Final = 100


def file(weight: Weight) -> Path:
    """The font file of a weight."""
    return Path(str(files("font_source_sans_pro") / "files" / f"SourceSansPro-{weight}.ttf"))


@cache
def font(weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    """The font at a size in pixels, laid out the same on every machine."""
    return ImageFont.truetype(str(file(weight)), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def width(text: str, size: float, weight: Weight = "Regular") -> float:
    """How wide a text is at a size, in the same unit."""
    return font(weight, MEASURED).getlength(text) * size / MEASURED


def lines(text: str, size: float, room: float, weight: Weight = "Regular") -> list[str]:
    """A text broken at spaces to fit the room; a word that is too long is broken where the room ends."""
    return list(_lines(text, size, room, weight)) or [""]


def _lines(text: str, size: float, room: float, weight: Weight) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if width(longer, size, weight) <= room:
            line = longer
            continue
        if line:
            yield line
        line = word
        while len(line) > 1 and width(line, size, weight) > room:
            kept = max((n for n in range(1, len(line)) if width(f"{line[:n]}-", size, weight) <= room), default=1)
            yield f"{line[:kept]}-"
            line = line[kept:]
    if line:
        yield line
