"""An SVG picture's text to what in it could run or fetch: a picture of its own is a document to a browser.

Source: SVG 2, W3C, chapters 5 (structure), 15 (scripting) and 16 (linking).
"""

import re
from typing import Final
from xml.etree import ElementTree as ET

SVG: Final = "{http://www.w3.org/2000/svg}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
ELEMENTS: Final = {
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop",
    "clipPath", "mask", "pattern", "filter", "feGaussianBlur", "feOffset", "feBlend", "feColorMatrix",
    "feComposite", "feFlood", "feMerge", "feMergeNode",
}  # fmt: skip
#: A document type may carry entities; a processing instruction may name a style sheet.
PROLOGUE: Final = re.compile(r"<!DOCTYPE|<!ENTITY|<\?(?!xml[ \t\r\n])", re.IGNORECASE)
#: An address other than a part of the picture itself.
ELSEWHERE: Final = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|data:", re.IGNORECASE)


def harmful(text: str) -> str:
    """What makes an SVG unfit to publish, as it is written; empty where it only draws."""
    if found := PROLOGUE.search(text):
        return found.group()
    try:
        root = ET.fromstring(text)  # noqa: S314 - document types and entities are refused above
    except ET.ParseError:
        return "XML"
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag.removeprefix(SVG)
        if name not in ELEMENTS and not _of_an_editor(name):
            return f"<{name.rpartition('}')[2]}>"
        for attribute, value in element.attrib.items():
            plain = attribute.removeprefix(XLINK)
            if (
                plain.lower().startswith("on")
                or (plain == "href" and not value.startswith("#"))
                or ELSEWHERE.search(value)
            ):
                return plain
    return ""


def _of_an_editor(name: str) -> bool:
    """An element of a drawing program's own, which a browser neither shows nor runs."""
    return name.startswith("{") and not name.startswith(
        ("{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/1998/Math")
    )
