"""References to RIS, in UTF-8 with a tag a line.

Source: Research Information Systems, RIS file specification (2001): types ``RPRT`` and ``ELEC``.
"""

from collections.abc import Iterable

from samsyn.cite.reference import Person, Reference


def write(references: Iterable[Reference]) -> str:
    """One record per reference, in order, with the line ends that the format asks for."""
    return "\r\n".join(line for one in references for line in _record(one))


def _record(one: Reference) -> list[str]:
    date = "/".join((*one.date.split("-"), "", "", "")[:3]) + "/" if len(one.date) > len(one.year) else ""
    fields = [
        ("TY", "RPRT" if one.kind == "report" else "ELEC"),
        ("ID", one.key),
        *(("AU", _author(author)) for author in one.authors),
        ("TI", one.title),
        ("T2", one.container),
        ("PB", one.publisher),
        ("PY", one.year),
        ("DA", date),
        ("UR", one.url),
        ("LA", one.language),
    ]
    return [*(f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value), "ER  - ", ""]


def _author(one: Person) -> str:
    return f"{one.family}, {one.given}" if one.given else one.family
