"""Every element of every page is closed inside the one it was opened in: a stray end tag moves what follows out of place."""

from html.parser import HTMLParser
from typing import Final

VOID: Final = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Nesting(HTMLParser):
    """Collects end tags that do not close the innermost open element, with their lines."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[tuple[int, str]] = []
        self.feed(page)

    def handle_starttag(self, tag, _attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, _attrs):
        """An element that closes itself, as in SVG, opens nothing."""

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in VOID:
            self.faults.append((self.getpos()[0], tag))


def test_nesting_faults_are_seen():
    assert Nesting("<main><p>a</p></div><br><svg><path/></svg></main>").faults == [(1, "div")]


def test_every_page_is_well_nested(built):
    found = {page: Nesting(page.read_text("utf-8")) for page in sorted(built.site.rglob("*.html"))}
    assert found
    assert {page.parent.name: nesting.faults for page, nesting in found.items() if nesting.faults or nesting.open} == {}
