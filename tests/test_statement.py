"""The accessibility statement says what the settings and the last test say, and when it has grown old."""

import re

import pytest
from conftest import BASE, ROOT

from samsyn.build import build
from samsyn.read import read, read_templates

TEXTS = read(BASE / "content").texts
TEMPLATES = read_templates(ROOT / "templates")
ASSESSMENT = "  assessment: {date: 2026-01-10, by: self, how: Egna prov i webbläsare.}\n"
TRIALS = """date: 2026-01-09
tool: prov 1.2
rules: WCAG 2.2 nivå AA.
trials:
- {scheme: light, width: 320, pages: 120, faults: 0}
- {scheme: forced, width: 1280, pages: 120, faults: 3}
"""


def statement(language="sv", replace=("", ""), **more):
    settings = TEXTS["site.yml"]
    assert replace[0] in settings
    changed = {"site.yml": settings.replace(*replace) if replace[0] else settings}
    made = build({**TEXTS, **changed, **more}, TEMPLATES, language=language)
    assert made.pages, made.problems
    page = made.pages["tillganglighet/index.md"]
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    "said",
    [
        "Webbplatsen uppfyller kraven delvis.",
        "Samordningsförbundet Exempel",
        "EN 301 549 version 3.2.1",
        "10 januari 2026 , vi själva",
        "Skriv till kansliet; svar kommer inom två arbetsdagar.",
        "Tillsynsmyndigheten",
        "Omfattas inte av lagen",
        "En gammal film saknar text. Innehållet står också som text.",
        "Egna prov i webbläsare.",
    ],
)
def test_every_field_is_shown(said):
    assert said in statement()


def test_an_assessment_of_today_is_not_called_old():
    assert "Bedömningen är gammal." not in statement()


@pytest.mark.parametrize(("assessed", "old"), [("2025-01-10", False), ("2025-01-09", True), ("2024-02-29", True)])
def test_an_assessment_grows_old_by_the_contents_newest_day(assessed, old):
    assert ("Bedömningen är gammal." in statement(replace=("{date: 2026-01-10", f"{{date: {assessed}"))) == old


def test_a_site_not_yet_assessed_says_so():
    changed = TEXTS["site.yml"].replace(ASSESSMENT, "").replace("conformance: partial", "conformance: not_assessed")
    said = statement(**{"site.yml": changed})
    assert "Webbplatsen är inte bedömd mot kraven ännu." in said
    assert "Ingen bedömning är gjord." in said
    assert "Bedömd " not in said


def test_the_last_test_is_shown_as_a_table():
    shown = statement(**{"accessibility-tests.yml": TRIALS})
    assert "9 januari 2026, prov 1.2, WCAG 2.2 nivå AA." in shown
    assert "Ljusa 320 punkter 120 0" in shown
    assert "Läsarens egna (tvingade färger) 1280 punkter 120 3" in shown
    assert "Senaste prövningen" not in statement()


def test_the_statement_is_in_english_too():
    assert "The site meets the requirements in part." in statement("en")
