"""Content folder to texts: the only reading from disk in the pipeline."""

import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from samsyn.pictures import harmful
from samsyn.problems import Place, Problem

MAX_BYTES: Final = 1_000_000
TEXT_ENDINGS: Final = (".yml", ".yaml", ".md", ".csv")
TEMPLATE_ENDINGS: Final = (".jinja", ".html", ".po")
#: What is published as it is; anything else could be a page or a script of somebody's own.
PICTURES: Final = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".pdf")
FILE_NAME: Final = re.compile(r"[a-z0-9._/-]+")
#: Control characters other than tab and line ends, and the marks that turn the reading direction (UAX #9).
INVISIBLE: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


@dataclass(slots=True)
class Texts:
    """The text of every content file by its path under ``content/``, and what was wrong with reading."""

    texts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read(folder: Path) -> Texts:
    """All texts below ``folder``, in path order; pictures are looked through, other kinds are not for the site."""
    found = Texts()
    root = folder.resolve()
    for path in _walk(folder):
        relative = path.relative_to(folder).as_posix()
        if not path.resolve().is_relative_to(root):
            found.problems.append(Problem("outside-tree", Place(relative)))
        elif path.suffix in TEXT_ENDINGS:
            _read_one(path, relative, found)
        elif path.suffix not in PICTURES:
            found.problems.append(Problem("file-kind", Place(relative), severity="warning"))
        elif not FILE_NAME.fullmatch(relative):
            found.problems.append(Problem("file-name", Place(relative), {"name": relative}))
        elif path.suffix == ".svg" and (part := harmful(path.read_text("utf-8", errors="replace"))):
            found.problems.append(Problem("picture-harmful", Place(relative), {"part": part}))
    return found


def _walk(folder: Path) -> list[Path]:
    files: list[Path] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files += [
            Path(parent) / name
            for name in (*names, *(f for f in folders if (Path(parent) / f).is_symlink()))
            if not name.startswith(".")
        ]
    return sorted(files)


def _read_one(path: Path, relative: str, found: Texts) -> None:
    if not FILE_NAME.fullmatch(relative):
        found.problems.append(Problem("file-name", Place(relative), {"name": relative}))
        return
    if not path.is_file():
        found.problems.append(Problem("file-missing", Place(relative), {"file": relative}))
        return
    if path.stat().st_size > MAX_BYTES:
        found.problems.append(Problem("file-too-large", Place(relative), {"limit": str(MAX_BYTES // 1000)}))
        return
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        found.problems.append(Problem("not-utf8", Place(relative, line, column), {"offset": str(error.start)}))
        return
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for match in INVISIBLE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        name = unicodedata.name(match.group(), f"U+{ord(match.group()):04X}")
        found.problems.append(Problem("control-character", Place(relative, line, column), {"character": name}))
    found.texts[relative] = unicodedata.normalize("NFC", INVISIBLE.sub("", text))


def read_reports(folder: Path) -> dict[str, bytes]:
    """The texts of the reports as they are, by file name: their checksums are of bytes."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.txt"))}


def read_templates(folder: Path) -> dict[str, str]:
    """All templates below ``folder``, and the catalogues of their words, by their path under it."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in TEMPLATE_ENDINGS
    }
