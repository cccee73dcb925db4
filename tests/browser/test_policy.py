"""What pages may do: the rules hold on every page and break nothing, and nothing is left in a reader's browser."""

import re
from pathlib import Path

import pytest

from browser.conftest import SUB_PATH, headers_of, serving
from samsyn.policy import HEADERS, META, header_files

VIOLATIONS = """() => {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
}"""
LEFT_BEHIND = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map((base) => base.name), ...(await caches.keys()),
  ...document.cookie.split(";").filter(Boolean),
  ...(await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
]"""
FIGURE = "button[data-plotly]"


def addresses(site: Path) -> list[str]:
    """Every page of a site."""
    found = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return ["" if name == "." else f"{name}/" for name in found]


def missing(site: Path) -> list[str]:
    """The pages for what is missing, by the address that they can be read at."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("404.html"))


def visit(page, *, figures=9):
    """Read a page through as a curious reader: search, every figure made interactive and its picture fetched."""
    english = page.locator("html").get_attribute("lang") == "en"
    buttons = page.locator(FIGURE).all()[:figures]
    for button in buttons:
        button.click()
        figure = button.locator("xpath=ancestor::figure")
        figure.locator(".main-svg").first.wait_for(state="attached")
        figure.locator(".fig-interactive").hover()
        with page.expect_download() as download:
            figure.locator("[data-title^='Hämta'], [data-title^='Download']").click()
        assert Path(download.value.path()).read_bytes()[:4] == b"\x89PNG"
        button.click()
    page.evaluate("() => { for (const details of document.querySelectorAll('details')) details.open = true }")
    page.locator("input[name=query]").click()
    page.keyboard.type("steering" if english else "styrgrupp")
    page.locator(".md-search-result__link").first.wait_for(state="visible")
    page.keyboard.press("Escape")
    return len(buttons)


@pytest.fixture(scope="module")
def wary(browser, built):
    """Opens a page where each breach of the rules is counted; gives what went wrong on it."""
    absolute = re.search(r'href="([^"]*)assets/css/samsyn\.css"', (built.site / "404.html").read_text("utf-8"))
    with serving(built.site, SUB_PATH) as base, serving(built.site, absolute.group(1)) as other:
        context = browser.new_context(locale="sv-SE", accept_downloads=True)
        context.add_init_script(f"({VIOLATIONS})()")
        elsewhere = []
        context.on(
            "request",
            lambda request: (
                elsewhere.append(request.url) if not request.url.startswith((base, other, "data:", "blob:")) else None
            ),
        )

        def opened(address, **how):
            page = context.new_page()
            errors = []
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
            elsewhere.clear()
            page.goto((other if address.endswith("404.html") else base) + address)
            opened.figures += visit(page, **how)
            found = {
                "violations": page.evaluate("() => window.violations"),
                "left in the browser": [*page.evaluate(LEFT_BEHIND), *context.cookies()],
                "asked of others": list(elsewhere),
                "errors": errors,
            }
            page.close()
            return {name: what for name, what in found.items() if what}

        opened.figures = 0
        yield opened
        context.close()


@pytest.mark.parametrize(
    "address",
    ["", "jamfor/", "mal-och-utfall/", "utvarderingar/eha-ockelbo/", "iakttagelser/", "404.html", "en/mal-och-utfall/"],
)
def test_nothing_is_broken_by_the_rules_or_left_behind(wary, address):
    assert wary(address, figures=1) == {}


@pytest.mark.audit
def test_no_page_breaks_the_rules_or_leaves_anything_behind(wary, built, measured):
    found = {address: wary(address) for address in (*addresses(built.site), *missing(built.site))}
    bad = {address: what for address, what in found.items() if what}
    measured(
        "dependability",
        "CSP violations, on every page in both languages, searched, with every figure made interactive and downloaded",
        f"{sum(len(what.get('violations', ())) for what in found.values())} on {len(found)} pages with "
        f"{wary.figures} figures",
    )
    measured(
        "dependability",
        "Cookies, storage keys, databases, caches and workers left in the browser",
        f"{sum(len(what.get('left in the browser', ())) for what in found.values())} on {len(found)} pages",
    )
    measured(
        "dependability",
        "Requests to other hosts",
        f"{sum(len(what.get('asked of others', ())) for what in found.values())} on {len(found)} pages",
    )
    assert bad == {}
    assert sum(address.startswith("en/") for address in found) == len(found) / 2, "as many pages in each language"
    assert len(found) > 150
    pages = [path.read_text("utf-8") for path in built.site.rglob("*.html")]
    assert wary.figures == sum(text.count("data-plotly=") for text in pages) > 10, "every figure that can be made so"


def test_what_a_page_would_leave_is_seen(reader):
    leave = """async () => {
      localStorage.a = sessionStorage.b = 1;
      document.cookie = "c=1";
      await new Promise((done) => (indexedDB.open("d").onsuccess = done));
      await caches.open("e");
    }"""
    with reader.watched("om/") as (page, _):
        page.evaluate(leave)
        assert sorted(page.evaluate(LEFT_BEHIND)) == ["a", "b", "c=1", "d", "e"]


def test_code_from_text_is_refused(reader):
    run = "setTimeout(() => { try { done([eval('1')]) } catch (error) { done(String(error)) } })"
    with reader.watched("om/") as (page, _):
        assert "unsafe-eval" in page.evaluate(f"() => new Promise((done) => {run})")


INTRUDERS = [
    "const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)",
    "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')",
    "document.body.insertAdjacentHTML('beforeend', '<iframe src=\"javascript:parent.ran = 1\"></iframe>')",
    "document.body.insertAdjacentHTML('beforeend', '<p style=\"background: url(https://x.example/)\">x</p>')",
    "const f = document.createElement('form'); f.action = 'https://x.example/'; document.body.append(f); f.submit()",
    "const b = document.createElement('base'); b.href = 'https://x.example/'; document.head.append(b)",
    "fetch('https://x.example/').catch(() => {})",
    "const i = new Image(); i.src = 'https://x.example/i.png'",
    "const o = document.createElement('object'); o.data = 'data:text/html,<p>'; document.body.append(o)",
]


@pytest.mark.parametrize("with_header", [True, False], ids=["header", "meta alone"])
def test_what_intrudes_is_stopped_and_seen(browser, built, with_header):
    with serving(built.site, SUB_PATH, None if with_header else []) as base:
        context = browser.new_context()
        context.add_init_script(f"({VIOLATIONS})()")
        sent = []
        context.on("requestfinished", lambda request: sent.append(request.url))
        page = context.new_page()
        page.goto(f"{base}om/")
        for intruder in INTRUDERS:
            page.evaluate(f"() => {{ window.violations.length = 0; {intruder} }}")
            page.wait_for_function("() => window.violations.length")
            assert page.evaluate("() => window.ran") is None, intruder
        assert [url for url in sent if "x.example" in url] == []
        context.close()


def test_no_page_has_a_script_or_a_style_of_its_own(built):
    for address in addresses(built.site):
        html = (built.site / address / "index.html").read_text("utf-8")
        head = html.partition("<script")[0]
        assert f'<meta http-equiv="Content-Security-Policy" content="{META}">' in head, address
        assert html.count("<script>") == html.count("<style") == html.count(" style=") == 0, address
        data = html.count('<script type="application/ld+json"') + html.count('type="application/json"')
        assert html.count("<script") == html.count("<script src=") + data, address


def test_the_rules_allow_nothing_unsafe():
    assert "unsafe" not in "".join(HEADERS.values())
    assert META.startswith("default-src 'none'; script-src 'self';")


def test_every_server_gets_the_same_headers(built):
    files = header_files()
    assert dict(headers_of(built.site)) == HEADERS
    for path in files:
        assert (built.site / path).read_text("utf-8") == files[path]
        assert all(value in files[path] for value in HEADERS.values())
