"""Content and templates into what is not in English yet, each with its place."""

from collections.abc import Iterator, Mapping

from samsyn.catalogue import phrases, words
from samsyn.content import Content
from samsyn.model.base import Record, Text
from samsyn.problems import Place, Problem

#: How much of a text is shown.
SHOWN = 60
LANGUAGE = "en"


def untranslated(content: Content, templates: Mapping[str, str]) -> Iterator[Problem]:
    """A warning for each text, each Markdown file and each phrase of the templates that lacks its English.

    Args:
        content: everything that authors wrote.
        templates: path under ``templates/`` to text, catalogues among them.
    """
    for record in content.places.kept:
        for inner, text in texts_in(record, (), content):
            if text.en is None and not text.wordless:
                yield _warning(text.sv, content.places.of(record, *inner))
    for path in content.texts:
        english = f"{path.removesuffix('.md')}.{LANGUAGE}.md"
        if path.endswith(".md") and not path.endswith(f".{LANGUAGE}.md") and english not in content.texts:
            yield Problem("translation-missing", Place(path), {"file": english}, "warning")
    yield from _tables(content)
    known = words(templates, LANGUAGE)
    for phrase, place in phrases(templates):
        if phrase not in known:
            yield _warning(phrase, place)


def _tables(content: Content) -> Iterator[Problem]:
    """Words of reports' tables; municipalities and other places are called the same."""
    for coded in content.evaluations:
        places = set(coded.evaluation.places) if coded.evaluation else set()
        for data in coded.tables:
            for text, place in data.texts():
                if text not in places | set(data.english):
                    shown = {"text": _short(text), "file": f"{data.name}.yml"}
                    yield Problem("table-untranslated", place, shown, "warning")


def texts_in(
    value: object, path: tuple[str | int, ...], content: Content
) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    """The texts inside a record and the way to each; records that have a place of their own are left to themselves."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Record) and (not path or id(value) not in content.places.found):
        for name in type(value).model_fields:
            yield from texts_in(getattr(value, name), (*path, name), content)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts_in(item, (*path, number), content)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from texts_in(item, (*path, name), content)


def _warning(text: str, place: Place) -> Problem:
    return Problem("untranslated", place, {"text": _short(text)}, "warning")


def _short(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
