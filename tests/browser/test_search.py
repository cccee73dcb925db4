"""Search: Swedish words give results that lead somewhere, and Esc closes it."""

import pytest

from browser.conftest import PHONE, WIDE

FIELD = "input[name=query]"
RESULT = ".md-search-result__link"


def search(page, words):
    page.locator(FIELD).click()
    page.keyboard.type(words)
    page.locator(RESULT).first.wait_for(state="visible")


@pytest.mark.parametrize("setting", [WIDE, PHONE], ids=str)
@pytest.mark.parametrize(
    ("words", "holds"),
    [("styrgrupp", "styrgrupp"), ("försäkringskassan", "försäkringskassan"), ("målgrupp", "målgrupp")],
)
def test_words_give_results_that_hold_them(reader, setting, words, holds):
    with reader.at("metod/", setting) as page:
        search(page, words)
        assert holds in page.locator(".md-search-result__list > li").first.inner_text().casefold()
        assert page.locator(".md-search-result__meta").inner_text().strip()[0].isdigit()


def test_esc_closes_and_focus_is_not_lost(reader):
    with reader.at("") as page:
        search(page, "coach")
        page.keyboard.press("Escape")
        page.locator(".md-search__output").wait_for(state="hidden")
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement !== document.body")


def test_result_leads_to_a_page_that_holds_the_word(reader):
    with reader.at("om/") as page:
        search(page, "styrgrupp")
        link = page.locator(RESULT).first
        address = link.get_attribute("href")
        link.click()
        page.wait_for_url(lambda url: "/om/" not in url)
        assert address.split("#")[0].split("?")[0].rstrip("/").split("/")[-1] in page.url
        assert "styrgrupp" in page.locator("main").inner_text().casefold()


def test_result_can_be_chosen_by_keyboard(reader):
    with reader.at("om/") as page:
        search(page, "överlämning")
        page.keyboard.press("ArrowDown")
        assert page.evaluate("() => document.activeElement.matches('.md-search-result__link')")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "/om/" not in url)
        assert page.locator("h1").is_visible()


def test_words_that_are_nowhere_say_so(reader):
    with reader.at("om/") as page:
        page.locator(FIELD).click()
        page.keyboard.type("xyzzyqwv")
        page.locator(".md-search-result__meta", has_text="Inga sökresultat").wait_for()
        assert page.locator(RESULT).count() == 0


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Af", "Part: Arbetsförmedlingen"),
        ("AF", "Förkortning: AF"),
        ("Arbetsförmedlingen", "Part: Arbetsförmedlingen"),
        ("FK", "Part: Försäkringskassan"),
        ("Försäkringskassan", "Part: Försäkringskassan"),
        ("SE/IPS", "Utvärdering: SE/IPS Malmö"),
        ("supported employment", "Ramverk: Kvalitetsindikatorer för SE"),
        ("styrgrupp", "Tema: Styrgrupp och ägarskap"),
        ("fungerande styrgrupp", "Fråga: Vad kräver en fungerande styrgrupp?"),
        ("konkurrenter", "Iakttagelse: Roller och överlämning"),
        ("coach tjänst", "Uppgift: "),
        ("RE-AIM", "Ramverk: RE-AIM"),
    ],
)
def test_results_show_their_type_and_know_both_forms(reader, words, title):
    with reader.at("om/") as page:
        search(page, words)
        page.locator(".md-search-result__list :is(h1, h2)", has_text=title).first.wait_for(state="attached")


def test_a_finding_in_the_results_leads_to_the_finding(reader):
    with reader.at("om/") as page:
        search(page, "konkurrenter")
        link = page.locator(RESULT, has_text="Iakttagelse: Roller och överlämning").first
        words = link.locator("mark").first.inner_text()
        link.click()
        page.wait_for_url(lambda url: "/utvarderingar/" in url)
        target = page.locator(f"[id='{page.url.split('#')[1].split('?')[0]}']")
        assert words in target.inner_text()


def test_figure_data_is_kept_out_of_the_index(built):
    index = (built.site / "search" / "search_index.json").read_text("utf-8")
    assert "Hämta tabellen (CSV)" not in index
    assert "<td" not in index
    assert len(index) < 500_000, "every reader who searches fetches it"
