"""Words: every closed code has its label and explanation, and no label stands for a code that does not exist."""

from collections.abc import Iterator

from samsyn.content import Content
from samsyn.explain import nearest
from samsyn.model.codes import CODES
from samsyn.problems import Problem

PATH = "vocabulary/codes.yml"


def check(content: Content) -> Iterator[Problem]:
    """Codes without words and words without code."""
    document = content.documents.get(PATH)
    if document is None or not content.vocabulary.codes:
        return
    written = content.vocabulary.codes
    meant = {nearest(name, CODES) for name in written if name not in CODES}
    for name, codes in CODES.items():
        if name in meant:
            continue
        for code in codes:
            if code not in written.get(name, {}):
                yield Problem(
                    "code-without-words", document.place(("codes", name), of_key=True), {"value": code, "key": name}
                )
    for name, terms in written.items():
        if name not in CODES:
            words = {"key": name, "nearest": nearest(name, CODES)}
            yield Problem("unknown-key", document.place(("codes", name), of_key=True), words)
            continue
        for i, term in enumerate(terms):
            if term not in CODES[name]:
                yield Problem(
                    "words-without-code", document.place(("codes", name, i, "id")), {"value": term, "key": name}
                )
