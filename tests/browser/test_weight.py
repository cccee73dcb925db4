"""Pages are light: what a reader's browser fetches, compressed, on every page; the index and the library only when wanted."""

import gzip
import json
import re
from functools import cache
from urllib.parse import urlsplit

import pytest

from browser.conftest import KINDS, PHONE, WIDE

#: Bytes of a page and all that it loads by itself, gzip; the second for pages with figures.
TEXT, WITH_FIGURES = 200_000, 250_000
LOADED = re.compile(r'<(?:script|img|source)[^>]*? src(?:set)?="([^"]+)"|<link[^>]*? rel="(?:stylesheet|icon)"[^>]*?>')
#: Kinds that are watched in the browser; the others are weighed by what their HTML loads.
WATCHED = ("start", "report", "compare", "theme")

#: What has moved on a page since it began to load, and by how much.
SHIFTS = """() => new Promise((resolve) => {
  const node = (source) => source.node?.outerHTML?.slice(0, 80);
  const told = (entry) => [entry.value, entry.sources.map(node)];
  new PerformanceObserver((list) => resolve(list.getEntries().map(told))).observe({type: "layout-shift", buffered: true});
  setTimeout(() => resolve([]), 100);
})"""


@cache
def compressed(path):
    return len(gzip.compress(path.read_bytes(), 6))


def loaded(page, site):
    """The files that a page's HTML makes a browser fetch."""
    text = page.read_text("utf-8")
    for match in LOADED.finditer(text):
        address = match.group(1) or re.search(r'href="([^"]+)"', match.group()).group(1)
        if not address.startswith("data:"):
            home = site if address.startswith("/") else page.parent
            yield (home / address.partition("?")[0].lstrip("/")).resolve()


def weigh(page, site):
    return compressed(page) + sum(map(compressed, set(loaded(page, site))))


def test_every_page_is_light(built):
    heavy = {}
    for page in built.site.rglob("*.html"):
        limit = WITH_FIGURES if "data-figure=" in page.read_text("utf-8") else TEXT
        if (weight := weigh(page, built.site)) > limit:
            heavy[str(page.relative_to(built.site))] = weight
    assert heavy == {}


@pytest.mark.parametrize("kind", WATCHED)
def test_a_browser_fetches_no_more_than_the_page_says(reader, built, kind):
    with reader.watched(KINDS[kind]) as (page, watch):
        page.wait_for_load_state("networkidle")
        asked = {urlsplit(url).path for url in watch.asked if not url.startswith(("data:", "blob:"))}
    prefix = urlsplit(reader.url("")).path
    files = {built.site / (path.removeprefix(prefix) or ".") for path in asked}
    files = {path / "index.html" if path.is_dir() else path for path in files}
    html = built.site / KINDS[kind] / "index.html"
    script = {path for path in files if "workers" in path.parts}
    assert {path.resolve() for path in files} - script == {html.resolve(), *loaded(html, built.site)}
    assert not [path for path in files if "plotly" in path.name or path.name == "search_index.json"]
    assert sum(map(compressed, files)) < WITH_FIGURES


@pytest.mark.parametrize("setting", [WIDE, PHONE], ids=str)
@pytest.mark.parametrize("kind", WATCHED)
def test_nothing_moves_while_a_page_loads(reader, kind, setting):
    with reader.at(KINDS[kind], setting) as page:
        page.wait_for_load_state("networkidle")
        shifts = page.evaluate(SHIFTS)
        assert shifts == [], json.dumps(shifts, ensure_ascii=False)


@pytest.mark.parametrize("setting", [WIDE, PHONE], ids=str)
def test_the_index_is_fetched_when_a_reader_turns_to_the_search(reader, setting):
    with reader.watched("metod/", setting) as (page, watch):
        page.wait_for_load_state("networkidle")
        assert not any("search_index" in url for url in watch.asked)
        with page.expect_event("requestfinished", lambda request: request.url.endswith("search_index.json")):
            page.locator("input[name=query]").click()
