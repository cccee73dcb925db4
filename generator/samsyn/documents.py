"""Markdown to a Word document: headings, paragraphs, lists and tables, the same bytes for the same text.

Only what ``templates/documents/`` writes is understood; anything else is a paragraph.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from math import sqrt
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt
from docx.text.paragraph import Paragraph

#: The first moment that a zip can hold: every file inside gets it, so that equal texts give equal bytes.
START_OF_TIME: Final = (1980, 1, 1, 0, 0, 0)
HEADING: Final = re.compile(r"(#{1,4}) +(.+)")
ITEM: Final = re.compile(r"(?:[-*]|(\d+)\.) +(.+)")
BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
BREAK: Final = re.compile(r"\|[\s:|-]+\|")


def word(text: str, *, title: str, author: str, changed: str, language: str = "sv-SE") -> bytes:
    """The document as the bytes of a ``.docx`` file.

    Args:
        text: Markdown.
        title: the document's title, in its properties.
        author: who publishes it.
        changed: the day its content was last changed, ``2026-01-31``; stands as both created and changed.
        language: for spelling and for screen readers.
    """
    document = Document()
    _prepare(document, language)
    for block in _blocks(text):
        _add(document, block)
    about = document.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title, author, author, ""
    about.language, about.revision = language, 1
    about.created = about.modified = datetime.fromisoformat(changed or "1980-01-01").replace(tzinfo=UTC)
    stream = BytesIO()
    document.save(stream)
    return _timeless(stream.getvalue())


def _blocks(text: str) -> Iterator[list[str]]:
    """Runs of lines: a heading alone, a table whole, a list item or paragraph with the lines that continue it."""
    block: list[str] = []
    for line in text.splitlines():
        table = line.startswith("|")
        begins = HEADING.match(line) or ITEM.match(line) or not line.strip() or (table and not _is_table(block))
        if block and (begins or HEADING.match(block[0]) or (_is_table(block) and not table)):
            yield block
            block = []
        if line.strip():
            block.append(line.strip())
    if block:
        yield block


def _is_table(block: list[str]) -> bool:
    return bool(block) and block[0].startswith("|")


def _add(document: WordDocument, block: list[str]) -> None:
    if _is_table(block):
        _table(document, [_cells(line) for line in block if not BREAK.fullmatch(line)])
        return
    line = " ".join(block)
    if heading := HEADING.fullmatch(line):
        depth = len(heading.group(1))
        document.add_heading(heading.group(2), 0 if depth == 1 else depth - 1)
    elif item := ITEM.fullmatch(line):
        _write(document.add_paragraph(style="List Number" if item.group(1) else "List Bullet"), item.group(2))
    else:
        _write(document.add_paragraph(), line)


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip("|"))]


def _table(document: WordDocument, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    table.autofit = False
    page = document.sections[0]
    widths = _widths(rows, (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width  # some programs read the column's width, others the cells'
    for number, cells in enumerate(rows):
        row = table.add_row()
        without_break = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(without_break)  # noqa: SLF001 - the library has no call for a row kept whole
        for cell, content, width in zip(row.cells, cells, widths, strict=True):
            cell.width = width
            _write(cell.paragraphs[0], f"**{content}**" if number == 0 else content)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)  # noqa: SLF001 - the library has no call for a head row
    document.add_paragraph()


def _widths(rows: list[list[str]], whole: int) -> list[Emu]:
    """Each column's share of ``whole``: twice the root of its longest cell, but room for its longest word."""
    columns = list(zip(*rows, strict=True))
    needs = [
        max(2 * sqrt(max(map(len, cells))), *(len(word) for cell in cells for word in cell.split()))
        for cells in columns
    ]
    return [Emu(round(whole * need / sum(needs))) for need in needs]


def _write(paragraph: Paragraph, text: str) -> None:
    for number, part in enumerate(BOLD.split(text)):
        if part:
            paragraph.add_run(part).bold = True if number % 2 else None


def _prepare(document: WordDocument, language: str) -> None:
    """Page and type, and the language of every style that has none of its own."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    document.styles["Normal"].font.size = Pt(11)
    for tag in document.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), language)


def _timeless(packed: bytes) -> bytes:
    """The same zip with one fixed moment on every file."""
    stream = BytesIO()
    with ZipFile(BytesIO(packed)) as source, ZipFile(stream, "w") as target:
        for name in source.namelist():
            info = ZipInfo(name, START_OF_TIME)
            info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, 0o600 << 16, 3
            target.writestr(info, source.read(name))
    return stream.getvalue()
