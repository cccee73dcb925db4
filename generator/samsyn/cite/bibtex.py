"""References to BibTeX, in UTF-8: å, ä and ö stand as they are; what LaTeX would run is escaped.

Source: O. Patashnik, BibTeXing (1988), entry types ``techreport`` and ``misc``.
"""

import re
from collections.abc import Iterable
from typing import Final

from samsyn.cite.reference import Person, Reference

SPECIAL: Final = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
}


def write(references: Iterable[Reference]) -> str:
    """One entry per reference, in order."""
    return "\n".join(_entry(one) for one in references)


def _entry(one: Reference) -> str:
    fields = {
        "author": " and ".join(_author(author) for author in one.authors),
        "title": f"{{{escaped(one.title)}}}",
        "institution" if one.kind == "report" else "publisher": escaped(one.publisher),
        "howpublished": escaped(one.container),
        "year": one.year,
        "month": one.date[5:7].lstrip("0"),
        "day": one.date[8:].lstrip("0"),
        "url": one.url,
        "langid": {"sv": "swedish", "en": "british"}[one.language],
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'techreport' if one.kind == 'report' else 'misc'}{{{one.key},\n{lines}}}\n"


def escaped(text: str) -> str:
    """The text as LaTeX prints it."""
    return re.sub(r"[\\~^&%$#_{}]", lambda found: SPECIAL[found.group()], text)


def _author(one: Person) -> str:
    return f"{escaped(one.family)}, {escaped(one.given)}" if one.given else f"{{{escaped(one.family)}}}"
