"""How hard a text is to read, as LIX counts it, over pages and over summaries."""

import pytest
from conftest import ROOT, samsyn

from samsyn.checks.plain import summaries
from samsyn.parse import parse
from samsyn.passages import passages
from samsyn.plain import measure, sentences
from samsyn.read import read


@pytest.mark.parametrize(
    ("text", "words", "long", "lengths"),
    [
        ("Solen skiner. Vi går ut.", 5, 0, (2, 3)),
        ("Arbetsförmedlingen och Försäkringskassan samverkar.", 4, 3, (4,)),
        ("Bl.a. kom 3,5 procent, dvs. en av tio. Sju kom.", 10, 1, (8, 2)),
        ("Vad såg de? ”Inget.” Så var det!", 7, 0, (3, 1, 3)),
        ("SE/IPS i Malmö 2009–2011", 5, 0, (5,)),
        ("", 0, 0, ()),
    ],
)
def test_words_and_sentences_are_counted_as_a_reader_would(text, words, long, lengths):
    found = measure([text])
    assert (found.words, found.long, found.lengths) == (words, long, lengths)


def test_lix_is_words_in_a_sentence_and_percent_of_long_words():
    found = measure(["Kommunen gav stöd. Det var bra."])
    assert found.lix == round(6 / 2 + 100 * 1 / 6)
    assert measure([]).lix == 0


def test_sentences_keep_their_marks():
    assert sentences("En kom. Två\ngick.") == ["En kom.", "Två gick."]


def test_a_pages_running_text_is_without_labels_pictures_controls_and_marks():
    page = (
        '---\n{"title": "T"}\n---\n<p>Ett <a href="x">ord</a> här.</p>\n<table><tr><td>12</td></tr></table>\n'
        "<svg><text>Bild.</text></svg><button>Visa.</button>\n\n## Rubrik {: #r }\n\nEn [länk](https://a.example/b.c) till.\n\n"
        "- Punkt ett.\n- Punkt två.\n"
    )
    assert passages(page) == ["Ett ord här.", "En länk till.", "Punkt ett.", "Punkt två."]


def test_every_report_and_theme_has_a_plain_summary_in_both_languages():
    content = parse(read(ROOT / "content").texts)
    found = [(one.kind, one.language) for one in summaries(content)]
    for language in ("sv", "en"):
        assert found.count(("report", language)) == len(content.evaluations)
        assert found.count(("theme", language)) == len(content.vocabulary.themes)
    assert all(one.measure.words >= 20 for one in summaries(content))


def test_the_command_shows_every_page_and_summary():
    said = samsyn("check", "--plain", "--root", ROOT)
    assert said.returncode == 0, said.stdout
    rows = [line.split() for line in said.stdout.splitlines()]
    names = {row[-1] for row in rows if row}
    assert {"teman/steering/", "utvarderingar/aktsam/", "metod/"} <= names
    assert {"synthesis/steering.md", "evaluations/aktsam/report.md"} <= names
    assert "LIX 45" in said.stdout
