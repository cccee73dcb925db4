"""Forms: every pattern of the model has words in both languages, and a slip that is certain is mended."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from samsyn.forms import FORMS, SLUG, mended
from samsyn.parse import FILES


def patterns(cls: type[BaseModel]) -> Iterator[str]:
    """Every pattern in a record's schema, as the validator holds it."""

    def within(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            if isinstance(node.get("pattern"), str):
                yield node["pattern"]
            for part in node.values():
                yield from within(part)
        elif isinstance(node, list | tuple):
            for part in node:
                yield from within(part)

    yield from within(cls.__pydantic_core_schema__)


def test_every_pattern_has_words_in_both_languages():
    found = {pattern for cls in FILES.values() for pattern in patterns(cls)}
    assert len(found) > 15
    assert sorted(found - set(FORMS)) == []
    assert sorted(set(FORMS) - found) == []


@pytest.mark.parametrize("pattern", FORMS)
def test_words_are_in_their_language_and_examples_have_the_form(pattern):
    swedish, english = FORMS[pattern]
    assert swedish != english
    assert not re.search("[åäöÅÄÖ]", english)
    if found := re.search(r"(?:, som|, such as) (\S+?)(?:,|$| eller| or)", english):
        assert re.search(pattern, found[1]), found[1]


@pytest.mark.parametrize(
    ("form", "value", "meant"),
    [
        ("rader", "28–30", "28-30"),
        ("rader", "tjugoåtta", ""),
        ("en sida", "Kunskapsluckor", "kunskapsluckor/"),
        ("två eller tre versaler", "sv", "SV"),
        ("en adress med {path}", "inte känd", ""),
        ("en adress som börjar med https://", "exempel.se/rapport", "https://exempel.se/rapport"),
        ("en adress som börjar med https://", "inte känd", ""),
        ("en dag", "2026–11–26", "2026-11-26"),
        ("en dag", "26 november", ""),
        ("textfilens namn", "Stod-vagen", "stod-vagen.txt"),
    ],
)
def test_certain_slips_are_mended(form, value, meant):
    _, pattern = min((len(words[0]), key) for key, words in FORMS.items() if words[0].startswith(form))
    assert mended(value, pattern) == meant


def test_an_id_is_made_of_words():
    assert mended("Rädsla att förlora!", SLUG) == "radsla-att-forlora"
    assert mended("2 möten", SLUG) == ""
