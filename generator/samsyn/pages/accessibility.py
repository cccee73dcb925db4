"""The accessibility statement, from the site's settings and the last test results."""

from collections.abc import Iterator

from samsyn.checks.accessibility import outdated
from samsyn.compare import Comparison
from samsyn.page import Page

WORDS = {
    "sv": ("Tillgänglighet", "Hur tillgänglig webbplatsen är, vilka brister vi känner till och hur du når oss."),
    "en": ("Accessibility", "How accessible the site is, which defects we know of and how to reach us."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The statement; none where there are no settings."""
    content = comparison.content
    if content.site is None:
        return
    title, description = WORDS[language]
    statement = content.site.accessibility
    reasons = ("not_compliant", "disproportionate", "exempt")
    defects = [(reason, [one for one in statement.defects if one.reason == reason]) for reason in reasons]
    yield Page(
        "tillganglighet/",
        "accessibility",
        title,
        "pages/accessibility.md.jinja",
        description,
        context={
            "statement": statement,
            "defects": [(reason, found) for reason, found in defects if found],
            "outdated": outdated(content),
            "tests": content.tests,
            "faults": sum(trial.faults for trial in content.tests.trials) if content.tests else 0,
        },
        edit="site.yml",
        made_from=("site.yml", "accessibility-tests.yml"),
    )
