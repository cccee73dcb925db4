"""HTML to PDF with tags, by WeasyPrint: letters of our own, nothing fetched, the same bytes every time."""

from hashlib import sha256
from typing import Any, Final

from samsyn import typeface

#: The weights of the letters that are set, each with its number and its style.
LETTERS: Final[tuple[tuple[typeface.Weight, int, str], ...]] = (
    ("Regular", 400, "normal"),
    ("It", 400, "italic"),
    ("Semibold", 600, "normal"),
    ("Bold", 700, "normal"),
)


class NoTypesetterError(Exception):
    """The program that sets type, or a library of the system that it needs, is missing."""


def typeset(html: str) -> bytes:
    """The document as PDF, tagged (variant PDF/UA-1 of ISO 14289-1; that it conforms is for a validator to say).

    Raises:
        NoTypesetterError: when WeasyPrint or the system's Pango is missing.
    """
    try:
        from weasyprint import CSS, HTML  # noqa: PLC0415 - no other command needs it
        from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415
        from weasyprint.urls import URLFetcher  # noqa: PLC0415
    except (ImportError, OSError) as error:
        raise NoTypesetterError(str(error)) from error
    fonts = FontConfiguration()
    own = URLFetcher(allowed_protocols=("data", "file"))
    letters: Any = CSS(string="".join(map(_face, *zip(*LETTERS, strict=True))), font_config=fonts, url_fetcher=own)
    source = HTML(string=html, base_url="about:blank", url_fetcher=URLFetcher(allowed_protocols=("data",)))
    made = source.write_pdf(
        stylesheets=[letters],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=sha256(html.encode()).digest()[:16],
    )
    assert made is not None  # noqa: S101 - it is, without a target
    return bytes(made)


def _face(weight: typeface.Weight, number: int, style: str) -> str:
    where = typeface.file(weight).as_uri()
    name = typeface.FAMILY
    return f'@font-face {{ font-family: "{name}"; font-weight: {number}; font-style: {style}; src: url("{where}") }}\n'
