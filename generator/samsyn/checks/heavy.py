"""Texts that would hold up the build: tried aside, before anything is made of them."""

from collections.abc import Iterator

from samsyn.content import Content
from samsyn.problems import Place, Problem
from samsyn.trial import hangs, heaviest


def check(content: Content) -> Iterator[Problem]:
    """Problems of Markdown that cannot be parsed within the limits."""
    texts = {path: text for path, text in content.texts.items() if path.endswith(".md")}
    paths = list(texts)
    for number in hangs(list(texts.values())):
        path = paths[number]
        yield Problem("text-heavy", Place(path, heaviest(texts[path])))
