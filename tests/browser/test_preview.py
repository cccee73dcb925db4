"""The preview as an author has it: a browser beside the editor, on a small site of its own."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from conftest import BASE, copy_project
from playwright.sync_api import Browser, Page, expect

REPORT: Final = "utvarderingar/alfa/"
SENTENCE: Final = "Möten i styrgruppen ställdes in"


class Author:
    """Edits the files of one project while it is previewed."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.base = ""

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.project / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


FINDINGS: Final = "content/evaluations/alfa/findings.yml"


@contextmanager
def previewed(author: Author) -> Iterator[None]:
    """The preview runs, and its address is known."""
    command = [Path(sys.executable).with_name("samsyn"), "serve", "--root", author.project, "--address", "127.0.0.1:0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            for line in process.stderr:
                if found := re.search(r"http://\S+", line):
                    author.base = found.group()
                    break
            assert author.base
            yield
        finally:
            process.terminate()


@pytest.fixture
def author(tmp_path) -> Author:
    return Author(copy_project(tmp_path / "project", BASE / "content", english=True))


@contextmanager
def opened(browser: Browser, url: str, **settings: object) -> Iterator[Page]:
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 500}, **settings})
    try:
        page = context.new_page()
        page.goto(url)
        yield page
    finally:
        context.close()


def soon(page: Page, true: Callable[[], bool]) -> None:
    """Look again until it is so; the page's own rules forbid the waiting of the browser's driver."""
    for _ in range(100):
        if true():
            return
        page.wait_for_timeout(50)
    raise AssertionError


def place(page: Page, selector: str) -> float:
    return page.locator(selector).first.evaluate("element => element.getBoundingClientRect().top")


def test_an_edit_is_shown_and_the_place_is_kept(author, browser):
    with previewed(author), opened(browser, author.base + REPORT) as page:
        page.evaluate("window.same = true")
        page.locator("#fear-of-loss").evaluate(
            "element => scrollTo(0, element.getBoundingClientRect().top + scrollY - 40)"
        )
        details = page.locator("article details").first
        details.evaluate("element => element.open = !element.open")
        opened_before = details.evaluate("element => element.open")
        link = page.locator("#fear-of-loss a").first
        link.evaluate("element => element.focus({ preventScroll: true })")
        top = place(page, "#fear-of-loss")
        author.edit(FINDINGS, SENTENCE, f"PROV. {'Ett långt tillägg. ' * 60}{SENTENCE}")
        expect(page.locator("article").first).to_contain_text("PROV.")
        assert page.evaluate("window.same")
        assert abs(place(page, "#fear-of-loss") - top) < 2
        assert page.locator("article details").first.evaluate("element => element.open") == opened_before
        assert page.locator("#fear-of-loss a").first.evaluate("element => element === document.activeElement")
        author.edit("templates/theme/assets/css/samsyn.css", ":root", "html{outline:7px solid red}:root")
        expect(page.locator("html")).to_have_css("outline-width", "7px")
        assert page.evaluate("window.same === undefined")
        soon(page, lambda: abs(place(page, "#fear-of-loss") - 40) < 2)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_problems_lie_over_the_last_good_page_until_they_are_mended(author, browser, width, scheme):
    size = {"width": width, "height": 740}
    with previewed(author), opened(browser, author.base + REPORT, viewport=size, color_scheme=scheme) as page:
        page.locator(".sam-brand").focus()
        author.edit(FINDINGS, "direction: hinders", "direction: <img src=x onerror=document.title='ran'>")
        box = page.get_by_role("alertdialog", name="1 fel i innehållet")
        expect(box).to_contain_text("evaluations/alfa/findings.yml:4:16")
        expect(box).to_contain_text("<img src=x onerror=document.title='ran'> är ingen kod för direction")
        expect(box.locator("pre")).to_have_text(re.compile(r"4 \|\s+direction: <img.*\n\s+\|\s+\^"))
        expect(box.locator("img")).to_have_count(0)
        expect(box.get_by_role("heading")).to_be_focused()
        expect(page.locator("article").first).to_contain_text(SENTENCE)
        assert page.title() != "ran"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("Escape")
        expect(box).to_have_count(0)
        expect(page.locator(".sam-brand")).to_be_focused()
        page.get_by_role("button", name="1 fel i innehållet").click()
        expect(box).to_be_visible()
        author.edit(FINDINGS, "kind: factor", "kind: factors")
        box = page.get_by_role("alertdialog", name="2 fel i innehållet")
        expect(box).to_contain_text("tips: menade du factor?")
        author.edit(FINDINGS, "direction: <img src=x onerror=document.title='ran'>", "direction: promotes")
        author.edit(FINDINGS, "kind: factors", "kind: factor")
        expect(page.get_by_role("alertdialog")).to_have_count(0)
        expect(page.get_by_role("status").filter(has_text="Felen är rättade.")).to_have_count(1)


def shown_on_reloading(page, tries=50):
    """Reloads as a reader without scripts does, since nothing tells when the page is ready."""
    for _ in range(tries):
        page.wait_for_timeout(200)
        page.reload()
        if page.locator("article").count():
            return


@pytest.mark.parametrize("script", [True, False])
def test_a_broken_start_shows_what_is_wrong_and_then_the_page(author, browser, script):
    author.edit(FINDINGS, "direction: hinders", "direction: <b>hindrers")
    with previewed(author), opened(browser, author.base, java_script_enabled=script) as page:
        expect(page.get_by_role("heading")).to_have_text("1 fel i innehållet")
        expect(page.locator("pre")).to_contain_text("<b>hindrers är ingen kod")
        author.edit(FINDINGS, "direction: <b>hindrers", "direction: hinders")
        if not script:
            shown_on_reloading(page)
        expect(page.locator("article").first).to_be_visible()


def test_english_pages_follow_and_say_what_is_wrong_in_english(author, browser):
    with previewed(author), opened(browser, author.base) as page:
        page.get_by_role("link", name="English").click()
        expect(page).to_have_url(re.compile("/en/$"))
        page.goto(f"{author.base}en/{REPORT}")
        author.edit(FINDINGS, "Steering group meetings", "TRIED. Steering group meetings")
        expect(page.locator("article").first).to_contain_text("TRIED.")
        author.edit(FINDINGS, "direction: hinders", "direction: hindrers")
        expect(page.get_by_role("alertdialog", name="1 error in the content")).to_contain_text(
            "hint: did you mean hinders?"
        )
