"""The checker of the built HTML finds every fault planted in a real site, in its place, and is silent about what is right."""

from pathlib import Path

import pytest
import yaml

from samsyn.links import check_links, external
from samsyn.problems import Place
from samsyn.publish import built_pages, check_site

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "links.yml").read_text("utf-8"))
ORIGIN, BASE = "https://forbundet.example", "/samsyn/"
FAULTS = [(case["html"], case["code"]) for case in CASES["faults"]]


@pytest.fixture(scope="module")
def site(built):
    pages = {path: text for path, text in built_pages(built.site).items() if not path.endswith("404.html")}
    return pages, {path.relative_to(built.site).as_posix() for path in built.site.rglob("*") if path.is_file()}


def check(site, planted):
    pages, files = site
    return list(check_links({**pages, **planted}, files | set(planted), BASE, ORIGIN))


def test_every_planted_fault_is_found_in_its_place_and_nothing_else(site, measured):
    pages, _ = site
    paths = [path for path in pages if path.count("/") > 1][: len(FAULTS)]
    assert len(paths) == len(FAULTS), "a page for each fault"
    planted, expected = {}, []
    for path, (html, code) in zip(paths, FAULTS, strict=True):
        before, after = pages[path].rsplit("</main>", 1)
        planted[path] = f"{before}\n  {html}\n</main>{after}"
        expected.append((path, before.count("\n") + 2, code))
    found = [(one.place.path, one.place.line, one.code) for one in check(site, planted)]
    assert sorted(found) == sorted(expected)
    measured("dependability", "faults planted in links", f"{len(found)} of {len(expected)} found, no false alarm")


@pytest.mark.parametrize("html", CASES["right"])
def test_what_is_right_is_right(site, html):
    assert check(site, {"ny/index.html": html}) == []


def test_the_place_is_exact_after_comments_and_scripts(site):
    html = '<p>x</p>\n<!-- a\nb --><script>a\nb</script> <a href="finns-inte/">x</a>'
    assert [one.place for one in check(site, {"ny.html": html})] == [Place("ny.html", 4, 12)]


def test_two_pages_of_the_same_path_in_different_case_are_told_apart(site):
    html = '<a href="/samsyn/ny/">x</a><a href="/samsyn/Ny/">x</a>'
    assert [one.words["href"] for one in check(site, {"ny/index.html": html})] == ["/samsyn/Ny/"]


def test_addresses_outside_are_listed_with_their_places():
    pages = {"a.html": '<a href="https://annan.example/">x</a><a href="b.html">x</a>', "b.html": ORIGIN}
    pages["b.html"] = f'<a href="{ORIGIN}/a.html">x</a>\n<a href="https://annan.example/">x</a>'
    assert external(pages, ORIGIN) == {"https://annan.example/": [Place("a.html"), Place("b.html", 2)]}


def test_a_site_is_checked_by_the_address_it_is_published_at(tmp_path):
    (tmp_path / "index.html").write_text('<a href="/x.csv">x</a>', "utf-8")
    (tmp_path / "x.csv").touch()
    assert check_site(tmp_path) == []
    assert [problem.code for problem in check_site(tmp_path, f"{ORIGIN}{BASE}")] == ["link-outside"]
