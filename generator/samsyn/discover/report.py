"""An evaluation's page to schema.org: our article, and the printed report that it is made from."""

from samsyn.cite.reference import Person, person
from samsyn.compare import Comparison, Evaluated
from samsyn.discover.nodes import Address, Node, about, organisation, publisher
from samsyn.page import Page


def nodes(page: Page, comparison: Comparison, language: str, address: Address) -> list[Node]:
    """The article, then the report."""
    evaluated = comparison.by_id(page.address.split("/")[1])
    mark = f"{address(page.address)}#rapport"
    article = about("Article", page, comparison, language, address) | {
        "headline": evaluated.evaluation.title.plain(language),
        "author": publisher(comparison, language, address),
        "dateModified": evaluated.evaluation.updated,
        "isBasedOn": {"@id": mark},
        "about": {"@id": mark},
    }
    return [article, _printed(evaluated, comparison, language, mark)]


def _printed(evaluated: Evaluated, comparison: Comparison, language: str, mark: str) -> Node:
    """The report as far as it is known; what is not known is left out."""
    evaluation, report = evaluated.evaluation, evaluated.evaluation.report
    methods = [comparison.content.vocabulary.methods[name].label.plain(language) for name in evaluation.methods]
    printed: Node = {
        "@type": "Report",
        "@id": mark,
        "name": report.title,
        "inLanguage": "sv",
        "author": [_author(person(name)) for name in report.authors],
        "publisher": organisation(report.publisher),
        "sponsor": organisation(report.commissioner.plain(language)),
        "datePublished": str(report.year or ""),
        "url": report.url,
        "keywords": methods,
        "spatialCoverage": list(evaluation.places),
        "temporalCoverage": f"{evaluation.evaluated.start}/{evaluation.evaluated.end or '..'}",
    }
    return {name: value for name, value in printed.items() if value}


def _author(one: Person) -> Node:
    return {"@type": "Person", "name": f"{one.given} {one.family}"} if one.given else organisation(one.family)
