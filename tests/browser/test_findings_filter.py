"""The list of findings: facets combine, their counts are true before a choice is made, and the choice is in the address."""

import csv
import io
import json
import unicodedata

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE, PHONE_DARK, WIDE, Setting
from browser.test_every_page import NARROWEST, SIDEWAYS

STATE_KINDS = {"factor", "result", "conclusion", "reflection"}
TOGETHER = "iakttagelser/?tema=steering&part=af"

pytestmark = pytest.mark.xdist_group("findings")


@pytest.fixture(scope="module")
def findings(built):
    """Every finding of the open data with its codes by facet, read anew from the files that readers download."""
    data = built.site / "data"
    methods = {row["id"]: row["methods"] for row in json.loads((data / "evaluations.json").read_text("utf-8"))}

    def direction(row):
        if row["kind"] not in STATE_KINDS or row["modality"] != "observed":
            return "ahead"
        return "described" if row["direction"] == "none" else row["direction"]

    return [
        {
            "id": row["id"],
            "statement": row["statement_sv"],
            "riktning": {direction(row)},
            "tema": {row["theme"], *row["themes"]},
            "part": {name.split("/")[0] for name in row["parties"]},
            "rost": set(row["voices"]),
            "utv": {row["evaluation"]},
            "metod": set(methods[row["evaluation"]]),
            "niva": {row["level"]},
            "slag": {row["kind"]},
            "underlag": set(row["evidence"]),
        }
        for row in json.loads((data / "findings.json").read_text("utf-8"))
    ]


FACETS = ("riktning", "tema", "part", "rost", "utv", "metod", "niva", "slag", "underlag")


def fits(row, wanted, but=None):
    return all(row[facet] & codes for facet, codes in wanted.items() if codes and facet != but)


def visible(page):
    return page.eval_on_selector_all(
        "[data-row]",
        "rows => rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector('.sam-finding').id)",
    )


def counts(page):
    return dict(
        page.eval_on_selector_all("[data-n]", "found => found.map((e) => [e.dataset.n, Number(e.textContent)])")
    )


def status(page):
    return page.locator(".sam-result [role=status]")


def query(page):
    return page.evaluate("location.search.slice(1)")  # page.url lags behind pushState


def pick(page, name, value):
    box = page.locator(f"input[name={name}][value={value}]")
    box.evaluate("e => { e.closest('details').open = true; }")
    box.check()


@pytest.mark.parametrize("setting", [Setting(script=False), Setting(360, script=False)], ids=str)
def test_without_script_every_finding_is_there(reader, findings, setting):
    with reader.at(TOGETHER, setting) as page:
        assert visible(page) == [row["id"] for row in findings]
        assert page.locator("form[data-filter]").is_hidden()
        assert page.locator("button:visible").count() == 0
        expect(status(page)).to_have_text(f"Alla {len(findings)} iakttagelser")


CHOICES = [
    {},
    {"tema": {"steering"}},
    {"tema": {"steering", "roles"}, "part": {"af"}},
    {"riktning": {"hinders"}, "part": {"af", "fk"}, "rost": {"coach"}},
    {"utv": {"aktsam"}, "metod": {"supported_employment"}, "niva": {"individual", "casework"}},
    {"slag": {"recommendation"}, "underlag": {"judgement"}, "riktning": {"ahead"}},
]


@pytest.mark.parametrize("wanted", CHOICES, ids=lambda wanted: " ".join(wanted) or "nothing")
def test_facets_combine_and_every_count_is_what_choosing_it_gives(reader, findings, wanted):
    asked = "&".join(f"{facet}={','.join(sorted(codes))}" for facet, codes in wanted.items())
    with reader.at(f"iakttagelser/?{asked}") as page:
        assert visible(page) == [row["id"] for row in findings if fits(row, wanted)]
        for key, count in counts(page).items():
            facet, code = key.split()
            assert count == sum(code in row[facet] and fits(row, wanted, facet) for row in findings), key
        assert {key.split()[0] for key in counts(page)} == set(FACETS)


def test_counts_in_the_markup_are_those_of_the_data(reader, findings):
    with reader.at("iakttagelser/", Setting(script=False)) as page:
        for key, count in counts(page).items():
            facet, code = key.split()
            assert count == sum(code in row[facet] for row in findings), key


def test_choosing_goes_to_the_address_and_is_announced(reader, findings):
    with reader.at("iakttagelser/") as page:
        pick(page, "tema", "steering")
        pick(page, "part", "af")
        assert query(page) == "tema=steering&part=af"
        found = [row["id"] for row in findings if fits(row, {"tema": {"steering"}, "part": {"af"}})]
        assert visible(page) == found
        said = f"{len(found)} av {len(findings)} iakttagelser – tema: Styrgrupp och ägarskap; part som berörs: Arbetsförmedlingen."
        expect(status(page)).to_have_text(said)
        assert page.title().startswith(said[:-1])
        page.reload()
        assert visible(page) == found
        expect(page.locator("[data-chosen=tema]")).to_have_text("1")
        page.go_back()
        assert query(page) == "tema=steering"
        assert len(visible(page)) > len(found)
        page.go_forward()
        assert visible(page) == found
        page.get_by_role("button", name="Rensa alla val").click()
        assert query(page) == ""
        assert len(visible(page)) == len(findings)
        expect(status(page)).to_have_text(f"Alla {len(findings)} iakttagelser.")
        page.go_back()
        assert visible(page) == found


@pytest.mark.parametrize("word", ["ÅTERKOMMANDE", "ägarskap", "Försäkringskassan möte", "ledare"])
def test_words_are_found_whatever_their_case_and_form(reader, findings, word):
    def folded(text):
        return unicodedata.normalize("NFC", text).lower()

    for typed in (word, unicodedata.normalize("NFD", word), word.swapcase()):
        with reader.at("iakttagelser/") as page:
            texts = page.eval_on_selector_all("[data-row]", "rows => rows.map((row) => row.textContent)")
            page.get_by_label("Ord i texten").press_sequentially(typed)
            expected = [
                row["id"]
                for row, text in zip(findings, texts, strict=True)
                if all(part in folded(text) for part in folded(word).split())
            ]
            assert visible(page) == expected
            page.reload()
            assert visible(page) == expected


def test_a_with_ring_is_no_plain_a(reader):
    with reader.at("iakttagelser/?text=år") as page, reader.at("iakttagelser/?text=ar") as other:
        assert visible(page) != visible(other)


def test_nothing_found_is_said_and_groups_without_findings_are_hidden(reader, findings):
    with reader.at("iakttagelser/?text=xyzzy") as page:
        assert visible(page) == []
        expect(status(page)).to_contain_text(f"Ingen av de {len(findings)} iakttagelserna passar alla val.")
        assert page.locator("[data-group]:visible").count() == 0
    with reader.at("iakttagelser/?utv=aktsam") as page:
        assert page.locator("[data-group]:visible").count() == 1


def test_a_copied_link_says_what_it_shows(reader):
    with reader.at(TOGETHER) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Kopiera länk").click()
        expect(status(page)).to_contain_text("Länken är kopierad. Den visar ")
        expect(status(page)).to_contain_text("tema: Styrgrupp och ägarskap; part som berörs: Arbetsförmedlingen.")
        assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_the_rows_on_view_are_the_rows_downloaded(reader, built, findings):
    with reader.at(TOGETHER) as page:
        with page.expect_download() as download:
            page.get_by_role("link", name="Hämta raderna (CSV)").click()
        found = list(csv.DictReader(io.StringIO(download.value.path().read_bytes().decode(), newline="")))
    whole = list(csv.DictReader(io.StringIO((built.site / "data" / "findings.csv").read_bytes().decode(), newline="")))
    wanted = {row["id"] for row in findings if fits(row, {"tema": {"steering"}, "part": {"af"}})}
    assert found == [row for row in whole if row["id"] in wanted]


@pytest.mark.parametrize("setting", [PHONE, PHONE_DARK], ids=str)
def test_on_a_phone_the_filters_wait_behind_a_button(reader, findings, setting):
    with reader.at("iakttagelser/", setting) as page:
        button = page.get_by_role("button", name="Visa filtren")
        assert page.locator(".sam-facet:visible").count() == 0
        button.focus()
        page.keyboard.press("Enter")
        button = page.get_by_role("button", name="Dölj filtren")
        assert button.get_attribute("aria-expanded") == "true"
        pick(page, "riktning", "hinders")
        assert visible(page) == [row["id"] for row in findings if fits(row, {"riktning": {"hinders"}})]
        page.set_viewport_size({"width": NARROWEST, "height": 700})
        assert page.evaluate(SIDEWAYS) <= 0


def test_the_filter_works_by_keyboard_alone(reader):
    with reader.at("iakttagelser/", WIDE) as page:
        page.get_by_label("Ord i texten").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        assert query(page).startswith("riktning=")
        focused = page.evaluate("document.activeElement.name")
        assert focused == "riktning"


@pytest.mark.parametrize("setting", [WIDE, PHONE], ids=str)
def test_recommendations_are_filtered_by_the_same_means(reader, built, setting):
    rows = json.loads((built.site / "data" / "recommendations.json").read_text("utf-8"))
    wanted = {row["id"] for row in rows if "steering_group" in row["addressee"]}
    assert 0 < len(wanted) < len(rows)
    with reader.at("rekommendationer/?till=steering_group", setting) as page:
        shown = page.eval_on_selector_all(
            "[data-row]", "rows => rows.filter((row) => row.checkVisibility()).map((row) => row.id)"
        )
        assert set(shown) == wanted
        expect(status(page)).to_contain_text(f"{len(wanted)} av {len(rows)} rekommendationer")
        for group in page.locator("tbody[data-group]:visible").all():
            assert group.locator("[data-row]:visible").count() > 0
