"""A mapping with values made when asked for: a preview shows one page, a build writes one at a time."""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Deferred(Mapping[str, Made], Generic[Made]):
    """Names known at once, values made anew each time they are asked for and held by nobody."""

    def __init__(self, makers: Mapping[str, Callable[[], Made]]) -> None:
        """Take the maker of each value; it must be a function of nothing that changes."""
        self._makers = makers

    def __getitem__(self, name: str) -> Made:
        """Make a value."""
        return self._makers[name]()

    def __contains__(self, name: object) -> bool:
        """Whether there is such a value, without making it."""
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        """The names, in order."""
        return iter(self._makers)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._makers)
