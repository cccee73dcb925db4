"""Pages as search engines read them: JSON-LD in the built pages, whole addresses where the site says where it is."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from conftest import ROOT, copy_project, samsyn
from rdflib import RDF, Graph, Namespace, URIRef

from samsyn.build import build
from samsyn.read import read as read_content
from samsyn.read import read_templates

SCHEMA = Namespace("https://schema.org/")
ADDRESS = "https://exempel.example/samsyn/"  # as the base content says

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # the reader's own


class Head(HTMLParser):
    """What stands in a page's head: the JSON-LD, the tags that a shared link is shown by, the links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.linked, self.tags, self.links, self._inside = "", {}, {}, False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self._inside = tag == "script" and given.get("type") == "application/ld+json"
        if tag == "meta" and "property" in given:
            self.tags[given["property"]] = given["content"]
        if tag == "link":
            kind = "feed" if given.get("type") == "application/atom+xml" else given["rel"].strip()
            self.links.setdefault(kind, []).append(given["href"])

    def handle_data(self, data):
        self.linked += data if self._inside else ""

    def handle_endtag(self, _tag):
        self._inside = False

    def graph(self, base: str) -> Graph:
        """The description as triples; the words are in schema.org's own namespace, so nothing is fetched."""
        data = json.loads(self.linked)
        assert data["@context"] == "https://schema.org"
        data["@context"] = {"@vocab": str(SCHEMA), "url": {"@type": "@id"}, "item": {"@type": "@id"}, "@base": base}
        data["@context"] |= {"contentUrl": {"@type": "@id"}, "license": {"@type": "@id"}}
        return Graph().parse(data=json.dumps(data), format="json-ld")


def read(site: Path, address: str) -> Head:
    return Head((site / address / "index.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def placed(tmp_path_factory) -> Path:
    """A site that says where it is published."""
    project = copy_project(tmp_path_factory.mktemp("placed"), ROOT / "tests/cases/base/content", english=True)
    said = samsyn("build", "--root", project)
    assert said.returncode == 0, said.stdout + said.stderr
    return project / "site"


def test_every_page_describes_itself_and_the_way_to_it(built):
    pages = [path.parent for path in built.site.rglob("index.html")]
    for folder in pages:
        address = folder.relative_to(built.site).as_posix().removeprefix(".")
        head, here = read(built.site, address), f"https://plats.se/{address}/".replace("//", "/").replace(":/", "://")
        graph = head.graph(here)
        names = [str(name) for name in graph.objects(URIRef(here), SCHEMA.name)]
        assert len(names) == 1, address
        own = address.removeprefix("en").strip("/")
        for item in graph.objects(None, SCHEMA.item):
            target = urlsplit(str(item)).path.strip("/")
            assert (built.site / target / "index.html").exists(), f"{address}: {item}"
        trail = list(graph.subjects(RDF.type, SCHEMA.BreadcrumbList))
        assert len(trail) == bool(own), address
        if trail:
            places = sorted(int(place) for place in graph.objects(None, SCHEMA.position))
            assert places == list(range(1, len(places) + 1))
            assert len(places) >= 2
        assert set(head.tags) >= {"og:title", "og:description", "og:type", "og:site_name", "og:locale"}, address
        assert "og:url" not in head.tags, "the site does not say where it is"
        assert (folder / head.tags["og:image"]).is_file(), address


def test_a_report_is_described_with_its_authors(built):
    head = read(built.site, "utvarderingar/aktsam")
    graph = head.graph("https://plats.se/utvarderingar/aktsam/")
    (report,) = graph.subjects(RDF.type, SCHEMA.Report)
    (article,) = graph.subjects(RDF.type, SCHEMA.Article)
    assert (article, SCHEMA.isBasedOn, report) in graph
    assert str(graph.value(report, SCHEMA.name)) == "Utvärdering av AktSam, slutrapport"
    (author,) = graph.objects(report, SCHEMA.author)
    assert str(graph.value(author, SCHEMA.name)) == "Thomas Persson"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(graph.value(article, SCHEMA.dateModified)))
    assert head.tags["og:type"] == "article"


@pytest.mark.parametrize("page", ["data", "en/data"])
def test_the_dataset_offers_files_that_exist(built, page):
    graph = read(built.site, page).graph(f"https://plats.se/{page}/")
    datasets = list(graph.subjects(RDF.type, SCHEMA.Dataset))
    assert len(datasets) > 9
    for dataset in datasets:
        assert len(str(graph.value(dataset, SCHEMA.description))) >= 50, "the least that search engines take"
        assert str(graph.value(dataset, SCHEMA.license)) == "https://creativecommons.org/licenses/by/4.0/"
        files = [graph.value(file, SCHEMA.contentUrl) for file in graph.objects(dataset, SCHEMA.distribution)]
        assert len(files) >= 2
        for file in files:
            assert (built.site / urlsplit(str(file)).path.strip("/")).is_file(), file


def test_addresses_are_whole_where_the_site_says_where_it_is(placed):
    for page in ("", "utvarderingar/alfa/", "en/", "en/utvarderingar/alfa/", "data/"):
        head = read(placed, page)
        assert head.links["canonical"] == [ADDRESS + page]
        assert head.tags["og:url"] == ADDRESS + page
        assert head.tags["og:image"].startswith(f"{ADDRESS}{'en/' if page.startswith('en/') else ''}assets/cards/")
        assert (placed / head.tags["og:image"].removeprefix(ADDRESS)).is_file()
        assert sorted(head.links["alternate"]) == sorted(
            {ADDRESS + page.removeprefix("en/"), f"{ADDRESS}en/{page.removeprefix('en/')}"}
        )
        assert (
            urljoin(ADDRESS + page, head.links["feed"][0])
            == f"{ADDRESS}{'en/' if page.startswith('en/') else ''}nytt.xml"
        )
        said = json.loads(head.linked)
        for node in said["@graph"]:
            for key in ("@id", "url"):
                assert key not in node or node[key].startswith("https://"), node
        (trail,) = [node for node in said["@graph"] if node["@type"] == "BreadcrumbList"] or [None]
        if trail:
            assert trail["itemListElement"][-1]["item"] == ADDRESS + page
    missing = (placed / "404.html").read_text("utf-8")
    style = re.search(r'href="([^"]*assets/css/samsyn\.css)"', missing)
    assert style
    assert urljoin("https://exempel.example/finns/inte/", style.group(1)) == f"{ADDRESS}assets/css/samsyn.css"


def test_text_cannot_end_the_description():
    texts = dict(read_content(ROOT / "tests/cases/base/content").texts)
    texts["site.yml"] = re.sub("publisher: .*", "publisher: '</script><script>x()</script>'", texts["site.yml"])
    made = build(texts, read_templates(ROOT / "templates"))
    assert not made.problems
    front = json.loads(made.pages["index.md"].split("\n")[1])
    assert "<" not in front["linked"]
    assert json.loads(front["linked"])["@graph"][0]["publisher"]["name"].startswith("</script>")
