"""What a reader's browser fetches: a page and all it loads by itself, gzip, beside the same in plain Material."""

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.author import copy, pages, samsyn
from bench.cost import cost
from bench.figures import Figure
from bench.plain import plain

PART = "Reader: bytes with an empty cache"
#: Pages by what they are, with the most they may weigh in kB.
PAGES = {
    "start": ("index.html", 250),
    "a report": ("utvarderingar/aktsam/index.html", 250),
    "the comparison": ("jamfor/index.html", 200),
    "a theme": ("teman/steering/index.html", 200),
}
LOADED = re.compile(r'<(?:script|img|source)[^>]*? src(?:set)?="([^"]+)"|<link[^>]*? rel="(?:stylesheet|icon)"[^>]*?>')


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Weigh the built pages; beside them plain Material's start page of as many words, with its search's index."""
    project = work / "weight"
    copy(root, project)
    cost([samsyn(), "build"], project)
    plain(pages(project), work / "weight-plain")
    cost([sys.executable, "-m", "mkdocs", "build", "-q"], work / "weight-plain")
    theirs = weight(work / "weight-plain" / "site" / "index.html", work / "weight-plain" / "site")
    theirs += _packed(work / "weight-plain" / "site" / "search" / "search_index.json")
    for name, (path, most) in PAGES.items():
        ours = weight(project / "site" / path, project / "site")
        beside = "plain Material's start page, with the index that it fetches"
        yield Figure(PART, name, ours / 1000, "kB", beside, theirs / 1000, goal=most)
    library = max((project / "site" / "assets").glob("plotly-*.js"), key=lambda one: one.stat().st_size)
    yield Figure(
        PART, "the interactive library, once and only when a reader asks for it", _packed(library) / 1000, "kB"
    )


def weight(page: Path, site: Path) -> int:
    """Bytes of a page and of what its HTML makes a browser fetch."""
    text, files = page.read_text("utf-8"), {page}
    for match in LOADED.finditer(text):
        found = match.group(1) or re.search(r'href="([^"]+)"', match.group())
        address = found if isinstance(found, str) else found.group(1) if found else ""
        if address and not address.startswith(("data:", "http")):
            home = site if address.startswith("/") else page.parent
            files.add((home / address.partition("?")[0].lstrip("/")).resolve())
    return sum(_packed(path) for path in files if path.is_file())


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))
