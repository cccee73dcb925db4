"""Whole errands, each within three clicks from the start page, on a desk and on a phone."""

import csv
import io
import json

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE, WIDE
from browser.test_findings_filter import STATE_KINDS, visible

#: The script has taken the form into use.
READY = "form[data-ready]"

each_screen = pytest.mark.parametrize("setting", [WIDE, PHONE], ids=str)


@each_screen
def test_a_politician_finds_what_was_found_about_the_steering_groups_and_shares_it(reader, setting):
    with reader.at("", setting) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("link", name="Styrgrupp och ägarskap", exact=True).first.click()
        page.get_by_role("link", name="Jämför på djupet").click()
        page.wait_for_selector(READY)
        page.locator(".sam-opened .sam-finding:visible").first.wait_for()
        expect(page.locator("#tema-steering [data-count]")).to_contain_text("som undersökte frågan")
        page.get_by_role("button", name="Kopiera länk").click()
        expect(page.locator(".sam-chooser [role=status]")).to_have_text(
            "Länken är kopierad. Den visar alla fem utvärderingar: temat Styrgrupp och ägarskap."
        )
        shared = page.evaluate("navigator.clipboard.readText()")
    with reader.at(shared.removeprefix(reader.base), setting) as page:
        assert page.locator("tr[data-item^='tema:']:visible").count() == 1
        page.locator(".sam-opened .sam-finding:visible").first.wait_for()


@each_screen
def test_a_manager_lists_the_hindrances_that_concern_her_party(reader, built, setting):
    rows = json.loads((built.site / "data" / "findings.json").read_text("utf-8"))
    hindrances = [
        row["id"]
        for row in rows
        if any(party.split("/")[0] == "af" for party in row["parties"])
        and (row["kind"], row["modality"], row["direction"]) in {(kind, "observed", "hinders") for kind in STATE_KINDS}
    ]
    with reader.at("", setting) as page:
        page.get_by_role("link", name="Arbetsförmedlingen", exact=True).click()
        page.get_by_role("link", name="Filtrera hindren").click()
        page.wait_for_selector(READY)
        assert visible(page) == hindrances
        expect(page.locator(".sam-result [role=status]")).to_contain_text(
            f"{len(hindrances)} av {len(rows)} iakttagelser"
        )


@each_screen
def test_a_researcher_compares_goals_sees_why_outcomes_do_not_compare_and_downloads_the_rows(reader, built, setting):
    with reader.at("", setting) as page:
        page.get_by_role("link", name="Målen sida vid sida").click()
        page.wait_for_selector(READY)
        page.get_by_role("link", name="Jämför bara de två AktSam och EHA Ockelbo").click()
        assert page.url.endswith("?utv=aktsam,eha-ockelbo&vad=mal")
        pair = page.locator("[data-pair]:visible")
        expect(pair).to_have_count(1)
        expect(pair).to_contain_text("inte jämförbara")
        expect(pair).to_contain_text("Skiljer:")
        with page.expect_download() as download:
            page.get_by_role("link", name="Hämta målen (CSV)").click()
        found = list(csv.DictReader(io.StringIO(download.value.path().read_bytes().decode(), newline="")))
        goals = json.loads((built.site / "data" / "goals.json").read_text("utf-8"))
        wanted = [goal["id"] for goal in goals if goal["evaluation"] in {"aktsam", "eha-ockelbo"}]
        assert [row["id"] for row in found] == wanted
        shown = page.locator("section[data-what=mal] .sam-goal a:visible")
        assert shown.count() == (len(wanted) if setting == WIDE else sum("aktsam." in name for name in wanted))
