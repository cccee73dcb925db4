"""The templates' own words in another language: a gettext catalogue beside them, ``templates/en.po``.

Swedish stands in the templates as ``_("…")``. Babel reads the catalogue; ``tests/test_catalogue.py`` keeps it in step.
"""

from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Final

from babel.messages.pofile import read_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from samsyn.problems import Place

#: The languages of a site; pages in the first lie at its root.
LANGUAGES: Final = ("sv", "en")

#: Endings of the files that hold words for readers.
TEMPLATE_ENDINGS: Final = (".jinja", ".html")


def words(templates: Mapping[str, str], language: str) -> dict[str, str]:
    """Each phrase of the templates and what it is in a language; empty for Swedish, and where there is no catalogue."""
    found = read_po(StringIO(templates.get(f"{language}.po", "")), locale=language)
    return {str(one.id): str(one.string) for one in found if one.id and one.string and not one.fuzzy}


def phrases(templates: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    """Every phrase that templates mark for translation, and where, in the order of the files."""
    environment = Environment(extensions=["jinja2.ext.do"], autoescape=True)
    for path in sorted(name for name in templates if name.endswith(TEMPLATE_ENDINGS)):
        for line, _, phrase in extract_from_ast(environment.parse(templates[path]), ("_",)):
            if isinstance(phrase, str):
                yield phrase, Place(f"templates/{path}", line)
