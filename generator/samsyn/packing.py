"""A built site to one zip for a place that serves files as they are, with no page shown for a folder.

Links lead to folders on the site; in the zip they lead to the page in the folder, so that it can be unpacked in the
file archive of a content management system, or read from a disk.
"""

import json
import re
from collections.abc import Mapping
from typing import Final

from samsyn.archive import archive

PAGE: Final = "index.html"
#: An attribute that leads somewhere on the site: neither whole nor within the page.
LEADING: Final = re.compile(r'(?<=\s)(href|action)="(?![a-z][a-z0-9+.-]*:|//|#|\?)([^"#?]*)([^"]*)"')
INDEX: Final = "search_index.json"


def packed(files: Mapping[str, bytes]) -> bytes:
    """The zip of a site, the same bytes for the same site.

    Args:
        files: path on the site to bytes.
    """
    return archive({path: _one(path, content) for path, content in files.items()})


def _one(path: str, content: bytes) -> bytes:
    if path.endswith(".html"):
        return LEADING.sub(_led, content.decode()).encode()
    return _searched(content) if path.endswith(f"search/{INDEX}") else content


def _led(attribute: re.Match[str]) -> str:
    name, path, rest = attribute.groups()
    return f'{name}="{to_file(path)}{rest}"'


def to_file(path: str) -> str:
    """A path that leads to a folder, as the path of the page in it; others as they are."""
    if path.rpartition("/")[2] in {".", ".."}:
        return f"{path}/{PAGE}"
    return f"{path}{PAGE}" if path.endswith("/") else path


def _searched(content: bytes) -> bytes:
    """The search index with its results led to files; the empty path is the start page."""
    index = json.loads(content)
    for entry in index["docs"]:
        path, mark, anchor = entry["location"].partition("#")
        entry["location"] = f"{to_file(path) or PAGE}{mark}{anchor}"
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
