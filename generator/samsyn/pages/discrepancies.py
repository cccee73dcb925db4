"""Source criticism: where the reports disagree with themselves, the weightiest first."""

from collections.abc import Iterator

from samsyn.compare import Comparison, Evaluated
from samsyn.model.codes import CODES
from samsyn.model.evaluation import Discrepancy
from samsyn.page import Page

WORDS = {
    "sv": (
        "Källkritik",
        "Ställen där rapporterna inte stämmer med sig själva, och vilken uppgift webbplatsen använder.",
    ),
    "en": ("Source criticism", "Places where the reports disagree with themselves, and which figure the site uses."),
}
WEIGHTS = tuple(reversed(CODES["weight"]))


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The page of all discrepancies."""
    title, description = WORDS[language]
    found = [evaluated.evaluation.discrepancies for evaluated in comparison.evaluations]
    yield Page(
        "kallkritik/",
        "discrepancies",
        title,
        "pages/discrepancies.md.jinja",
        description,
        context={
            "total": sum(len(own) for own in found),
            "totals": [len(own) for own in found],
            "kind_rows": _rows("kind", found),
            "weight_rows": _rows("weight", found),
            "by_evaluation": [(evaluated, _by_weight(evaluated)) for evaluated in comparison.evaluations],
        },
        width="wide",
    )


def _rows(field: str, found: list[tuple[Discrepancy, ...]]) -> list[tuple[str, list[int]]]:
    """How many discrepancies of each kind or weight each evaluation has; those that nobody has are left out."""
    codes = WEIGHTS if field == "weight" else CODES["discrepancy_kind"]
    rows = [(code, [sum(getattr(item, field) == code for item in own) for own in found]) for code in codes]
    return [(code, counts) for code, counts in rows if any(counts)]


def _by_weight(evaluated: Evaluated) -> list[tuple[str, list[Discrepancy]]]:
    own = evaluated.evaluation.discrepancies
    groups = [(weight, [item for item in own if item.weight == weight]) for weight in WEIGHTS]
    return [(weight, items) for weight, items in groups if items]
