"""How sure a proportion is: the Wilson interval, the bounds that non-response leaves, and what one person weighs."""

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import Final

#: The 0.975 quantile of the standard normal distribution.
Z95: Final = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Interval:
    """Two proportions in [0, 1], low first."""

    low: float
    high: float


def wilson(successes: int, answers: int) -> Interval:
    """The 95 % Wilson score interval for ``successes`` of ``answers``.

    Only for samples and for answers of asked; a whole group has no margin of error.

    Raises:
        ValueError: when there are no answers, or more successes than answers.

    Source: Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; recommended by Brown, Cai & DasGupta, Stat. Sci. 16 (2001).
    """
    if answers <= 0 or not 0 <= successes <= answers:
        message = f"{successes} of {answers}"
        raise ValueError(message)
    share = successes / answers
    z2 = Z95 * Z95
    centre = (share + z2 / (2 * answers)) / (1 + z2 / answers)
    half = Z95 / (1 + z2 / answers) * sqrt(share * (1 - share) / answers + z2 / (4 * answers * answers))
    return Interval(max(0.0, centre - half), min(1.0, centre + half))


def non_response_bounds(successes: int, answers: int, asked: int) -> tuple[Fraction, Fraction]:
    """The lowest and highest share among all asked that the answers leave possible.

    Low: none of those who did not answer would count; high: all of them would.

    Raises:
        ValueError: when more answered than were asked.

    Source: worst-case bounds, Manski, Partial Identification of Probability Distributions (Springer 2003), ch. 1.
    """
    if not 0 <= successes <= answers <= asked or asked == 0:
        message = f"{successes} of {answers} of {asked}"
        raise ValueError(message)
    return Fraction(successes, asked), Fraction(successes + asked - answers, asked)


def one_person_weighs(group: int) -> Fraction:
    """What one person is of the whole group, as a share.

    Raises:
        ValueError: when the group is empty.
    """
    if group <= 0:
        message = str(group)
        raise ValueError(message)
    return Fraction(1, group)
