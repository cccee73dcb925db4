"""Content folder to texts: the only reading from disk in the pipeline."""

import os
import re
import unicodedata
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from stat import S_ISREG
from typing import Final

from samsyn.pictures import harmful
from samsyn.problems import Place, Problem

MAX_BYTES: Final = 1_000_000
#: Of running text: fifty pages of a book, and what its parser takes in a second.
MAX_MARKDOWN_BYTES: Final = 100_000
MAX_PICTURE_BYTES: Final = 20_000_000
MAX_FILES: Final = 100_000
#: Folders below ``content/`` inside each other; the deepest that is read is the second.
MAX_FOLDERS: Final = 6
MAX_INVISIBLE: Final = 20
#: Folders of the site that are ours alone; the site builder would take a file there for one of its own.
OURS: Final = ("assets", "data", "en", "search", "server")
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
    """All texts below ``folder``, in path order; pictures are looked through, other kinds are not for the site.

    Nothing is followed or opened that is not a plain file below the folder, and of each no more than its limit is read.
    """
    found = Texts()
    for entry in _walk(folder, found):
        relative = Path(entry.path).relative_to(folder).as_posix()
        here = Place(visible(relative))
        if entry.is_symlink():
            inside = _inside(entry, folder.resolve())
            found.problems.append(Problem("file-link" if inside else "outside-tree", here))
        elif not entry.is_file(follow_symlinks=False):
            found.problems.append(Problem("file-special", here))
        elif Path(relative).suffix not in TEXT_ENDINGS and (first := Path(relative).parts[0]) in OURS:
            found.problems.append(Problem("file-place", here, {"folder": first}))
        elif Path(relative).suffix not in (*TEXT_ENDINGS, *PICTURES):
            found.problems.append(Problem("file-kind", here, severity="warning"))
        elif not FILE_NAME.fullmatch(relative):
            found.problems.append(Problem("file-name", here, {"name": here.path, "nearest": _plain(relative)}))
        else:
            _read_one(Path(entry.path), relative, found)
    found.texts = dict(sorted(found.texts.items()))
    return found


def read_alone(folder: Path, name: str) -> str:
    """The text of one file in a folder, with the same care as all of them; empty where there is none to be read."""
    found, path = Texts(), folder / name
    if not path.is_symlink():
        _read_one(path, name, found)
    return found.texts.get(name, "")


def visible(name: str) -> str:
    """A name with what does not show, or would turn the line it is printed on, written as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in name)


def _plain(name: str) -> str:
    """The nearest name that may be used; empty where nothing is left of it."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"-?([./]|^|$)-?", r"\1", re.sub(r"[^a-z0-9._/]+", "-", letters))


def _inside(entry: os.DirEntry[str], root: Path) -> bool:
    try:
        return Path(entry.path).resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link that leads to itself
        return True


def _walk(folder: Path, found: Texts) -> list[os.DirEntry[str]]:
    """Every file below a folder but those whose names begin with a dot; links are not followed, hidden or not."""
    files: list[os.DirEntry[str]] = []
    waiting = [(folder, 0)]
    while waiting:
        at, depth = waiting.pop()
        here = Place(visible(at.relative_to(folder).as_posix()))
        try:
            entries = sorted(os.scandir(at), key=lambda entry: entry.name)
        except OSError:
            found.problems.append(Problem("file-unreadable", here))
            continue
        seen = [entry for entry in entries if entry.is_symlink() or not entry.name.startswith(".")]
        folders = [Path(entry.path) for entry in seen if entry.is_dir(follow_symlinks=False)]
        files += [entry for entry in seen if not entry.is_dir(follow_symlinks=False)]
        if depth == MAX_FOLDERS and folders:
            found.problems.append(Problem("folder-deep", here, {"limit": str(MAX_FOLDERS)}))
        elif len(files) > MAX_FILES:
            found.problems.append(Problem("files-many", here, {"limit": str(MAX_FILES)}))
            return files[:MAX_FILES]
        else:
            waiting += [(inner, depth + 1) for inner in folders]
    return files


def _read_one(path: Path, relative: str, found: Texts) -> None:
    picture = path.suffix in PICTURES and path.suffix != ".svg"
    limit = MAX_PICTURE_BYTES if picture else MAX_MARKDOWN_BYTES if path.suffix == ".md" else MAX_BYTES
    here = Place(relative)
    try:
        # Opened once and asked about while open, so that what is read is what was looked at; a queue does not wait.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            if not S_ISREG(os.fstat(file.fileno()).st_mode):
                found.problems.append(Problem("file-special", here))
                return
            size = os.fstat(file.fileno()).st_size
            raw = b"" if picture or size > limit else file.read(limit)
    except OSError:
        found.problems.append(Problem("file-unreadable", here))
        return
    if size > limit:
        found.problems.append(Problem("file-too-large", here, {"limit": str(limit // 1000)}))
    elif path.suffix not in PICTURES:
        _text(raw, relative, found)
    elif path.suffix == ".svg" and (part := harmful(raw.decode("utf-8", errors="replace"))):
        found.problems.append(Problem("picture-harmful", here, {"part": part}))


def _text(raw: bytes, relative: str, found: Texts) -> None:
    """A file's text, without its byte order mark and with plain line ends; what does not show is a problem."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        found.problems.append(Problem("not-utf8", Place(relative, line, column), {"offset": str(error.start)}))
        return
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for match in islice(INVISIBLE.finditer(text), MAX_INVISIBLE):
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
