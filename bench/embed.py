"""A page's interactive figures as Plotly itself writes them into a page: the whole library at once, data inline."""

import html
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import plotly
from plotly.graph_objects import Figure
from plotly.io import to_html

from bench.plain import names

LIBRARY = "plotly.min.js"
FIGURE = re.compile(r"data-figure='([^']+)'")


def embed(pages: Mapping[str, str], folder: Path) -> None:
    """Add to the plain pages in a folder the figures that ours have."""
    shutil.copy(Path(plotly.__file__).parent / "package_data" / LIBRARY, folder / "docs" / LIBRARY)
    for name, text in zip(names(len(pages)), pages.values(), strict=True):
        up = "" if name == "index.md" else "../"
        with (folder / "docs" / name).open("a", encoding="utf-8") as page:
            page.writelines(
                f"\n{stock(json.loads(html.unescape(found)), '' if number else up + LIBRARY)}\n"
                for number, found in enumerate(FIGURE.findall(text))
            )


def stock(figure: dict[str, object], library: str) -> str:
    """A figure as ``plotly.io.to_html`` embeds it; ``library`` is empty where the page already has it."""
    found = Figure(data=figure["data"], layout=figure["layout"], skip_invalid=True)
    return to_html(found, full_html=False, include_plotlyjs=library or False)
