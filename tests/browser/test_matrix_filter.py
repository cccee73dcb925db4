"""The matrix by the findings behind it: facets combine, counts are true beforehand, and the view is shared and taken home."""

import csv
import io
import json
import re

import pytest
from playwright.sync_api import expect

from browser.conftest import EVALUATIONS, PHONE, WIDE
from browser.test_findings_filter import FACETS, counts, findings, fits  # noqa: F401 - a fixture among them

pytestmark = pytest.mark.xdist_group("findings")

CHOICES = (
    {"rost": {"coach"}, "riktning": {"hinders"}},
    {"part": {"af", "fk"}, "niva": {"regulation"}},
    {"tema": {"capacity", "rules"}, "underlag": {"interview", "document"}, "slag": {"factor", "conclusion"}},
    {"metod": {"supported_employment", "coaching"}, "rost": {"participant"}},
)
#: What each cell of the matrix offers: its theme, its evaluation, whether it is on view, and the words of its offer.
OFFERS = """() => [...document.querySelectorAll("tr[id^=tema-] td[data-e]")].map((cell) => ({
  theme: cell.parentElement.id.slice(5), evaluation: cell.dataset.e, row: !cell.parentElement.hidden, shown: !cell.hidden,
  says: (cell.querySelector(".sam-open:not([hidden])") || cell.querySelector(".sam-nofit"))?.textContent ?? "",
}))"""


def address(wanted, *evaluations):
    chosen = [f"{facet}={','.join(sorted(codes))}" for facet, codes in wanted.items()]
    return "jamfor/?" + "&".join([*([f"utv={','.join(evaluations)}"] if evaluations else []), "vad=teman", *chosen])


def ready(page):
    """Wait until the codes have come: the script then counts anew."""
    page.locator("tr[id^=tema-] .sam-nofit, tr[id^=tema-][hidden]").first.wait_for(state="attached")


@pytest.mark.parametrize("wanted", CHOICES, ids=" ".join)
@pytest.mark.parametrize("evaluations", [(), EVALUATIONS[:3]], ids=["all", "three"])
def test_cells_offer_the_findings_that_fit_and_rows_without_any_are_counted(reader, findings, wanted, evaluations):  # noqa: F811
    theirs = [row for row in findings if not evaluations or row["utv"] <= set(evaluations)]
    with reader.at(address(wanted, *evaluations)) as page:
        ready(page)
        cells, shown = page.evaluate(OFFERS), counts(page)
        dropped = page.locator("[data-no-theme]").inner_text()
    fitting = [row for row in theirs if fits(row, wanted)]
    assert fitting
    for cell in cells:
        inside = [row for row in theirs if row["utv"] == {cell["evaluation"]} and cell["theme"] in row["tema"]]
        n = sum(row in fitting for row in inside)
        assert cell["row"] == any(cell["theme"] in row["tema"] for row in fitting), cell
        if cell["row"] and cell["shown"] and inside:
            assert [int(number) for number in re.findall(r"\d+", cell["says"])][: 2 if n else 1] == (
                [n, len(inside)] if n else [len(inside)]
            ), cell
    gone = {cell["theme"] for cell in cells if not cell["row"]}
    assert dropped.startswith(f"{len(gone)} av ")
    for key, count in shown.items():
        facet, code = key.split(" ")
        assert count == sum(code in row[facet] and fits(row, wanted, facet) for row in theirs), key


def test_a_cell_opens_to_the_findings_that_fit_and_only_those(reader, findings):  # noqa: F811
    wanted = CHOICES[0]
    for setting in (WIDE, PHONE):
        with reader.at(address(wanted), setting) as page:
            ready(page)
            button = page.locator(".sam-open:visible").first
            theme = button.evaluate("(button) => button.closest('tr').id.slice(5)")
            evaluation = button.evaluate("(button) => button.closest('td').dataset.e")
            button.click()
            opened = page.locator(".sam-opened .sam-finding")
            opened.first.wait_for()
            names = opened.evaluate_all("(found) => found.map((one) => one.dataset.finding)")
        inside = [row for row in findings if row["utv"] == {evaluation} and theme in row["tema"]]
        assert names == [row["id"] for row in inside if fits(row, wanted)]


def test_the_first_choice_leads_to_the_themes_and_one_click_clears(reader):
    with reader.at("jamfor/") as page:
        page.get_by_text("Filtrera iakttagelserna bakom temana").click()
        page.locator("summary", has_text="Vem säger det").click()
        page.locator("input[name=rost][value=participant]").check()
        ready(page)
        assert "rost=participant" in page.url
        assert "vad=teman" in page.url
        assert page.locator("#fakta").is_hidden()
        expect(page.locator("[data-status]")).to_contain_text("vem säger det: Deltagare")
        page.reload()
        ready(page)
        expect(page.locator("input[name=rost][value=participant]")).to_be_checked()
        listed = page.locator("[data-list-too]").get_attribute("href")
        assert "rost=participant" in listed
        page.get_by_role("button", name="Ta bort valen").click()
        assert page.url.endswith("jamfor/")
        assert page.locator("tr[id^=tema-]:visible").count() == page.locator("tr[id^=tema-]").count()
        assert page.locator(".sam-nofit").count() == 0
        page.go_back()
        ready(page)
        expect(page.locator("[data-status]")).to_contain_text("vem säger det: Deltagare")


@pytest.mark.parametrize("dataset", ["findings", "matrix"])
def test_the_download_holds_exactly_what_is_on_view(reader, built, findings, dataset):  # noqa: F811
    wanted = CHOICES[1]
    with reader.at(address(wanted, *EVALUATIONS[:3])) as page:
        ready(page)
        with page.expect_download() as download:
            page.locator(f"a[data-of={dataset}]").click()
        rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8-sig"))))
    fitting = [row for row in findings if row["utv"] <= set(EVALUATIONS[:3]) and fits(row, wanted)]
    if dataset == "findings":
        assert [row["id"] for row in rows] == [row["id"] for row in fitting]
    else:
        whole = json.loads((built.site / "data" / "matrix.json").read_text("utf-8"))
        pairs = {(theme, *row["utv"]) for row in fitting for theme in row["tema"]}
        expected = [(row["theme"], row["evaluation"]) for row in whole if (row["theme"], row["evaluation"]) in pairs]
        assert [(row["theme"], row["evaluation"]) for row in rows] == expected


def test_the_matrix_has_every_facet_of_the_list(reader):
    with reader.at("jamfor/") as page:
        names = set(page.eval_on_selector_all("[data-narrow] input", "found => found.map((box) => box.name)"))
    assert names | {"utv"} == set(FACETS)
