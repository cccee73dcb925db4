"""A page to schema.org in JSON-LD: where it lies, and what it is about; some page kinds have more to say.

Source: schema.org, the types Report, Article, Dataset, DataDownload, WebSite and BreadcrumbList; JSON-LD 1.1.
"""

import json
from collections.abc import Callable, Mapping
from typing import Final

from samsyn.compare import Comparison
from samsyn.discover import dataset, report
from samsyn.discover.nodes import Address, Node, about
from samsyn.page import Page

START: Final = {"sv": "Start", "en": "Start"}
#: What a page kind says, where that is more than every page says.
KINDS: Final[dict[str, Callable[[Page, Comparison, str, Address], list[Node]]]] = {
    "evaluation": report.nodes,
    "data": dataset.nodes,
}


def linked(page: Page, comparison: Comparison, language: str, address: Address, titles: Mapping[str, str]) -> str:
    """The page's description as JSON that can stand in a page: no mark-up can begin in it.

    Args:
        page: what is described.
        comparison: what the site shows.
        language: of the page.
        address: a path to the address it has on this page; relative ones are read as links on it are.
        titles: the title of each page by its path.
    """
    if page.kind in KINDS:
        nodes = KINDS[page.kind](page, comparison, language, address)
    else:
        nodes = [about("WebPage" if page.address else "WebSite", page, comparison, language, address)]
    if page.address:
        nodes.append(_trail(page, language, address, titles))
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def _trail(page: Page, language: str, address: Address, titles: Mapping[str, str]) -> Node:
    """The pages above this one and itself, from the start."""
    steps = page.address.strip("/").split("/")
    paths = ["".join(f"{step}/" for step in steps[:depth]) for depth in range(1, len(steps) + 1)]
    shown = [("", START[language]), *((path, titles[path]) for path in paths if path in titles)]
    items = [
        {"@type": "ListItem", "position": place, "name": title, "item": address(path)}
        for place, (path, title) in enumerate(shown, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
