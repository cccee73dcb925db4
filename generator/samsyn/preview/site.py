"""One build in every language of the site, under one roof: the paths of the English one begin with ``en/``."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from samsyn.build import Built, spoken
from samsyn.builder import Builder, Output


class Site:
    """What the whole site would hold, by path; a language is gathered when one of its files is first asked for."""

    def __init__(self, builders: tuple[Builder, ...], built: Built, templates: Mapping[str, str]) -> None:
        """Gather the first builder's language, which is the one that ``built`` is in."""
        first, *others = builders
        output = Output(first, built)
        self._roots: dict[str, Callable[[], Output]] = {first.under: lambda: output}
        for builder in others:
            self._roots[builder.under] = cache(partial(_gathered, builder, built, templates))

    def __iter__(self) -> Iterator[str]:
        """The paths of all files that are known before anything is rendered."""
        for root, output in self._roots.items():
            yield from (f"{root}{path}" for path in output())

    def __contains__(self, path: str) -> bool:
        """Whether there is such a page."""
        root = self.root(path)
        return path.removeprefix(root) in self._roots[root]()

    def get(self, path: str) -> bytes | None:
        """What would stand at a path such as ``en/teman/index.html``; ``None`` where nothing would."""
        root = self.root(path)
        return self._roots[root]().get(path.removeprefix(root))

    def root(self, path: str) -> str:
        """The folder of the language that a path belongs to; empty for the site's own."""
        return next((root for root in self._roots if root and path.startswith(root)), "")


def _gathered(builder: Builder, built: Built, templates: Mapping[str, str]) -> Output:
    return Output(builder, spoken(built, templates, builder.language, builder.under))
