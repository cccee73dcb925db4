"""Problems to text, to GitHub notes and to JSON, in both languages."""

import json
from string import Formatter

import pytest

from samsyn.messages import MESSAGES
from samsyn.problems import Place, Problem, has_errors, tidy
from samsyn.report import report

LANGUAGES = ("sv", "en")
TEXTS = {"a.yml": "id: alfa\n" + "x" * 90 + " theme: ruels " + "y" * 90 + "\n\n\tid: b\n"}
PROBLEM = Problem(
    "unknown-reference", Place("a.yml", 2, 99), {"value": "ruels", "where": "themes.yml", "nearest": "rules"}
)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_formats_in_both_languages(code: str) -> None:
    words = MESSAGES[code]
    assert words.sv
    assert words.en
    assert bool(words.hint_sv) == bool(words.hint_en)
    assert fields(words.sv) == fields(words.en)
    assert fields(words.hint_sv) == fields(words.hint_en)
    problem = Problem(code, Place("a.yml"), {name: f"«{name}»" for name in fields(words.sv) | fields(words.hint_sv)})
    for language in LANGUAGES:
        for form in ("text", "github", "json"):
            text = report([problem], TEXTS, form=form, language=language)
            assert code in text
            for name in fields(words.sv):
                assert f"«{name}»" in text


def test_text_has_place_message_excerpt_caret_and_hint() -> None:
    place, excerpt, caret, hint = report([PROBLEM], TEXTS).splitlines()
    assert place == "a.yml:2:99: fel: ruels finns inte bland themes.yml [unknown-reference]"
    assert hint == "   = tips: menade du rules?"
    assert excerpt[caret.index("^") :].startswith("ruels")


def test_text_in_english() -> None:
    assert report([PROBLEM], TEXTS, language="en").splitlines()[0] == (
        "a.yml:2:99: error: ruels is not among themes.yml [unknown-reference]"
    )
    assert report([PROBLEM], TEXTS, language="en").splitlines()[-1] == "   = hint: did you mean rules?"


def test_no_hint_where_nothing_is_near() -> None:
    problem = Problem("unknown-reference", Place("a.yml"), {"value": "q", "where": "themes.yml", "nearest": ""})
    assert "tips" not in report([problem], TEXTS)


def test_no_excerpt_of_an_empty_line_or_missing_file() -> None:
    problems = [
        Problem("yaml-deep", Place("a.yml", 3)),
        Problem("yaml-deep", Place("b.yml")),
        Problem("yaml-deep", Place("a.yml", 9)),
    ]
    assert len(report(problems, TEXTS).splitlines()) == 3


def test_caret_stands_below_a_tab() -> None:
    _, excerpt, caret = report([Problem("yaml-deep", Place("a.yml", 4, 2))], TEXTS).splitlines()
    assert excerpt[caret.index("^") :] == "id: b"


def test_github_escapes_what_would_break_the_note() -> None:
    problem = Problem("file-name", Place("a,b:c%.yml"), {"name": "100 %\nhej", "nearest": ""}, "warning")
    assert report([problem], {}, form="github", language="en") == (
        "::warning file=content/a%2Cb%3Ac%25.yml,line=1,col=1,title=file-name::folder and file names may only have lower-case"
        " letters a–z, digits, hyphens, underscores and dots: 100 %25%0Ahej"
    )


def test_github_note_has_the_hint() -> None:
    assert report([PROBLEM], TEXTS, form="github") == (
        "::error file=content/a.yml,line=2,col=99,title=unknown-reference::ruels finns inte bland themes.yml (tips: menade du rules?)"
    )


def test_json_is_a_list_of_objects() -> None:
    assert json.loads(report([PROBLEM], TEXTS, form="json")) == [
        {
            "path": "a.yml",
            "line": 2,
            "column": 99,
            "severity": "error",
            "code": "unknown-reference",
            "message": "ruels finns inte bland themes.yml",
            "hint": "menade du rules?",
        }
    ]
    assert json.loads(report([], {}, form="json")) == []


def test_tidy_sorts_and_shows_each_once() -> None:
    first, second = Problem("yaml-deep", Place("a.yml", 2)), Problem("yaml-deep", Place("a.yml", 10))
    other = Problem("yaml-deep", Place("b.yml", 1))
    assert tidy([other, second, first, second]) == [first, second, other]


def test_an_unreadable_file_is_not_missing_as_well() -> None:
    unread = Problem("not-utf8", Place("a.md"), {"offset": "1"})
    missing = Problem("file-missing", Place("a.md"), {"file": "a.md"})
    other = Problem("file-missing", Place("b.md"), {"file": "b.md"})
    assert tidy([missing, unread, other]) == [unread, other]


def test_warnings_do_not_stop() -> None:
    warning = Problem("yaml-deep", Place("a.yml"), severity="warning")
    assert not has_errors([warning])
    assert has_errors([warning, PROBLEM])
    assert report([warning], {}).startswith("a.yml:1:1: varning: ")
