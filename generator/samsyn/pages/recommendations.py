"""Recommendations: which recur, to whom they are addressed, and what came of them."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.compare.recommendations import UNKNOWN, by_addressee, clusters, newest, recommendations
from samsyn.figures.drawing import over_all
from samsyn.page import Page
from samsyn.pages.filters import RECOMMENDATIONS, narrowed

WORDS = {
    "sv": ("Rekommendationer", "Vad utvärderingarna rekommenderar, till vem, och vad som blev av det."),
    "en": ("Recommendations", "What the evaluations recommend, to whom, and what came of it."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The page of all recommendations."""
    title, description = WORDS[language]
    found = recommendations(evaluated.coded for evaluated in comparison.evaluations)
    groups = clusters(found)
    parties = comparison.content.vocabulary.parties.values()
    order = [name for party in parties for name in (party.id, *(f"{party.id}/{unit.id}" for unit in party.units))]
    given = {one.evaluation for one in found}
    yield Page(
        "rekommendationer/",
        "recommendations",
        title,
        "pages/recommendations.md.jinja",
        description,
        context={
            "recommendations": found,
            "today": newest(evaluated.coded for evaluated in comparison.evaluations),
            "filter": narrowed(
                comparison,
                [(comparison.by_id(one.evaluation), one.finding) for one in found],
                RECOMMENDATIONS,
                language,
            ),
            "clusters": groups,
            "recurring": sum(len(group.evaluations) > 1 for group in groups if group.name),
            "unknown_count": sum(one.status == UNKNOWN for one in found),
            "unaddressed": sum(UNKNOWN in one.finding.addressee for one in found),
            "addressees_of": by_addressee(found, order),
            "giving": len(given),
            "without": [evaluated for evaluated in comparison.evaluations if evaluated.id not in given],
        },
        figures=over_all(comparison, language, "recurrence"),
        width="wide",
    )
