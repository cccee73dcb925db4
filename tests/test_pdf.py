"""Documents to print: tagged, whole, the same every time, and on the site only while they say what the site says."""

import os
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pikepdf
import pypdfium2
import pytest
from conftest import BASE, NO_PANGO, ROOT, copy_project, samsyn

from samsyn import typeset as typesetting
from samsyn.commands.options import FINE, WRONG_USE
from samsyn.compare import compare
from samsyn.packet import document, of_choice, printed
from samsyn.parse import parse
from samsyn.read import read, read_templates
from samsyn.typeset import NoTypesetterError, typeset

SUM: Final = "0" * 64


@pytest.fixture(scope="module", autouse=True)
def pango() -> None:
    """Nothing is set without the system's library: said loudly, and a fault where everything must be tried."""
    try:
        typeset("<p>x")
    except NoTypesetterError as error:
        if os.environ.get("CI"):
            pytest.fail(f"{NO_PANGO} ({error})")
        pytest.skip(NO_PANGO)


def plain(text: str) -> str:
    """A text without what line breaks add or take away."""
    return re.sub(r"[\s\u00ad\u200b\ufffe\x02-]+|\u2010", "", text).lower()


def text_of(path: Path) -> str:
    """What a document says, without what stands on the edge of every page."""
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf))]
    edges = [r"\r?\n\d+ \(\d+\)\s*$", *[r"(\r?\n[^\r\n]*)?\r?\n\d+ \(\d+\)\s*$"] * (len(pages) - 1)]
    return plain("".join(re.sub(edge, "", page) for edge, page in zip(edges, pages, strict=True)))


def elements(element: Any) -> Iterator[Any]:
    """Every element of the tree of tags, parents first."""
    if not isinstance(element, pikepdf.Dictionary):
        return
    if "/S" in element:
        yield element
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        yield from elements(kid)


def faults(path: Path, language: str) -> list[str]:
    """What a reader with a screen reader would miss in a document; empty for none."""
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        found = []
        if not (root.MarkInfo.Marked and "/StructTreeRoot" in root):
            return ["no tags"]
        if str(root.Lang) != language:
            found.append(f"language {root.Lang}")
        if not root.ViewerPreferences.DisplayDocTitle or not str(pdf.docinfo.get("/Title", "")):
            found.append("no title")
        if pdf.open_metadata().get("pdfuaid:part") != "1":
            found.append("not said to be tagged for accessibility")
        if "/Outlines" not in root:
            found.append("no bookmarks")
        tags = list(elements(root.StructTreeRoot))
        kinds = [str(tag.S) for tag in tags]
        levels = [int(kind[2:]) for kind in kinds if re.fullmatch(r"/H[1-6]", kind)]
        found += [f"heading {b} after {a}" for a, b in pairwise(levels) if b > a + 1]
        found += [
            "a picture without words" for tag in tags if tag.S == "/Figure" and not str(tag.get("/Alt", "")).strip()
        ]
        heads = {bytes(tag.ID) for tag in tags if tag.S == "/TH" and "/ID" in tag}
        for cell in (tag for tag in tags if tag.S == "/TD"):
            named = [bytes(one) for one in cell.A.get("/Headers", pikepdf.Array())]
            found += [] if named and set(named) <= heads else ["a cell without heads"]
        return found


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A project in both languages with every document made."""
    made = copy_project(tmp_path_factory.mktemp("pdf") / "project", BASE / "content", english=True)
    text = (made / "content" / "vocabulary" / "themes.yml").read_text("utf-8")
    assert text.count("- id: ") == 4
    result = samsyn("pdf", "--root", made)
    assert result.returncode == FINE, result.stderr
    return made


def test_every_document_is_made_in_both_languages(project):
    names = sorted(path.name for path in (project / "pdf").glob("*.pdf"))
    swedish = sorted(name for name in names if not name.endswith("-en.pdf"))
    assert [name.replace(".pdf", "-en.pdf") for name in swedish] == sorted(set(names) - set(swedish))
    assert {"jamfor.pdf", "utvarderingar-alfa.pdf", "utvarderingar-beta.pdf", "teman-steering.pdf"} <= set(names)


def test_documents_are_tagged_for_who_does_not_see_them(project):
    wrong = {
        path.name: found
        for path in sorted((project / "pdf").glob("*.pdf"))
        if (found := faults(path, "en" if path.stem.endswith("-en") else "sv"))
    }
    assert wrong == {}


def test_documents_hold_every_finding_number_and_cell(project):
    comparison = compare(parse(read(BASE / "content").texts))
    for evaluated in comparison.evaluations:
        said = text_of(project / "pdf" / f"utvarderingar-{evaluated.id}.pdf")
        assert [one.id for one in evaluated.coded.findings if plain(one.statement.sv) not in said] == []
        assert [one.id for one in evaluated.evaluation.facts if plain(one.label.sv) not in said] == []
    side_by_side = text_of(project / "pdf" / "jamfor.pdf")
    cells = [cell for row in comparison.matrix for cell in row.cells]
    texts = [(cell.summary or cell.reason).sv for cell in cells if cell.summary or cell.reason]
    assert len(texts) > 5
    assert [text for text in texts if plain(text) not in side_by_side] == []


def test_the_title_page_says_what_it_was_made_of(project):
    said = text_of(project / "pdf" / "utvarderingar-alfa.pdf")
    data = samsyn("build", "--root", project)
    assert data.returncode == FINE, data.stderr
    sums = (project / "site" / "sha256sums.txt").read_text("utf-8")
    checksum = next(line.split()[0] for line in sums.splitlines() if line.endswith("data/samsyn-data.zip"))
    assert plain(f"kontrollsumman (SHA-256) {checksum}") in said


def test_pages_lead_to_their_documents_until_the_content_changes(project):
    assert samsyn("build", "--root", project).returncode == FINE
    site = project / "site"
    page, english = site / "utvarderingar" / "alfa" / "index.html", site / "en" / "teman" / "steering" / "index.html"
    assert 'href="../../pdf/utvarderingar-alfa.pdf"' in page.read_text("utf-8")
    assert 'href="../../../pdf/teman-steering-en.pdf"' in english.read_text("utf-8")
    assert (site / "pdf" / "jamfor.pdf").read_bytes() == (project / "pdf" / "jamfor.pdf").read_bytes()
    settings = project / "content" / "site.yml"
    before = settings.read_text("utf-8")
    settings.write_text(f"{before}# another word\n", "utf-8")
    result = samsyn("build", "--root", project)
    settings.write_text(before, "utf-8")
    assert result.returncode == FINE
    assert "gör om dem med samsyn pdf" in result.stderr
    assert not (site / "pdf").exists()
    assert ".pdf" not in page.read_text("utf-8")


def test_the_same_content_gives_the_same_bytes():
    comparison, templates = compare(parse(read(BASE / "content").texts)), read_templates(ROOT / "templates")
    page = next(page for page in printed(comparison, "sv") if page.kind == "evaluation")
    first, second = (typeset(document(page, comparison, templates, "sv", SUM)) for _ in range(2))
    assert first == second


def test_nothing_is_fetched_and_letters_are_its_own(tmp_path, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr("socket.socket.connect", lambda *given: asked.append(str(given[1:])))
    made = tmp_path / "x.pdf"
    made.write_bytes(typeset('<html lang="sv"><title>x</title><img alt="y" src="https://exempel.example/y.png"><p>Åäö'))
    assert asked == []
    with pikepdf.open(made) as pdf:
        fonts = {str(font.BaseFont).partition("+")[2] for font in pdf.pages[0].Resources.Font.values()}
    assert fonts
    made.write_bytes(typeset('<html lang="sv"><title>x</title><style>p {font-family: "Source Sans Pro"}</style><p>Åäö'))
    with pikepdf.open(made) as pdf:
        fonts = {str(font.BaseFont).partition("+")[2] for font in pdf.pages[0].Resources.Font.values()}
    assert all("Source" in name for name in fonts)


def test_a_choice_shows_those_chosen_and_keeps_their_hues():
    comparison, templates = compare(parse(read(ROOT / "content").texts)), read_templates(ROOT / "templates")
    names = (comparison.evaluations[3].id, comparison.evaluations[1].id)
    page, some = of_choice(comparison, names, "sv")
    html = document(page, some, templates, "sv", SUM)
    assert [one.id for one in some.evaluations] == [names[1], names[0]]
    assert {name: some.hue(name) for name in names} == {name: comparison.hue(name) for name in names}
    for evaluated in comparison.evaluations:
        assert (evaluated.evaluation.title.sv in html) == (evaluated.id in names)
    assert "av 2 utvärderingar" in html
    assert "av 5 " not in html


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--evaluation", "alva"), "alva finns inte bland utvärderingar; menade du alfa?"),
        (("--theme", "steerin"), "steerin finns inte bland teman; menade du steering?"),
        (("--comparison", "alfa"), "minst två utvärderingar"),
        (("--comparison", "alfa,beta,delta"), "delta finns inte bland utvärderingar"),
    ],
)
def test_what_cannot_be_made_is_said(project, arguments, said):
    result = samsyn("pdf", "--root", project, *arguments)
    assert result.returncode == WRONG_USE
    assert said in result.stderr


def test_a_missing_typesetter_is_said_with_what_to_install(project, monkeypatch, capsys):
    from samsyn import cli  # noqa: PLC0415

    def missing(_: str) -> bytes:
        message = "cannot load library 'libpango-1.0-0'"
        raise NoTypesetterError(message)

    monkeypatch.setattr(typesetting, "typeset", missing)
    monkeypatch.setattr("samsyn.commands.pdf.typeset", missing)
    assert cli.main(["pdf", "--root", str(project), "--evaluation", "alfa"]) == WRONG_USE
    assert "apt-get install libpango-1.0-0" in capsys.readouterr().err


@pytest.mark.audit
def test_the_real_documents_are_tagged_and_whole(tmp_path, measured):
    project = copy_project(tmp_path / "project", english=True)
    assert samsyn("pdf", "--root", project).returncode == FINE
    made = sorted((project / "pdf").glob("*.pdf"))
    wrong = {path.name: found for path in made if (found := faults(path, "en" if path.stem.endswith("-en") else "sv"))}
    comparison = compare(parse(read(project / "content").texts))
    lost = []
    for evaluated in comparison.evaluations:
        for language in ("sv", "en"):
            ending = "" if language == "sv" else "-en"
            said = text_of(project / "pdf" / f"utvarderingar-{evaluated.id}{ending}.pdf")
            lost += [
                f"{evaluated.id}.{one.id}"
                for one in evaluated.coded.findings
                if plain(one.statement.plain(language)) not in said
            ]
    measured(
        "accessibility",
        "documents to print, tagged with language, title, heads and alternative texts",
        f"{len(made)}, {len(wrong)} with faults; every finding of the five in both languages is in its document",
    )
    assert (wrong, lost) == ({}, [])
