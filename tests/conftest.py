"""What the tests share: case folders laid over a valid base, and expected files that can be written anew."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
import yaml

from samsyn.checks import check
from samsyn.parse import parse
from samsyn.problems import Problem, tidy
from samsyn.read import read

CASES: Final = Path(__file__).parent / "cases"
BASE: Final = CASES / "base"

Compose = Callable[[Path], Path]
Golden = Callable[[Path, Mapping[str, str]], None]
Examined = tuple[list[Problem], dict[str, str]]
Examine = Callable[[Path], Examined]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the expected files of the case folders anew (ignored when CI is set)",
    )


@pytest.fixture
def compose(tmp_path: Path) -> Compose:
    """The content folder of a case: the base, changed as the case says.

    ``content/`` holds whole files; ``replace.yml`` changes a text that occurs once in a file; ``remove`` lists files to
    leave out; ``grow`` lists files with the number of bytes to which blank lines pad them.
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
