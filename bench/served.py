"""A folder served as a host serves it: text packed with gzip, kept connections, short caching, every answer counted."""

import gzip
import mimetypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

#: What hosts pack; pictures and letters are packed already.
PACKED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")
#: As long as GitHub Pages lets browsers keep a file.
KEPT = "max-age=600"
#: No request for as long as this, and the page has fetched what it fetches by itself.
QUIET = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answers; ``place`` is where a folder without its slash is found."""

    status: HTTPStatus
    type: str = ""
    body: bytes = b""
    packed: bool = False
    place: str = ""


@dataclass(slots=True)
class Served:
    """The address of a folder, and the answers so far: which path, how many bytes with the headers."""

    base: str
    sent: list[tuple[str, int]] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing has been asked for in a while."""
        count = -1
        while count != len(self.sent):
            count = len(self.sent)
            time.sleep(QUIET)


@cache
def answer(folder: Path, path: str) -> Answer:
    """The answer to a request for a path."""
    wanted, status = (folder / path.lstrip("/")).resolve(), HTTPStatus.OK
    if wanted.is_dir() and not path.endswith("/"):
        return Answer(HTTPStatus.MOVED_PERMANENTLY, place=f"{path}/")
    wanted = wanted / "index.html" if wanted.is_dir() else wanted
    if not (wanted.is_relative_to(folder.resolve()) and wanted.is_file()):
        wanted, status = folder / "404.html", HTTPStatus.NOT_FOUND
    kind = mimetypes.guess_type(wanted.name)[0] or "application/octet-stream"
    body = wanted.read_bytes() if wanted.is_file() else b""
    if not kind.startswith(PACKED):
        return Answer(status, kind, body)
    return Answer(status, f"{kind}; charset=utf-8", gzip.compress(body, 6), packed=True)


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serve a folder on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    found = Served(f"http://127.0.0.1:{server.server_port}/")
    server.site = (folder, found)  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()


class Handler(BaseHTTPRequestHandler):
    """Answers one browser's connection."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer, and count what the answer weighs."""
        folder, found = self.server.site  # type: ignore[attr-defined]
        path = unquote(urlsplit(self.path).path)
        made = answer(folder, path)
        headers = {
            "Content-Type": made.type,
            "Content-Encoding": "gzip" if made.packed else "",
            "Vary": "Accept-Encoding" if made.packed else "",
            "Cache-Control": KEPT,
            "Location": made.place,
            "Content-Length": str(len(made.body)),
        }
        self.send_response(made.status)
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        size = sum(map(len, self._headers_buffer)) + 2 + len(made.body)  # type: ignore[attr-defined]
        found.sent.append((path, size))
        self.end_headers()
        self.wfile.write(made.body)

    def log_message(self, *_: object) -> None:
        """Say nothing: what is sent is counted instead."""
