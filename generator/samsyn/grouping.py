"""Things by what they have in common, read once however many groups there are."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")
Common = TypeVar("Common", bound=Hashable)


def grouped(things: Iterable[Thing], common: Callable[[Thing], Common]) -> dict[Common, list[Thing]]:
    """The things of each group in their order; the groups in the order of their first thing."""
    groups: dict[Common, list[Thing]] = {}
    for thing in things:
        groups.setdefault(common(thing), []).append(thing)
    return groups
