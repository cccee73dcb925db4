"""What can be searched for: typed, leading to the very place, with both forms of abbreviations, figures kept out."""

import json
import re

import pytest
from conftest import BASE, ROOT

from samsyn.build import build
from samsyn.model.vocabulary import Abbreviation
from samsyn.read import read, read_templates
from samsyn.search import LEFT_OUT, TYPES, Synonyms


@pytest.fixture(scope="module", params=[BASE / "content", ROOT / "content"], ids=["case", "site"])
def built(request):
    made = build(read(request.param).texts, read_templates(ROOT / "templates"))
    assert made.pages
    return made


def test_every_result_leads_to_a_place_that_exists(built):
    for entry in built.search():
        path, _, anchor = entry["location"].partition("#")
        page = built.pages[f"{path}index.md"]
        assert not anchor or f'id="{anchor}"' in page or f"#{anchor} }}" in page, entry["location"]


def test_every_result_shows_its_type_and_leads_elsewhere_than_the_others(built):
    types = {word.replace("{}", "") for word in TYPES["sv"].values()}
    assert all(entry["title"].startswith(tuple(types)) for entry in built.search())
    locations = [entry["location"] for entry in built.search()]
    assert len(set(locations)) == len(locations)


def test_every_finding_fact_and_page_is_there(built):
    locations = {entry["location"] for entry in built.search()}
    for coded in built.content.evaluations:
        assert {f"utvarderingar/{coded.id}/#{finding.id}" for finding in coded.findings} <= locations
        assert {f"utvarderingar/{coded.id}/#{fact.id}" for fact in coded.evaluation.facts} <= locations
    assert {page.address for page in built.made if page.kind not in LEFT_OUT} <= locations


def test_the_site_builder_indexes_running_text_only(built):
    for page in built.made:
        front = json.loads(built.pages[page.source_path].split("\n")[1])
        assert front["search"]["exclude"] == (page.kind != "prose"), page.address


def test_nothing_is_markup(built):
    assert not [entry for entry in built.search() if re.search(r"[<>]", entry["title"] + entry["text"])]


FORMS = Synonyms(
    [
        Abbreviation.model_validate({"short": "AF", "also": ["Af"], "expansion": "Arbetsförmedlingen"}),
        Abbreviation.model_validate({"short": "SE", "expansion": "Supported employment"}),
    ],
    "sv",
)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Af beslutar.", ["Arbetsförmedlingen"]),
        ("arbetsförmedlingens kontor", ["AF"]),
        ("AF, alltså Arbetsförmedlingen", []),
        ("SE/IPS i Malmö", ["Supported employment"]),
        ("AFSE och SE-coach", []),
        ("", []),
    ],
)
def test_a_text_gets_the_form_it_lacks(text, missing):
    assert FORMS.missing(text) == missing
