"""Evaluations a page at a time: where there are more than a page can hold, each part is a comparison of its own."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from samsyn.compare import Comparison
from samsyn.compare.chosen import at

#: Evaluations side by side, a cell or a row each: as many as a table can hold that a browser narrows at once.
WIDE: Final = 50
#: Evaluations with every finding written out, some ninety each: more of them is a page that nobody reads to its end.
LONG: Final = 10


def parts(comparison: Comparison, size: int) -> tuple[Comparison, ...]:
    """The comparison in parts of at most ``size`` evaluations, in their order; itself where one part holds them all."""
    count = len(comparison.evaluations)
    if count <= size:
        return (comparison,)
    return tuple(
        replace(at(comparison, range(start, min(start + size, count))), whole=comparison, number=number)
        for number, start in enumerate(range(0, count, size), start=1)
    )


def part_of(comparison: Comparison, evaluation: str, size: int) -> int:
    """The number of the part that an evaluation stands in, from 1."""
    return comparison.place(evaluation) // size + 1


def numbered(address: str, number: int) -> str:
    """The address of a part: that of the page for the first, and a folder below it for each of the others."""
    return address if number == 1 else f"{address}{number}/"


def said_at(comparison: Comparison, voice: str, theme: str) -> str:
    """Where a voice's page tells what it says of a theme: the page alone where it has parts, for one may lack it."""
    return f"vem-sager-vad/{voice}/" + (f"#{theme}" if len(comparison.evaluations) <= LONG else "")


def side(comparison: Comparison, theme: str, evaluation: str) -> str:
    """Where a theme's page tells what an evaluation says of it."""
    return f"{numbered(f'teman/{theme}/', part_of(comparison, evaluation, WIDE))}#{evaluation}"


def pager(number: int, count: int) -> Iterable[int | None]:
    """The parts that a reader can go to from one: the first, its neighbours, the last; ``None`` for those between."""
    shown = sorted({1, number - 1, number, number + 1, count} & set(range(1, count + 1)))
    for before, part in zip([0, *shown], shown, strict=False):
        if part > before + 1:
            yield None
        yield part
