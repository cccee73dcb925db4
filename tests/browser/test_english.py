"""A reader in English: the switch keeps page, choice and place; search and figures speak English."""

import re

from browser.conftest import PHONE
from browser.test_search import RESULT, search


def test_the_switch_leads_to_the_same_page_with_the_same_choice(reader):
    with reader.at("jamfor/?utv=aktsam,eha-ockelbo&vad=teman") as page:
        page.get_by_role("link", name="English").click()
        page.wait_for_url("**/en/jamfor/?*")
        assert page.url.endswith("en/jamfor/?utv=aktsam,eha-ockelbo&vad=teman")
        assert page.evaluate("() => document.documentElement.lang") == "en"
        assert "AktSam" in page.title()
        page.get_by_role("link", name="Svenska").click()
        page.wait_for_url(re.compile(r"(?<!/en)/jamfor/\?"))
        assert page.evaluate("() => document.documentElement.lang") == "sv"


def test_the_switch_is_at_hand_on_a_phone_and_keeps_the_place(reader):
    with reader.at("en/teman/steering/#iakttagelserna", PHONE) as page:
        link = page.get_by_role("link", name="Svenska")
        assert link.is_visible()
        link.click()
        page.wait_for_url(lambda url: url.endswith("/teman/steering/#iakttagelserna") and "/en/" not in url)


def test_search_finds_english_words_in_their_forms(reader):
    with reader.at("en/om/") as page:
        search(page, "employer")
        first = page.locator(".md-search-result__list > li").first
        assert "employers" in first.inner_text().casefold()
        page.locator(RESULT).first.click()
        page.wait_for_url(lambda url: "/om/" not in url)
        assert "/en/" in page.url


def test_a_filter_counts_in_english(reader):
    with reader.at("en/iakttagelser/?tema=steering") as page:
        assert re.search(r"\b\d+ of \d+ findings\b", page.locator("main").inner_text())


def test_an_interactive_figure_has_english_words_and_numbers(reader):
    with reader.at("en/utvarderingar/eha-ockelbo/") as page:
        figure = page.locator("#figur-eha-ockelbo-closing_survey")
        figure.get_by_role("button", name="Show interactive").click()
        chart = figure.locator(".fig-interactive .main-svg").first
        chart.wait_for(state="visible")
        hover = figure.locator(".fig-interactive").evaluate("(place) => place.data.flatMap((trace) => trace.hovertext)")
        assert any("4.77" in text for text in hover)
        assert not any("4,77" in text for text in hover)
        assert figure.locator(".fig-interactive").evaluate("(place) => place._context.locale") == "en"
        assert figure.get_by_role("button", name="Show picture").is_visible()
