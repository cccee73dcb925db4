"""What is quoted stands there: ``written`` in its lines, ``find`` once in its section and within its lines."""

from collections.abc import Iterator

from samsyn.checks.sources import cited, sections_of
from samsyn.model.evaluation import Fact
from samsyn.problems import Place, Problem
from samsyn.verify.case import Case


def check(case: Case) -> Iterator[Problem]:
    """Strings and search phrases that the report does not have where they are said to be."""
    sections = sections_of(case.evaluation)
    for record, at, source in cited(case.coded):
        inner = tuple(filter(None, at.split(".")))
        if isinstance(record, Fact) and record.written and not case.cited(source).find(record.written):
            words = {"value": record.written, "lines": source.lines}
            place = case.content.places.of(record, "written")
            yield Problem("written-elsewhere", place, words, beside=case.beside(source.lines))
        if not source.find:
            continue
        place = case.content.places.of(record, *inner, "find")
        words = {"value": source.find, "section": source.section, "lines": source.lines}
        found = case.text.fold(sections[source.section]).find(source.find)
        if len(found) > 1:
            words["found"] = ", ".join(map(str, found))
            beside = tuple(Place(case.text.name, line) for line in dict.fromkeys(found))
            yield Problem("find-repeated", place, words, beside=beside)
        elif not case.cited(source).find(source.find):
            beside = tuple(Place(case.text.name, line) for line in found) or case.beside(source.lines)
            yield Problem("find-elsewhere" if found else "find-absent", place, words, beside=beside)
