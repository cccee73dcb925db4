"""Figures as files: every figure has one, it says what the figure says, and nothing in it can run or fetch."""

import re
from xml.etree import ElementTree as ET

import pytest
from conftest import ROOT

from samsyn.compare import Comparison, compare
from samsyn.figure_files import files
from samsyn.pages import pages
from samsyn.parse import parse
from samsyn.pictures import SVG, harmful
from samsyn.read import read

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(parse(read(ROOT / "content").texts))


def words(text: str) -> str:
    """Letters and digits only: a picture breaks its lines where the room ends."""
    return re.sub(r"\W+", "", text).lower()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_figure_has_a_file_that_says_what_it_says(comparison, language):
    made = pages(comparison, language)
    found = files(made, comparison, language, "" if language == "sv" else "en/")
    figures = {figure.id: figure for page in made for figure in page.figures}
    assert set(found) == {f"figurer/{name}.svg" for name in figures}
    for name, figure in figures.items():
        text = found[f"figurer/{name}.svg"]().decode()
        root = ET.fromstring(text)
        assert root.get(LANG) == language
        assert root.findtext(f"{SVG}title") == figure.title
        assert root.findtext(f"{SVG}desc") == figure.alternative
        assert harmful(text) == ""
        said = words("".join(part.text or "" for part in root.iter(f"{SVG}text")))
        assert words(figure.title) in said
        assert words(figure.note) in said
        rows = [part for row in figure.table.rows for part in row[0].split(": ") if figure.kind != "evidence_map"]
        assert [row for row in rows if words(row) not in said] == []
        for evaluation, lines in figure.sources:
            assert words(comparison.by_id(evaluation).evaluation.name.plain(language)) in said
            assert words(lines) in said


def test_pages_lead_to_each_figures_picture_and_rows(built):
    seen = 0
    for path in sorted(built.site.rglob("*.html")):
        text = path.read_text("utf-8")
        for name in re.findall(r'<figure class="fig [^"]*" id="figur-([^"]+)"', text):
            english = "en/" if path.relative_to(built.site).parts[0] == "en" else ""
            picture = re.search(rf'href="((?:\.\./)*{english}figurer/{re.escape(name)}\.svg)"', text)
            rows = re.search(rf'href="((?:\.\./)*data/figure-{re.escape(name)}\.csv)"', text)
            assert picture, f"{path}: {name}"
            assert rows, f"{path}: {name}"
            assert (path.parent / picture[1]).is_file()
            assert (path.parent / rows[1]).is_file()
            seen += 1
    assert seen > 20


def test_the_data_page_and_the_codebook_lead_to_each_figures_picture(built):
    for folder, book, pattern in (("", "kodbok.md", "figurer/<namn>"), ("en/", "codebook.md", "en/figurer/<name>")):
        page = built.site / folder / "data" / "index.html"
        linked = set(re.findall(r'href="((?:\.\./)+[^"]*figurer/[^"]+\.svg)"', page.read_text("utf-8")))
        pictures = {path.resolve() for path in (built.site / folder / "figurer").glob("*.svg")}
        assert {(page.parent / link).resolve() for link in linked} == pictures
        assert len(pictures) > 5
        assert f" {pattern}.svg" in (built.site / "data" / book).read_text("utf-8")


#: Tables of nothing but words about the site itself: no rows of the open data stand behind them.
ABOUT = ("for-utvarderare", "metod", "nytt", "tillganglighet")


def test_every_table_has_its_rows_beside_it(built):
    """From one table to the next, or to the end of the page, there is a way to rows in CSV."""
    without = []
    for path in sorted(built.site.rglob("*.html")):
        where = path.relative_to(built.site).as_posix()
        if where.removeprefix("en/").startswith(ABOUT):
            continue
        text = path.read_text("utf-8").partition("<main")[2].partition("</main>")[0]
        without += [
            f"{where}: {section[:60]}"
            for section in re.split(r"<h2\b", text)
            if "<table" in section and not re.search(r'href="[^"]+\.csv"', section)
        ]
    assert without == []
