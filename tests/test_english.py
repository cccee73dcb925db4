"""The English site: every page is there and in English, its numbers too, and what it shares with the Swedish is shared."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
from conftest import BASE, ROOT, Built, copy_project, samsyn

from samsyn.catalogue import words
from samsyn.content import Content
from samsyn.parse import parse
from samsyn.read import read, read_templates
from samsyn.untranslated import texts_in
from samsyn.wording import MONTHS

VOID: Final = {"area", "br", "col", "hr", "img", "input", "link", "meta", "path", "circle", "line", "rect", "source"}
#: Attributes that readers meet.
SAID: Final = (
    "aria-label",
    "title",
    "alt",
    "placeholder",
    "content",
    "data-label",
    "data-word",
    "data-name",
    "data-show",
)
#: English words that are names or terms in Swedish text: of files, formats, methods and licences.
BORROWED: Final = {"coaching", "code", "design", "discrepancies", "facts", "frameworks", "line", "make", "pull", "recommendations"} | {
    "themes", "voices",
}  # fmt: skip
#: References for programs, and code: no running text.
DATA: Final = ("script", "style", "pre", "code")


class Said(HTMLParser):
    """What a page says in its own language: texts and the attributes that readers meet."""

    def __init__(self, page: str, language: str = "en") -> None:
        super().__init__()
        self._language = language
        self.texts: list[str] = []
        self.figures: list[dict[str, object]] = []
        self._open: list[tuple[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "data-figure" in given:
            self.figures.append(json.loads(given["data-figure"]))
        if not self._foreign() and given.get("lang") in {None, self._language} and tag not in DATA:
            told = SAID if tag != "meta" or given.get("name") == "description" else ()  # other meta is for programs
            self.texts += [given[name] for name in told if given.get(name)]
        if tag not in VOID:
            self._open.append((tag, given.get("lang")))

    def handle_endtag(self, tag):
        while tag not in VOID and self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not self._foreign() and not any(tag in DATA for tag, _ in self._open):
            self.texts.append(data)

    def _foreign(self) -> bool:
        spoken = next((language for _, language in reversed(self._open) if language), self._language)
        return spoken != self._language


@pytest.fixture(scope="module")
def english(built: Built) -> dict[str, str]:
    """Every English page by its path under ``en/``."""
    folder = built.site / "en"
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}


@pytest.fixture(scope="module")
def said(english: dict[str, str]) -> dict[str, Said]:
    return {path: Said(text) for path, text in english.items()}


def test_every_page_is_in_both_languages(built: Built, english: dict[str, str]) -> None:
    swedish = {path.relative_to(built.site).as_posix() for path in built.site.rglob("*.html")}
    assert {path for path in swedish if not path.startswith("en/")} == set(english)
    assert all('<html lang="en"' in text for text in english.values())


def test_each_page_names_and_leads_to_itself_in_the_other_language(built: Built, english: dict[str, str]) -> None:
    for path in sorted(set(english) - {"404.html"}):
        for here in (built.site / path, built.site / "en" / path):
            text = here.read_text("utf-8")
            switch = re.findall(r'<a class="sam-language" href="([^"]+)"', text)
            alternates = dict(re.findall(r'<link rel="alternate " hreflang="(..)" href="([^"]+)"', text))
            led = {language: (here.parent / href / "index.html").resolve() for language, href in alternates.items()}
            assert led == {"sv": built.site / path, "en": built.site / "en" / path}, path
            other = "sv" if "en" in here.relative_to(built.site).parts[:1] else "en"
            assert [(here.parent / href / "index.html").resolve() for href in switch] == [led[other]], path


def vocabulary(content: Content) -> tuple[set[str], set[str]]:
    """Words used in Swedish and words used in English, over everything that authors and templates say."""
    swedish, english = [], []
    for record in content.places.kept:
        for _, text in texts_in(record, (), content):
            swedish.append(text.sv)
            english.append(text.en or "")
    for path, text in content.texts.items():
        if path.endswith(".md"):
            (english if path.endswith(".en.md") else swedish).append(re.sub(r"\{\{.*?\}\}", "", text))
    catalogue = words(read_templates(ROOT / "templates"), "en")
    return set(split(*swedish, *catalogue, *MONTHS["sv"])), set(split(*english, *catalogue.values(), *MONTHS["en"]))


def split(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from (word.casefold() for word in re.findall(r"[^\W\d_]{3,}", text))


def names(content: Content) -> set[str]:
    """Words of proper names and of ids, which are the same in every language."""
    found: list[str] = []
    for coded in content.evaluations:
        assert coded.evaluation
        report = coded.evaluation.report
        found += [*report.authors, report.publisher, *coded.evaluation.places, coded.id]
        found += [record.id for record in (*coded.findings, *coded.evaluation.facts)]
        found += [table.name for table in coded.tables]
    return set(split(*(re.sub("[_-]", " ", name) for name in found)))


def test_no_swedish_words_are_left(said: dict[str, Said]) -> None:
    """A word that is used in Swedish and nowhere in English, in what an English page says outside Swedish passages."""
    content = parse(read(ROOT / "content").texts)
    swedish, english = vocabulary(content)
    only = swedish - english - names(content)
    assert len(only) > 3000, "the words tell the languages apart"
    found = {
        (word, path): text.strip()[:80]
        for path, page in said.items()
        for text in page.texts
        for word in split(text)
        if word in only
    }
    assert found == {}


def test_no_english_words_are_left_on_swedish_pages(built: Built) -> None:
    """The same the other way: what a Swedish page says in English is marked as English."""
    content = parse(read(ROOT / "content").texts)
    swedish, english = vocabulary(content)
    only = english - swedish - names(content) - BORROWED
    assert len(only) > 1000, "the words tell the languages apart"
    found = {
        (word, path.relative_to(built.site).as_posix()): text.strip()[:80]
        for path in sorted(built.site.rglob("*.html"))
        if path.relative_to(built.site).parts[0] != "en"
        for text in Said(path.read_text("utf-8"), "sv").texts
        for word in split(text)
        if word in only
    }
    assert found == {}


def test_swedish_pages_would_not_pass(built: Built) -> None:
    content = parse(read(ROOT / "content").texts)
    swedish, english = vocabulary(content)
    only = swedish - english - names(content)
    page = Said(
        (built.site / "teman" / "steering" / "index.html").read_text("utf-8").replace('<html lang="sv"', "<html")
    )
    assert len({word for text in page.texts for word in split(text) if word in only}) > 100


def test_numbers_have_a_decimal_point_and_commas_between_thousands(said: dict[str, Said]) -> None:
    assert [
        (path, text)
        for path, page in said.items()
        for text in page.texts
        if re.search(r"\d,\d(?!\d\d)|\d\s%|\d\u202f\d", text)
    ] == []


def test_interactive_figures_separate_numbers_as_the_language_does(said: dict[str, Said]) -> None:
    layouts = [figure["layout"] for page in said.values() for figure in page.figures]
    assert len(layouts) > 5
    assert {layout.get("separators") for layout in layouts} == {".,"}


def test_data_and_the_library_are_shared(built: Built, english: dict[str, str]) -> None:
    own = {path.suffix for path in (built.site / "en" / "data").iterdir()}
    assert own == {".html"}
    assert not list((built.site / "en" / "assets").glob("plotly*"))
    assert 'href="../../data/findings.csv"' in english["data/index.html"]
    assert 'data-plotly="../assets/plotly-' in english["index.html"]


def test_search_is_in_english(built: Built) -> None:
    index = json.loads((built.site / "en" / "search" / "search_index.json").read_text("utf-8"))
    assert index["config"]["lang"] == ["en"]
    titles = [entry["title"] for entry in index["docs"]]
    assert "Theme: Steering group and ownership" in titles
    assert all(not title.startswith(("Tema:", "Sida:", "Iakttagelse:", "Uppgift:")) for title in titles)


def test_the_english_brief_is_downloaded_from_the_english_page(built: Built, english: dict[str, str]) -> None:
    page = english["kunskapsluckor/index.html"]
    assert 'href="../../data/upphandlingsunderlag-en.docx"' in page
    assert (built.site / "data" / "upphandlingsunderlag-en.docx").is_file()


def test_a_site_without_english_settings_shows_no_switch(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", BASE / "content")
    assert samsyn("build", "--root", project).returncode == 0
    assert not (project / "site" / "en").exists()
    assert "sam-language" not in (project / "site" / "index.html").read_text("utf-8")
