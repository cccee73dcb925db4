"""The same number of plain pages, with as many words each, for the site builder without us."""

import html
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random

from bench.cost import Cost, cost
from bench.words import Chain

SETTINGS = "site_name: Plain\ntheme: {name: material, language: sv, font: false}\nplugins: [search]\n"


def plain(pages: Mapping[str, str], folder: Path, *, navigation: bool = False) -> None:
    """Write Markdown pages with headings and paragraphs as long as ours; ``navigation`` lists every page in it."""
    chain, random = Chain(re.sub(r"<[^>]*>|\W\d+", " ", text) for text in pages.values()), Random(1)  # noqa: S311 - repeatable
    (folder / "docs").mkdir(parents=True)
    for name, text in zip(names(len(pages)), pages.values(), strict=True):
        (folder / "docs" / name).write_text(_page(text, chain, random), "utf-8")
    listed = "" if navigation else "nav: [index.md]\nvalidation: {nav: {omitted_files: ignore}}\n"
    (folder / "mkdocs.yml").write_text(SETTINGS + listed, "utf-8")


def build(folder: Path) -> Cost:
    """What the site builder costs on pages written here."""
    return cost([sys.executable, "-m", "mkdocs", "build", "-q"], folder)


def names(count: int) -> list[str]:
    """The files of as many plain pages, the start page first."""
    return [f"p{number:05}.md" if number else "index.md" for number in range(count)]


def _page(text: str, chain: Chain, random: Random) -> str:
    """As many words as a page has, in paragraphs of sixty under headings of five paragraphs."""
    words = len(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())
    blocks = [f"# {chain.text('a b c', random)}"]
    for number in range(max(words // 60, 1)):
        if number % 5 == 0:
            blocks.append(f"## {chain.text('a b c d', random)}")
        blocks.append(chain.text("w " * 59 + "w.", random))
    return "\n\n".join(blocks) + "\n"
