"""What is new on the site, by day, and when each evaluation last changed; the newest first."""

from collections.abc import Iterator
from itertools import groupby

from samsyn.changes import evaluation_day
from samsyn.compare import Comparison, Evaluated
from samsyn.model.changelog import Change
from samsyn.page import EVERYTHING_CODED, Page

WORDS = {
    "sv": ("Nytt på webbplatsen", "Nytt och ändrat på webbplatsen, dag för dag, och när varje utvärdering ändrades."),
    "en": ("What is new on the site", "What is new and changed, day by day, and when each evaluation changed."),
}  # fmt: skip


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The page of what is new."""
    title, description = WORDS[language]
    yield Page(
        "nytt/",
        "news",
        title,
        "pages/news.md.jinja",
        description,
        context={
            "days": [(day, list(found)) for day, found in groupby(newest_first(comparison), key=lambda one: one.date)],
            "changed": last_changed_first(comparison),
        },
        edit="changelog.yml" if "changelog.yml" in comparison.content.texts else "",
        made_from=("changelog.yml", *EVERYTHING_CODED),
    )


def newest_first(comparison: Comparison) -> list[Change]:
    """The changes of what is shown, the newest first; the same day in the order written."""
    shown = {evaluated.id for evaluated in comparison.evaluations} | {None}
    found = [one for one in comparison.content.changes if one.evaluation in shown]
    return sorted(found, key=lambda one: one.date, reverse=True)


def last_changed_first(comparison: Comparison) -> list[tuple[str, Evaluated]]:
    """Each evaluation with the day when it last changed, the newest first, then in their own order."""
    found = [(evaluation_day(evaluated, comparison), evaluated) for evaluated in comparison.evaluations]
    return sorted(found, key=lambda one: one[0], reverse=True)
