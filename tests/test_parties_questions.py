"""The pages of parties and questions: one for every entry, whole, with honest empty sections and denominators."""

import re

import pytest
from conftest import BASE, ROOT

from samsyn.build import Built, build
from samsyn.compare import compare
from samsyn.compare.parties import party_views
from samsyn.read import read, read_templates


@pytest.fixture(scope="module")
def made() -> Built:
    built = build(read(BASE / "content").texts, read_templates(ROOT / "templates"))
    assert built.pages
    return built


def words(page: str) -> str:
    """What a page says, without its tags and with single spaces."""
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    return re.sub(r" ([.,;])", r"\1", text)


@pytest.fixture(scope="module")
def parties(made: Built):
    comparison = compare(made.content)
    vocabulary = comparison.content.vocabulary
    found = party_views(vocabulary.parties, vocabulary.themes, [one.coded for one in comparison.evaluations])
    return {view.party.id: view for view in found}


def test_every_party_and_question_has_a_page(made: Built) -> None:
    vocabulary = made.content.vocabulary
    assert {f"parter/{name}/index.md" for name in vocabulary.parties} | {"parter/index.md"} <= set(made.pages)
    assert {f"fragor/{question.id}/index.md" for question in made.content.questions} <= set(made.pages)


def test_a_party_has_what_names_it_or_its_units_and_no_recommendation(parties) -> None:
    named = [(one.evaluation, one.finding.id, one.units) for one in parties["municipality"].concerns.found]
    assert named == [
        ("alfa", "cancelled-meetings", ("municipality/social_services",)),
        ("beta", "monthly-meetings", ()),
    ]
    assert parties["municipality"].with_role == 2
    assert [role.party for _, roles in parties["municipality"].roles for role in roles] == [
        "municipality/social_services",
        "municipality",
    ]


def test_findings_of_a_party_stand_under_what_they_say_and_their_main_theme(parties) -> None:
    view = parties["fk"]
    hinders = [(theme.id, [one.finding.id for one in found]) for theme, found in view.by_theme("hinders")]
    assert hinders == [("steering", ["cancelled-meetings"]), ("rules", ["fear-of-loss"])]
    assert [(theme.id, len(found)) for theme, found in view.by_theme("promotes")] == [("steering", 1)]
    assert view.concerns.counts() == [("promotes", 1), ("hinders", 2)]
    assert view.concerns.saying("promotes").silent == ("alfa",)


def test_every_voice_on_a_party_is_told_with_its_denominator(parties) -> None:
    told = {voice: [one.finding.id for one in found.found] for voice, found in parties["fk"].by_voice()}
    assert told == {"participant": ["fear-of-loss"], "manager": ["cancelled-meetings", "monthly-meetings"]}
    assert dict(parties["fk"].by_voice())["participant"].silent == ("beta",)


def test_a_party_page_says_all_with_its_denominators(made: Built) -> None:
    page = words(made.pages["parter/fk/index.md"])
    assert "Nämns i 3 iakttagelser i 2 av 2 utvärderingar. 1 om hjälp, 2 om hinder." in page
    assert "2 iakttagelser i 1 av 2 utvärderingar; ingen i BE Beta." in page
    assert "Har en roll i 2 av 2 insatser" in page
    assert "Ingen av rapporterna riktar en rekommendation till parten." in page


def test_units_are_named(made: Built) -> None:
    page = words(made.pages["parter/municipality/index.md"])
    assert "gäller Kommunen (Socialtjänsten)" in page


def test_a_question_lays_its_themes_side_by_side(made: Built) -> None:
    page = words(made.pages["fragor/steering/index.md"])
    assert page.index("Styrgrupper som möts ofta hjälper insatsen.") < page.index("Cheferna såg inställda möten")
    assert "Både hjälpte och hindrade i 2 av de 2 utvärderingar som undersökte frågan." in page
    assert "Samma bild: alla två utvärderingar som ger en riktning beskriver både hjälp och hinder" in page
    assert "Vilar på en enda iakttagelse: hjälp i AL Alfa (coacher)" in page
    assert "Öppna frågor ställdes, men ingen nämnde det." in page, "who said nothing of it stands there too"
    assert 'href="../../teman/steering/"' in made.pages["fragor/steering/index.md"]


def test_a_question_without_themes_leads_to_the_page_that_answers_it(made: Built) -> None:
    assert 'href="../../kunskapsluckor/"' in made.pages["fragor/gaps/index.md"]


def test_questions_on_the_start_page_lead_to_their_pages(made: Built) -> None:
    start = made.pages["index.md"]
    assert 'href="fragor/steering/"' in start
    assert 'href="kunskapsluckor/"' in start, "a page set by the author wins"


def test_theme_pages_carry_the_mark(made: Built) -> None:
    assert "sam-accord--agree" in made.pages["teman/steering/index.md"]
    assert "Bara en utvärdering ger en riktning" in made.pages["teman/rules/index.md"]
    assert "Ingen riktning" in made.pages["teman/capacity/index.md"]
