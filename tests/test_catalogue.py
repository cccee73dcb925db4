"""The English catalogue has every phrase of the templates and no other, in the order of a dictionary."""

import os
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Final

import pytest
from babel.messages.pofile import read_po
from conftest import ROOT

from samsyn.catalogue import phrases, words
from samsyn.read import read_templates

TEMPLATES: Final = read_templates(ROOT / "templates")
CATALOGUE: Final = ROOT / "templates" / "en.po"
HEADER: Final = """# The templates' words in English, for readers of the site. Made by hand; kept in step by
# pytest tests/test_catalogue.py --update-golden, which adds new phrases without words and drops unused ones.
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"""


def written(found: Iterable[str], known: Mapping[str, str]) -> str:
    """The catalogue's text."""
    quoted = (
        [line.replace("\\", "\\\\").replace('"', '\\"') for line in (phrase, known.get(phrase, ""))]
        for phrase in sorted(set(found))
    )
    return HEADER + "".join(f'\nmsgid "{phrase}"\nmsgstr "{translation}"\n' for phrase, translation in quoted)


def test_the_catalogue_has_every_phrase_and_no_other(request: pytest.FixtureRequest) -> None:
    found = [phrase for phrase, _ in phrases(TEMPLATES)]
    made = written(found, words(TEMPLATES, "en"))
    if request.config.getoption("--update-golden") and not os.environ.get("CI"):
        CATALOGUE.write_text(made, "utf-8")
    listed = {str(one.id) for one in read_po(StringIO(CATALOGUE.read_text("utf-8"))) if one.id}
    assert set(found) - listed == set(), "phrases that en.po lacks; add them with --update-golden and translate them"
    assert listed - set(found) == set(), "phrases that no template uses; drop them with --update-golden"
    assert CATALOGUE.read_text("utf-8") == made, "the order or the form differs; rewrite with --update-golden"


def test_every_phrase_is_translated() -> None:
    known = words(TEMPLATES, "en")
    assert sorted({phrase for phrase, _ in phrases(TEMPLATES)} - set(known)) == []


def form(phrase: str) -> tuple[object, ...]:
    """What a phrase and its translation share: blanks to fill, space at the ends, an end of a sentence."""
    return phrase.count("{}"), phrase[:1].isspace(), phrase[-1:].isspace(), phrase.endswith((".", ":", "?", ";"))


def test_a_translation_keeps_the_blanks_and_the_spaces() -> None:
    known = words(TEMPLATES, "en")
    assert [phrase for phrase, translation in known.items() if form(phrase) != form(translation)] == []


def test_phrases_come_from_every_kind_of_template() -> None:
    folders = {Path(place.path).parts[1] for _, place in phrases(TEMPLATES)}
    assert {"pages", "parts", "theme"} <= folders
