"""Each form of reference is read back by a program that others use, and says the same, å, ä and ö included."""

import json
import re
import warnings

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from conftest import BASE, ROOT

from samsyn.cite import citation, files
from samsyn.cite.reference import Reference, comparison_of, findings_of, of_evaluation, person
from samsyn.cite.swedish import written
from samsyn.compare import Comparison, compare
from samsyn.parse import parse
from samsyn.read import read

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the reader's own
    from citeproc.source.json import CiteProcJSON


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    texts = read(ROOT / "content").texts
    site = f"address: https://exempel.se/finsam/\n{texts['site.yml']}"
    return compare(parse(texts | {"site.yml": site}))


@pytest.fixture(scope="module")
def made(comparison):
    return {path: make().decode() for path, make in files(comparison, "sv").items()}


def every(comparison) -> dict[str, list[Reference]]:
    return {
        one.id: [*of_evaluation(one, comparison, "sv"), *findings_of(one, comparison, "sv")]
        for one in comparison.evaluations
    } | {"jamfor": [comparison_of(comparison, "sv")]}


def test_bibtex_is_read_back(comparison, made):
    for name, references in every(comparison).items():
        library = bibtexparser.parse_string(made[f"citera/{name}.bib"], append_middleware=[LatexDecodingMiddleware()])
        assert not library.failed_blocks
        assert [entry.key for entry in library.entries] == [one.key for one in references]
        for entry, one in zip(library.entries, references, strict=True):
            assert entry["title"].strip("{}") == one.title
            assert entry.get("year", None) is None or entry["year"] == one.year
            assert entry["author"].count(" and ") == len(one.authors) - 1
            assert all(author.family in entry["author"] for author in one.authors)
            assert one.url == "" or entry["url"] == one.url


def test_ris_is_read_back(comparison, made):
    for name, references in every(comparison).items():
        entries = rispy.loads(made[f"citera/{name}.ris"])
        assert [(entry["id"], entry["title"], entry.get("year", "")) for entry in entries] == [
            (one.key, one.title, one.year) for one in references
        ]
        for entry, one in zip(entries, references, strict=True):
            names = [f"{author.family}, {author.given}" if author.given else author.family for author in one.authors]
            assert entry["authors"] == names
            assert entry.get("urls", [""])[0] == one.url


def test_csl_json_is_read_back(comparison, made):
    for name, references in every(comparison).items():
        items = json.loads(made[f"citera/{name}.json"])
        source = CiteProcJSON(items)
        assert list(source) == [one.key.lower() for one in references]
        for item, one in zip(items, references, strict=True):
            found = source[one.key.lower()]
            assert (str(found.type), str(found.title)) == (item["type"], one.title)
            assert [str(author.get("family") or author["literal"]) for author in item["author"]] == [
                author.family for author in one.authors
            ]
            assert item.get("URL", "") == one.url
            assert "".join(f"-{part:02}" for part in item.get("issued", {"date-parts": [[]]})["date-parts"][0])[1:] == (
                one.date
            )


def test_running_text_has_every_reference_with_its_letters(comparison, made):
    for name, references in every(comparison).items():
        lines = made[f"citera/{name}.txt"].splitlines()
        assert [line.split("]")[0][1:] for line in lines] == [one.key for one in references]
        assert all(one.title in line and one.publisher in line for line, one in zip(lines, references, strict=True))
    assert "Högskolan i Gävle" in made["citera/eha-ockelbo.txt"]


def test_running_text_as_readers_write_it(comparison):
    printed, coding = of_evaluation(comparison.by_id("eha-ockelbo"), comparison, "sv")
    assert str(written(printed)).startswith("Bergsten, E. L. & Kristiansen, L. P. (")
    assert re.search(r"^Samsyn – provpublicering \(\d{4}, \d+ [a-z]+\)\. EHA Ockelbo", str(written(coding)))
    assert str(written(coding)).endswith(" https://exempel.se/finsam/utvarderingar/eha-ockelbo/")


def test_a_finding_is_cited_at_its_permanent_address(comparison):
    evaluated = comparison.by_id("aktsam")
    one = findings_of(evaluated, comparison, "sv")[0]
    assert one.url == f"https://exempel.se/finsam/utvarderingar/aktsam/#{evaluated.coded.findings[0].id}"


def test_a_chosen_comparison_names_what_was_chosen(comparison):
    one = comparison_of(comparison, "sv", ("aktsam", "eha-ockelbo"))
    assert one.title == "Jämförelse av utvärderingarna av AktSam och EHA Ockelbo"
    assert one.url == "https://exempel.se/finsam/jamfor/?utv=aktsam,eha-ockelbo"


def test_without_an_address_nothing_is_invented():
    comparison = compare(parse(read(ROOT / "content").texts))
    assert all(one.url == "" for references in every(comparison).values() for one in references if one.kind != "report")


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [("Åsa Öström", "Öström", "Åsa"), ("Eva L. Bergsten", "Bergsten", "Eva L."), ("FoUrum", "FoUrum", "")],
)
def test_names(name, family, given):
    assert (person(name).family, person(name).given) == (family, given)


def test_what_latex_would_run_is_read_back_as_written():
    title = r"50 % & mer: \textbf{x} #1 ~ ^ _ $ åäö"
    one = Reference(
        "k", "coding", (person("Å & Ö"),), title, "2026-01-31", "P & Å", "S", "https://e.se/?a=1&b=2#c", "sv"
    )
    text = dict(citation(one, "sv").forms)["BibTeX"]
    entry = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()]).entries[0]
    assert entry["title"].strip("{}").replace("ˆ", "^") == title
    assert bibtexparser.parse_string(text).entries[0]["url"] == one.url, "an address is not LaTeX"


def test_english_references_lead_to_the_english_pages():
    comparison = compare(parse(read(BASE / "content").texts))
    _, coding = of_evaluation(comparison.evaluations[0], comparison, "en")
    assert coding.url == "https://exempel.example/samsyn/en/utvarderingar/alfa/"
