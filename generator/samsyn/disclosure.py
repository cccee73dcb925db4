"""The small-number guard: which counts are too small to show, and which protected values can be worked out.

Source: suppression with complementary cells, Hundepool et al., Statistical Disclosure Control (Wiley 2012), ch. 4. The
limit itself is the site's choice; there is no official Swedish number.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

PROTECTED: Final = "protected"
HIDDEN: Final = frozenset({PROTECTED, ""})
TOTALS: Final = frozenset({"total", "totalt", "summa", "alla", "samtliga"})


def too_small(count: Decimal | int, limit: int) -> bool:
    """Whether a count of people is above zero and below ``limit``."""
    return 0 < count < limit


def lone_protected(rows: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Rows and columns where one value alone is protected although a total is shown.

    Args:
        rows: row name to column name to value; a row or column named as a total holds the sums.

    Yields:
        The names of rows, then of columns, from which the value can be worked out.
    """
    columns = {name for row in rows.values() for name in row}
    total_columns = {name for name in columns if name in TOTALS}
    total_rows = {name for name in rows if name.lower() in TOTALS}
    if total_columns:
        for name, row in rows.items():
            if [*row.values()].count(PROTECTED) == 1 and any(
                row.get(total, "") not in HIDDEN for total in total_columns
            ):
                yield name
    if total_rows:
        for column in sorted(columns):
            values = [row.get(column, "") for row in rows.values()]
            if values.count(PROTECTED) == 1 and any(rows[total].get(column, "") not in HIDDEN for total in total_rows):
                yield column
