"""Ways to put something right: edit links to file and line, and reports begun for the reader, as the site's settings say."""

import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from conftest import BASE, ROOT

from samsyn.build import build
from samsyn.read import read, read_templates

TEXTS = read(BASE / "content").texts
TEMPLATES = read_templates(ROOT / "templates")
GITHUB = (
    "repository:\n  edit: https://github.com/exempel/sida/blob/main/{path}?plain=1#L{line}\n"
    "  issue: https://github.com/exempel/sida/issues/new?title={title}&body={body}\n"
)
GITLAB = "repository:\n  edit: https://gitlab.com/exempel/sida/-/edit/main/{path}#L{line}\n"
NO_EMAIL = TEXTS["site.yml"].replace("  email: kansliet@exempel.example\n", "")
REPORT = "utvarderingar/alfa/index.md"


def built(site, language="sv"):
    made = build(TEXTS | {"site.yml": site}, TEMPLATES, language=language)
    assert made.pages, made.problems
    return made.pages


def links(text):
    return [(unescape(href), inner) for href, inner in re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', text)]


def of_findings(page):
    return [links(part) for part in re.findall(r'<span class="sam-mend">.*?</p>', page)]


def foot(page):
    found = re.findall(r'<p class="sam-foot".*?</p>', page)
    return links(found[0]) if found else []


@pytest.mark.parametrize(
    ("repository", "start", "end"),
    [
        (GITHUB, "https://github.com/exempel/sida/blob/main/content/", "?plain=1"),
        (GITLAB, "https://gitlab.com/exempel/sida/-/edit/main/content/", ""),
    ],
)
def test_edit_leads_to_the_file_and_line_of_each_finding(repository, start, end):
    page = built(NO_EMAIL + repository)[REPORT]
    path = "evaluations/alfa/findings.yml"
    lines = [
        int(href.removeprefix(f"{start}{path}{end}#L"))
        for given in of_findings(page)
        for href, words in given
        if words == "Ändra"
    ]
    ids = re.findall(r'<div class="sam-finding [^"]*" id="([^"]+)"', page)
    written = TEXTS[path].split("\n")
    assert len(ids) == len(lines) == TEXTS[path].count("- id:")
    assert [written[line - 1].strip() for line in lines] == [f"- id: {name}" for name in ids]


@pytest.mark.parametrize(
    ("address", "path", "begins"),
    [
        (REPORT, "evaluations/alfa/evaluation.yml", "id: alfa"),
        ("teman/steering/index.md", "synthesis/steering.md", "---"),
        ("teman/rules/index.md", "vocabulary/themes.yml", "- id: rules"),
        ("metod/index.md", "metod.md", "#"),
        ("parter/fk/index.md", "vocabulary/parties.yml", "- id: fk"),
        ("ramverk/re_aim/index.md", "vocabulary/frameworks.yml", "- id: re_aim"),
    ],
)
def test_edit_leads_to_the_file_and_line_of_each_page(address, path, begins):
    (href,) = [href for href, words in foot(built(NO_EMAIL + GITLAB)[address]) if words == "Ändra sidan"]
    named, _, line = href.partition("#L")
    assert named.endswith(f"/content/{path}")
    assert TEXTS[path].split("\n")[int(line) - 1].strip().startswith(begins)


def test_an_error_is_reported_by_letter_with_the_finding_and_its_address_filled_in():
    page = built(TEXTS["site.yml"])[REPORT]
    (href, words), *others = of_findings(page)[0]
    assert (words, others) == ("Rapportera ett fel", [])
    assert href.startswith("mailto:kansliet@exempel.example?")
    asked = parse_qs(urlsplit(href).query)
    name = re.findall(r'<div class="sam-finding [^"]*" id="([^"]+)"', page)[0]
    assert asked["subject"] == [f"Fel i alfa.{name}"]
    assert f"https://exempel.example/samsyn/utvarderingar/alfa/#{name}\r\n" in asked["body"][0]
    assert "var i rapporten" in asked["body"][0]


def test_an_error_is_reported_as_an_issue_where_the_settings_say_so():
    page = built(TEXTS["site.yml"] + GITHUB)[REPORT]
    href = of_findings(page)[0][0][0]
    assert href.startswith("https://github.com/exempel/sida/issues/new?title=Fel%20i%20alfa.")
    assert "utvarderingar/alfa/#" in unquote(href)
    assert "mailto:kansliet" not in str(of_findings(page))


def test_without_repository_and_letter_box_there_are_no_such_links():
    for page in built(NO_EMAIL).values():
        assert "sam-mend" not in page
        assert foot(page) == []


def test_every_page_can_be_reported_in_its_own_language():
    for page in built(TEXTS["site.yml"], "en").values():
        (href, _), *_ = foot(page)
        assert "subject=Error%20in%20" in href


@pytest.mark.parametrize(
    "pattern",
    [
        "edit: https://github.com/exempel/sida",
        "edit: javascript:alert('{path}')",
        "edit: https://x.example/{path}/{secret}",
        "edit: https://x.example/{path}\n  issue: https://x.example/new",
    ],
)
def test_an_address_that_cannot_be_filled_in_is_a_problem(pattern):
    made = build(TEXTS | {"site.yml": f"{NO_EMAIL}repository:\n  {pattern}\n"}, TEMPLATES)
    assert [problem.code for problem in made.problems] == ["bad-format"]
    assert "github.com/exempel" in made.problems[0].words["form"]
