"""Where one voice stands against the others on a theme, within the same evaluation."""

from collections.abc import Iterable
from dataclasses import dataclass

from samsyn.compare.agreement import SIDES
from samsyn.content import Coded
from samsyn.model.codes import Direction
from samsyn.model.coding import Finding


@dataclass(frozen=True, slots=True)
class Contrast:
    """A voice that speaks for one direction only, and other voices that speak for the other only.

    ``alone`` is set where nobody else gives the theme a direction; then ``others`` is empty.
    """

    evaluation: str
    direction: Direction
    others: tuple[str, ...]

    @property
    def alone(self) -> bool:
        """Whether nobody else gives the theme a direction in that evaluation."""
        return not self.others


def contrasts(voice: str, theme: str, evaluations: Iterable[Coded]) -> tuple[Contrast, ...]:
    """The evaluations where the voice is alone with its direction, or where the others say the opposite.

    A finding that the voice shares with others speaks for all of them, so it makes nobody alone.
    """
    return tuple(found for coded in evaluations if (found := _contrast(voice, theme, coded)))


def _contrast(voice: str, theme: str, coded: Coded) -> Contrast | None:
    said = [one for one in coded.findings if theme in one.all_themes and one.sets_state and one.direction != "none"]
    own = _side(one for one in said if voice in one.voices)
    others = [one for one in said if set(one.voices) - {voice}]
    if own is None:
        return None
    if not others:
        return Contrast(coded.id, own, ())
    opposite = _side(others)
    if opposite in {None, own}:
        return None
    names = dict.fromkeys(name for one in others for name in one.voices if name != voice)
    return Contrast(coded.id, own, tuple(names))


def _side(findings: Iterable[Finding]) -> Direction | None:
    """The one direction that all give; ``None`` where there is none, or both."""
    directions = {finding.direction for finding in findings}
    return next((side for side in SIDES if directions == {side}), None)
