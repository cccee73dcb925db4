"""A page before rendering: its address, its template, what the template needs, and its figures."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from samsyn.figures.figure import Figure

#: What a page that lays evaluations side by side is made from.
EVERYTHING_CODED: Final = ("evaluations/", "synthesis/", "vocabulary/", "questions.yml")


@dataclass(frozen=True, slots=True)
class Part:
    """Where a page stands among those that hold the evaluations a part at a time.

    ``address`` is that of the first, ``size`` how many evaluations each but the last holds; ``first`` and ``last`` are
    the numbers of its evaluations, of ``of``, from 1.
    """

    address: str
    number: int
    count: int
    size: int
    first: int
    last: int
    of: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        address: root-relative, with a slash at the end: ``teman/roles/``; empty for the start page.
        kind: the page kind that made it.
        title: in the browser's tab and in search results.
        template: under ``templates/pages/``.
        description: one sentence for search engines and shared links.
        context: what the template shows, or what works it out; a preview renders one page and works out no other.
        figures: figures on the page, in order.
        edit: the content file that the page is mainly made from; empty when it is made from many alike.
        line: where in that file the page's own part begins, from 1.
        made_from: the content files, and the folders ending in a slash, whose newest change is the page's.
        spoken: the language of its title and description, where there is no translation; empty where there is.
        part: which part it is, where the evaluations are too many for one page.
        width: ``reading`` for running text, ``wide`` for tables side by side.
    """

    address: str
    kind: str
    title: str
    template: str
    description: str
    context: dict[str, Any] | Callable[[], dict[str, Any]] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()
    edit: str = ""
    line: int = 1
    made_from: tuple[str, ...] = EVERYTHING_CODED
    spoken: str = ""
    part: Part | None = None
    width: Literal["reading", "wide"] = "reading"

    @property
    def shown(self) -> dict[str, Any]:
        """What the template shows."""
        return self.context() if callable(self.context) else self.context

    @property
    def source_path(self) -> str:
        """Where the page's Markdown goes: ``teman/roles/index.md``."""
        return f"{self.address}index.md"

    @property
    def depth(self) -> int:
        """How many folders lie above the page."""
        return self.address.count("/")
