"""A reader's browser: headless Chromium on the built site, served under a sub-path as on a shared host."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from conftest import ROOT, Built
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

HERE: Final = Path(__file__).parent
NOWHERE: Final = "finns/inte/"
SUB_PATH: Final = "/finsam/samsyn/"
EVALUATIONS: Final = tuple(sorted(path.name for path in (ROOT / "content" / "evaluations").iterdir()))
#: Whether the comparison of a few evaluations has been laid out to its end, which it is while the browser is idle.
LAID: Final = "() => !document.querySelector('.sam-compare:not(:has(.sam-matrix--many)) > section:not(.sam-laid)')"
#: One page of each kind, by its address; ``404`` stands for an address that leads nowhere.
KINDS: Final = {
    "start": "",
    "list": "utvarderingar/",
    "report": f"utvarderingar/{EVALUATIONS[0]}/",
    "compare": "jamfor/",
    "findings": "iakttagelser/",
    "themes": "teman/",
    "theme": "teman/steering/",
    "parties": "parter/",
    "party": "parter/fk/",
    "question": "fragor/steering_group/",
    "voices": "vem-sager-vad/",
    "voice": "vem-sager-vad/coach/",
    "frameworks": "ramverk/",
    "framework": "ramverk/re_aim/",
    "goals": "mal-och-utfall/",
    "recommendations": "rekommendationer/",
    "gaps": "kunskapsluckor/",
    "discrepancies": "kallkritik/",
    "corrections": "rattelser/",
    "news": "nytt/",
    "privacy": "integritet/",
    "glossary": "ordlista/",
    "method": "metod/",
    "about": "om/",
    "data": "data/",
    "accessibility": "tillganglighet/",
    "missing": "404",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is read."""

    width: int = 1280
    scheme: str = "light"
    script: bool = True

    def __str__(self) -> str:
        return f"{self.width} {self.scheme}{'' if self.script else ' without script'}"


WIDE: Final = Setting()
PHONE: Final = Setting(360)
PHONE_DARK: Final = Setting(360, "dark")
SETTINGS: Final = (WIDE, PHONE, PHONE_DARK)


@dataclass  # without slots: the client keeps a note on the listeners
class Watch:
    """What a browser said and asked for while a page was read."""

    host: str
    missing: str
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Listen to one page."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(f"page error: {error}"))
        page.on("response", self._response)

    def request(self, request: Request) -> None:
        """Take down a request."""
        self.asked.append(request.url)
        if urlsplit(request.url).netloc != self.host and not request.url.startswith(("data:", "blob:")):
            self.elsewhere.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and message.location["url"] != self.missing:
            self.errors.append(f"console {message.type}: {message.text} ({message.location['url']})")

    def _response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST and response.url != self.missing:
            self.errors.append(f"{response.status}: {response.url}")


class Reader:
    """Opens pages of the site as a reader would, each with a memory of its own."""

    def __init__(self, browser: Browser, base: str, missing: str) -> None:
        self.base = base
        self._browser = browser
        self._missing = missing

    def url(self, address: str) -> str:
        """Where a page is served."""
        if address == "en/404":
            return self._missing.removesuffix(NOWHERE) + "en/404.html"
        return self._missing if address == "404" else self.base + address

    @contextmanager
    def at(self, address: str, setting: Setting = WIDE) -> Iterator[Page]:
        """A page, open; nothing may go wrong on it, nor be asked of another host."""
        with self.watched(address, setting) as (page, watch):
            yield page
        assert watch.errors == [], f"{address or 'start'}, {setting}"
        assert watch.elsewhere == [], f"{address or 'start'}, {setting}"

    @contextmanager
    def watched(self, address: str, setting: Setting = WIDE, *, settled: bool = False) -> Iterator[tuple[Page, Watch]]:
        """A page, open, and what the browser says and asks for; ``settled`` waits for the last that it asks for."""
        url = self.url(address)
        watch = Watch(urlsplit(url).netloc, self._missing)
        context = self._browser.new_context(
            viewport={"width": setting.width, "height": 900 if setting.width > 700 else 740},
            color_scheme=setting.scheme,  # type: ignore[arg-type]
            java_script_enabled=setting.script,
            locale="sv-SE",
        )
        context.on("request", watch.request)
        context.on("page", watch.follow)
        try:
            page = context.new_page()
            if settled:
                with page.expect_event("requestfinished", lambda request: request.url.endswith("search_index.json")):
                    page.goto(url)
                    page.locator(".md-search").dispatch_event("pointerover")
            else:
                page.goto(url)
            if setting.script:
                page.wait_for_function(LAID)
            yield page, watch
        finally:
            context.close()


class _Handler(SimpleHTTPRequestHandler):
    """The site under a prefix, with its own headers; any other address gets the site's page for what is missing."""

    def __init__(self, *arguments: Any, prefix: str, headers: Sequence[tuple[str, str]], **named: Any) -> None:
        self.prefix = prefix
        self.headers_of_site = headers
        super().__init__(*arguments, **named)

    def end_headers(self) -> None:
        for name, value in self.headers_of_site:
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "no such page")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """A browser may hang up."""


def headers_of(site: Path) -> list[tuple[str, str]]:
    """The headers that the site asks its host to send with every file."""
    lines = (site / "_headers").read_text("utf-8").splitlines()
    return [(name.strip(), value.strip()) for name, _, value in (line.partition(":") for line in lines[1:])]


@contextmanager
def serving(site: Path, prefix: str, headers: Sequence[tuple[str, str]] | None = None) -> Iterator[str]:
    """The site's address while it is served, with its own headers unless others are given."""
    sent = headers_of(site) if headers is None else headers
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site), prefix=prefix, headers=sent)) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def reader(built: Built, browser: Browser) -> Iterator[Reader]:
    """Reads the site where it is served.

    The page for what is missing can stand at any depth, so its links are absolute: it is served where they lead.
    """
    missing = (built.site / "404.html").read_text("utf-8")
    root = re.search(r'href="([^"]*)assets/css/samsyn\.css"', missing)
    assert root, "the page for what is missing has the site's form"
    with serving(built.site, SUB_PATH) as base, serving(built.site, root.group(1)) as other:
        yield Reader(browser, base, other + NOWHERE)
