"""The site's own list of its files with their checksums, so that anyone can tell whether a copy is whole."""

from hashlib import sha256
from pathlib import Path
from typing import Final

NAME: Final = "sha256sums.txt"


def write_manifest(folder: Path) -> None:
    """List every file of a built site, in the form that ``sha256sum -c`` reads; the list does not list itself."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    lines = [f"{sha256((folder / path).read_bytes()).hexdigest()}  {path}\n" for path in paths if path != NAME]
    (folder / NAME).write_text("".join(lines), "utf-8", newline="\n")
