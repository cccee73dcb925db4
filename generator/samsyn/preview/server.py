"""A session to browsers: pages made when asked for, and word of each change over a connection that stays open."""

import json
import mimetypes
import traceback
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from samsyn.catalogue import LANGUAGES
from samsyn.preview.session import Session, State, shell
from samsyn.preview.words import WORDS

#: Where the preview's own things are, under the site's path; no page of a site can be named so.
OWN: Final = "_samsyn/"
SCRIPT: Final = files("samsyn.preview").joinpath("preview.js").read_bytes()
#: How often an open connection says that it is alive.
BEAT_SECONDS: Final = 15


class Server(ThreadingHTTPServer):
    """Listens until it is shut down; a browser may hang up at any time."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, host: str, port: int, session: Session) -> None:
        """Take the address; port 0 takes a free one."""
        super().__init__((host, port), partial(_Handler, session))

    def handle_error(self, *_: Any) -> None:  # noqa: ANN401 - the base class's own
        """Say nothing: it is the browser that left."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, session: Session, *arguments: Any) -> None:  # noqa: ANN401 - the base class's own
        self._session = session
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer with a file, or keep the connection for word of changes."""
        path, base = unquote(urlsplit(self.path).path), self._session.base
        if not path.startswith(base):
            self._redirect(base)
        elif path == f"{base}{OWN}preview.js":
            self._send(HTTPStatus.OK, "text/javascript; charset=utf-8", SCRIPT)
        elif path.removeprefix(f"{base}{OWN}events/") in LANGUAGES:
            self._events(path.rpartition("/")[2])
        else:
            self._file(path.removeprefix(base))

    def _file(self, path: str) -> None:
        state = self._session.state
        try:
            self._found(path, state)
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001 - a page that cannot be made says so, and the others live on
            traceback.print_exc()
            language = state.speaks(path)
            text = f"{WORDS[language]['bug']}\n\n{type(error).__name__}: {error}"
            self._page(HTTPStatus.INTERNAL_SERVER_ERROR, _waiting(text, 1, language), state, language)

    def _found(self, path: str, state: State) -> None:
        language, site = state.speaks(path), state.site
        if site is None:
            errors = sum(problem["severity"] == "error" for problem in state.problems[language])
            waiting = _waiting(state.text[language], errors, language)
            self._page(HTTPStatus.SERVICE_UNAVAILABLE, waiting, state, language)
            return
        name = f"{path}index.html" if path.endswith("/") or not path else path
        found = site.get(name)
        if found is not None and not name.endswith(".html"):
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self._send(HTTPStatus.OK, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, found)
        elif found is not None:
            self._page(HTTPStatus.OK, found.decode(), state, language)
        elif f"{path}/index.html" in site:
            self._redirect(f"{self._session.base}{path}/")
        else:
            missing = (site.get(f"{site.root(path)}404.html") or b"").decode()
            self._page(HTTPStatus.NOT_FOUND, missing, state, language)

    def _page(self, status: HTTPStatus, page: str, state: State, language: str) -> None:
        self._send(status, "text/html; charset=utf-8", self._with_script(page, state, language))

    def _with_script(self, page: str, state: State, language: str) -> bytes:
        about = {**self._mark(state), "shell": shell(page), "events": f"{self._session.base}{OWN}events/{language}"}
        about["words"] = json.dumps(WORDS[language], ensure_ascii=False)
        named = " ".join(f'data-{name}="{escape(value)}"' for name, value in about.items())
        script = f'<script src="{self._session.base}{OWN}preview.js" {named}></script>'
        head, end, tail = page.rpartition("</body>")
        return f"{head}{script}{end}{tail}".encode("utf-8", errors="xmlcharrefreplace")

    def _mark(self, state: State) -> dict[str, str]:
        return {"build": f"{self._session.name}-{state.build}", "assets": f"{self._session.name}-{state.assets}"}

    def _events(self, language: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        state = self._session.state
        while True:
            told = {**self._mark(state), "problems": state.problems[language]}
            self.wfile.write(f"data: {json.dumps(told, ensure_ascii=False)}\n\n".encode())
            self.wfile.flush()
            number = state.number
            while (state := self._session.after(number, BEAT_SECONDS)).number == number:
                self.wfile.write(b": \n\n")
                self.wfile.flush()

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        self.wfile.write(content)

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:  # noqa: ANN401 - the base class's own
        """Say nothing: the terminal is for problems."""


def _waiting(text: str, errors: int, language: str) -> str:
    """The page before there is anything to show: complete without scripts."""
    words = WORDS[language]
    title = words["one"] if errors == 1 else words["many"].format(n=errors)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light dark"></head><body data-waiting><main>'
        f"<h1>{escape(title)}</h1><p>{escape(words['waits'])}</p>"
        f'<pre style="white-space:pre-wrap">{escape(text)}</pre></main></body></html>'
    )
