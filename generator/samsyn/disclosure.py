"""The small-number guard: which counts are too small to show, and which protected values can be worked out.

Source: suppression with complementary cells, and the audit of it by linear algebra: Hundepool et al., Statistical
Disclosure Control (Wiley 2012), ch. 4. The limit itself is the site's choice; there is no official Swedish number.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import Final

PROTECTED: Final = "protected"
#: Words that name a total, in whatever else its name says.
TOTALS: Final = frozenset(
    {
        *("total", "totalt", "totala", "totals", "summa", "summan", "sum"),
        *("alla", "all", "samtliga", "hela", "overall", "sammanlagt", "tillsammans"),
    }
)
#: A row or column has this many others at least before their sum makes it a total.
PARTS: Final = 2

Rows = Mapping[str, Mapping[str, str]]
Cell = tuple[str, str]
Line = Mapping[Cell, str]
Equation = dict[Cell, Fraction]


def too_small(count: Decimal | int, limit: int) -> bool:
    """Whether a count of people is above zero and below ``limit``."""
    return 0 < count < limit


def worked_out(rows: Rows, totals_elsewhere: Iterable[Decimal] = (), limit: int = 5) -> list[Cell]:
    """The protected values that follow from what a table shows.

    A total is a row or column that is named as one, or that is the sum of the others where all are shown. A value
    follows when sums leave it alone, in one step or through others, or when it can be neither more nor less since
    every protected value is one at least. It also follows when it is alone and a total outside the table, or the
    largest number in its row, would leave something below the limit for it.

    Args:
        rows: row name to column name to value; only columns that count people.
        totals_elsewhere: numbers outside the table that may be its totals.
        limit: the small-number limit.

    Returns:
        Row and column of each such value, in the table's order.
    """
    columns = list(dict.fromkeys(chain.from_iterable(rows.values())))
    turned = {column: {row: values.get(column, "") for row, values in rows.items()} for column in columns}
    across = [{(row, column): turned[column][row] for column in columns} for row in rows]
    down = [{(row, column): turned[column][row] for row in rows} for column in columns]
    sums = [*_sums(down, _totals(rows), 0), *_sums(across, _totals(turned), 1)]
    found = set(_determined([equation for equation, _ in sums]))
    found |= _squeezed([(tuple(equation), left) for equation, left in sums if left is not None])
    for line in down:
        found |= _small_alone(line, totals_elsewhere, limit)
    for line in across:
        largest = max(map(_number, line.values()), default=Decimal(0))
        found |= _small_alone(line, [2 * largest] if len(line) > PARTS else [], limit)
    return [(row, column) for row in rows for column in columns if (row, column) in found]


def _small_alone(line: Line, totals: Iterable[Decimal], limit: int) -> set[Cell]:
    """A line's protected cell, where it is alone and a total would leave a small number for it."""
    hidden = {cell for cell, value in line.items() if value == PROTECTED}
    shown = sum(map(_number, line.values()))
    return hidden if len(hidden) == 1 and any(too_small(total - shown, limit) for total in totals) else set()


def _sums(lines: Iterable[Line], totals: list[str], at: int) -> Iterator[tuple[Equation, Decimal | None]]:
    """For each line with a total: its unknowns as an equation, and what is left for them where the total is shown."""
    for line in lines:
        parts = {cell: value for cell, value in line.items() if cell[at] not in totals}
        hidden = dict.fromkeys((cell for cell, value in parts.items() if value == PROTECTED), Fraction(1))
        for total, value in line.items():
            if total[at] in totals and value == PROTECTED:
                yield hidden | {total: Fraction(-1)}, None
            elif total[at] in totals and value:
                yield hidden, _number(value) - sum(map(_number, parts.values()))


def _totals(rows: Rows) -> list[str]:
    """The rows that are sums of the others, by their name or by what they hold."""
    named = [name for name in rows if TOTALS & set(re.split(r"[^a-zåäö]+", name.lower()))]
    return named or [name for name in rows if len(rows) > PARTS and _is_sum(name, rows)]


def _is_sum(name: str, rows: Rows) -> bool:
    """Whether a row is the sum of the others in a column where all are shown."""
    for column, value in rows[name].items():
        others = [row.get(column, "") for other, row in rows.items() if other != name]
        if value.isdecimal() and int(value) and all(other.isdecimal() for other in others):
            return int(value) == sum(map(int, others))
    return False


def _number(value: str) -> Decimal:
    return Decimal(value) if re.fullmatch(r"[0-9]+(\.[0-9]+)?", value) else Decimal(0)


def _determined(equations: list[Equation]) -> Iterator[Cell]:
    """The unknowns that have one solution alone: after elimination they stand alone in their equation."""
    pivots: dict[Cell, Equation] = {}
    for equation in equations:
        left = dict(equation)
        for cell in [cell for cell in left if cell in pivots]:
            left = _less(left, left.get(cell, Fraction(0)), pivots[cell])
        if not left:
            continue
        pivot, factor = next(iter(left.items()))
        left = {cell: value / factor for cell, value in left.items()}
        pivots = {cell: _less(row, row.get(pivot, Fraction(0)), left) for cell, row in pivots.items()}
        pivots[pivot] = left
    yield from (cell for cell, row in pivots.items() if len(row) == 1)


def _squeezed(sums: list[tuple[tuple[Cell, ...], Decimal]]) -> set[Cell]:
    """The unknowns that, each being one at least, can be neither more nor less."""
    low = {cell: Decimal(1) for cells, _ in sums for cell in cells}
    high = {cell: Decimal("Infinity") for cell in low}
    moved = True
    while moved:
        before = (dict(low), dict(high))
        for cells, left in sums:
            for cell in cells:
                others = [other for other in cells if other != cell]
                high[cell] = min(high[cell], left - sum(low[other] for other in others))
                low[cell] = max(low[cell], left - sum(high[other] for other in others))
        moved = (low, high) != before and all(low[cell] <= high[cell] for cell in low)
    return {cell for cell in low if low[cell] >= high[cell]}


def _less(row: Equation, times: Fraction, other: Equation) -> Equation:
    """A row minus another times a number, without zeros."""
    made = {cell: row.get(cell, Fraction(0)) - times * other.get(cell, Fraction(0)) for cell in {**row, **other}}
    return {cell: value for cell, value in made.items() if value}
