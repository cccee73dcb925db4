"""A picture that only draws is published; one that could run or fetch is told apart by its very part."""

import pytest

from samsyn.pictures import harmful

HEAD = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


@pytest.mark.parametrize(
    "inside",
    [
        '<circle cx="4" cy="4" r="4" style="fill:#123"/>',
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path fill="url(#a)" d="M0 0"/>',
        '<symbol id="s"><path d="M0 0"/></symbol><use href="#s"/><use xlink:href="#s"/>',
        "<title>Förbundet</title><text>Förbundet</text>",
        '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#fff"/>',
        "<!-- ritad för hand -->",
    ],
)
def test_what_only_draws_may_stand(inside):
    assert harmful(f'<?xml version="1.0" encoding="UTF-8"?>\n<svg {HEAD}>{inside}</svg>') == ""


@pytest.mark.parametrize(
    ("inside", "part"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<path onclick="alert(1)"/>', "onclick"),
        ('<path ONLOAD="alert(1)"/>', "ONLOAD"),
        ('<a href="javascript:alert(1)"><path/></a>', "<a>"),
        ('<use href="https://x.example/x.svg#a"/>', "href"),
        ('<use xlink:href="data:image/svg+xml,x"/>', "href"),
        ('<image href="https://x.example/x.png"/>', "<image>"),
        ("<foreignObject><p/></foreignObject>", "<foreignObject>"),
        ('<p xmlns="http://www.w3.org/1999/xhtml">x</p>', "<p>"),
        ("<style>@import url(https://x.example/)</style>", "<style>"),
        ("<path style=\"fill: url( 'https://x.example/')\"/>", "style"),
        ('<animate attributeName="href" to="javascript:alert(1)"/>', "<animate>"),
        ('<set attributeName="onclick" to="alert(1)"/>', "<set>"),
        ('<path d="M0 0"', "XML"),
    ],
)
def test_what_could_run_or_fetch_is_named(inside, part):
    assert harmful(f"<svg {HEAD}>{inside}</svg>") == part


def test_nothing_before_the_picture_names_other_files():
    assert harmful('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>') == "<!DOCTYPE"
    assert harmful('<?xml-stylesheet href="https://x.example/x.css"?><svg/>') == "<?"
