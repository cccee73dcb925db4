"""More evaluations than a page can hold: each stands once in every list, and a filter tells of those on other pages."""

import json
import re
import shutil

import pytest
from conftest import BASE, copy_project, samsyn
from playwright.sync_api import expect

from browser.conftest import serving
from samsyn.compare.parts import LONG, WIDE, pager

#: Two more than a wide page holds.
COUNT = WIDE + 2
#: An evaluation of the last part, and one of the first wide part.
LAST, SECOND = f"beta-{COUNT}", f"beta-{LONG + 2}"
PAGED = {
    "jamfor": WIDE,
    "teman/steering": WIDE,
    "utvarderingar": WIDE,
    "iakttagelser": LONG,
    "vem-sager-vad/coach": LONG,
}

pytestmark = pytest.mark.xdist_group("parts")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A site of many evaluations: the two of the base, and the second again and again under other names."""
    project = copy_project(tmp_path_factory.mktemp("many") / "project", BASE / "content")
    beta = project / "content" / "evaluations" / "beta"
    written = (beta / "evaluation.yml").read_text("utf-8")
    for number in range(3, COUNT + 1):
        other = beta.with_name(f"beta-{number}")
        shutil.copytree(beta, other)
        text = written.replace(
            "id: beta\nmonogram: BE\norder: 2",
            f"id: beta-{number}\nmonogram: Z{chr(65 + number // 26)}{chr(65 + number % 26)}\norder: {number}",
        )
        text = text.replace("name: {sv: Beta, en: Beta}", f"name: {{sv: Beta {number}, en: Beta {number}}}")
        (other / "evaluation.yml").write_text(text, "utf-8")
    done = samsyn("build", "--root", project)  # a link to what is on no page, or on another part, fails it
    assert done.returncode == 0, done.stderr[-2000:]
    return project / "site"


@pytest.fixture
def opened(many, browser):
    with serving(many, "/") as base:
        page = browser.new_page()
        page.goto(base)
        yield page, base
        page.close()


def pages_of(site, address):
    found = [site / address / "index.html", *(site / address).glob("[0-9]*/index.html")]
    return sorted(found, key=lambda path: int(path.parent.name) if path.parent.name.isdecimal() else 1)


@pytest.mark.parametrize("address", PAGED)
def test_every_evaluation_stands_on_one_page_of_each_list(many, address):
    pages = pages_of(many, address)
    assert len(pages) == -(-COUNT // PAGED[address])
    homes = [
        set(re.findall(r'<(?:a|span) class="sam-tag[^>]*>.*?</span> ((?:Alfa|Beta)[ 0-9]*)<', path.read_text("utf-8")))
        for path in pages
    ]
    shown = [name for names in homes for name in names]
    assert len({name for name in shown if name.startswith("Beta")}) == COUNT - 1
    if address != "vem-sager-vad/coach":  # a voice is heard in some
        assert sorted(shown) == sorted(set(shown))


def test_a_page_says_which_evaluations_it_holds_and_leads_to_the_others(opened):
    page, base = opened
    page.goto(f"{base}iakttagelser/2/")
    expect(page.locator(".sam-pager").first).to_contain_text(
        f"Sidan gäller {LONG} av {COUNT} utvärderingar, nummer {LONG + 1}–{2 * LONG}."
    )
    assert page.title().startswith("Iakttagelser, sida 2 av 6")
    page.locator(".sam-pager").first.get_by_role("link", name="Nästa").click()
    assert page.url == f"{base}iakttagelser/3/"
    page.locator(".sam-pager").first.get_by_role("link", name="Sida 1", exact=True).click()
    assert page.url == f"{base}iakttagelser/"


def test_a_theme_counts_all_evaluations_and_a_cell_leads_to_its_part(opened):
    page, base = opened
    page.goto(f"{base}teman/steering/2/")
    expect(page.locator(".sam-verdict").first).to_contain_text(f"I alla {COUNT}: ")
    page.goto(f"{base}jamfor/2/")
    link = page.locator(f'tr[data-item="tema:steering"] td[data-e="{LAST}"] [data-open]')
    assert page.evaluate("(a) => a.href", link.element_handle()) == f"{base}teman/steering/2/#{LAST}"
    page.locator(f'tr[data-item="tema:steering"] td[data-e="{LAST}"] .sam-open').click()
    expect(page.locator(".sam-opened .sam-finding").first).to_be_visible()


def test_a_filter_counts_what_fits_on_every_page_and_links_to_it(opened, many):
    page, base = opened
    rows = json.loads((many / "data" / "findings.json").read_text("utf-8"))
    order = [row["id"] for row in json.loads((many / "data" / "evaluations.json").read_text("utf-8"))]
    fitting = [
        order.index(row["evaluation"]) // LONG + 1 for row in rows if "steering" in {row["theme"], *row["themes"]}
    ]
    page.goto(f"{base}iakttagelser/2/?tema=steering")
    status = page.locator("[data-status]")
    expect(status).to_contain_text(
        f"{len(fitting)} av {len(rows)} iakttagelser; {fitting.count(2)} av dem står på den här sidan"
    )
    links = page.locator("[data-elsewhere] a")
    assert links.all_inner_texts() == [f"{number} ({fitting.count(number)})" for number in (1, 3, 4, 5, 6)]
    assert page.locator("[data-row]:visible").count() == fitting.count(2)
    links.last.click()
    assert page.url == f"{base}iakttagelser/6/?tema=steering"
    expect(page.locator("[data-status]")).to_contain_text(f"{fitting.count(6)} av dem står på den här sidan")


def test_the_filter_that_cannot_be_fetched_says_what_it_holds_for(opened):
    page, base = opened
    page.route("**/codes.json", lambda route: route.abort())
    page.goto(f"{base}iakttagelser/2/?tema=steering")
    expect(page.locator("[data-status]")).to_contain_text("Det gäller bara iakttagelserna på den här sidan")


@pytest.mark.parametrize(
    ("number", "shown"), [(1, [1, 2, None, 9]), (5, [1, None, 4, 5, 6, None, 9]), (9, [1, None, 8, 9])]
)
def test_the_pager_leads_to_the_ends_and_the_neighbours(number, shown):
    assert list(pager(number, 9)) == shown


def test_evaluations_of_two_pages_stand_side_by_side(opened):
    page, base = opened
    page.goto(f"{base}jamfor/?utv={SECOND},{LAST}&vad=teman")
    heads = page.locator(".sam-compare section[data-what=teman] thead th[data-e]:visible")
    expect(heads).to_have_count(2)
    assert [head.get_attribute("data-e") for head in heads.all()] == [SECOND, LAST]
    assert page.locator('tr[data-item="tema:steering"] td:visible').count() == 2
    cell = page.locator(f'tr[data-item="tema:steering"] td[data-e="{LAST}"]')
    assert cell.locator("[data-open]").get_attribute("href") == f"{base}teman/steering/2/#{LAST}"
    cell.locator(".sam-open").click()
    expect(page.locator(".sam-opened .sam-finding").first).to_be_visible()
    expect(page.locator("[data-status]").first).to_contain_text(f"Visar Beta {LONG + 2} och Beta {COUNT}: teman.")


def test_an_evaluation_of_another_page_is_chosen_by_its_name(opened):
    page, base = opened
    page.goto(f"{base}jamfor/")
    page.locator("[data-others]").focus()
    expect(page.locator("[data-others] option")).to_have_count(1 + COUNT - WIDE)
    page.locator("[data-others]").select_option(label=f"Beta {COUNT}")
    expect(page.locator(f'input[name=utv][value="{LAST}"]')).to_be_checked()
    page.locator(f'input[name=utv][value="{SECOND}"]').check()
    expect(page.locator("[data-status]").first).to_contain_text(f"Visar Beta {LONG + 2} och Beta {COUNT}")
    page.go_back()
    page.reload()
    expect(page.locator(f'input[name=utv][value="{LAST}"]')).to_be_checked()


#: Of a table of many columns: how wide the narrowest is, and where the first column's head stands in its box once it has been
#: scrolled sideways, beside where it stood.
COLUMNS = """(table) => {
  const box = table.closest(".sam-scroll");
  const first = table.querySelector("tbody th");
  const from = () => first.getBoundingClientRect().left - box.getBoundingClientRect().left;
  const before = from();
  box.scrollLeft = 900;
  return [Math.min(...[...table.querySelectorAll("thead th")].map((th) => th.offsetWidth)), box.scrollLeft, from() - before];
}"""


@pytest.mark.parametrize(("address", "least"), [("jamfor/", 160), ("ramverk/re_aim/", 160), ("vem-sager-vad/", 100)])
def test_a_column_of_many_can_be_read_and_its_rows_head_stays(opened, address, least):
    page, base = opened
    page.goto(base + address)
    page.set_viewport_size({"width": 1280, "height": 800})
    width, scrolled, moved = page.locator(".sam-matrix--many").first.evaluate(COLUMNS)
    assert width >= least
    assert scrolled == 900
    assert abs(moved) <= 1


def test_on_paper_many_stand_one_below_the_other_and_a_few_side_by_side(opened):
    page, base = opened
    page.emulate_media(media="print")
    for address, kind in (("jamfor/", "block"), ("jamfor/?utv=alfa,beta", "table-cell")):
        page.goto(base + address)
        cell = page.locator(".sam-matrix--many tbody td:not([hidden])").first
        assert cell.evaluate("(cell) => getComputedStyle(cell).display") == kind
