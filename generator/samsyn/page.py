"""A page before rendering: its address, its template, what the template needs, and its figures."""

from dataclasses import dataclass, field
from typing import Any, Literal

from samsyn.figures.figure import Figure


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        address: root-relative, with a slash at the end: ``teman/roles/``; empty for the start page.
        kind: the page kind that made it.
        title: in the browser's tab and in search results.
        template: under ``templates/pages/``.
        description: one sentence for search engines and shared links.
        context: what the template shows.
        figures: figures on the page, in order.
        edit: the content file that the page is mainly made from.
        width: ``reading`` for running text, ``wide`` for tables side by side.
    """

    address: str
    kind: str
    title: str
    template: str
    description: str
    context: dict[str, Any] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()
    edit: str = ""
    width: Literal["reading", "wide"] = "reading"

    @property
    def source_path(self) -> str:
        """Where the page's Markdown goes: ``teman/roles/index.md``."""
        return f"{self.address}index.md"

    @property
    def depth(self) -> int:
        """How many folders lie above the page."""
        return self.address.count("/")
