"""The accessibility statement grows old: by the content's own dates, never by the clock."""

from collections.abc import Iterator

from samsyn.content import Content
from samsyn.problems import Problem


def outdated(content: Content) -> bool:
    """Whether the assessment is more than twelve months older than the newest of the content."""
    assessment = content.site.accessibility.assessment if content.site else None
    if assessment is None:
        return False
    year, _, day = assessment.date.partition("-")
    return content.newest > f"{int(year) + 1}-{day}"


def check(content: Content) -> Iterator[Problem]:
    """A warning when the content has moved on since the site was assessed."""
    site = content.site
    if site and site.accessibility.assessment and outdated(content):
        words = {"assessed": site.accessibility.assessment.date, "newest": content.newest}
        place = content.places.of(site, "accessibility", "assessment", "date")
        yield Problem("accessibility-old", place, words, "warning")
