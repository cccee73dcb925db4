"""The checker of the built HTML: finds what leads nowhere, and is silent about what is right."""

import pytest

from samsyn.links import check_links

GOOD = {
    "index.html": """<a href="teman/#a">x</a><a href="./">x</a><a href="https://example.org/x">x</a>
    <a href="mailto:a@b.se">x</a><link href="assets/a.css?v=1"><label for="q"></label>
    <input id="q" aria-describedby="h"><p id="h"></p>""",
    "teman/index.html": """<a href="../">x</a><a id="a" href="#a">x</a><a href="../data/x.csv">x</a>
    <img src="../bild%20ett.png"><a href="/teman/">x</a><a href="?q=1">x</a>""",
}
FILES = {*GOOD, "assets/a.css", "data/x.csv", "bild ett.png"}


def test_right_links_are_right():
    assert list(check_links(GOOD, FILES)) == []


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ('<a href="nej/">x</a>', "link-broken"),
        ('<a href="teman">x</a>', ""),
        ('<a href="Teman/">x</a>', "link-broken"),
        ('<a href="teman/#b">x</a>', "anchor-missing"),
        ('<a href="#b">x</a>', "anchor-missing"),
        ('<a href="//">x</a>', "link-broken"),
        ('<a href="../utanfor/">x</a>', "link-broken"),
        ('<img src="nej.png">', "link-broken"),
        ('<script src="nej.js"></script>', "link-broken"),
        ('<link href="nej.css">', "link-broken"),
        ('<label for="nej">x</label>', "anchor-missing"),
        ('<p aria-labelledby="x nej" id="x">x</p>', "anchor-missing"),
        ('<p id="x"></p><p id="x"></p>', "id-repeated"),
    ],
)
def test_a_planted_fault_is_found(html, code):
    found = list(check_links({**GOOD, "ny.html": html}, {*FILES, "ny.html"}))
    assert [problem.code for problem in found] == [code] * bool(code)
    assert all(problem.place.path == "ny.html" for problem in found)
