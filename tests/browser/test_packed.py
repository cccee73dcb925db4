"""The zip for a content management system, unpacked where no page is shown for a folder: search and choices work there."""

import json
import shutil
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from conftest import samsyn


class _FilesAlone(SimpleHTTPRequestHandler):
    """A folder has nothing to show."""

    def send_head(self):
        if Path(self.translate_path(self.path)).is_dir():
            self.send_error(404)
            return None
        return super().send_head()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def unpacked(built, tmp_path_factory):
    folder = tmp_path_factory.mktemp("packed")
    said = samsyn("pack", "--root", built.project, "--site", built.site, "--out", folder / "webbplats.zip")
    assert said.returncode == 0, said.stderr
    shutil.unpack_archive(folder / "webbplats.zip", folder / "filer")
    handler = partial(_FilesAlone, directory=str(folder / "filer"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield folder / "filer", f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(("start", "word"), [("index.html", "styrgrupp"), ("en/index.html", "steering")])
def test_search_leads_to_files(unpacked, browser, start, word):
    folder, base = unpacked
    context = browser.new_context(locale="sv-SE")
    page = context.new_page()
    bad = []
    page.on("response", lambda answer: bad.append(answer.url) if answer.status >= 400 else None)
    page.goto(base + start)
    page.locator("input[name=query]").click()
    page.keyboard.type(word)
    link = page.locator(".md-search-result__link").first
    link.wait_for(state="visible")
    with page.expect_navigation() as gone:
        link.click()
    assert gone.value is None or gone.value.ok
    assert ".html" in page.url
    assert page.url.startswith(base + start.removesuffix("index.html"))
    assert page.locator("h1").first.inner_text()
    assert bad == []
    index = json.loads((folder / start.replace("index.html", "search/search_index.json")).read_text("utf-8"))
    for entry in index["docs"]:
        assert (folder / start.removesuffix("index.html") / entry["location"].partition("#")[0]).is_file()
    context.close()


def test_a_choice_stays_in_the_address(unpacked, browser):
    _, base = unpacked
    context = browser.new_context(locale="sv-SE")
    page = context.new_page()
    page.goto(f"{base}jamfor/index.html?utv=aktsam,eha-ockelbo")
    assert page.url.endswith("jamfor/index.html?utv=aktsam,eha-ockelbo")
    shown = page.locator("input[name=utv]:checked").evaluate_all("boxes => boxes.map((box) => box.value)")
    assert sorted(shown) == ["aktsam", "eha-ockelbo"]
    page.locator("a.sam-language").click()
    page.wait_for_load_state()
    assert "/en/jamfor/index.html" in page.url
    context.close()
