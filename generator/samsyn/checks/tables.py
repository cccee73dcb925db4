"""Tables: the words given in English stand in the table."""

from collections.abc import Iterator

from samsyn.content import Content
from samsyn.explain import nearest
from samsyn.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """English given for a text that no cell holds."""
    for coded in content.evaluations:
        for data in coded.tables:
            held = {text for text, _ in data.texts()}
            for i, word in enumerate(data.table.words):
                if word.sv not in held:
                    words = {"value": word.sv, "file": f"{data.name}.csv", "nearest": nearest(word.sv, sorted(held))}
                    yield Problem("table-word", content.places.of(data.table, "words", i), words, "warning")
