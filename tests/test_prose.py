"""Prose with calls: our own HTML goes in whole, an author's never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.parse import split_front_matter
from samsyn.prose import (
    CALLS,
    CLOSE,
    OPEN,
    calls,
    environment,
    render,
    sections,
    strange,
)

FUNCTIONS = {name: f"<b>{name}:{{}}</b>".format for name in CALLS}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('Av {{ fact("a") }} fick *sju* arbete.', "<p>Av <b>fact:a</b> fick <em>sju</em> arbete.</p>"),
        ("{{ fact('a') }} och {{ share('a') }}", "<p><b>fact:a</b> och <b>share:a</b></p>"),
        ('före\n\n{{ table("t") }}\n\nefter', "<p>före</p>\n<b>table:t</b>\n<p>efter</p>"),
        ('- {{ words("a") }}', "<ul>\n<li><b>words:a</b></li>\n</ul>"),
        ('**{{ fact("a") }}**', "<p><strong><b>fact:a</b></strong></p>"),
        ("<b>eget</b>", "<p>&lt;b&gt;eget&lt;/b&gt;</p>"),
        (f'{OPEN}0{CLOSE} {{{{ fact("a") }}}}', "<p>0 <b>fact:a</b></p>"),
        ("{# en anmärkning #}text", "<p>text</p>"),
        ("å ä ö", "<p>å ä ö</p>"),
    ],
)
def test_render(text: str, html: str) -> None:
    assert render(text, FUNCTIONS) == html


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ingen", []),
        ('{{ fact("a") }}\n\n{{ table("t") }}', [("fact", "a", 1), ("table", "t", 3)]),
        ("{{ fact(a) }}", [("fact", "", 1)]),
        ("{{ fact() }}", [("fact", "", 1)]),
        ('{{ x.y("a") }}', []),
    ],
)
def test_calls(text: str, found: list[tuple[str, str, int]]) -> None:
    assert list(calls(text)) == found


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('{{ fact("a") }} ren text {# anmärkning #}', []),
        ('{{ okänd("a") }}', []),
        ("{{ fact(a) }}", [1]),
        ("{{ fact() }}", [1]),
        ('{{ fact("") }}', [1]),
        ("{{ fact(1) }}", [1]),
        ('{{ fact("a", "b") }}', [1]),
        ('{{ fact(name="a") }}', [1]),
        ('{{ fact("a") | upper }}', [1]),
        ('\n\n{{ fact("a").real }}', [3]),
        ("{{ 1 / 0 }}", [1]),
        ("{{ 'a' * 1000000000 }}", [1]),
        ("{% for x in (1, 2) %}x{% endfor %}", [1]),
        ('{% include "x" %}', [1]),
        ("{% set x = 1 %}", [1]),
        ("{{ ''.__class__.__mro__ }}", [1]),
    ],
)
def test_only_plain_calls_are_plain(text: str, lines: list[int]) -> None:
    assert list(strange(text)) == lines


def test_no_names_but_the_calls() -> None:
    assert environment.globals == {}


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="{}")))
def test_text_without_braces_always_renders(text: str) -> None:
    assert "<script" not in render(text, FUNCTIONS)
    assert list(strange(text)) == []


def test_sections_by_heading() -> None:
    assert sections("inledning\n## I korthet\n\nett\n## Bakgrund\ntvå\n### mindre\ntre") == {
        "I korthet": "\n\nett\n",
        "Bakgrund": "\ntvå\n### mindre\ntre",
    }


@pytest.mark.parametrize(
    ("text", "front", "body"),
    [
        ("---\na: 1\n---\n\ntext", "\na: 1\n", "\n\n\n\ntext"),
        ("---\na: 1\n---", "\na: 1\n", "\n\n"),
        ("text\n---\na: 1\n---\n", "", "text\n---\na: 1\n---\n"),
        ("", "", ""),
    ],
)
def test_front_matter_keeps_the_line_numbers(text: str, front: str, body: str) -> None:
    assert split_front_matter(text) == (front, body)
