"""``dcat.rdf``: the data as a catalogue that a national data portal can harvest, in RDF/XML.

Relative addresses hold wherever the file is served; a portal asks for whole ones, so the site's address must be given.

Source: DCAT-AP-SE 3.0.1 (docs.dataportal.se/dcat/3.0.1), with its requirement that the catalogue itself is CC0.
"""

from functools import partial
from typing import Final

from samsyn.changes import content_day
from samsyn.compare import Comparison
from samsyn.exports import rdf
from samsyn.exports.contract import ZIP
from samsyn.exports.dataset import Dataset, Files
from samsyn.model.base import Text
from samsyn.model.site import LICENCES, PUBLISHERS, Site

PATH: Final = "data/dcat.rdf"
EU: Final = "http://publications.europa.eu/resource/authority"
SWEDEN: Final = "http://sws.geonames.org/2661886/"
FORMATS: Final = {"csv": "text/csv", "json": "application/json"}
KEYWORDS: Final = (
    Text(sv="samordningsförbund", en="coordination association"),
    Text(sv="utvärdering", en="evaluation"),
    Text(sv="arbetslivsinriktad rehabilitering", en="vocational rehabilitation"),
)
WHOLE: Final = Text(sv="Alla tabeller, med kodbok", en="All tables, with a codebook")


def files(datasets: tuple[Dataset, ...], comparison: Comparison) -> Files:
    """The catalogue: all data as one dataset, then each table of the contract."""
    return {PATH: partial(_catalogue, datasets, comparison)}


def _catalogue(datasets: tuple[Dataset, ...], comparison: Comparison) -> str:
    site = comparison.content.site
    assert site is not None  # noqa: S101 - nothing is exported without a site
    here = f"{site.address}data/" if site.address else ""
    document = rdf.document()
    catalogue = rdf.thing(document, "dcat:Catalog", f"{here}dcat.rdf#katalog")
    rdf.texts(catalogue, "dcterms:title", site.name)
    rdf.texts(catalogue, "dcterms:description", site.lead)
    rdf.link(catalogue, "dcterms:publisher", f"{here}dcat.rdf#utgivare")
    rdf.link(catalogue, "dcterms:license", LICENCES["CC0-1.0"].url.replace("https:", "http:"))
    rdf.typed(catalogue, "dcterms:modified", content_day(comparison), "date")
    rdf.link(catalogue, "foaf:homepage", site.address or "../")
    rdf.link(catalogue, "dcterms:spatial", SWEDEN)
    rdf.link(catalogue, "dcat:themeTaxonomy", f"{EU}/data-theme")
    for language in ("SWE", "ENG"):
        rdf.link(catalogue, "dcterms:language", f"{EU}/language/{language}")
    described = [("allt", WHOLE, site.lead, {ZIP.rpartition("/")[2]: "application/zip"})] + [
        (one.name, one.title, one.description, {f"{one.name}.{end}": kind for end, kind in FORMATS.items()})
        for one in datasets
        if one.description
    ]
    for name, title, description, distributions in described:
        rdf.link(catalogue, "dcat:dataset", f"{here}dcat.rdf#{name}")
        dataset = rdf.thing(document, "dcat:Dataset", f"{here}dcat.rdf#{name}")
        rdf.texts(dataset, "dcterms:title", _titled(site.name, title))
        rdf.texts(dataset, "dcterms:description", description)
        _about(dataset, name, here, comparison)
        for file, kind in distributions.items():
            rdf.link(dataset, "dcat:distribution", f"{here}dcat.rdf#{file}")
            _distribution(document, here, file, kind, comparison)
    _publisher(document, here, site)
    return rdf.written(document)


def _titled(site: Text, title: Text) -> Text:
    """A title that tells the dataset from those of others in a portal."""
    return Text(sv=f"{site.sv}: {title.sv}", en=f"{site.plain('en')}: {title.en}" if title.en else None)


def _about(dataset: rdf.Node, name: str, here: str, comparison: Comparison) -> None:
    """What every dataset says besides its title and description."""
    site = comparison.content.site
    rdf.link(dataset, "dcterms:publisher", f"{here}dcat.rdf#utgivare")
    if site and site.contact.email:
        rdf.link(dataset, "dcat:contactPoint", f"{here}dcat.rdf#kontakt")
    for keyword in KEYWORDS:
        rdf.texts(dataset, "dcat:keyword", keyword)
    rdf.link(dataset, "dcat:theme", f"{EU}/data-theme/SOCI")
    rdf.link(dataset, "dcterms:accessRights", f"{EU}/access-right/PUBLIC")
    rdf.link(dataset, "dcterms:spatial", SWEDEN)
    rdf.link(dataset, "dcat:landingPage", here or "./")
    rdf.value(dataset, "dcterms:identifier", name)
    rdf.typed(dataset, "dcterms:modified", content_day(comparison), "date")
    spans = [one.evaluation.evaluated for one in comparison.evaluations]
    if spans:
        period = rdf.inner(dataset, "dcterms:temporal", "dcterms:PeriodOfTime")
        rdf.typed(period, "dcat:startDate", min(span.start[:4] for span in spans), "gYear")
        rdf.typed(period, "dcat:endDate", max((span.end or span.start)[:4] for span in spans), "gYear")


def _distribution(document: rdf.Node, here: str, file: str, kind: str, comparison: Comparison) -> None:
    site = comparison.content.site
    made = rdf.thing(document, "dcat:Distribution", f"{here}dcat.rdf#{file}")
    rdf.texts(made, "dcterms:title", Text(sv=file))
    rdf.link(made, "dcat:accessURL", f"{here}{file}")
    rdf.link(made, "dcat:downloadURL", f"{here}{file}")
    rdf.value(made, "dcterms:format", kind)
    if site:
        rdf.link(made, "dcterms:license", LICENCES[site.licence_code].url.replace("https:", "http:"))


def _publisher(document: rdf.Node, here: str, site: Site) -> None:
    agent = rdf.thing(document, "foaf:Agent", f"{here}dcat.rdf#utgivare")
    rdf.value(agent, "foaf:name", site.publisher.sv)
    rdf.link(agent, "dcterms:type", f"http://purl.org/adms/publishertype/{PUBLISHERS[site.publisher_kind]}")
    if site.contact.email:
        contact = rdf.thing(document, "vcard:Organization", f"{here}dcat.rdf#kontakt")
        rdf.value(contact, "vcard:fn", site.contact.name.sv)
        rdf.link(contact, "vcard:hasEmail", f"mailto:{site.contact.email}")
