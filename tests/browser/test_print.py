"""A reader prints: whole, nothing folded away, every column there, heads again on each page, sources as notes."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from conftest import Built, Measured

from browser.conftest import EVALUATIONS, WIDE, Reader, Setting
from browser.test_errands import READY

#: What is of no use on paper: ways to click, forms, references for programs, and what is for ears alone.
NOT_PRINTED = (
    "[hidden], script, style, template, button, select, .sam-hidden, .fig-hidden, .fig-narrow, .sam-actions, .sam-contents, "
    ".sam-anchor, .sam-mend, .sam-foot a, .sam-chooser, .sam-filter, .sam-rows, .sam-open, .sam-programs, .sam-dialog, "
    ".fig-switch, .fig-csv, .sam-csv, .sam-note:has(> [data-open]), .sam-sides .sam-note:has(> a), .sam-bar nav, .sam-place--noted"
)
#: Texts of the page that paper must hold, folded away or not: of every table cell, and of all else.
TEXTS = """(not_printed) => {
  const walk = document.createTreeWalker(document.querySelector("#innehall"), NodeFilter.SHOW_TEXT);
  const found = {cells: [], others: []};
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), place = walk.currentNode.parentElement;
    if (text && !place.closest(not_printed)) found[place.closest("td, th, caption") ? "cells" : "others"].push(text);
  }
  return found;
}"""
REPORTS = [f"utvarderingar/{name}/" for name in EVALUATIONS]


def plain(text: str) -> str:
    """A text without what line breaks add or take away."""
    return re.sub(r"[\s\u00ad\u200b\ufffe\x02-]+|\u2010", "", text).lower()


def printed(reader: Reader, address: str, out: Path, setting: Setting = WIDE) -> tuple[dict[str, list[str]], list[str]]:
    """The texts of the page in its printed form, and the text of each page of the PDF that Chromium makes of it."""
    with reader.at(address, setting) as page:
        if setting.script and "jamfor" in address:
            page.wait_for_selector(READY)
        page.emulate_media(media="print")
        page.pdf(path=out, prefer_css_page_size=True)
        if setting.script:
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
        texts = page.evaluate(TEXTS, NOT_PRINTED)
    document = pypdfium2.PdfDocument(out)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    return texts, pages


def missing(texts: list[str], pages: list[str]) -> list[str]:
    """The texts that the pages do not hold as often as they should, whole or broken over two pages."""
    plains = [plain(page) for page in pages]
    whole = "".join(plains)
    wanted = Counter(map(plain, texts))
    return [text for text, times in wanted.items() if whole.count(text) < times and not broken(text, plains)]


def broken(text: str, pages: list[str]) -> bool:
    """Whether a text begins on one page and ends on the next."""
    return any(
        text[:place] in first and text[place:] in second
        for first, second in pairwise(pages)
        for place in range(1, len(text))
    )


def check(reader: Reader, address: str, out: Path, setting: Setting = WIDE) -> int:
    """How many cells were found; all of them, and all running text."""
    texts, pages = printed(reader, address, out, setting)
    assert missing(texts["cells"], pages) == []
    assert missing(texts["others"], pages) == []
    return len(texts["cells"])


@pytest.mark.parametrize("address", ["jamfor/", "utvarderingar/se-jonkoping/", "teman/steering/", "en/teman/roles/"])
def test_everything_on_the_page_is_on_paper(reader: Reader, tmp_path: Path, address: str) -> None:
    check(reader, address, tmp_path / "page.pdf")


def test_without_script_it_is_whole_too(reader: Reader, tmp_path: Path) -> None:
    check(reader, "teman/steering/", tmp_path / "page.pdf", Setting(script=False))


def test_columns_side_by_side_lie_on_wide_pages_under_their_heads(reader: Reader, tmp_path: Path) -> None:
    _, pages = printed(reader, "jamfor/?vad=teman", tmp_path / "themes.pdf")
    with pikepdf.open(tmp_path / "themes.pdf") as document:
        assert all(page.mediabox[2] > page.mediabox[3] for page in document.pages)
    tables = [text for text in pages if "hjälpte" in text.lower()]
    assert len(tables) > 3
    assert all("EHA Ockelbo" in text and "Framtid: Arbete" in text for text in tables)
    _, pages = printed(reader, "utvarderingar/aktsam/", tmp_path / "report.pdf")
    with pikepdf.open(tmp_path / "report.pdf") as document:
        assert all(page.mediabox[2] < page.mediabox[3] for page in document.pages)
    assert len(pages) < 36, "a report takes no more paper than it needs, in a wide font too"


def test_figures_are_vectors(reader: Reader, tmp_path: Path) -> None:
    printed(reader, "utvarderingar/aktsam/", tmp_path / "page.pdf")
    with pikepdf.open(tmp_path / "page.pdf") as document:
        assert [image for page in document.pages for image in page.get_images()] == []


def test_places_in_the_reports_are_notes_at_the_end(reader: Reader, tmp_path: Path) -> None:
    _, pages = printed(reader, "teman/steering/", tmp_path / "page.pdf")
    before, _, notes = "\n".join(pages).rpartition("Källor i rapporterna")
    numbers = {int(number) for number in re.findall(r"\[(\d+)\]", before)}
    assert numbers == set(range(1, len(numbers) + 1))
    assert {int(number) for number in re.findall(r"^\[(\d+)\] ", notes, re.MULTILINE)} == numbers
    assert "textrad" not in before
    assert notes.count("textrad") == len(numbers)
    with reader.at("teman/steering/") as page:
        page.pdf(path=tmp_path / "again.pdf")
        assert page.locator(".sam-note-number").count() == 0, "the screen is as it was"
        assert page.locator("[data-sources]").is_hidden()


@pytest.mark.audit
@pytest.mark.parametrize("language", ["", "en/"])
def test_every_report_theme_and_comparison(
    reader: Reader, built: Built, tmp_path: Path, measured: Measured, language: str
) -> None:
    themes = [f"teman/{path.parent.name}/" for path in sorted((built.site / "teman").glob("*/index.html"))]
    chosen = [f"jamfor/?utv={EVALUATIONS[0]},{EVALUATIONS[-1]}", "jamfor/"]
    addresses = [*REPORTS, *themes, *chosen]
    cells = sum(check(reader, language + address, tmp_path / "page.pdf") for address in addresses)
    spoken = "English" if language else "Swedish"
    what = f"Reports, themes and comparisons printed from the browser ({spoken}): texts of table cells found in the PDF"
    measured("published", what, f"{cells} of {cells}, on {len(addresses)} pages")
