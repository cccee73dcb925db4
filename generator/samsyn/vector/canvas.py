"""Marks and texts on a sheet that grows downwards, to SVG with nothing but attributes: any program shows it alike."""

from collections.abc import Iterable
from html import escape
from typing import Final, Literal

from samsyn import typeface
from samsyn.figures.signs import SIGNS
from samsyn.typeface import Weight

WIDTH: Final = 900
EDGE: Final = 20
SIZE: Final = 14
SMALL: Final = 12.5
INK, MUTED, RULE, PAPER, ACCENT = "#1c1f23", "#565d66", "#d5d2ca", "#ffffff", "#16324f"
#: Readers without the typeface get another, which may be wider by this much.
SLACK: Final = 0.84
FAMILY: Final = "Source Sans 3, Source Sans Pro, Segoe UI, Noto Sans, Arial, sans-serif"
WEIGHTS: Final[dict[Weight, str]] = {"Semibold": ' font-weight="600"', "Bold": ' font-weight="700"'}
Anchor = Literal["start", "middle", "end"]


class Canvas:
    """A sheet of a fixed width; ``y`` is how far down it is filled."""

    def __init__(self, hues: Iterable[str]) -> None:
        """Begin a sheet.

        Args:
            hues: the evaluations' colours on paper, the first for hue 1.
        """
        self.y = float(EDGE)
        self._hues = ("", *hues)
        self._parts: list[str] = []

    def hue(self, number: int) -> str:
        """An evaluation's colour; the accent for no evaluation."""
        return self._hues[number] if number else ACCENT

    @property
    def layer(self) -> int:
        """Where what is drawn next will lie; ``beneath`` puts things under it."""
        return len(self._parts)

    def beneath(self, layer: int, element: str, **attributes: str | float) -> None:
        """An element under everything drawn since ``layer``."""
        self.add(element, **attributes)
        self._parts.insert(layer, self._parts.pop())

    def add(self, element: str, **attributes: str | float) -> None:
        """An element without text."""
        written = "".join(f' {name.replace("_", "-")}="{_value(value)}"' for name, value in attributes.items())
        self._parts.append(f"<{element}{written}/>")

    def text(  # noqa: PLR0913 - where, what and how
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = SIZE,
        weight: Weight = "Regular",
        fill: str = INK,
        anchor: Anchor = "start",
        turn: bool = False,
    ) -> None:
        """One line, its base line at ``y``; ``turn`` sets it upwards."""
        if words:
            how = f' text-anchor="{anchor}"' if anchor != "start" else ""
            turned = f' transform="rotate(-90 {_value(x)} {_value(y)})"' if turn else ""
            self._parts.append(
                f'<text x="{_value(x)}" y="{_value(y)}" font-size="{_value(size)}" fill="{fill}"'
                f"{WEIGHTS.get(weight, '')}{how}{turned}>{escape(words)}</text>"
            )

    def block(  # noqa: PLR0913 - where, what and how
        self,
        x: float,
        y: float,
        words: str,
        room: float,
        *,
        size: float = SIZE,
        weight: Weight = "Regular",
        fill: str = INK,
        anchor: Anchor = "start",
    ) -> float:
        """A text broken to fit the room, its first base line a line below ``y``; where it ends."""
        for line in broken(words, room, size, weight):
            y += leading(size)
            self.text(x, y, line, size=size, weight=weight, fill=fill, anchor=anchor)
        return y

    def sign(self, x: float, y: float, code: str, fill: str, size: float = 11) -> None:
        """A state's sign with its upper left corner at a place."""
        drawn = SIGNS.get(code, "").replace('class="line"', f'fill="none" stroke="{fill}" stroke-width="1.4"')
        scale = _value(round(size / 12, 4))
        place = f"translate({_value(x)} {_value(y)}) scale({scale})"
        self._parts.append(f'<g transform="{place}" fill="{fill}">{drawn}</g>')

    def rule(self, y: float, left: float = EDGE, right: float = WIDTH - EDGE, stroke: str = RULE) -> None:
        """A thin line across."""
        self.add("line", x1=left, x2=right, y1=y, y2=y, stroke=stroke, stroke_width=1)

    def svg(self, title: str, description: str, language: str) -> str:
        """The sheet as a file, with what it shows in words."""
        height = _value(round(self.y + EDGE))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
            f' xml:lang="{language}" role="img" font-family="{FAMILY}">'
            f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
            f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>{"".join(self._parts)}</svg>\n'
        )


def leading(size: float) -> float:
    """From one base line to the next."""
    return round(size * 1.3, 2)


def broken(words: str, room: float, size: float, weight: Weight = "Regular") -> list[str]:
    """The lines of a text in the room."""
    return typeface.lines(words, size, room * SLACK, weight)


def height(words: str, room: float, size: float, weight: Weight = "Regular") -> float:
    """How high a broken text stands; nothing for no text."""
    return leading(size) * len(broken(words, room, size, weight)) if words else 0.0


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 2):g}"
