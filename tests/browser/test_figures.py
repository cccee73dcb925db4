"""Every figure: a picture first, an interactive form at a click, at the same place and size, from the site itself."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Final

import pytest

from browser.conftest import PHONE_DARK, WIDE, Reader, Setting

#: Two pixels more or less do not move the page.
SLACK: Final = 2
BUTTON: Final = "button[data-plotly]"
BUTTON_WORDS: Final = {"sv": ("Visa interaktivt", "Visa bild"), "en": ("Show interactive", "Show picture")}


@pytest.fixture
def addresses(built) -> list[str]:
    """The pages with figures."""
    found = [page for page in sorted(built.site.rglob("*.html")) if '<figure class="fig' in page.read_text("utf-8")]
    assert found
    return [page.parent.relative_to(built.site).as_posix().removeprefix(".").rstrip("/") + "/" for page in found]


def opened(reader: Reader, addresses: list[str], setting: Setting) -> Iterator:
    """Each page with figures, and the figures that have an interactive form."""
    with reader.watched("", setting) as (page, watch):
        for address in addresses:
            watch.asked.clear()
            page.goto(reader.url(address.removeprefix("/")))
            yield address, page, watch, page.locator(f"figure.fig:has({BUTTON})").all()
    assert watch.errors == []
    assert watch.elsewhere == []


def fetched(watch) -> list[str]:
    """How often the library was asked for."""
    return [url for url in watch.asked if "plotly" in url]


def test_every_figure_says_its_finding_and_shows_its_numbers(reader, addresses):
    for address, page, _, _ in opened(reader, addresses, Setting(script=False)):
        for figure in page.locator("figure.fig").all():
            name = f"{address} {figure.get_attribute('id')}"
            assert len(figure.locator("figcaption").inner_text()) > 20, name
            assert figure.locator("table").is_visible(), name
            assert figure.locator("tbody tr").count() > 0, name
            assert re.search(r"data/figure-[\w-]+\.csv$", figure.locator("a.fig-csv").first.get_attribute("href")), name
            for picture in figure.locator(".fig-picture").all():
                assert picture.is_visible(), name
                assert len(picture.get_attribute("aria-label")) > 20, name
            assert not any(button.is_visible() for button in figure.locator("button").all()), name


CELLS: Final = """(figure) => [...figure.querySelectorAll(".fig-below tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"""


def test_picture_table_csv_and_json_carry_the_same_numbers(reader, addresses, built):
    """The picture and the interactive form are held to the table where figures are drawn; here the table to the files."""
    shown = 0
    for address, page, _, _ in opened(reader, addresses, Setting(script=False)):
        for figure in page.locator("figure.fig:has(.fig-below .fig-table)").all():
            name = figure.get_attribute("id").replace("figur-", "figure-")
            path = built.site / "data" / name
            rows = [list(row.values()) for row in json.loads(path.with_suffix(".json").read_text("utf-8"))]
            lines = list(csv.reader(io.StringIO(path.with_suffix(".csv").read_text("utf-8-sig"), newline="")))[1:]
            cells = figure.evaluate(CELLS)
            assert lines == [[str(value) for value in row] for row in rows], name
            assert len(cells) == len(rows), name
            if not address.startswith("/en/") and not address.startswith("en/"):
                assert cells == lines, name
            shown += 1
    assert shown > 10


@pytest.mark.parametrize("setting", [WIDE, PHONE_DARK], ids=str)
def test_interactive_form_takes_the_place_of_the_picture_and_gives_it_back(reader, addresses, setting):
    seen = 0
    for address, _, watch, figures in opened(reader, addresses, setting):
        assert fetched(watch) == [], f"{address}: not before somebody wants it"
        shows, hides = BUTTON_WORDS["en" if address.startswith("en/") else "sv"]
        for figure in figures:
            name = f"{address} {figure.get_attribute('id')}, {setting}"
            button, picture, drawn = (figure.locator(part) for part in (BUTTON, ".fig-picture", "svg.main-svg"))
            button.wait_for(state="visible")
            assert picture.is_visible(), name
            assert button.inner_text() == shows
            before, height = picture.bounding_box(), figure.bounding_box()["height"]
            button.click()
            drawn.first.wait_for(state="visible")
            assert not picture.is_visible(), name
            assert button.inner_text() == hides
            after = drawn.first.bounding_box()
            for side in ("width", "height"):
                assert after[side] == pytest.approx(before[side], abs=SLACK), f"{name}: {side}"
            assert figure.bounding_box()["height"] == pytest.approx(height, abs=SLACK), f"{name}: the page jumps"
            button.click()
            picture.wait_for(state="visible")
            assert drawn.count() == 0, name
            assert figure.bounding_box()["height"] == pytest.approx(height, abs=SLACK), name
            seen += 1
        assert len(fetched(watch)) == bool(figures), f"{address}: fetched once, for all figures of the page"
    assert seen


def test_library_waits_until_somebody_wants_it(reader):
    with reader.watched("mal-och-utfall/") as (page, watch):
        page.wait_for_load_state("networkidle")
        assert fetched(watch) == []
        with page.expect_request(lambda request: "plotly" in request.url):
            page.locator(BUTTON).first.hover()
        assert page.locator(".fig-picture").first.is_visible(), "the picture stays until the click"


def test_interactive_form_works_by_keyboard_and_says_what_it_shows(reader):
    with reader.at("mal-och-utfall/") as page:
        button = page.locator(BUTTON).first
        button.focus()
        page.keyboard.press("Enter")
        page.locator("svg.main-svg").first.wait_for(state="visible")
        assert page.evaluate("() => document.activeElement.textContent") == "Visa bild"
        assert len(page.get_by_role("group", include_hidden=False).first.get_attribute("aria-label")) > 20
        page.keyboard.press("Enter")
        page.locator(".fig-picture").first.wait_for(state="visible")


def test_reader_is_told_when_the_library_cannot_be_fetched(reader):
    with reader.watched("mal-och-utfall/") as (page, _):
        page.route("**/plotly*", lambda route: route.abort())
        figure = page.locator(f"figure.fig:has({BUTTON})").first
        figure.locator(BUTTON).click()
        figure.locator(".fig-status", has_text="gick inte att hämta").wait_for()
        assert figure.locator(".fig-picture").is_visible()


def test_interactive_form_offers_no_upload(reader):
    with reader.at("mal-och-utfall/") as page:
        page.locator(BUTTON).first.click()
        page.locator("svg.main-svg").first.wait_for(state="visible")
        titles = page.locator(".modebar-btn").evaluate_all("(all) => all.map((button) => button.dataset.title)")
        assert titles == ["Hämta bilden (PNG)"]
        assert page.locator(".fig-interactive a[href]").count() == 0
