"""The catalogue for data portals: read back, and held against the properties that DCAT-AP-SE 3.0.1 demands."""

from urllib.parse import urlsplit

import pytest
from conftest import CASES, ROOT
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, Namespace, URIRef

from samsyn.build import Built, build
from samsyn.model.site import PUBLISHERS
from samsyn.read import read, read_templates

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
ADDRESS = "https://exempel.example/samsyn/"  # as the base content says
#: How many values each property may have on a thing of each class, as the specification says: at least, at most.
MANY = 10_000
DEMANDED = {
    DCAT.Catalog: {
        DCTERMS.title: (1, MANY),
        DCTERMS.description: (1, MANY),
        DCTERMS.publisher: (1, 1),
        DCTERMS.license: (1, 1),
        DCAT.dataset: (1, MANY),
        DCTERMS.modified: (0, 1),
        FOAF.homepage: (0, 1),
    },
    DCAT.Dataset: {
        DCTERMS.title: (1, MANY),
        DCTERMS.description: (1, MANY),
        DCTERMS.publisher: (1, 1),
        DCTERMS.modified: (0, 1),
        # recommended, and known here
        DCAT.keyword: (2, MANY),
        DCAT.theme: (1, MANY),
        DCTERMS.accessRights: (1, 1),
        DCAT.distribution: (1, MANY),
    },
    DCAT.Distribution: {DCAT.accessURL: (1, 1), DCTERMS.format: (1, 1), DCTERMS.license: (1, 1)},
    FOAF.Agent: {FOAF.name: (1, MANY), DCTERMS.type: (1, 1)},
    VCARD.Organization: {VCARD.fn: (1, MANY), VCARD.hasEmail: (1, MANY)},
    DCTERMS.PeriodOfTime: {DCAT.startDate: (0, 1), DCAT.endDate: (0, 1)},
}


@pytest.fixture(scope="module", params=["base", "real"])
def made(request: pytest.FixtureRequest) -> Built:
    content = CASES / "base" / "content" if request.param == "base" else ROOT / "content"
    return build(read(content).texts, read_templates(ROOT / "templates"))


@pytest.fixture(scope="module")
def graph(made: Built) -> Graph:
    """Read as it is served; an address in the file itself wins over where it lies."""
    served = "https://plats.se/finsam/data/dcat.rdf"
    return Graph().parse(data=made.assets["data/dcat.rdf"], format="xml", publicID=served)


def test_each_thing_has_what_is_demanded_of_its_class(graph):
    for kind, properties in DEMANDED.items():
        things = list(graph.subjects(RDF.type, kind))
        assert things or kind == VCARD.Organization, kind
        for thing in things:
            for name, (least, most) in properties.items():
                assert least <= len(list(graph.objects(thing, name))) <= most, f"{thing}: {name}"


def test_the_catalogue_leads_to_every_dataset_and_distribution(graph):
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    datasets = set(graph.subjects(RDF.type, DCAT.Dataset))
    assert set(graph.objects(catalogue, DCAT.dataset)) == datasets
    assert len(datasets) == 12
    reached = {one for dataset in datasets for one in graph.objects(dataset, DCAT.distribution)}
    assert reached == set(graph.subjects(RDF.type, DCAT.Distribution))
    (agent,) = graph.subjects(RDF.type, FOAF.Agent)
    assert {*graph.objects(None, DCTERMS.publisher)} == {agent}
    assert {str(kind).rpartition("/")[2] for kind in graph.objects(agent, DCTERMS.type)} <= set(PUBLISHERS.values())


def test_addresses_are_whole_and_lead_to_files(graph, made):
    for url in graph.objects(None, DCAT.downloadURL):
        assert f"data/{urlsplit(str(url)).path.rpartition('/')[2]}" in made.assets, url
        assert list(graph.subjects(DCAT.accessURL, url)) == list(graph.subjects(DCAT.downloadURL, url))
    for triple in graph:
        for part in triple:
            assert not isinstance(part, URIRef) or urlsplit(str(part)).scheme in {"http", "https", "mailto"}, part
    if site := made.content.site and made.content.site.address:
        assert {str(url).startswith(f"{ADDRESS}data/") for url in graph.objects(None, DCAT.accessURL)} == {True}
        assert site == ADDRESS
        raw = made.assets["data/dcat.rdf"].decode()
        assert 'resource="./' not in raw
        assert 'about="dcat.rdf' not in raw


def test_texts_say_their_language_and_values_their_type(graph):
    for name in (DCTERMS.title, DCTERMS.description, DCAT.keyword):
        assert {text.language for text in graph.objects(None, name)} <= {"sv", "en"}
        assert "sv" in {text.language for text in graph.objects(None, name)}
    assert {day.datatype for day in graph.objects(None, DCTERMS.modified)} == {XSD.date}
    assert {year.datatype for year in graph.objects(None, DCAT.startDate)} == {XSD.gYear}
    formats = {str(kind) for kind in graph.objects(None, DCTERMS.format)}
    assert formats == {"text/csv", "application/json", "application/zip"}
    assert all(isinstance(kind, Literal) for kind in graph.objects(None, DCTERMS.format))


def test_the_catalogue_itself_is_free_as_the_specification_demands(graph):
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    (licence,) = graph.objects(catalogue, DCTERMS.license)
    assert str(licence) == "http://creativecommons.org/publicdomain/zero/1.0/"
    own = {
        str(one) for file in graph.subjects(RDF.type, DCAT.Distribution) for one in graph.objects(file, DCTERMS.license)
    }
    assert own == {"http://creativecommons.org/licenses/by/4.0/"}
