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
