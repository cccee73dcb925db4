"""The draft brief for the next procurement: computed from what is open, the same bytes each time, whole in Word."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from conftest import BASE, ROOT
from docx import Document

from samsyn.build import build
from samsyn.compare import compare
from samsyn.compare.brief import brief
from samsyn.documents import word
from samsyn.downloads import BRIEFS
from samsyn.read import read, read_templates

BRIEF, ENGLISH = BRIEFS["sv"][0], BRIEFS["en"][0]
SEVEN = (
    "1. Varför ska insatsen utvärderas?",
    "2. För vem görs utvärderingen?",
    "3. Vilka frågor ska besvaras?",
    "4. Uppdraget",
    "5. Vem utvärderar?",
    "6. Hur redovisas det?",
    "7. Till vem sprids resultatet?",
)


@pytest.fixture(scope="module")
def templates():
    return read_templates(ROOT / "templates")


@pytest.fixture(scope="module")
def built(templates):
    return build(read(BASE / "content").texts, templates)


def test_brief_rests_on_what_is_open(built):
    found = brief(compare(built.content))
    assert found.updated == "2024-05-01"
    assert [row.theme.id for row in found.rare_themes] == ["rules"], "one of two examined it"
    assert [row.theme.id for row in found.one_direction] == ["rules"]
    assert [row.theme.id for row in found.no_direction] == ["capacity"]
    assert dict(found.unheard)["participant"] == 1
    assert "manager" not in dict(found.unheard), "both asked managers"
    assert (found.outcomes, found.pairs, found.comparable) == (3, 2, 0)
    assert found.with_comparison_group == 0


def test_indicators_are_those_in_use_with_what_they_leave_unstated(built):
    found = {one.indicator.id: one for one in brief(compare(built.content)).indicators}
    assert found["work"].evaluations == ("alfa",)
    assert found["work"].unstated == (("subsidised", 2),)
    assert found["placement"].unstated == ()


def test_markdown_answers_the_seven_things(built):
    text = built.assets[f"{BRIEF}.md"].decode()
    assert [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")] == list(SEVEN)
    assert "Ingen av två utvärderingar hade en jämförelsegrupp." in text
    assert "- **Regler** (undersöktes av 1 av 2). Lagar och villkor för ersättning." in text
    assert "| I arbete | Personer med arbete vid avslut. | 1 av 2 | lönestöd i 2 av 2 utfall |" in text
    assert "&" not in text, "plain text is not escaped"


def test_the_english_brief_says_the_same_in_english(built):
    swedish, english = (built.assets[f"{name}.md"].decode() for name in (BRIEF, ENGLISH))
    for mark in ("#", "-", "|", "[", "**"):
        lines = [[line[0] for line in text.splitlines() if line.startswith(mark)] for text in (swedish, english)]
        assert len(lines[0]) == len(lines[1]), f"as many lines begin with {mark}"
    assert re.findall(r"\d+", swedish) == re.findall(r"\d+", english), "the same numbers in the same order"
    assert "None of two evaluations had a comparison group." in english
    document = Document(BytesIO(built.assets[f"{ENGLISH}.docx"]))
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.title == "Brief for the next procurement of an evaluation: draft"


def test_word_document_holds_the_same(built):
    document = Document(BytesIO(built.assets[f"{BRIEF}.docx"]))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == list(SEVEN)
    assert document.core_properties.title == document.paragraphs[0].text
    assert document.core_properties.modified.date().isoformat() == "2024-05-01"
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[1] == ["I arbete", "Personer med arbete vid avslut.", "1 av 2", "lönestöd i 2 av 2 utfall"]
    bullets = [p for p in document.paragraphs if p.style.name == "List Bullet"]
    rules = next(p for p in bullets if p.text.startswith("Regler"))
    assert [run.text for run in rules.runs if run.bold] == ["Regler"]
    assert not [p.text for p in document.paragraphs if "**" in p.text or p.text.startswith(("#", "|"))]


def test_two_builds_give_the_same_bytes(built, templates):
    again = build(read(BASE / "content").texts, templates)
    assert again.assets[f"{BRIEF}.docx"] == built.assets[f"{BRIEF}.docx"]
    with ZipFile(BytesIO(built.assets[f"{BRIEF}.docx"])) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("text", "styles"),
    [
        ("# A\nb\n", ["Title", "Normal"]),
        ("a\nb\n\nc", ["Normal", "Normal"]),
        ("- a\n- b\n1. c\n", ["List Bullet", "List Bullet", "List Number"]),
        ("## A\n### B\n", ["Heading 1", "Heading 2"]),
        ("a\n| b | c |\n|---|---|\n| d | e |\nf", ["Normal", "Normal", "Normal"]),
        ("", []),
    ],
)
def test_markdown_becomes_word(text, styles):
    document = Document(BytesIO(word(text, title="T", author="A", changed="2024-01-31")))
    assert [p.style.name for p in document.paragraphs] == styles


def test_a_bar_in_a_cell_is_kept():
    document = Document(BytesIO(word("| a |\n|---|\n| b \\| c |\n", title="T", author="A", changed="")))
    assert document.tables[0].cell(1, 0).text == "b | c"
