"""Fair to the evaluator: a signed reply beside the coding, and a log of what was put right."""

import re

import pytest
from conftest import BASE, ROOT

from samsyn.build import build
from samsyn.read import read, read_templates

TEXTS = read(BASE / "content").texts
TEMPLATES = read_templates(ROOT / "templates")
REPLY = "evaluations/alfa/reply.md"
REPORT = "utvarderingar/alfa/index.md"


def built(texts, language="sv"):
    made = build(texts, TEMPLATES, language=language)
    assert made.pages, made.problems
    return made.pages


def plain(text):
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def section(page, heading):
    """The part of a page under a heading."""
    return page.split(f"## {heading} ")[1].split("\n## ")[0]


@pytest.fixture(scope="module")
def pages():
    return built(TEXTS)


def test_the_reply_stands_on_the_report_page_signed_and_dated(pages):
    shown = section(pages[REPORT], "Utvärderarens svar")
    assert "<h3>Om intervjuerna</h3>" in shown
    assert "<strong>efter</strong>" in shown
    assert 'href="https://exempel.example/rapport"' in shown
    assert 'Eva Exempel, utvärderare, <time datetime="2023-05-04">4\u00a0maj\u00a02023</time>' in shown
    assert pages[REPORT].count('href="#svar"') == 3
    assert "ännu inte bekräftad" not in pages[REPORT]


def test_without_a_reply_the_page_says_that_nobody_confirmed_the_coding(pages):
    other = pages["utvarderingar/beta/index.md"]
    assert "Utvärderarens svar" not in other
    assert "ännu inte bekräftad av utvärderarna" in other


@pytest.mark.parametrize(
    ("written", "unwanted"),
    [
        ("[x](javascript:alert(1))", "javascript:"),
        ("{{ fact('work') }} {{ 191 * 7 }}", "1337"),
        ("![x](https://exempel.example/a.png)", "<img"),
    ],
)
def test_a_reply_is_only_text(written, unwanted):
    page = built(TEXTS | {REPLY: f"---\nsigned: Eva\ndate: 2023-05-04\n---\n\n{written}\n"})[REPORT]
    assert unwanted not in page


def test_html_in_a_reply_is_a_problem_with_its_place():
    made = build(TEXTS | {REPLY: "---\nsigned: Eva\ndate: 2023-05-04\n---\n\nEtt <b>nej</b>.\n"}, TEMPLATES)
    assert [(problem.code, problem.place.line) for problem in made.problems] == [("html-dropped", 6)] * 2


def test_the_reply_in_english_is_its_translation_or_says_that_there_is_none():
    english = section(built(TEXTS, "en")[REPORT], "The evaluator&#39;s reply")
    assert "About the interviews" in english
    texts = {path: text for path, text in TEXTS.items() if path != "evaluations/alfa/reply.en.md"}
    swedish = section(built(texts, "en")[REPORT], "The evaluator&#39;s reply")
    assert 'lang="sv"' in swedish
    assert "Om intervjuerna" in swedish


def test_corrections_are_listed_newest_first_and_lead_to_their_place(pages):
    shown = pages["rattelser/index.md"]
    assert shown.index("2023-05-02") < shown.index("2023-04-01")
    assert 'href="../utvarderingar/alfa/#full-week"' in shown
    assert 'href="../metod/"' in shown
    assert "Det som var fel Stödet sades gälla det första året." in plain(shown)
    assert "Upptäckt av Eva Exempel" in plain(shown)


def test_a_correction_stands_on_the_page_of_its_evaluation_only(pages):
    assert "Stödet gällde det andra året." in section(pages[REPORT], "Rättelser")
    assert "## Rättelser" not in pages["utvarderingar/beta/index.md"]


def test_a_correction_of_a_draft_is_not_published():
    path = "evaluations/alfa/evaluation.yml"
    texts = {path: text for path, text in TEXTS.items() if not path.startswith("synthesis/")}
    shown = built(texts | {path: TEXTS[path].replace("status: published", "status: draft")})
    assert "det andra året" not in shown["rattelser/index.md"]
    assert "Gränsen är fem." in shown["rattelser/index.md"]


def test_without_corrections_the_page_says_so():
    texts = {path: text for path, text in TEXTS.items() if path != "corrections.yml"}
    assert "Inget har behövt rättas ännu." in built(texts)["rattelser/index.md"]
