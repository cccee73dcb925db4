"""Attacks by files: nothing outside the content is opened or changed, nothing hangs, and each is a clear problem."""

import errno
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from conftest import BASE, Examine, Measured, copy_project

from samsyn.commands.options import FINE, PROBLEMS
from samsyn.read import read
from samsyn.report import report

ALFA: Final = "evaluations/alfa"
OTHERS: Final = "INTE-FÖR-WEBBPLATSEN"
#: Runs a command and says on its last line of errors which files under a folder it opened, or asked to open.
WATCHED: Final = """
import os, sys
outside, *arguments = sys.argv[1:]
opened = set()
def watch(event, given):
    if event in {"open", "os.scandir", "os.listdir", "shutil.copyfile"} and isinstance(given[0], (str, bytes)):
        path = os.path.realpath(os.fsdecode(given[0]))
        if path.startswith((outside, "/etc/passwd", "/dev/zero")) or path == "/":
            opened.add(path)
sys.addaudithook(watch)
from samsyn.cli import main
code = main(arguments)
print("OPENED", sorted(opened), file=sys.stderr)
sys.exit(code)
"""

Attack = tuple[Callable[[Path, Path], object], str]


def put(name: str, data: bytes) -> Callable[[Path, Path], object]:
    """Put a file of one's own, over what may be there."""

    def attack(content: Path, _: Path) -> None:
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_bytes(data)

    return attack


def named(name: bytes) -> Callable[[Path, Path], object]:
    """Put a file whose name is made of these bytes."""
    return lambda content, _: Path(os.fsdecode(os.fsencode(content) + b"/" + name)).write_bytes(b"# X\n")


def link(name: str, to: str) -> Callable[[Path, Path], object]:
    """Put a link where a file or folder may have been; ``OUT`` is the folder outside."""

    def attack(content: Path, outside: Path) -> None:
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.symlink_to(to.replace("OUT", str(outside)))

    return attack


def changed(name: str, old: str, new: str) -> Callable[[Path, Path], object]:
    """Change the first place of a text in a file."""

    def attack(content: Path, _: Path) -> None:
        text = (content / name).read_text("utf-8")
        assert old in text
        (content / name).write_text(text.replace(old, new, 1), "utf-8")

    return attack


def huge(name: str) -> Callable[[Path, Path], object]:
    """Put a file of ten gigabytes, which takes no room."""

    def attack(content: Path, _: Path) -> None:
        with (content / name).open("wb") as file:
            file.truncate(10_000_000_000)

    return attack


def device(content: Path, _: Path) -> None:
    """Put an endless device, or a link to one where nobody may make them."""
    try:
        os.mknod(content / "zero.yml", 0o020666, os.makedev(1, 5))
    except OSError:
        pytest.skip("a device cannot be made here")


def listening(content: Path, _: Path) -> None:
    """Put a socket; its address may not be long."""
    here = Path.cwd()
    os.chdir(content)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("socket.md")
    finally:
        os.chdir(here)


def nested(content: Path, _: Path) -> None:
    """Put 1,200 folders inside each other; ``unnested`` takes them away."""
    here = Path.cwd()
    os.chdir(content)
    try:
        for _step in range(1200):
            Path("d").mkdir()
            os.chdir("d")
    finally:
        os.chdir(here)


@contextmanager
def unnested(content: Path) -> Iterator[None]:
    """Take the folders inside each other away at the end, whatever happens: pytest's own cleaning cannot."""
    try:
        yield
    finally:
        here, depth = Path.cwd(), 0
        os.chdir(content)
        while Path("d").is_dir():
            os.chdir("d")
            depth += 1
        for _step in range(depth):
            os.chdir("..")
            Path("d").rmdir()
        os.chdir(here)


def rewritten(change: Callable[[str], bytes]) -> Callable[[Path, Path], object]:
    """Write a file's text in another way."""

    def attack(content: Path, _: Path) -> None:
        path = content / ALFA / "findings.yml"
        path.write_bytes(change(path.read_text("utf-8")))

    return attack


XXE: Final = (
    b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'
)
LAUGHS: Final = b'<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;</svg>'
ATTACKS: Final[dict[str, Attack]] = {
    "a page is a link out": (link("om.md", "OUT/secret.md"), "om.md:1:1 outside-tree"),
    "the settings are a link out": (link("site.yml", "/etc/passwd"), "site.yml:1:1 outside-tree"),
    "a picture is a link out": (link("logo.svg", "OUT/secret.md"), "logo.svg:1:1 outside-tree"),
    "a folder is a link out": (link("mer", "OUT"), "mer:1:1 outside-tree"),
    "a folder is a link to everything": (link("allt", "/"), "allt:1:1 outside-tree"),
    "a hidden folder is a link out": (link(".dold", "OUT"), ".dold:1:1 outside-tree"),
    "an evaluation is a link out": (link(ALFA, "OUT/alfa"), f"{ALFA}:1:1 outside-tree"),
    "the register is a link out": (link("published", "OUT"), "published:1:1 outside-tree"),
    "a table's folder is a link out": (link(f"{ALFA}/tables", "OUT/tables"), f"{ALFA}/tables:1:1 outside-tree"),
    "a link to what is not there": (link("om.md", "OUT/finns-inte"), "om.md:1:1 outside-tree"),
    "a link by way of the parent folder": (link("om.md", "../../outside/secret.md"), "om.md:1:1 outside-tree"),
    "a link to an endless device": (link("om.md", "/dev/zero"), "om.md:1:1 outside-tree"),
    "a link to itself": (link("om.md", "om.md"), "om.md:1:1 file-link"),
    "a folder is a link to its parent": (link(f"{ALFA}/loop", ".."), f"{ALFA}/loop:1:1 file-link"),
    "a file is a link to its neighbour": (link("om.md", "site.yml"), "om.md:1:1 file-link"),
    "a queue": (lambda content, _: os.mkfifo(content / "om2.md"), "om2.md:1:1 file-special"),
    "a queue called a picture": (lambda content, _: os.mkfifo(content / "logo.svg"), "logo.svg:1:1 file-special"),
    "a device": (device, "zero.yml:1:1 file-special"),
    "a socket": (listening, "socket.md:1:1 file-special"),
    "a text of ten gigabytes": (huge("om2.md"), "om2.md:1:1 file-too-large"),
    "a picture of ten gigabytes": (huge("logo.png"), "logo.png:1:1 file-too-large"),
    "a drawing of ten gigabytes": (huge("logo.svg"), "logo.svg:1:1 file-too-large"),
    "folders inside each other": (nested, "d/d/d/d/d/d:1:1 folder-deep"),
    "names that differ in case": (put("Site.yml", b"name: x\n"), "Site.yml:1:1 file-name"),
    "folders that differ in case": (put("Evaluations/alfa/cells.yml", b""), "Evaluations/alfa/cells.yml:1:1 file-name"),
    "one name composed in two ways": (
        lambda content, _: [named("é.md".encode())(content, _), named("e\u0301.md".encode())(content, _)],
        "é.md:1:1 file-name",
    ),
    "a name with a line end and a terminal's code": (named(b"a\n\x1b[31m.md"), "a\\n\\x1b[31m.md:1:1 file-name"),
    "a name that turns the reading direction": (named("a\u202edm.md".encode()), "a\\u202edm.md:1:1 file-name"),
    "a name that is not UTF-8": (named(b"a\xff.md"), "a\\udcff.md:1:1 file-name"),
    "a name with another system's way up": (named(rb"x\..\y.yml"), "x\\..\\y.yml:1:1 file-name"),
    "a script in the place of ours": (put("assets/js/samsyn.js", b"1"), "assets/js/samsyn.js:1:1 file-place"),
    "a picture in a folder of ours": (put("en/logo.png", b"\x89PNG"), "en/logo.png:1:1 file-place"),
    "a drawing that reads a file": (put("logo.svg", XXE), "logo.svg:1:1 picture-harmful"),
    "a drawing that grows": (put("logo.svg", LAUGHS), "logo.svg:1:1 picture-harmful"),
    "Latin-1": (rewritten(lambda text: text.encode("latin-1", "replace")), f"{ALFA}/findings.yml:"),
    "UTF-16": (rewritten(lambda text: text.encode("utf-16")), f"{ALFA}/findings.yml:1:1 not-utf8"),
    "zeros in a text": (put("om.md", b"# Om\n\nabc\0def\n"), "om.md:3:4 control-character"),
    "a text that turns the reading direction": (
        put("om.md", "# Om\n\nen \u202etxet\n".encode()),
        "om.md:3:4 control-character",
    ),
    "a hundred thousand marks that do not show": (put("om.md", b"\x01" * 99_000), "om.md:1:1 control-character"),
    "a report's text outside": (
        changed(f"{ALFA}/evaluation.yml", "alfa.txt", "../../etc/passwd"),
        f"{ALFA}/evaluation.yml:",
    ),
    "an id that leads out": (changed(f"{ALFA}/evaluation.yml", "id: alfa", "id: ../../ut"), f"{ALFA}/evaluation.yml:"),
    "a byte order mark": (rewritten(lambda text: text.encode("utf-8-sig")), ""),
    "another system's line ends": (rewritten(lambda text: text.replace("\n", "\r\n").encode()), ""),
}


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the project with what nobody may read or change."""
    folder = tmp_path / "outside"
    (folder / "tables").mkdir(parents=True)
    (folder / "alfa").mkdir()
    (folder / "secret.md").write_text(f"# {OTHERS}\n", "utf-8")
    (folder / "alfa" / "report.md").write_text(f"# {OTHERS}\n", "utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(command: str, project: Path, outside: Path) -> tuple[int, str, str]:
    """A command under watch: its exit code, what it said, and what it opened outside."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(outside), command, "--root", str(project)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    said = done.stderr.decode("utf-8", "backslashreplace")
    assert "OPENED" in said, said
    return (
        done.returncode,
        done.stdout.decode("utf-8", "backslashreplace") + said,
        said.rpartition("OPENED ")[2].strip(),
    )


def assert_said(problem: str, said: str) -> None:
    """The problem's line stands in what was said, if there is a problem."""
    place, _, code = problem.partition(" ")
    lines = [line for line in said.splitlines() if line.startswith(place) and line.endswith(f"{code}]")]
    assert lines or not problem, said


def assert_kept_out(name: str, project: Path, outside: Path, *commands: str) -> None:
    """Each command shows the attack's problem, or works where there is none; nothing outside is touched."""
    attack, problem = ATTACKS[name]
    before = contents(outside)
    with unnested(project / "content"):
        attack(project / "content", outside)
        for command in commands:
            code, said, opened = run(command, project, outside)
            assert (code, opened) == (PROBLEMS if problem else FINE, "[]"), said
            assert "Traceback" not in said
            assert_said(problem, said)
            assert OTHERS not in said
    assert contents(outside) == before


def test_the_attacks_are_many() -> None:
    assert len(ATTACKS) >= 30


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_by_a_file_is_a_problem(name: str, tmp_path: Path, outside: Path, examine: Examine) -> None:
    content = tmp_path / "project" / "content"
    shutil.copytree(BASE / "content", content)
    attack, problem = ATTACKS[name]
    before = contents(outside)
    with unnested(content):
        attack(content, outside)
        problems, texts = examine(content)
    said = report(problems, texts)
    said.encode("utf-8")  # it can be printed
    assert_said(problem, said)
    assert bool(said) == bool(problem)
    assert OTHERS not in str(texts)
    assert contents(outside) == before


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def denied(path: str | Path, flags: int) -> int:
        if Path(path).name == "om.md":  # for one who may read everything, the mode of the file denies nothing
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return opened(path, flags)

    content = Path(shutil.copytree(BASE / "content", tmp_path / "content"))
    monkeypatch.setattr(os, "open", denied)
    found = read(content)
    assert report(found.problems, found.texts).startswith("om.md:1:1: fel: filen eller mappen går inte att läsa ")
    assert "om.md" not in found.texts
    assert "metod.md" in found.texts


def test_reading_ends_at_a_number_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        (tmp_path / f"a{number}.md").write_text("# A\n", "utf-8")
    monkeypatch.setattr("samsyn.read.MAX_FILES", 5)
    found = read(tmp_path)
    assert [problem.code for problem in found.problems] == ["files-many"]
    assert len(found.texts) == 5


@pytest.mark.parametrize("name", ["a page is a link out", "the settings are a link out", "a name that is not UTF-8"])
def test_an_attack_on_a_build(name: str, tmp_path: Path, outside: Path) -> None:
    assert_kept_out(name, copy_project(tmp_path / "project", BASE / "content"), outside, "build")


def test_the_list_of_links_does_not_follow_the_settings_either(tmp_path: Path, outside: Path) -> None:
    project = copy_project(tmp_path / "project", BASE / "content")
    (project / "site").mkdir()
    attack, _ = ATTACKS["the settings are a link out"]
    attack(project / "content", outside)
    assert run("links", project, outside)[2] == "[]"


@pytest.mark.parametrize("name", ["a folder is a link to everything", "the settings are a link out"])
def test_the_site_builder_alone_follows_no_link_either(name: str, tmp_path: Path, outside: Path) -> None:
    project = copy_project(tmp_path / "project", BASE / "content")
    attack, problem = ATTACKS[name]
    attack(project / "content", outside)
    watched = WATCHED.replace("from samsyn.cli import main", "from mkdocs.__main__ import cli").replace(
        "main(arguments)", "cli(arguments, standalone_mode=False)"
    )
    done = subprocess.run(
        [sys.executable, "-c", watched, outside, "build", "-f", project / "mkdocs.yml"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode != 0
    assert problem.split(" ")[0] in done.stderr + done.stdout
    assert not (project / "site").exists()


@pytest.mark.audit
def test_every_attack_on_a_build(tmp_path: Path, outside: Path, measured: Measured) -> None:
    done = []
    for number, name in enumerate(ATTACKS):
        project, around = tmp_path / str(number) / "project", tmp_path / str(number) / "outside"
        around.parent.mkdir()
        shutil.copytree(outside, around)
        copy_project(project, BASE / "content")
        assert_kept_out(name, project, around, "check", "build", "register")
        site = project / "site"
        assert site.exists() == (ATTACKS[name][1] == ""), "a site is made only where there is nothing to mend"
        done.append(name)
    harmless = sum(problem == "" for _, problem in ATTACKS.values())
    measured(
        "dependability",
        f"Attacks by files in the content, each checked, built and registered ({len(done)})",
        f"{len(done) - harmless} refused with a place and advice, {harmless} harmless and read as they should; "
        "0 files opened or changed outside, 0 tracebacks",
    )
