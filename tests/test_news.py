"""What is new: the page, the feed read back by its standard, the map for search engines; days come from the content alone."""

import re
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest
from conftest import CASES, ROOT

from samsyn.build import Built, build
from samsyn.read import read, read_templates

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "https://exempel.example/samsyn/"  # as the base content says
TEMPLATES = read_templates(ROOT / "templates")
BASE = read(CASES / "base" / "content").texts


def made(language: str = "sv", **more: object) -> Built:
    texts = {**BASE, **more.pop("texts", {})}
    built = build(texts, TEMPLATES, language=language, under="en/" if language == "en" else "", **more)
    assert [problem for problem in built.problems if problem.severity == "error"] == []
    return built


def entries(built: Built) -> list[dict[str, str]]:
    root = ET.fromstring(built.assets["nytt.xml"])
    return [
        {child.tag.removeprefix(ATOM): child.get("href") or child.text for child in entry}
        for entry in root.iter(f"{ATOM}entry")
    ]


def test_the_feed_has_what_the_standard_demands():
    root = ET.fromstring(made().assets["nytt.xml"])
    assert root.tag == f"{ATOM}feed"
    for parent in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(f"{ATOM}{name}")) == 1, name
        datetime.fromisoformat(parent.findtext(f"{ATOM}updated"))
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Samordningsförbundet Exempel"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": f"{ADDRESS}nytt.xml", "alternate": f"{ADDRESS}nytt/"}
    ids = [node.text for node in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", name) for name in ids)


def test_the_feed_tells_of_evaluations_and_of_changes_the_newest_first():
    found = entries(made(changed={"evaluations/alfa/findings.yml": "2025-01-31"}))
    days = [entry["updated"][:10] for entry in found]
    assert days == sorted(days, reverse=True)
    told = {entry["title"]: (entry["updated"][:10], entry["link"]) for entry in found}
    assert told["Utvärdering: Alfa"] == ("2025-01-31", f"{ADDRESS}utvarderingar/alfa/"), "from the history"
    assert told["Alfa: Alfa finns med"] == ("2023-05-02", f"{ADDRESS}utvarderingar/alfa/")
    assert told["Webbplatsen: Metoden är beskriven"] == ("2023-05-02", f"{ADDRESS}metod/")
    assert told["Webbplatsen: Webbplatsen öppnade"] == ("2023-04-01", f"{ADDRESS}nytt/#dag-2023-04-01")
    assert {entry["title"] for entry in entries(made("en"))} >= {"Evaluation: Alfa", "The site: The site opened"}
    assert {entry["link"] for entry in entries(made("en"))} >= {f"{ADDRESS}en/metod/"}


def test_an_entry_keeps_its_id_when_the_site_moves_and_when_more_is_told():
    before = {entry["title"]: entry["id"] for entry in entries(made())}
    moved = BASE["site.yml"].replace(ADDRESS, "https://annan.example/")
    more = BASE["changelog.yml"].replace("changes:\n", "changes:\n  - {date: 2023-05-02, what: Beta finns med.}\n")
    after = {entry["title"]: entry["id"] for entry in entries(made(texts={"site.yml": moved, "changelog.yml": more}))}
    assert after.items() > before.items()


def test_a_feed_without_an_address_has_links_as_seen_from_itself():
    texts = {"site.yml": BASE["site.yml"].replace(f"address: {ADDRESS}\n", "")}
    root = ET.fromstring(made(texts=texts).assets["nytt.xml"])
    links = {link.get("href") for link in root.iter(f"{ATOM}link")}
    assert {"nytt.xml", "nytt/", "utvarderingar/alfa/", "metod/"} <= links
    assert {"sitemap.xml", "robots.txt"}.isdisjoint(made(texts=texts).assets), "they need whole addresses"


def test_a_draft_is_not_told_of():
    draft = BASE["evaluations/alfa/evaluation.yml"].replace("status: published", "status: draft")
    assert draft != BASE["evaluations/alfa/evaluation.yml"]
    texts = {**BASE, "evaluations/alfa/evaluation.yml": draft, "corrections.yml": "corrections: []\n"}
    del texts["synthesis/steering.md"]  # it cites what is now a draft
    built = build(texts, TEMPLATES)
    assert built.pages
    assert "Alfa" not in "".join(entry["title"] for entry in entries(built))
    assert "Alfa finns med" not in built.pages["nytt/index.md"]
    assert "Metoden är beskriven" in built.pages["nytt/index.md"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_map_names_every_page_with_its_day(language):
    built = made(language, changed={"site.yml": "2024-01-01", "evaluations/beta/cells.yml": "2024-02-02"})
    root = ET.fromstring(built.assets["sitemap.xml"])
    found = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}
    under = "en/" if language == "en" else ""
    assert set(found) == {f"{ADDRESS}{under}{page.address}" for page in built.made}
    assert found[f"{ADDRESS}{under}utvarderingar/beta/"] == "2024-02-02"
    assert found[f"{ADDRESS}{under}integritet/"] == "2024-01-01"
    assert found[f"{ADDRESS}{under}utvarderingar/alfa/"] is None, "not known, so not said"


def test_crawlers_are_told_at_the_root_of_a_host_alone():
    assert "robots.txt" not in made().assets
    moved = BASE["site.yml"].replace(ADDRESS, "https://exempel.example/")
    built = made(texts={"site.yml": moved})
    assert built.assets["robots.txt"].decode().endswith("Sitemap: https://exempel.example/sitemap.xml\n")


def test_the_page_tells_what_is_new_day_by_day():
    text = made().pages["nytt/index.md"]
    assert text.index("dag-2023-05-02") < text.index("Alfa finns med") < text.index("dag-2023-04-01")
    assert 'href="../metod/"' in text
    assert 'href="../nytt.xml"' in text
    about = made().pages["om/index.md"]
    assert "Metoden är beskriven" in about
    assert "https://creativecommons.org/licenses/by/4.0/" in about
    assert "kansliet@exempel.example" in about
