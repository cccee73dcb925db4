"""The glossary: abbreviations with their expansions, methods and parties."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.glossary import anchor
from samsyn.page import Page

WORDS = {
    "sv": ("Ordlista", "Förkortningar, metoder och parter förklarade."),
    "en": ("Glossary", "Abbreviations, methods and parties explained."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The glossary page, abbreviations in alphabetical order."""
    title, description = WORDS[language]
    items = sorted(comparison.content.vocabulary.abbreviations, key=lambda item: item.short.casefold())
    yield Page(
        "ordlista/",
        "glossary",
        title,
        "pages/glossary.md.jinja",
        description,
        context={"abbreviations": [(item, anchor(item.short)) for item in items]},
        edit="vocabulary/abbreviations.yml",
        made_from=tuple(f"vocabulary/{name}.yml" for name in ("abbreviations", "methods", "parties")),
    )
