"""Documents to print, as files: where each lies, and whether those at hand were made of the content as it is.

They are made by a command of their own and not by every build: setting type takes minutes. A build takes them along
when they were made of the same content, and leaves them out otherwise; a page leads to its document only where it is.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from samsyn.page import Page

FOLDER: Final = "pdf/"
#: The kinds of pages that are printed.
KINDS: Final = ("evaluation", "theme", "compare")
#: Holds what the documents were made of.
MADE_OF: Final = "content.sha256"


def path_of(page: Page, language: str) -> str:
    """Where the document of a page lies on the site; empty for pages that are not printed."""
    if page.kind not in KINDS:
        return ""
    ending = "" if language == "sv" else f"-{language}"
    return f"{FOLDER}{page.address.strip('/').replace('/', '-')}{ending}.pdf"


def digest(texts: Mapping[str, str], templates: Mapping[str, str]) -> str:
    """What tells one content from another: a checksum of all that documents are made of."""
    found = sha256()
    for name, text in (*sorted(texts.items()), *sorted(templates.items())):
        found.update(f"{name}\0{len(text)}\0{text}".encode())
    return found.hexdigest()


def fresh(folder: Path, made_of: str) -> bool:
    """Whether the documents of a folder were made of this content."""
    mark = folder / MADE_OF
    return mark.is_file() and mark.read_text("utf-8").strip() == made_of


def begin(folder: Path, made_of: str) -> None:
    """Make a folder ready for documents of this content; those of another content are taken away."""
    folder.mkdir(parents=True, exist_ok=True)
    if not fresh(folder, made_of):
        for path in folder.glob("*.pdf"):
            path.unlink()
        (folder / MADE_OF).write_text(f"{made_of}\n", "utf-8")


def at_hand(folder: Path, made_of: str) -> dict[str, bytes]:
    """The documents by their path on the site; none where they were made of another content."""
    if not fresh(folder, made_of):
        return {}
    return {f"{FOLDER}{path.name}": path.read_bytes() for path in sorted(folder.glob("*.pdf"))}
