"""The built site and its open data: whole, the same from every door, and untouched by a build that fails."""

import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
import yaml
from conftest import BASE, Built, copy_project, samsyn

from samsyn.commands.options import BUG, FINE, PROBLEMS
from samsyn.publish import check_site

#: The contract: every dataset with its columns in order. Those of ``OPEN_ENDED`` may have more columns after these.
CONTRACT: Final = {
    "evaluations": "id, monogram, title_sv, title_en",
    "themes": "id, label_sv, label_en, definition_sv",
    "findings": (
        "id, evaluation, kind, direction, bears_on, statement_sv, statement_en, theme, themes, elements, level, parties, "
        "voices, about_whom, extent, period, modality, evidence, place, section, lines, url"
    ),
    "recommendations": (
        "id, evaluation, kind, direction, bears_on, statement_sv, statement_en, theme, themes, elements, level, parties, "
        "voices, about_whom, extent, period, modality, evidence, place, section, lines, url, "
        "addressee, cluster, response, status"
    ),
    "facts": (
        "id, evaluation, label_sv, label_en, indicator, kind, value, unit, of, n, sd, low, high, qualifier, about, period, "
        "place, written, section, lines, url"
    ),
    "goals": (
        "id, evaluation, label_sv, label_en, target, outcomes, report_says, our_reading_sv, our_reading_en, section, lines, "
        "url"
    ),
    "roles": "evaluation, party, role_sv, role_en, section, lines, url",
    "discrepancies": (
        "id, evaluation, kind, label_sv, label_en, arithmetic, treatment_sv, treatment_en, weight, lines, url"
    ),
    "matrix": "theme, evaluation, state, summary_sv, summary_en, findings, reason_sv, reason_en, lines",
    "frameworks": "framework, element, evaluation, state, judged_by, reading_sv, reading_en, findings, lines",
    "codes": "group, code, label_sv, label_en, explanation_sv, explanation_en",
}
OPEN_ENDED: Final = {"evaluations", "themes", "recommendations"}
LINES: Final = re.compile(r"\d+(-\d+)?(, \d+(-\d+)?)*")


class Tables(HTMLParser):
    """The tables of a page: the words of each cell, by row, under the id of the figure or row they stand in.

    What is only repeated for narrow screens is left out.
    """

    VOID: Final = {"input", "br", "img", "meta", "link", "path", "circle", "line", "rect", "hr"}

    def __init__(self, page: str) -> None:
        super().__init__()
        self.figures: dict[str, list[list[str]]] = {}
        self.states: dict[tuple[str, int], str] = {}
        self._open: list[tuple[str, dict[str, str]]] = []
        self._column = 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        if tag not in self.VOID:
            self._open.append((tag, given))
        if tag == "figure":
            self.figures[given.get("id", "")] = []
        elif tag == "tr":
            self._column = -1
            if (rows := self._rows()) is not None:
                rows.append([])
        elif tag in {"td", "th"}:
            self._column += 1
            if (rows := self._rows()) is not None:
                rows[-1].append("")

    def handle_endtag(self, tag):
        while tag not in self.VOID and self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        classes = " ".join(given.get("class", "") for _, given in self._open).split()
        row = next((given.get("id", "") for tag, given in reversed(self._open) if tag == "tr"), "")
        if "sam-state" in classes and row.startswith("tema-") and "sam-cell" in classes:
            key = (row.removeprefix("tema-"), self._column - 1)
            self.states[key] = self.states.get(key, "") + data
        in_cell = any(tag in {"td", "th"} for tag, _ in self._open)
        if in_cell and "fig-narrow" not in classes and (rows := self._rows()):
            rows[-1][-1] += data

    def _rows(self):
        return next((self.figures[given.get("id", "")] for tag, given in self._open if tag == "figure"), None)


def words(text: str) -> list[str]:
    """What a cell says, however it is set; a zero may be said in a word."""
    return ["0" if word == "inget" else word for word in re.findall(r"[\w,%−-]+", text)]


def numbers(rows: list[list[str]]) -> Counter[str]:
    """The numbers of a table but zeros, which a map leaves out, and how often each stands there."""
    return Counter(number for row in rows for cell in row for number in re.findall(r"\d+", cell) if number != "0")


def tree(folder: Path) -> dict[str, str]:
    """Every file of a folder with its checksum."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_json(site: Path, name: str):
    return json.loads((site / "data" / f"{name}.json").read_text("utf-8"))


def read_csv(site: Path, name: str) -> list[list[str]]:
    with (site / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def names(site: Path) -> list[str]:
    """Every dataset that is published."""
    return sorted(path.stem for path in (site / "data").glob("*.csv"))


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, str]:
    """Every page of the site."""
    return {
        path.relative_to(built.site).as_posix(): path.read_text("utf-8") for path in sorted(built.site.rglob("*.html"))
    }


def test_no_link_is_broken(built, pages):
    assert check_site(built.site) == []
    assert [path for path, text in pages.items() if re.search(r'(?:href|src)="(?://|file:|http://)', text)] == []


def test_titles_tell_pages_apart(pages):
    titles = {
        path: re.search(r"<title[^>]*>(.*?)</title>", text, re.DOTALL).group(1).strip() for path, text in pages.items()
    }
    for language in ("sv", "en"):
        spoken = {path: title for path, title in titles.items() if path.startswith("en/") == (language == "en")}
        shared = {path: title for path, title in spoken.items() if list(spoken.values()).count(title) > 1}
        assert shared == {}, language


def test_site_builder_alone_makes_the_same_pages(built, pages, tmp_path):
    folder = tmp_path / "site"
    command = [Path(sys.executable).with_name("mkdocs"), "build", "--strict", "-d", folder]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    for more in ((), ("-f", "mkdocs.en.yml", "-d", folder / "en")):
        result = subprocess.run(
            [*command, *more], cwd=built.project, env=environment, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stderr
    made, ours = tree(folder), tree(built.site)
    assert [path for path in made | ours if made.get(path) != ours.get(path)] == ["sha256sums.txt"]  # of the whole
    assert set(pages) <= set(made)


def test_pages_command_writes_what_the_site_shows(built, pages, tmp_path):
    out = tmp_path / "pages"
    result = samsyn("pages", "--root", built.project, "--out", out)
    assert result.returncode == FINE, result.stderr
    written = tree(out)
    markdown = {path.removesuffix("index.md") for path in written if path.endswith("index.md")}
    assert {path.removesuffix("index.html") for path in pages if path.endswith("index.html")} == markdown
    site = tree(built.site)
    assets = {path: digest for path, digest in written.items() if path.startswith(("assets/", "data/"))}
    assert {
        path for path, digest in assets.items() if not path.endswith("index.md") and site.get(path) != digest
    } == set()
    assert {path for path in site if path.startswith("data/") and not path.endswith(".html")} <= set(written)


@pytest.mark.parametrize("name", CONTRACT)
def test_dataset_has_the_columns_of_the_contract(built, name):
    promised = CONTRACT[name].split(", ")
    header = read_csv(built.site, name)[0]
    assert (header[: len(promised)] if name in OPEN_ENDED else header) == promised
    rows = read_json(built.site, name)
    assert rows
    for row in rows:
        assert list(row) == header, f"{name}: every object has every column, in order"


def test_every_dataset_is_there_and_no_other(built):
    content = built.project / "content" / "evaluations"
    tables = {f"table-{path.parents[1].name}-{path.stem}" for path in content.glob("*/tables/*.csv")}
    shown = {path.stem for path in (built.site / "data").glob("figure-*.csv")}
    assert set(names(built.site)) == set(CONTRACT) | tables | shown
    assert names(built.site) == sorted(
        path.stem for path in (built.site / "data").glob("*.json") if path.stem != "datapackage"
    )


def test_csv_and_json_hold_the_same_rows(built):
    for name in names(built.site):
        header, *lines = read_csv(built.site, name)
        objects = read_json(built.site, name)
        assert len(lines) == len(objects), name
        for line, row in zip(lines, objects, strict=True):
            assert list(row) == header, name
            for cell, value in zip(line, row.values(), strict=True):
                if isinstance(value, list):
                    assert all(isinstance(item, str) for item in value), "objects are flat"
                    said = "; ".join(value)
                elif isinstance(value, bool):
                    said = str(value).lower()
                else:
                    assert value is None or isinstance(value, str | int | float), "objects are flat"
                    said = "" if value is None else str(value)
                assert cell.removeprefix("'") == said.removeprefix("'"), f"{name}: {row}"


def test_rows_point_at_pages_and_lines_that_exist(built, pages):
    for name in CONTRACT:
        for row in read_json(built.site, name):
            if url := row.get("url"):
                path, _, anchor = url.partition("#")
                page = pages[f"{path.strip('/')}/index.html"]
                assert not anchor or f'id="{anchor}"' in page, f"{name}: {url}"
            if row.get("lines"):
                assert LINES.fullmatch(row["lines"]), f"{name}: {row['lines']}"
            if "evaluation" in row and "id" in row:
                assert row["id"].startswith(f"{row['evaluation']}."), name


def test_ids_are_unique_and_references_hold(built):
    ids = {
        name: [row["id"] for row in read_json(built.site, name)]
        for name in CONTRACT
        if name not in {"matrix", "frameworks", "roles", "codes"}
    }
    for name, found in ids.items():
        assert len(found) == len(set(found)), name
    findings, facts = set(ids["findings"]), set(ids["facts"])
    assert set(ids["recommendations"]) <= findings
    for name in ("matrix", "frameworks"):
        assert {finding for row in read_json(built.site, name) for finding in row["findings"]} <= findings, name
    assert {outcome for row in read_json(built.site, "goals") for outcome in row["outcomes"]} <= facts
    assert {row["of"] for row in read_json(built.site, "facts") if row["of"]} <= facts


def test_package_describes_every_file_and_column(built):
    package = read_json(built.site, "datapackage")
    assert "datapackage.org" in package["$schema"]
    described = {resource["path"]: resource for resource in package["resources"]}
    assert sorted(described) == [f"{name}.csv" for name in names(built.site)]
    for path, resource in described.items():
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == read_csv(built.site, path.removesuffix(".csv"))[0], path
        assert all(field["type"] and field["description"] for field in fields), path


def test_data_page_offers_every_file(built, pages):
    offered = set(re.findall(r'href="[^"]*?([\w-]+\.(?:csv|json))"', pages["data/index.html"]))
    assert {f"{name}.{ending}" for name in names(built.site) for ending in ("csv", "json")} <= offered


def test_states_on_the_comparison_are_those_of_the_data(built, pages):
    codes = yaml.safe_load((built.project / "content" / "vocabulary" / "codes.yml").read_text("utf-8"))["codes"][
        "state"
    ]
    labels = {code["id"]: code["label"]["sv"] for code in codes}
    order = [row["id"] for row in read_json(built.site, "evaluations")]
    rows = {
        (row["theme"], order.index(row["evaluation"])): labels[row["state"]] for row in read_json(built.site, "matrix")
    }
    shown = Tables(pages["jamfor/index.html"]).states
    assert {key: " ".join(text.split()) for key, text in shown.items()} == rows


def test_every_theme_meets_every_evaluation_once(built):
    themes, evaluations = ([row["id"] for row in read_json(built.site, name)] for name in ("themes", "evaluations"))
    found = [(row["theme"], row["evaluation"]) for row in read_json(built.site, "matrix")]
    assert sorted(found) == sorted((theme, evaluation) for theme in themes for evaluation in evaluations)


def test_table_of_each_figure_is_its_csv(built, pages):
    """The data are in Swedish, as the pages at the root."""
    seen = set()
    for path, text in pages.items():
        if path.startswith("en/"):
            continue
        for figure, (_, *rows) in Tables(text).figures.items():
            name = figure.replace("figur-", "figure-", 1)
            _, *lines = read_csv(built.site, name)
            if len(rows) == len(lines):
                for row, line in zip(rows, lines, strict=True):
                    assert [words(cell) for cell in row] == [words(cell) for cell in line], f"{path}#{figure}"
            else:
                assert numbers(rows) == numbers(lines), f"{path}#{figure}: the same numbers, laid out as a map"
            seen.add(name)
    assert seen == {name for name in names(built.site) if name.startswith("figure-")}, "each figure stands on a page"


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Path:
    """A small project with its site, to copy."""
    project = copy_project(tmp_path_factory.mktemp("small") / "project", BASE / "content")
    result = samsyn("build", "--root", project)
    assert result.returncode == FINE, result.stdout + result.stderr
    return project


@pytest.fixture
def own(small, tmp_path) -> Built:
    """A project of a test's own, with a site that must survive."""
    project = shutil.copytree(small, tmp_path / "project")
    return Built(project, project / "site")


def broken_content(project: Path) -> None:
    path = project / "content" / "evaluations" / "alfa" / "cells.yml"
    path.write_text(path.read_text("utf-8").replace("theme:", "tema:", 1), "utf-8")


def broken_link(project: Path) -> None:
    path = project / "templates" / "pages" / "start.md.jinja"
    path.write_text(path.read_text("utf-8") + '\n\n<p><a href="finns-inte/">x</a></p>\n', "utf-8")


def broken_template(project: Path) -> None:
    path = project / "templates" / "pages" / "start.md.jinja"
    path.write_text(path.read_text("utf-8") + "\n{{ no_such_name }}\n", "utf-8")


@pytest.mark.parametrize(
    ("breaking", "code", "says"),
    [
        (broken_content, PROBLEMS, "evaluations/alfa/cells.yml:"),
        (broken_link, PROBLEMS, "finns-inte/"),
        (broken_template, BUG, "no_such_name"),
    ],
)
def test_failed_build_says_why_and_leaves_the_old_site_as_it_was(own, breaking, code, says):
    before = tree(own.site)
    breaking(own.project)
    result = samsyn("build", "--root", own.project)
    assert result.returncode == code, result.stdout + result.stderr
    assert says in result.stdout + result.stderr
    assert tree(own.site) == before
    assert list((own.project / ".samsyn").glob("build-*")) == [], "nothing half made is left behind"


def test_site_can_be_built_where_no_folder_is_yet(own, tmp_path):
    result = samsyn("build", "--root", own.project, "--site", tmp_path / "not" / "yet" / "site")
    assert result.returncode == FINE, result.stderr
    assert tree(tmp_path / "not" / "yet" / "site") == tree(own.site)


def test_page_for_what_is_missing_knows_the_address_it_is_published_at(own):
    settings = own.project / "content" / "site.yml"
    before, line, after = settings.read_text("utf-8").partition("\naddress: ")
    assert line
    settings.write_text(f"{before}{line}https://exempel.se/finsam/samsyn/\n{after.partition(chr(10))[2]}", "utf-8")
    result = samsyn("build", "--root", own.project)
    assert result.returncode == FINE, result.stdout
    missing = (own.site / "404.html").read_text("utf-8")
    links = set(re.findall(r'(?:href|src)="([^"#]+)"', missing))
    assert {
        link for link in links if not link.startswith(("/finsam/samsyn/", "https://exempel.se/finsam/samsyn/"))
    } == set()
