"""The data page to schema.org: all data as one dataset, and each table of the contract as a part of it."""

from typing import Final

from samsyn.changes import content_day
from samsyn.compare import Comparison
from samsyn.discover.nodes import Address, Node, about, download, site_of
from samsyn.exports.contract import CONTRACT, ZIP
from samsyn.page import Page

FORMATS: Final = {"csv": "text/csv", "json": "application/json"}
WORDS: Final = {
    "sv": {"zip": "Alla data och kodboken", "package": "Beskrivning av alla tabeller", "where": "Sverige"},
    "en": {"zip": "All data and the codebook", "package": "Description of all tables", "where": "Sweden"},
}


def nodes(page: Page, comparison: Comparison, language: str, address: Address) -> list[Node]:
    """The dataset, with its tables as parts."""
    words, site, day = WORDS[language], site_of(comparison), content_day(comparison)
    whole = about("Dataset", page, comparison, language, address)
    shared = {name: whole[name] for name in ("license", "publisher", "isAccessibleForFree")}
    described: Node = {
        "name": f"{site.name.plain(language)}: {site.headline.plain(language)}",
        "description": f"{site.lead.plain(language)} {page.description}",
        "creator": whole["publisher"],
        "dateModified": day,
        "version": day,
        "spatialCoverage": words["where"],
        "temporalCoverage": _covered(comparison),
        "distribution": [
            download(address(ZIP), "application/zip", words["zip"]),
            download(address("data/datapackage.json"), "application/json", words["package"]),
        ],
        "hasPart": [
            {
                "@type": "Dataset",
                "name": one.title.plain(language),
                "description": one.description.plain(language),
                "distribution": [download(address(f"data/{name}.{end}"), kind) for end, kind in FORMATS.items()],
                **shared,
            }
            for name, one in CONTRACT.items()
        ],
    }
    return [whole | {name: value for name, value in described.items() if value}]


def _covered(comparison: Comparison) -> str:
    """The years that the evaluations looked at, the first and the last; empty without evaluations."""
    spans = [one.evaluation.evaluated for one in comparison.evaluations]
    years = [moment[:4] for span in spans for moment in (span.start, span.end or span.start)]
    return f"{min(years)}/{max(years)}" if years else ""
