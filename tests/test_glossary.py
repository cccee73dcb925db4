"""Abbreviations: explained once a page, never inside links, headings, attributes or longer words."""

import pytest

from samsyn.glossary import Glossary, anchor
from samsyn.model.vocabulary import Abbreviation


@pytest.fixture
def glossary():
    items = [
        {"short": "AF", "also": ["Af"], "expansion": "Arbetsförmedlingen"},
        {"short": "SE", "expansion": "Supported employment"},
        {"short": "SE/IPS", "expansion": "Supported employment enligt IPS"},
    ]
    return Glossary([Abbreviation.model_validate(item) for item in items], "sv")


AF = '<a class="sam-abbr" href="o/#af" title="Arbetsförmedlingen">AF</a>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>AF och AF</p>", f"<p>{AF} och AF</p>"),
        ("<p>AF, sedan Af</p>", f"<p>{AF}, sedan Af</p>"),
        ("## AF\n\n<p>AF</p>", f"## AF\n\n<p>{AF}</p>"),
        ('<p><a href="x">AF</a> AF</p>', f'<p><a href="x">AF</a> {AF}</p>'),
        ('<p title="AF">AF</p>', f'<p title="AF">{AF}</p>'),
        ("<h3>AF <span>AF</span></h3><p>x</p>", "<h3>AF <span>AF</span></h3><p>x</p>"),
        ("<p>AFA, AF-kontor, åAF</p>", "<p>AFA, AF-kontor, åAF</p>"),
        (
            "<p>SE/IPS</p>",
            '<p><a class="sam-abbr" href="o/#se-ips" title="Supported employment enligt IPS">SE/IPS</a></p>',
        ),
        (
            "<p><span data-name>AF <span>x</span> SE</span> AF</p>",
            f"<p><span data-name>AF <span>x</span> SE</span> {AF}</p>",
        ),
        ("<svg><title>AF</title></svg><p>x</p>", "<svg><title>AF</title></svg><p>x</p>"),
    ],
)
def test_first_use_is_explained(glossary, text, expected):
    assert glossary.explain(text, "o/") == expected


def test_anchors_are_plain():
    assert [anchor(name) for name in ("RE-AIM", "SE/IPS", "Fö", "AR-psykolog")] == [
        "re-aim",
        "se-ips",
        "fo",
        "ar-psykolog",
    ]
