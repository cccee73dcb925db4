"""The matrix: every cell says its state, and every sentence can be followed to its findings and back."""

import re
from typing import Final

import pytest
import yaml

from browser.conftest import EVALUATIONS, KINDS, PHONE, WIDE, Reader, Setting

#: Every cell of theme and evaluation, with its state word and where its findings are.
CELLS: Final = """() => [...document.querySelectorAll("tr[id^=tema-] td.sam-cell")].map((cell) => {
  const link = cell.querySelector("a[href*='teman/']");
  return {
    row: cell.parentElement.id, word: cell.querySelector(".sam-state")?.textContent.trim() ?? "",
    text: cell.textContent.trim(), link: link?.href ?? null, says: link?.textContent.trim() ?? "",
  };
})"""
#: The words of all cells on the page, whatever they compare.
WORDS: Final = """() => [...document.querySelectorAll("td.sam-cell")]
  .map((cell) => cell.querySelector(".sam-state")?.textContent.trim() ?? "")"""
#: On a theme page: how many findings stand under each evaluation's heading.
LISTED: Final = """(path) => fetch(path).then((answer) => answer.text()).then((text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  return Object.fromEntries([...page.querySelectorAll("section[aria-labelledby]")].map((section) =>
    [section.getAttribute("aria-labelledby"), section.querySelectorAll(".sam-finding").length]));
})"""
IN_SIGHT: Final = """(element) => {
  const box = element.getBoundingClientRect();
  return box.top >= -1 && box.top < innerHeight - 10;
}"""


@pytest.fixture(scope="module")
def states(built) -> set[str]:
    """The words for the states of a cell."""
    codes = yaml.safe_load((built.project / "content" / "vocabulary" / "codes.yml").read_text("utf-8"))["codes"]
    return {code["label"]["sv"] for code in codes["state"]}


def test_every_cell_has_a_word_and_a_sentence(reader, states):
    for setting in (WIDE, PHONE):
        with reader.at("jamfor/", setting) as page:
            cells = page.evaluate(CELLS)
            rows = page.locator("tr[id^=tema-]").count()
            assert all(page.evaluate(WORDS)), "no cell of any matrix is told by its colour or sign alone"
        assert rows > 1
        assert len(cells) == rows * len(EVALUATIONS)
        assert {cell["word"] for cell in cells} <= states
        assert [cell for cell in cells if len(cell["text"]) < len(cell["word"]) + 15] == [], (
            "a word alone says too little"
        )


def test_number_on_each_link_is_the_number_of_findings_it_leads_to(reader):
    with reader.at("jamfor/") as page:
        cells = [cell for cell in page.evaluate(CELLS) if cell["link"]]
        listed = {path: page.evaluate(LISTED, path) for path in {cell["link"].split("#")[0] for cell in cells}}
    assert cells
    for cell in cells:
        path, evaluation = cell["link"].split("#")
        number = re.search(r"de (\d+) iakttagelserna", cell["says"])
        said = int(number.group(1)) if number else 1
        assert number or "iakttagelsen" in cell["says"], cell
        assert listed[path].get(evaluation) == said, cell


@pytest.mark.parametrize("evaluation", EVALUATIONS)
def test_cell_leads_to_its_findings_and_each_finding_to_the_report_and_back(reader: Reader, evaluation):
    with reader.at("jamfor/", Setting(script=False)) as page:
        link = page.locator(f"tr[id^=tema-] a[href*='teman/'][href$='#{evaluation}']").first
        said = int((re.search(r"\d+", (link.text_content() or "")) or ["1"])[0])
        link.click()
        page.wait_for_url(f"**/teman/*/#{evaluation}")
        heading = page.locator(f"[id='{evaluation}']")
        assert heading.evaluate(IN_SIGHT), "the page opens at the evaluation's findings"
        findings = page.locator(f"section[aria-labelledby='{evaluation}'] .sam-finding")
        assert findings.count() == said

        first = findings.first.get_attribute("id")
        statement = findings.first.locator(".sam-finding__text a")
        text = statement.inner_text()
        statement.click()
        page.wait_for_url(f"**/utvarderingar/{evaluation}/#*")
        target = page.locator(":target")
        assert f"{evaluation}.{target.get_attribute('id')}" == first
        assert target.evaluate(IN_SIGHT)
        assert text in target.inner_text()

        page.locator("section.sam-theme", has=page.locator(":target")).locator("h3 a").click()
        page.wait_for_url("**/teman/*/")
        assert page.locator(f"[id='{first}']").count() == 1, "the finding's own theme lists it"


def test_cell_opens_as_many_findings_as_it_says(reader):
    with reader.at("jamfor/") as page:
        opener = page.locator("tr[id^=tema-] button[aria-expanded]").first
        said = int((re.search(r"\d+", (opener.text_content() or "")) or ["1"])[0])
        opener.click()
        page.locator(".sam-opened .sam-finding").first.wait_for()
        assert page.locator(".sam-opened .sam-finding").count() == said
        page.keyboard.press("Escape")
        page.locator(".sam-opened").wait_for(state="detached")
        assert opener.evaluate("(button) => button === document.activeElement"), "focus returns to where it was"


def test_every_finding_leads_to_its_place_on_the_report_page(reader):
    with reader.at(KINDS["theme"]) as page:
        links = page.locator(".sam-finding__text a").evaluate_all("(all) => all.map((link) => link.href)")
        assert links
        missing = page.evaluate(
            """async (links) => {
              const pages = new Map();
              const lost = [];
              for (const link of links) {
                const [path, id] = link.split("#");
                if (!pages.has(path)) {
                  const text = await (await fetch(path)).text();
                  pages.set(path, new DOMParser().parseFromString(text, "text/html"));
                }
                const found = pages.get(path).getElementById(id);
                if (!found?.closest(".sam-theme")?.querySelector("h3 a[href*='teman/']")) lost.push(link);
              }
              return lost;
            }""",
            links,
        )
    assert missing == []


@pytest.mark.parametrize("width", [1280, 800])
def test_head_row_and_first_column_stay_in_sight(reader, width):
    with reader.at("jamfor/", Setting(width)) as page:
        table = page.locator("table:has(tr[id^=tema-])")
        row = table.locator("tr[id^=tema-]").nth(8)
        head, first = table.locator("thead th").last, row.locator("th")
        box = page.locator("[role=region]:has(tr[id^=tema-])")
        box.evaluate("(box) => { box.scrollIntoView(); box.scrollLeft = box.scrollWidth; }")
        row.evaluate("(row) => row.scrollIntoView({block: 'center'})")
        row.locator("td").last.evaluate("(cell) => cell.scrollIntoView({block: 'center', inline: 'end'})")
        height = page.viewport_size["height"]
        assert 0 <= head.bounding_box()["y"] < height / 3, "the head row"
        assert head.bounding_box()["y"] < row.bounding_box()["y"]
        assert 0 <= first.bounding_box()["x"] < width / 3, "the first column"
        covers = """(head) => {
          const box = head.getBoundingClientRect();
          return head.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        }"""
        assert head.evaluate(covers), "the head row lies on top"
        assert first.evaluate(covers), "the first column lies on top"


def test_cell_on_a_phone_says_whose_it_is(reader):
    with reader.at("jamfor/", Setting(PHONE.width, script=False)) as page:
        labels = page.locator("tr[id^=tema-] td.sam-cell").evaluate_all(
            """(all) => all.map((cell) => [cell.dataset.label, getComputedStyle(cell, "::before").content])"""
        )
    assert labels
    assert [(name, shown) for name, shown in labels if not name or (name not in shown and "attr(" not in shown)] == []
