"""What readers take along: the open data with their codebook, all in one zip, and the draft brief for a procurement."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Final

from samsyn.archive import archive
from samsyn.catalogue import LANGUAGES
from samsyn.changes import content_day
from samsyn.compare import Comparison
from samsyn.compare.brief import Brief, brief
from samsyn.deferred import Deferred
from samsyn.documents import word
from samsyn.exports import dcat, export
from samsyn.exports.contract import ZIP
from samsyn.exports.dataset import Dataset
from samsyn.exports.datasets import datasets
from samsyn.grouping import grouped
from samsyn.model.site import LICENCES
from samsyn.render import Renderer

Makers = dict[str, Callable[[], bytes]]
#: The draft brief for the next procurement in each language, as Markdown and as a Word document: its path, its template
#: and the mark of its language for spelling.
BRIEFS: Final = {
    "sv": ("data/upphandlingsunderlag", "documents/brief.md.jinja", "sv-SE"),
    "en": ("data/upphandlingsunderlag-en", "documents/brief.en.md.jinja", "en-GB"),
}
CODEBOOKS: Final = {"sv": "data/kodbok.md", "en": "data/codebook.md"}
CODEBOOK: Final = "documents/codebook.md.jinja"
#: What readers of the codebook call the types of columns.
TYPES: Final = {
    "sv": {"string": "text", "integer": "heltal", "number": "tal", "boolean": "true/false", "list": "lista"},
    "en": {"string": "text", "integer": "whole number", "number": "number", "boolean": "true/false", "list": "list"},
}


def downloads(comparison: Comparison, renderer: Renderer) -> Makers:
    """What makes each file to take along, by its path on the site."""
    tables = datasets(comparison)
    data: Makers = {path: partial(_encoded, make) for path, make in export(tables, comparison).items()}
    briefs: Makers = {}
    for language in LANGUAGES:
        speaking = renderer.speaking(language)
        if speaking.has(CODEBOOK):
            data[CODEBOOKS[language]] = _codebook(tables, comparison, speaking)
        briefs |= _briefs(comparison, speaking)
    return {**data, ZIP: lambda: _packed(data), **briefs}


def _encoded(make: Callable[[], str]) -> bytes:
    return make().encode()


def _packed(data: Mapping[str, Callable[[], bytes]]) -> bytes:
    return archive(Deferred({path.removeprefix("data/"): made for path, made in data.items() if path != dcat.PATH}))


def _codebook(tables: tuple[Dataset, ...], comparison: Comparison, renderer: Renderer) -> Callable[[], bytes]:
    """What makes the codebook: every column and every code explained, from what the data themselves are made of."""
    site = comparison.content.site
    assert site is not None  # noqa: S101 - nothing is compared without a site

    @cache
    def markdown() -> bytes:
        codes = next(dataset for dataset in tables if dataset.name == "codes")
        groups = grouped(codes.rows, lambda row: str(row["group"]))
        return renderer.document(
            CODEBOOK,
            datasets=tables,
            groups=list(groups.items()),
            types=TYPES[renderer.language],
            day=content_day(comparison),
            licence=LICENCES[site.licence_code],
        ).encode()

    return markdown


def _briefs(comparison: Comparison, renderer: Renderer) -> Makers:
    """What makes the draft brief in its two forms, by path on the site; none where there is no template for it."""
    site, language = comparison.content.site, renderer.language
    place, template, spelling = BRIEFS[language]
    if site is None or not renderer.has(template):
        return {}

    @cache
    def text() -> tuple[str, Brief]:
        found = brief(comparison)
        names = [one.evaluation.name.plain(language) for one in comparison.evaluations]
        return renderer.document(template, brief=found, names=names), found

    def markdown() -> bytes:
        return text()[0].encode()

    def document() -> bytes:
        shown, found = text()
        title, author = shown.partition("\n")[0].lstrip("# "), site.publisher.plain(language)
        return word(shown, title=title, author=author, changed=found.updated, language=spelling)

    return {f"{place}.md": markdown, f"{place}.docx": document}
