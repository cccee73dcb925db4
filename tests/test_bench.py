"""The measurements' own parts: what the server answers and counts, the figures' tables, the pages held against ours."""

import gzip
from http import HTTPStatus
from urllib.request import urlopen

import pytest
from bench.__main__ import BEGIN, END, written
from bench.embed import FIGURE, stock
from bench.figures import Figure, markdown
from bench.hugo import write
from bench.plain import names, plain
from bench.served import answer, served


@pytest.fixture
def folder(tmp_path):
    for name, text in {"index.html": "<p>start", "a/index.html": "<p>a", "404.html": "<p>no", "x.png": "x"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "status", "kind", "text"),
    [
        ("/", HTTPStatus.OK, "text/html; charset=utf-8", "<p>start"),
        ("/a/", HTTPStatus.OK, "text/html; charset=utf-8", "<p>a"),
        ("/a/none", HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", "<p>no"),
        ("/../../etc/passwd", HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", "<p>no"),
        ("/x.png", HTTPStatus.OK, "image/png", "x"),
    ],
)
def test_a_path_is_answered_as_a_host_does(folder, path, status, kind, text):
    found = answer(folder, path)
    body = gzip.decompress(found.body) if found.packed else found.body
    assert (found.status, found.type, body.decode()) == (status, kind, text)


def test_a_folder_without_its_slash_is_elsewhere(folder):
    assert answer(folder, "/a").place == "/a/"


def test_every_answer_is_counted_with_its_headers(folder):
    with served(folder) as site:
        with urlopen(f"{site.base}x.png") as found:
            size = len(str(found.headers)) + len(found.read())
        [(path, counted)] = site.sent
    assert path == "/x.png"
    assert size < counted < size + 100


def test_a_figure_says_whether_its_goal_holds():
    rows = [Figure("P", "a", 99, "", "b", 50, goal=98, least=True), Figure("P", "c", 3, "ms", goal=2)]
    table = markdown(rows).splitlines()
    assert table[-2:] == ["| a | 99 | 50: b | 2 | ≥ 98 | yes |", "| c | 3 ms |  |  | ≤ 2 ms | **no** |"]


def test_plotly_embeds_a_figure_of_ours():
    page = """<button data-figure='{&#34;data&#34;: [{"type": "bar", "x": [1], "y": ["a"]}], "layout": {}}'>"""
    assert FIGURE.findall(page)
    made = stock({"data": [{"type": "bar", "x": [1], "meta": {"hue": 1}}], "layout": {}}, "plotly.min.js")
    assert '<script src="plotly.min.js"' in made.replace(' charset="utf-8"', "")


def test_hugo_gets_the_same_pages(tmp_path):
    plain({"index.md": "<p>En sida om samverkan.", "b.md": "En till."}, tmp_path / "plain")
    assert write(tmp_path / "plain" / "docs", tmp_path / "hugo") == 2
    made = (tmp_path / "hugo" / "content" / "p00001.md").read_text("utf-8")
    assert made.startswith("---\ntitle: ")
    assert (tmp_path / "hugo" / "content" / "_index.md").exists()
    assert names(2) == ["index.md", "p00001.md"]


def test_a_part_measured_anew_takes_the_place_of_its_table_alone():
    document = f"Words.\n{BEGIN}\n## A\n\nold\n\n| a |\n\n## B\n\nold\n\n| b |\n{END}\nEnd.\n"
    new = written(document, "## B\n\n| b2 |\n\n## C\n\n| c |", "now")
    assert new == (
        f"Words.\n{BEGIN}\n## A\n\nold\n\n| a |\n\n## B\n\nnow\n\n| b2 |\n\n## C\n\nnow\n\n| c |\n{END}\nEnd.\n"
    )
