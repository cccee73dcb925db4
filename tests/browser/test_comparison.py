"""The comparison: a choice lives in the address, columns and denominators follow it, cells open where they stand."""

import csv
import io
import re
from dataclasses import replace
from itertools import combinations

import pytest
from conftest import ROOT
from playwright.sync_api import expect

from browser.conftest import EVALUATIONS, PHONE, PHONE_DARK, WIDE, Setting
from browser.test_every_page import NARROWEST, SIDEWAYS
from samsyn.compare import compare
from samsyn.compare.frameworks import FrameworkTable
from samsyn.compare.matrix import ThemeRow
from samsyn.parse import parse
from samsyn.read import read
from samsyn.sentences import denominator, element_denominator

WITHOUT_SCRIPT = Setting(script=False)
PHONE_WITHOUT_SCRIPT = Setting(360, script=False)
SECTIONS = ["fakta", "parter", "mal", "teman", "ramverk", "rek"]
PAIR = "jamfor/?utv=aktsam,eha-ockelbo&vad=teman"
SUBSETS = [
    *list(combinations(sorted(EVALUATIONS), 2))[:4],
    *list(combinations(sorted(EVALUATIONS), 3))[:2],
    tuple(sorted(EVALUATIONS)),
]

pytestmark = pytest.mark.xdist_group("comparison")


@pytest.fixture(scope="module")
def comparison(built):
    return compare(parse(read(built.project / "content").texts))


def sections(page):
    return page.eval_on_selector_all(
        "section[data-what]", "found => found.filter((e) => e.checkVisibility()).map((e) => e.dataset.what)"
    )


def columns(page, table="section[data-what=teman] table"):
    return page.eval_on_selector_all(
        f"{table} thead th[data-e]", "found => found.filter((e) => !e.hidden).map((e) => e.dataset.e)"
    )


def status(page):
    return page.locator(".sam-chooser [role=status]")


def query(page):
    return page.evaluate("location.search.slice(1)")  # page.url lags behind pushState


def test_without_script_everything_is_there_and_nothing_pretends_to_choose(reader):
    for setting in (WITHOUT_SCRIPT, PHONE_WITHOUT_SCRIPT):
        with reader.at(PAIR, setting) as page:
            assert page.locator("form[data-compare]").is_hidden()
            assert page.locator(".sam-switch").is_hidden()
            for name in SECTIONS:
                expect(page.locator(f"section[data-what={name}] h2")).to_be_visible()
            assert page.locator("td[hidden], th[hidden], tr[hidden]").count() == 0
            link = page.locator("#tema-steering [data-open]").first
            expect(link).to_be_visible()
            assert link.get_attribute("href").startswith("../teman/steering/#")


def test_without_a_choice_everything_is_shown(reader, comparison):
    with reader.at("jamfor/") as page:
        assert sections(page) == SECTIONS
        assert columns(page) == [one.id for one in comparison.evaluations]
        expect(status(page)).to_have_text("Visar alla fem utvärderingar: allt.")
        assert query(page) == ""


def test_a_choice_goes_to_the_address_and_back_and_forward_follow_it(reader):
    with reader.at("jamfor/") as page:
        page.get_by_role("checkbox", name="AktSam").check()
        expect(status(page)).to_have_text("AktSam är vald. Välj minst en till; tills dess visas alla.")
        page.get_by_role("checkbox", name="EHA Ockelbo").check()
        page.get_by_role("checkbox", name="Teman").check()
        assert query(page) == "utv=aktsam,eha-ockelbo&vad=teman"
        assert columns(page) == ["aktsam", "eha-ockelbo"]
        assert sections(page) == ["teman"]
        expect(status(page)).to_have_text("Visar AktSam och EHA Ockelbo: teman.")
        assert page.title() == "AktSam och EHA Ockelbo: teman – Jämför – Samsyn"
        page.reload()
        assert columns(page) == ["aktsam", "eha-ockelbo"]
        assert page.get_by_role("checkbox", name="Teman").is_checked()
        page.go_back()
        assert query(page) == "utv=aktsam,eha-ockelbo"
        assert sections(page) == SECTIONS
        page.go_back()
        assert len(columns(page)) == 5
        page.go_forward()
        page.go_forward()
        assert sections(page) == ["teman"]
        page.get_by_role("button", name="Ta bort valen").click()
        assert query(page) == ""
        assert sections(page) == SECTIONS


def test_a_link_opens_to_what_it_says(reader):
    with reader.at(PAIR) as page:
        assert columns(page) == ["aktsam", "eha-ockelbo"]
        assert sections(page) == ["teman"]
    with reader.at("jamfor/?utv=aktsam,nothing&vad=unheard,fakta") as page:
        assert len(columns(page)) == 5
        assert sections(page) == ["fakta"]
    with reader.at("jamfor/?vad=ramverk:re_aim") as page:
        assert sections(page) == ["ramverk"]
        shown = page.locator("details[data-item]:visible")
        assert shown.count() == 1
        assert shown.get_attribute("open") is not None
        expect(status(page)).to_have_text("Visar alla fem utvärderingar: ramverket RE-AIM.")


def test_one_theme_in_depth_lays_the_findings_side_by_side(reader, comparison):
    with reader.at("jamfor/") as page:
        page.get_by_label("Ett tema på djupet").select_option("tema:steering")
        assert query(page) == "vad=tema:steering"
        assert page.locator("section[data-what=teman] tbody tr[data-item]:visible").count() == 1
        row = next(row for row in comparison.matrix if row.theme.id == "steering")
        beside = page.locator(".sam-opened--beside")
        expect(beside).to_be_visible()
        for cell in row.cells:
            assert beside.locator(f"td[data-e={cell.evaluation}] .sam-finding").count() == len(cell.findings)
        page.get_by_role("checkbox", name="Teman").check()
        assert query(page) == "vad=teman"
        assert page.locator(".sam-opened").count() == 0


@pytest.mark.parametrize("subset", SUBSETS, ids=" ".join)
def test_the_denominators_of_a_choice_are_those_of_python(reader, comparison, subset):
    def chosen(row):
        return replace(row, cells=tuple(cell for cell in row.cells if cell.evaluation in subset))

    with reader.at(f"jamfor/?utv={','.join(subset)}") as page:
        said = page.eval_on_selector_all(
            "[data-count]", "found => found.map((e) => [e.dataset.count, e.textContent.replace(/\\s+/g, ' ').trim()])"
        )
    themes: list[ThemeRow] = [chosen(row) for row in comparison.matrix]
    tables: tuple[FrameworkTable, ...] = comparison.frameworks
    assert [text for kind, text in said if kind == "theme"] == [denominator(row) for row in themes]
    assert [text for kind, text in said if kind == "element"] == [
        " ".join(element_denominator(chosen(row))) for table in tables for row in table.rows
    ]
    assert all(text.endswith(f"av {len(subset)} utvärderingar.") for kind, text in said if kind == "cluster")


def test_rows_where_none_of_the_chosen_has_anything_are_told_not_shown(reader):
    with reader.at("jamfor/?utv=se-jonkoping,framtid-arbete&vad=fakta,parter,mal,rek") as page:
        tables = page.locator("table[data-drop]")
        for i in range(tables.count()):
            table = tables.nth(i)
            assert table.locator("tbody tr:visible").count() + table.locator("tbody tr[hidden]").count() > 0
            for row in table.locator("tbody tr:visible").all():
                assert row.locator("td:visible:not([data-empty])").count() > 0
        expect(page.locator("[data-dropped]:visible").first).to_contain_text("rader visas inte")


def test_a_copied_link_says_in_words_what_it_shows(reader):
    with reader.at(PAIR) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Kopiera länk").click()
        expect(status(page)).to_have_text("Länken är kopierad. Den visar AktSam och EHA Ockelbo: teman.")
        copied = page.evaluate("""async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          return [await text("text/plain"), await text("text/html")];
        }""")
        assert copied[0] == page.url
        assert "AktSam och EHA Ockelbo: teman" in copied[1]
        assert page.url.replace("&", "&amp;") in copied[1]


def test_a_link_that_cannot_be_copied_is_said_to_be_where_it_is(reader):
    with reader.at(PAIR) as page:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.get_by_role("button", name="Kopiera länk").click()
        expect(status(page)).to_contain_text("Den står i adressfältet och visar AktSam och EHA Ockelbo: teman.")


def test_print_prints_the_choice(reader):
    with reader.at(PAIR) as page:
        page.evaluate("window.print = () => { window.printed = true; }")
        page.get_by_role("button", name="Skriv ut").click()
        assert page.evaluate("window.printed")
        page.emulate_media(media="print")
        expect(status(page)).to_be_visible()
        assert page.locator(".sam-chooser button:visible, .sam-bar button:visible").count() == 0
        assert columns(page) == ["aktsam", "eha-ockelbo"]


@pytest.mark.parametrize("setting", [WIDE, PHONE, PHONE_DARK], ids=str)
def test_a_cell_opens_below_its_row_by_keyboard_and_escape_gives_focus_back(reader, comparison, setting):
    row = next(row for row in comparison.matrix if row.theme.id == "steering")
    cell = next(cell for cell in row.cells if cell.findings)
    with reader.at("jamfor/?vad=teman", setting) as page:
        button = page.locator(f"#tema-steering td[data-e={cell.evaluation}] .sam-open")
        assert button.get_attribute("aria-expanded") == "false"
        assert button.inner_text().startswith("Visa ")
        button.focus()
        page.keyboard.press("Enter")
        opened = page.locator("#tema-steering + .sam-opened")
        expect(opened.locator(".sam-finding")).to_have_count(len(cell.findings))
        assert button.get_attribute("aria-expanded") == "true"
        assert page.evaluate("document.activeElement.closest('.sam-opened') !== null")
        first = opened.locator(".sam-finding a").first.get_attribute("href")
        assert re.fullmatch(rf"http.*/utvarderingar/{cell.evaluation}/#.+", first)
        assert page.evaluate(SIDEWAYS) <= 0
        page.keyboard.press("Escape")
        expect(opened).to_have_count(0)
        assert button.get_attribute("aria-expanded") == "false"
        assert button.evaluate("e => e === document.activeElement")
        button.click()
        opened.get_by_role("button", name="Stäng").click()
        expect(opened).to_have_count(0)


def test_another_cell_of_the_row_takes_the_place_of_the_open_one(reader):
    with reader.at(PAIR) as page:
        first, second = (page.locator(f"#tema-roles td[data-e={name}] .sam-open") for name in ("aktsam", "eha-ockelbo"))
        first.click()
        expect(page.locator(".sam-opened .sam-finding").first).to_be_visible()
        second.click()
        expect(page.locator(".sam-opened__head")).to_have_text("EHA Ockelbo: Roller och överlämning")
        assert first.get_attribute("aria-expanded") == "false"
        assert page.locator(".sam-opened").count() == 1


def test_a_cell_whose_findings_cannot_be_fetched_leads_to_them(reader):
    with reader.watched(PAIR) as (page, _):
        page.route(
            "**/teman/roles/",
            lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_(),
        )
        page.locator("#tema-roles .sam-open:visible").first.click()
        page.wait_for_url("**/teman/roles/#*")


def test_the_head_row_the_first_column_and_the_legend_stay_in_sight(reader):
    with reader.at("jamfor/?vad=teman") as page:
        page.locator("#tema-outcomes").scroll_into_view_if_needed()
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(100)
        bar = page.locator(".sam-bar").bounding_box()
        head = page.locator("section[data-what=teman] thead th").nth(1).bounding_box()
        assert bar["y"] == 0
        assert abs(head["y"] - bar["height"]) < 2
        summary = page.locator(".sam-bar summary")
        summary.focus()
        page.keyboard.press("Enter")
        for state in ("promotes", "not_raised", "not_examined", "not_followed"):
            expect(page.locator(f".sam-bar dl .sam-state--{state}")).to_be_in_viewport()
        page.keyboard.press("Escape")
        assert page.locator(".sam-bar details").get_attribute("open") is None
        assert summary.evaluate("e => e === document.activeElement")


@pytest.mark.parametrize("setting", [PHONE, PHONE_DARK], ids=str)
def test_on_a_phone_one_evaluation_at_a_time_in_the_same_order(reader, comparison, setting):
    with reader.at("jamfor/?utv=aktsam,eha-ockelbo,framtid-arbete", setting) as page:
        buttons = page.locator(".sam-switch button:visible")
        expect(buttons).to_have_count(3)
        assert page.get_by_role("button", name="EHA Ockelbo", exact=True).get_attribute("aria-pressed") == "false"
        page.get_by_role("button", name="EHA Ockelbo", exact=True).focus()
        page.keyboard.press("Space")
        assert page.get_by_role("button", name="EHA Ockelbo", exact=True).get_attribute("aria-pressed") == "true"
        shown = page.eval_on_selector_all(
            "section[data-what=teman] td[data-e]",
            "found => [...new Set(found.filter((e) => e.checkVisibility()).map((e) => e.dataset.e))]",
        )
        assert shown == ["eha-ockelbo"]
        rows = page.locator("section[data-what=teman] tr[data-item]").evaluate_all("rows => rows.map((row) => row.id)")
        assert rows == [f"tema-{row.theme.id}" for row in comparison.matrix]
        page.locator("#tema-outcomes").scroll_into_view_if_needed()
        expect(page.locator(".sam-switch")).to_be_in_viewport()
        expect(page.locator(".sam-bar summary")).to_be_in_viewport()
        page.set_viewport_size({"width": NARROWEST, "height": 700})
        assert page.evaluate(SIDEWAYS) <= 0


def test_the_downloaded_rows_are_the_chosen_ones_word_for_word(reader, built):
    for dataset, column, section in (
        ("goals", "evaluation", "mal"),
        ("matrix", "evaluation", "teman"),
        ("evaluations", "id", "fakta"),
    ):
        with reader.at(f"jamfor/?utv=aktsam,eha-ockelbo&vad={section}") as page:
            with page.expect_download() as download:
                page.locator(f"section[data-what={section}] a[href$='data/{dataset}.csv']").click()
            assert download.value.suggested_filename == f"{dataset}-urval.csv"
            found = download.value.path().read_bytes().decode()
        whole = (built.site / "data" / f"{dataset}.csv").read_bytes().decode()
        table = list(csv.reader(io.StringIO(whole, newline="")))
        place = table[0].index(column)
        wanted = [table[0], *(row for row in table[1:] if row[place] in {"aktsam", "eha-ockelbo"})]
        assert list(csv.reader(io.StringIO(found, newline=""))) == wanted
        assert len(wanted) > 2


def test_without_a_choice_the_whole_file_is_downloaded(reader, built):
    with reader.at("jamfor/") as page:
        with page.expect_download() as download:
            page.locator("section[data-what=mal] a[href$='data/goals.csv']").click()
        assert download.value.path().read_bytes() == (built.site / "data" / "goals.csv").read_bytes()


def test_the_scripts_stay_small_and_without_inline_handlers():
    for path in (ROOT / "templates/theme/assets/js").glob("*.js"):
        if path.name != "figures.js":
            assert path.stat().st_size < 12_000, path.name
            assert not re.search(r"innerHTML\s*=|\.style\b|eval\(|onclick", path.read_text("utf-8")), path.name
