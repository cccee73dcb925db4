"""Nothing that an author or an address says runs, or asks another host for anything: tried in a real browser.

Every input is laid into a small site, the site is read through with the pages' own rules taken away, and once more with
them; then the same inputs stand bare in a page, which shows that the test would see what runs, and that the rules alone
stop it.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from conftest import samsyn
from playwright.sync_api import Error

from browser.conftest import SUB_PATH, serving
from browser.hostile import CORPUS, SIZE, WORD, project
from browser.test_policy import addresses
from samsyn.markdown import to_html

META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
#: Every event that a payload waits for, and a click on what is no ordinary link.
STIR = """() => {
  const kinds = ["mouseover", "mouseenter", "mousemove", "mousedown", "mouseup", "pointerover", "pointerenter", "focus", "focusin",
    "blur", "toggle", "load", "error", "begin", "start", "beforetoggle", "animationstart", "keydown", "wheel", "contextmenu"];
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const element of document.querySelectorAll("main *, header *, footer *")) {
    for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: false }));
    const link = element.closest("a[href], area[href]");
    const ordinary = link && /^(https?|mailto):/.test(link.href);
    if (!ordinary && !element.matches("[data-do=print], [data-plotly], label, input")) element.click?.();
  }
}"""
#: What could run later: handlers, scripts that are not ours, links that run, what fetches elsewhere.
LYING_IN_WAIT = """() => [...document.querySelectorAll("*")].flatMap((element) => [
  ...[...element.attributes].filter((a) => /^on/i.test(a.name) || (a.name === "style" && /elsewhere/.test(a.value))
    || (/^(href|src|action|formaction|data|srcset|xlink:href)$/.test(a.name) && /^\\s*(javascript|vbscript|data:text)/i.test(a.value))),
  ...(/^(iframe|object|embed|base|frame|applet)$/i.test(element.localName) ? [element] : []),
  ...(element.localName === "script" && !/^application\\/(ld\\+)?json$/.test(element.type) && !/\\/assets\\//.test(element.src) ? [element] : []),
  ...(element.localName === "meta" && element.httpEquiv === "refresh" ? [element] : []),
]).map((found) => found.outerHTML || `${found.ownerElement.localName} ${found.name}=${found.value}`)"""


class Trap:
    """A browser where hit() is heard, and any request elsewhere is seen and stopped."""

    def __init__(self, browser, base):
        self.base, self.host = base, urlsplit(base).netloc
        self.hits, self.elsewhere, self.waiting = [], [], []
        self.context = browser.new_context(locale="sv-SE")
        self.context.expose_binding("hit", lambda source, *_: self.hits.append(source["page"].url))
        self.context.route(lambda url: urlsplit(url).netloc != self.host and url.startswith("http"), self._stop)
        self.page = self.context.new_page()
        self.page.on("dialog", lambda dialog: (self.hits.append(dialog.message), dialog.dismiss()))

    def _stop(self, route):
        self.elsewhere.append(f"{route.request.url} from {route.request.frame.url}")
        route.abort()

    def open(self, address):
        self.page.goto(self.base + address)
        self.page.evaluate(STIR)
        self.waiting += [f"{address}: {found}" for found in self.page.evaluate(LYING_IN_WAIT)]

    def point_at_figures(self):
        for button in self.page.locator("button[data-plotly]").all():
            figure = button.locator("xpath=ancestor::figure")
            if button.get_attribute("aria-pressed") == "false":
                button.click()
            figure.locator(".main-svg").first.wait_for(state="attached")
            box = figure.locator(".fig-interactive").bounding_box()
            for across in (0.15, 0.4, 0.6, 0.9):
                for down in (0.2, 0.5, 0.8):
                    self.page.mouse.move(box["x"] + box["width"] * across, box["y"] + box["height"] * down)
            figure.locator(".fig-interactive a").all()
            self.waiting += [f"figure: {found}" for found in self.page.evaluate(LYING_IN_WAIT)]

    def search(self, words):
        field = self.page.locator("input[name=query]")
        field.click()
        field.fill(words)
        self.page.wait_for_timeout(250)
        self.page.evaluate(STIR)
        self.waiting += [f"search {words}: {found}" for found in self.page.evaluate(LYING_IN_WAIT)]

    def found(self):
        self.page.wait_for_timeout(200)
        return {
            name: what
            for name, what in (("ran", self.hits), ("asked elsewhere", self.elsewhere), ("lies in wait", self.waiting))
            if what
        }


@contextmanager
def trap(browser, site, *, rules) -> Iterator[Trap]:
    with serving(site, SUB_PATH, None if rules else []) as base:
        found = Trap(browser, base)
        try:
            yield found
        finally:
            found.context.close()


def without_rules(site: Path, copy: Path) -> Path:
    """The same site with the rules taken out of its pages."""
    shutil.copytree(site, copy)
    for path in copy.rglob("*.html"):
        html, number = META.subn("", path.read_text("utf-8"))
        assert number == 1, path
        path.write_text(html, "utf-8")
    return copy


def read_through(caught: Trap, pages: list[str], searches: list[str], after: list[str]) -> None:
    """Read pages, then search for words and filter by them, then go to addresses made up after the site's."""
    for address in pages:
        caught.open(address)
        caught.point_at_figures()
    caught.open("om/")
    for words in searches:
        caught.search(words)
    for address in after:
        caught.open("".join(quote(sign, safe="/?&=#:%,;") for sign in address))
    caught.open("iakttagelser/")
    for words in searches:
        caught.page.locator("[name=text]").fill(words)
        caught.page.evaluate(STIR)


def made(folder: Path, turn: int):
    laid = project(folder, turn)
    said = samsyn("build", "--root", folder)
    assert said.returncode == 0, said.stdout[-2000:] + said.stderr
    return laid, folder / "site"


def test_the_corpus_is_large():
    assert SIZE >= 120
    assert all(
        "hit(" in text or "elsewhere" in text for text in CORPUS["markdown"] if not text.startswith(("{{", "{%"))
    )


def test_a_sample_of_hostile_inputs_does_nothing(browser, tmp_path):
    laid, site = made(tmp_path / "project", 0)
    pages = ["", "utvarderingar/beta/", "utvarderingar/alfa/", "jamfor/", "om/", "teman/steering/"]
    with trap(browser, without_rules(site, tmp_path / "bare"), rules=False) as caught:
        read_through(caught, pages, [WORD, *CORPUS["search"][:2]], CORPUS["addresses"][::4])
        assert caught.found() == {}
    assert len(laid.published) > 60
    assert len(laid.refused) > 10


@pytest.mark.audit
def test_no_hostile_input_does_anything(browser, tmp_path, measured):
    published, refused, bad, opened = set(), {}, {}, 0
    for turn in range(6):
        laid, site = made(tmp_path / f"project-{turn}", turn)
        published |= laid.published
        refused |= laid.refused
        bare = without_rules(site, tmp_path / f"bare-{turn}")
        for rules, served in ((False, bare), (True, site)):
            with trap(browser, served, rules=rules) as caught:
                pages = addresses(served)
                read_through(caught, pages, [WORD, *CORPUS["search"]], CORPUS["addresses"])
                opened += len(pages)
                if found := caught.found():
                    bad[f"turn {turn}, {'with' if rules else 'without'} rules"] = found
    typed = {*CORPUS["search"], *CORPUS["addresses"]}
    everything = {text for name, group in CORPUS.items() for text in group}
    assert everything == published | set(refused) | typed, "every input was tried"
    ran = sum(len(found.get("ran", ())) for found in bad.values())
    asked = sum(len(found.get("asked elsewhere", ())) for found in bad.values())
    measured(
        "dependability",
        "Hostile inputs laid in texts, files, cells, labels, searches and addresses",
        f"{SIZE}: {len(everything - published - typed)} always refused with a problem, the others published as text",
    )
    measured(
        "dependability",
        "Hostile inputs that ran: opened, hovered, searched and clicked in Chromium, without and with the pages' rules",
        f"{ran} on {opened} opened pages",
    )
    measured(
        "dependability", "Hostile inputs that asked another host for anything", f"{asked} on {opened} opened pages"
    )
    assert bad == {}


def bare_page(text: str) -> str:
    return f"<!doctype html><meta charset=utf-8><title>x</title><main>{text}</main>"


def harm(browser, site, texts, *, rules):
    """How many of the texts run or ask elsewhere when each stands bare in a page of its own."""
    (site / "bart").mkdir(exist_ok=True)
    found = set()
    with trap(browser, site, rules=rules) as caught:
        for text in texts:
            (site / "bart" / "index.html").write_text(bare_page(text), "utf-8")
            before = len(caught.hits) + len(caught.elsewhere)
            with suppress(Error):  # a page that leads away before it has been stirred
                caught.page.goto(f"{caught.base}bart/")
                caught.page.evaluate(STIR)
            caught.page.wait_for_timeout(60)
            if len(caught.hits) + len(caught.elsewhere) > before:
                found.add(text)
    return found


BARE = [text for name in ("markdown", "values") for text in CORPUS[name] if "<" in text and not text.startswith("[")]
#: Rules for a page's content cannot say where a page may lead.
LEADS_AWAY = {text for text in BARE if "http-equiv=refresh" in text}


@pytest.fixture
def empty_site(built, tmp_path):
    """A site without pages, with the real site's rules."""
    site = tmp_path / "site"
    site.mkdir()
    shutil.copy(built.site / "_headers", site)
    return site


def test_the_trap_sees_a_sample_that_the_rules_stop(browser, empty_site):
    texts = BARE[3::11]
    seen = harm(browser, empty_site, texts, rules=False)
    assert len(seen) > len(texts) / 2
    assert harm(browser, empty_site, sorted(seen), rules=True) == set()


@pytest.mark.audit
def test_the_trap_sees_and_the_rules_alone_stop_what_stands_bare(browser, empty_site, measured):
    seen = harm(browser, empty_site, BARE, rules=False)
    assert len(seen) > 45, "the test sees what runs"
    stayed = harm(browser, empty_site, sorted(seen), rules=True)
    measured(
        "dependability",
        "Hostile inputs bare in a page, past every cure: run or ask elsewhere without the pages' rules, and with them",
        f"{len(seen)} of {len(BARE)}, and {len(stayed)} (a refresh that leads away; no such rule exists)",
    )
    assert stayed == LEADS_AWAY


@pytest.mark.parametrize(
    "part",
    [pytest.param(slice(5, None, 13), id="sample"), pytest.param(slice(None), id="all", marks=pytest.mark.audit)],
)
def test_markdown_alone_stops_what_the_checks_refuse(browser, empty_site, part):
    assert harm(browser, empty_site, [to_html(text) for text in CORPUS["markdown"][part]], rules=False) == set()
