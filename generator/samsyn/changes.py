"""Days of files to days of pages: the newest change of what a page is made from, hidden drafts left out."""

from samsyn.compare import Comparison, Evaluated
from samsyn.page import EVERYTHING_CODED


def newest(comparison: Comparison) -> dict[str, str]:
    """The day of the newest change of each content file, and of each folder, which ends in a slash.

    Files that no longer exist, and evaluations that are not shown, have no part in it.
    """
    content = comparison.content
    shown = {evaluated.id for evaluated in comparison.evaluations}
    found: dict[str, str] = {}
    for path in content.texts:
        day, parts = content.changed.get(path), path.split("/")
        if day is None or (parts[0] == "evaluations" and parts[1] not in shown):
            continue
        for name in (path, *("/".join(parts[:i]) + "/" for i in range(1, len(parts)))):
            found[name] = max(day, found.get(name, day))
    return found


def last_changed(made_from: tuple[str, ...], days: dict[str, str]) -> str | None:
    """The newest of the days of some files and folders; ``None`` when none is known."""
    return max((days[name] for name in made_from if name in days), default=None)


def evaluation_day(evaluated: Evaluated, comparison: Comparison) -> str:
    """The newest day of one evaluation: of its history where that is known, and as its author wrote it."""
    known = last_changed((f"evaluations/{evaluated.id}/",), newest(comparison)) or ""
    return max(known, evaluated.evaluation.updated)


def content_day(comparison: Comparison) -> str:
    """The newest day of what is coded: of its history where that is known, and as the authors wrote it."""
    known = last_changed(EVERYTHING_CODED, newest(comparison)) or ""
    return max([known, *(evaluated.evaluation.updated for evaluated in comparison.evaluations)])
