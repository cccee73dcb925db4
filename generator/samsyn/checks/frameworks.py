"""Frameworks: every element is coded once, where an evaluation is coded at all, and mappings lead somewhere."""

from collections.abc import Collection, Iterator

from samsyn.content import Coded, Content
from samsyn.explain import nearest
from samsyn.problems import Place, Problem


def check(content: Content) -> Iterator[Problem]:
    """Elements without coding or with two, and what the vocabulary names that does not exist."""
    for coded in content.evaluations:
        path = f"{coded.path}/frameworks.yml"
        if content.unread(path):
            continue
        if coded.written_codings is not None:
            yield from _missing(coded.written_codings, path, content)
        yield from _twice(coded, content)
    yield from _vocabulary(content)


def _missing(written: set[tuple[str, ...]], path: str, content: Content) -> Iterator[Problem]:
    frameworks = content.vocabulary.frameworks
    for framework in frameworks.values():
        elements = [element.id for element in framework.elements]
        given = {element for name, element in written if _meant(name, frameworks) == framework.id}
        meant = {_meant(name, elements) for name in given}  # a misspelling is said once, as an unknown element
        if lacking := [name for name in elements if name not in meant]:
            words = {"framework": framework.id, "elements": ", ".join(lacking)}
            yield Problem("element-not-coded", Place(path), words, "warning")


def _meant(name: str, known: Collection[str]) -> str:
    return name if name in known else nearest(name, sorted(known))


def _twice(coded: Coded, content: Content) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for coding in coded.codings:
        name = (coding.framework, coding.element)
        if name in seen:
            words = {"framework": coding.framework, "element": coding.element}
            yield Problem("coding-twice", content.places.of(coding), words)
        seen.add(name)


def _vocabulary(content: Content) -> Iterator[Problem]:
    words, evaluations = content.vocabulary, {coded.id for coded in content.evaluations}
    elements = words.element_refs
    for framework in words.frameworks.values():
        for i, name in enumerate(framework.used_by):
            if name not in evaluations:
                place = content.places.of(framework, "used_by", i)
                said = {"value": name, "where": "evaluations/", "nearest": nearest(name, sorted(evaluations))}
                yield Problem("unknown-reference", place, said)
        for element in framework.elements:
            for i, name in enumerate(element.same_as):
                if name not in elements and not words.half_read("frameworks", name):
                    place = content.places.of(element, "same_as", i)
                    said = {"value": name, "where": "frameworks.yml", "nearest": nearest(name, sorted(elements))}
                    yield Problem("unknown-reference", place, said)
