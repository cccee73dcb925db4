"""The recipes of ``docs/deploy.md``, tried: real servers from Debian, a folder under a path, a zip; every link followed."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from conftest import CASES, NO_SERVERS, ROOT, copy_project, samsyn

from samsyn.policy import HEADERS

DOCUMENT: Final = (ROOT / "docs" / "deploy.md").read_text("utf-8")
SERVED: Final = "/srv/www/samsyn"
ADDRESS: Final = "https://exempel.example/samsyn/"  # as the base content says
LINK: Final = re.compile(r'\s(?:href|src|action)="([^"]*)"')
#: What Apache has built in or loads by itself elsewhere; the recipes name the others.
MODULES: Final = (
    "mpm_event",
    "authz_core",
    "unixd",
    "log_config",
    "dir",
    "mime",
    "headers",
    "alias",
    "deflate",
    "filter",
)


def recipe(heading: str) -> str:
    """The settings under a heading of the document."""
    part = DOCUMENT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.search(r"```(?:nginx|apache)\n(.*?)```", part, re.DOTALL).group(1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answers."""

    status: int
    headers: Message
    body: bytes
    url: str


def ask(url: str, **headers: str) -> Answer:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return Answer(answer.status, answer.headers, answer.read(), answer.url)
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read(), url)


def crawl(start: str, base: str = "") -> dict[str, Answer]:
    """Everything below ``base`` that links lead to from ``start``, by address; each is asked for once."""
    found: dict[str, Answer] = {}
    waiting = [start]
    while waiting:
        url = waiting.pop()
        answer = found[url] = ask(url)
        if answer.headers.get_content_type() == "text/html":
            links = (urldefrag(urljoin(answer.url, unescape(href)))[0] for href in LINK.findall(answer.body.decode()))
            links = {link.partition("?")[0] for link in links if link.startswith(base or start)}
            waiting += sorted(links - set(found) - set(waiting))
    return found


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def started(command: list[str], port: int, log: Path) -> Iterator[str]:
    """A server's address, once it answers."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            for _ in range(200):
                with socket.socket() as one:
                    if one.connect_ex(("127.0.0.1", port)) == 0:
                        break
                assert process.poll() is None, f"{process.stdout.read()}{log.read_text() if log.exists() else ''}"
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(NO_SERVERS)
        pytest.skip(NO_SERVERS)
    return found


@contextmanager
def nginx(folder: Path, server: str) -> Iterator[str]:
    """The real server with a recipe's ``server`` in the settings that Debian's package comes with."""
    command, port = program("nginx"), free_port()
    paths = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    mime = Path("/etc/nginx/mime.types")
    (folder / "nginx.conf").write_text(
        f"daemon off; {user} pid {folder}/pid; error_log {folder}/log; events {{}}\n"
        f"http {{ include {mime}; default_type application/octet-stream; access_log off; {paths}\n{server}\n}}\n"
    )
    (folder / "nginx.conf").write_text(
        re.sub(r"listen 80;", f"listen 127.0.0.1:{port};", (folder / "nginx.conf").read_text())
    )
    with started([command, "-p", str(folder), "-c", str(folder / "nginx.conf")], port, folder / "log") as address:
        yield address


@contextmanager
def apache(folder: Path, hosts: str) -> Iterator[str]:
    """The real server with a recipe's ``VirtualHost``; the modules are those that the recipes name."""
    command, port = program("apache2"), free_port()
    loaded = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
        for name in MODULES
        if Path(f"/usr/lib/apache2/modules/mod_{name}.so").exists()
    )
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    hosts = hosts.replace("*:80>", f"127.0.0.1:{port}>")
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n{loaded}{user}"
        f"ErrorLog {folder}/log\nMutex file:{folder}\nTypesConfig /etc/mime.types\n<Directory />\nRequire all denied\n"
        f"</Directory>\n{hosts}\n"
    )
    with started([command, "-f", str(folder / "apache.conf"), "-DFOREGROUND"], port, folder / "log") as address:
        yield address


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site in both languages, where any user of the machine may read it, as on a server."""
    project = copy_project(tmp_path_factory.mktemp("deploy"), CASES / "base" / "content", english=True)
    said = samsyn("build", "--root", project)
    assert said.returncode == 0, said.stdout + said.stderr
    for folder in (project / "site").resolve().parents:
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o011)
    return project / "site"


SERVERS: Final = {"nginx": nginx, "Apache": apache}


@contextmanager
def served(kind: str, where: str, site: Path, folder: Path) -> Iterator[str]:
    """The site's address as a recipe serves it."""
    settings = recipe(f"{kind}, {where}").replace(SERVED, str(site))
    if where != "på ett eget värdnamn":
        other = folder / "other"
        other.mkdir()
        (other / "index.html").write_text("<p>En annan webbplats")
        before, after = {
            "nginx": (f"server {{ listen 80; root {other};", "}"),
            "Apache": (
                f"<VirtualHost *:80>\nDocumentRoot {other}\n<Directory {other}>\nRequire all granted\n</Directory>",
                "</VirtualHost>",
            ),
        }[kind]
        settings = f"{before}\n{settings}\n{after}"
    with SERVERS[kind](folder, settings) as address:
        yield f"{address}/" if where == "på ett eget värdnamn" else f"{address}{urlsplit(ADDRESS).path}"


OWN_HOST, UNDER = "på ett eget värdnamn", "under en sökväg på en befintlig webbplats"


@pytest.mark.parametrize("where", [OWN_HOST, UNDER])
@pytest.mark.parametrize("kind", SERVERS)
def test_a_real_server_serves_every_page_and_file_with_its_rules(kind, where, site, tmp_path):
    tmp_path.chmod(0o755)
    with served(kind, where, site, tmp_path) as base:
        found = crawl(base)
        assert {url: answer.status for url, answer in found.items() if answer.status != 200} == {}
        pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
        read = {urlsplit(url).path.removeprefix(urlsplit(base).path).rstrip("/") or "." for url in found}
        assert pages <= read, "every page is reached by links"
        for url in (base, f"{base}data/findings.csv", f"{base}finns/inte/"):
            headers = ask(url).headers
            assert {name: headers[name] for name in HEADERS} == HEADERS, url
        kinds = {url.rpartition(".")[2]: answer.headers.get_content_type() for url, answer in found.items()}
        assert kinds["css"] == "text/css"
        assert kinds["json"] == "application/json"
        assert kinds["js"] in {"text/javascript", "application/javascript"}
        if not (kind == "nginx" and where == UNDER):  # the type is not given there, and the file is taken as a file
            assert kinds["csv"] == "text/csv"
            assert kinds["rdf"] == "application/rdf+xml"
        small = ask(base, **{"Accept-Encoding": "gzip"})
        if not (kind == "Apache" and where == UNDER):
            assert small.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(small.body) == found[base].body
        assert found[base].headers.get_content_charset() == "utf-8"
        assert found[f"{base}assets/css/samsyn.css"].status == 200


@pytest.mark.parametrize("where", [OWN_HOST, UNDER])
@pytest.mark.parametrize("kind", SERVERS)
def test_a_real_server_shows_the_sites_page_for_what_is_missing(kind, where, site, tmp_path):
    tmp_path.chmod(0o755)
    with served(kind, where, site, tmp_path) as base:
        missing = ask(f"{base}finns/inte/")
        assert missing.status == 404
        assert "Sidan finns inte" in missing.body.decode()
        if where == UNDER:
            style = re.search(r'href="([^"]*assets/css/samsyn\.css)"', missing.body.decode()).group(1)
            assert ask(urljoin(f"{base}finns/inte/", style)).status == 200
            assert "En annan webbplats" in ask(urljoin(base, "/")).body.decode()
            assert "En annan webbplats" not in ask(base).body.decode()
        assert ask(base.rstrip("/")).body == ask(base).body, "without the last slash"
        assert ask(f"{base}teman").body == ask(f"{base}teman/").body
        assert ask(f"{base}assets/").status in {403, 404}, "no lists of files"


class _Files(SimpleHTTPRequestHandler):
    """Serves files under a prefix, and for folders what ``folders`` says."""

    def __init__(self, *arguments, prefix: str, folders: bool, **named) -> None:
        self.prefix, self.folders = prefix, folders
        super().__init__(*arguments, **named)

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return "/nonexistent"
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_head(self):
        if not self.folders and Path(self.translate_path(self.path)).is_dir():
            self.send_error(404)
            return None
        return super().send_head()

    def log_message(self, *_):
        """Say nothing."""


@contextmanager
def plain(folder: Path, prefix: str, *, folders: bool) -> Iterator[str]:
    handler = partial(_Files, directory=str(folder), prefix=prefix, folders=folders)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


def test_a_folder_under_a_path_needs_no_settings(site):
    with plain(site, "/forbundet/utvarderingar/samsyn/", folders=True) as base:
        found = crawl(base)
    assert {url: answer.status for url, answer in found.items() if answer.status != 200} == {}
    assert len(found) > 100


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cms")
    for name in ("first.zip", "second.zip"):
        said = samsyn("pack", "--root", site.parent, "--out", folder / name)
        assert said.returncode == 0, said.stderr
    assert (folder / "first.zip").read_bytes() == (folder / "second.zip").read_bytes(), "the same bytes"
    shutil.unpack_archive(folder / "first.zip", folder / "filer")
    return folder / "filer"


def test_the_zip_needs_no_page_for_a_folder(site, unpacked):
    names = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert {path.relative_to(unpacked) for path in unpacked.rglob("*") if path.is_file()} == names
    with plain(unpacked, "/files/10.1234/samsyn/", folders=False) as base:
        assert ask(base).status == 404
        found = crawl(f"{base}index.html", base)
    assert {url: answer.status for url, answer in found.items() if answer.status != 200} == {}
    assert len(found) > 100


def test_nothing_is_packed_where_nothing_is_built(tmp_path):
    project = copy_project(tmp_path / "project", CASES / "base" / "content")
    said = samsyn("pack", "--root", project, "--out", tmp_path / "webbplats.zip")
    assert said.returncode == 2
    assert "samsyn build" in said.stderr
    assert not (tmp_path / "webbplats.zip").exists()
