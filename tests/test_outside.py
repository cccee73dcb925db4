"""``samsyn links`` lists the addresses that lead out of the site, and tries them only when asked."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from samsyn.cli import main


class Answers(BaseHTTPRequestHandler):
    """Has one page, and counts who asks."""

    asked = 0

    def do_GET(self):
        type(self).asked += 1
        self.send_response(200 if self.path == "/finns" else 404)
        self.end_headers()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def elsewhere():
    Answers.asked = 0
    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def project(tmp_path, elsewhere):
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    (tmp_path / "content").mkdir()
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(f'<a href="{elsewhere}/finns">x</a>\n<a href="{elsewhere}/borta">x</a>', "utf-8")
    (site / "b.html").write_text(f'<a href="{elsewhere}/borta">x</a>', "utf-8")
    return tmp_path


def test_addresses_are_listed_without_being_asked_for(project, elsewhere, capsys):
    assert main(["links", "--root", str(project)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{elsewhere}/borta",
        "  b.html:1:1 och på ett ställe till",
        f"{elsewhere}/finns",
        "  index.html:1:1",
    ]
    assert Answers.asked == 0


def test_those_that_do_not_answer_are_told(project, elsewhere, capsys):
    assert main(["links", "--try", "--root", str(project)]) == 1
    said = capsys.readouterr().out
    assert f"{elsewhere}/borta: HTTP Error 404: Not Found\n" in said
    assert f"{elsewhere}/finns\n" in said
    assert Answers.asked == 2


def test_without_a_site_there_is_advice(tmp_path, capsys):
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    (tmp_path / "content").mkdir()
    assert main(["links", "--root", str(tmp_path)]) == 2
    assert "samsyn build" in capsys.readouterr().err
