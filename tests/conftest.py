"""What the tests share: case folders laid over a valid base, and expected files that can be written anew."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest
import yaml
from playwright.sync_api import Browser, sync_playwright

from samsyn.checks import check
from samsyn.parse import parse
from samsyn.problems import Problem, tidy
from samsyn.read import read

CASES: Final = Path(__file__).parent / "cases"
BASE: Final = CASES / "base"
ROOT: Final = Path(__file__).parents[1]
NO_REPORTS: Final = "the reports' texts are missing: name their folder in SAMSYN_REPORTS"
#: Where ``make audit`` gathers its figures, a file each, by the document that shows them.
FIGURES: Final = ROOT / ".samsyn" / "audit"
#: Where ``make audit`` gathers how many faults axe-core found, a file for each scheme and width.
TRIALS: Final = ROOT / ".samsyn" / "trials"
NO_CHROMIUM: Final = "Chromium is missing: apt-get install chromium"
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
NO_PANGO: Final = "the typesetter's library is missing: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
NO_SERVERS: Final = "the web servers are missing: apt-get install nginx-light apache2-bin"

Compose = Callable[[Path], Path]
Golden = Callable[[Path, Mapping[str, str]], None]
Examined = tuple[list[Problem], dict[str, str]]
Examine = Callable[[Path], Examined]
Measured = Callable[[str, str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the expected files of the case folders anew (ignored when CI is set)",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test of every day that keeps a figure belongs to the audit as well."""
    if os.environ.get("SAMSYN_AUDIT"):
        for item in items:
            if "measured" in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.audit)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", ())
    if any(NO_REPORTS in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(f"THE CODING WAS NOT PROVED. {NO_REPORTS}", red=True, bold=True)
    if any(NO_CHROMIUM in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(f"THE BROWSER TESTS WERE NOT RUN. {NO_CHROMIUM}", red=True, bold=True)
    if any(NO_PANGO in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(f"NO DOCUMENTS WERE SET. {NO_PANGO}", red=True, bold=True)
    if any(NO_SERVERS in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(f"THE RECIPES FOR SERVERS WERE NOT TRIED. {NO_SERVERS}", red=True, bold=True)


@pytest.fixture
def measured() -> Measured:
    """Keep a figure of an audit: the document under ``docs/`` that shows it, what was measured, and what came out."""

    def kept(document: str, what: str, figure: str) -> None:
        if os.environ.get("SAMSYN_AUDIT"):
            place = FIGURES / document / f"{sha256(what.encode()).hexdigest()[:12]}.json"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(json.dumps([what, figure], ensure_ascii=False), encoding="utf-8")

    return kept


@pytest.fixture
def compose(tmp_path: Path) -> Compose:
    """The content folder of a case: the base, changed as the case says.

    ``content/`` holds whole files; ``replace.yml`` changes a text that occurs once in a file; ``remove`` lists files to
    leave out; ``grow`` lists files with the number of bytes to which blank lines pad them; ``repeat.yml`` puts a text many
    times, with its number for ``#``, where another stands once.
    """

    def composed(case: Path) -> Path:
        content = tmp_path / "content"
        shutil.copytree(BASE / "content", content)
        if (case / "content").exists():
            shutil.copytree(case / "content", content, symlinks=True, dirs_exist_ok=True)
        for path, old, new in _replacements(case / "replace.yml"):
            text = (content / path).read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{case.name}: {old!r} stands {text.count(old)} times in {path}"
            (content / path).write_text(text.replace(old, new), encoding="utf-8")
        for path in _lines(case / "remove"):
            (content / path).unlink()
        for line in _lines(case / "grow"):
            path, size = line.split()
            raw = (content / path).read_bytes()
            (content / path).write_bytes(raw.ljust(int(size), b"\n"))
        for change in (
            yaml.safe_load((case / "repeat.yml").read_text("utf-8")) if (case / "repeat.yml").exists() else ()
        ):
            text = (content / change["file"]).read_text(encoding="utf-8")
            assert text.count(change["old"]) == 1, f"{case.name}: {change['old']!r}"
            many = "".join(change["text"].replace("#", str(number)) for number in range(1, change["times"] + 1))
            new = change.get("before", "") + many + change.get("after", "")
            (content / change["file"]).write_text(text.replace(change["old"], new), encoding="utf-8")
        return content

    return composed


def _replacements(path: Path) -> Iterator[tuple[str, str, str]]:
    if path.exists():
        for change in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield change["file"], change["old"], change["new"]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


@pytest.fixture
def examine() -> Examine:
    """The problems of a content folder, as the commands find them, and its texts."""

    def examined(content: Path) -> Examined:
        found = read(content)
        parsed = parse(found.texts)
        return tidy([*found.problems, *parsed.problems, *check(parsed)]), found.texts

    return examined


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare made texts with the files of an expected folder; missing and unexpected files fail."""
    update = request.config.getoption("--update-golden") and not os.environ.get("CI")

    def compared(folder: Path, made: Mapping[str, str]) -> None:
        if update:
            shutil.rmtree(folder, ignore_errors=True)
            for name, text in made.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(text, encoding="utf-8")
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        expected = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
        assert sorted(expected) == sorted(made), f"the files of {folder}"
        for name, text in expected.items():
            assert made[name] == text, f"{folder / name} (rewrite with --update-golden, then read the difference)"

    return compared


@dataclass(frozen=True, slots=True)
class Built:
    """The site, and the copy of the project it was built from, so that edits meanwhile disturb no test."""

    project: Path
    site: Path


def samsyn(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command as an author does."""
    command = [Path(sys.executable).with_name("samsyn"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def copy_project(project: Path, content: Path = ROOT / "content", *, english: bool = False) -> Path:
    """A project of its own, with this one's settings and templates; in Swedish alone unless asked for both."""
    shutil.copytree(content, project / "content")
    shutil.copytree(ROOT / "templates", project / "templates")
    shutil.copy(ROOT / "mkdocs.yml", project)
    if english:
        shutil.copy(ROOT / "mkdocs.en.yml", project)
    return project


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail(NO_CHROMIUM)
        pytest.skip(NO_CHROMIUM)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site, built once; workers share it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    made = Built(shared / "project", shared / "published" / "site")
    outcome = shared / "outcome"
    try:
        (shared / "building").mkdir()
    except FileExistsError:
        for _ in range(3000):
            if outcome.exists():
                break
            time.sleep(0.1)
    else:
        made.site.parent.mkdir()
        result = samsyn("build", "--root", copy_project(made.project, english=True), "--site", made.site)
        outcome.with_suffix(".new").write_text(f"{result.returncode}\n{result.stdout}{result.stderr}", "utf-8")
        outcome.with_suffix(".new").rename(outcome)
    said = outcome.read_text("utf-8")
    assert said.startswith("0\n"), said
    return made
