"""Ways to put a finding right: out of sight until pointed at or reached by keyboard, always in sight where nothing hovers."""

import shutil

import pytest
from conftest import BASE, ROOT, samsyn

from browser.conftest import serving

REPORT = "utvarderingar/alfa/"
REPOSITORY = "repository:\n  edit: https://kod.example/sida/{path}#L{line}\n"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """The made-up content, with a letter box and a repository."""
    project = tmp_path_factory.mktemp("mending")
    shutil.copytree(BASE / "content", project / "content")
    shutil.copytree(ROOT / "templates", project / "templates")
    shutil.copy(ROOT / "mkdocs.yml", project)
    with (project / "content/site.yml").open("a", encoding="utf-8") as file:
        file.write(REPOSITORY)
    done = samsyn("build", "--root", project)
    assert done.returncode == 0, done.stdout + done.stderr
    with serving(project / "site", "/") as address:
        yield address


def opacity(locator):
    return locator.evaluate("element => getComputedStyle(element).opacity")


@pytest.fixture
def opened(base, browser):
    contexts = []

    def at(**given):
        contexts.append(browser.new_context(locale="sv-SE", **given))
        page = contexts[-1].new_page()
        page.goto(base + REPORT)
        return page

    yield at
    for context in contexts:
        context.close()


def test_out_of_sight_until_pointed_at_or_reached(opened):
    page = opened(viewport={"width": 1280, "height": 900})
    finding = page.locator(".sam-finding").first
    mend = finding.locator(".sam-mend")
    assert opacity(mend) == "0"
    finding.hover()
    assert opacity(mend) == "1"
    page.mouse.move(0, 0)
    assert opacity(mend) == "0"
    finding.locator(".sam-anchor").first.focus()
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.closest('.sam-mend') === null"):
        page.keyboard.press("Tab")
    assert opacity(page.locator(".sam-mend:has(:focus)")) == "1"


def test_in_sight_on_a_phone_and_never_wider_than_it(opened):
    page = opened(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    assert {opacity(one) for one in page.locator(".sam-mend").all()} == {"1"}
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_each_link_tells_which_finding_it_is_of(opened):
    page = opened(viewport={"width": 1280, "height": 900})
    names = page.locator(".sam-mend a").evaluate_all("links => links.map(link => link.getAttribute('aria-label'))")
    assert len(set(names)) == len(names) > 10
    assert all(name.startswith(("Rapportera ett fel: ", "Ändra: ")) for name in names)
