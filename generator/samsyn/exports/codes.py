"""The vocabulary to rows: what each code in the other tables means, group by group."""

from collections.abc import Iterator
from typing import Final

from samsyn.compare import Comparison
from samsyn.content import Vocabulary
from samsyn.exports.dataset import Row
from samsyn.model.base import Text

Meaning = tuple[str, Text, Text | None]
#: Stands where a report does not say: to whom, who is responsible, when.
UNSTATED: Final[Meaning] = (
    "unknown",
    Text(sv="Okänt", en="Unknown"),
    Text(sv="Rapporten säger det inte, och vi vet det inte.", en="The report does not say, and we do not know."),
)


def codes(comparison: Comparison) -> Iterator[Row]:
    """One row per code; groups and codes in the order of the vocabulary."""
    for group, meanings in _groups(comparison.content.vocabulary).items():
        for code, label, explanation in meanings:
            yield {
                "group": group,
                "code": code,
                "label_sv": label.sv,
                "label_en": label.en,
                "explanation_sv": explanation.sv if explanation else None,
                "explanation_en": explanation.en if explanation else None,
            }


def _groups(words: Vocabulary) -> dict[str, list[Meaning]]:
    closed: dict[str, list[Meaning]] = {
        name: [(term.id, term.label, term.explanation) for term in terms.values()]
        for name, terms in words.codes.items()
    }
    parties: list[Meaning] = []
    for party in words.parties.values():
        parties += [(party.id, party.label, party.explanation)]
        parties += [(f"{party.id}/{unit.id}", unit.label, unit.explanation) for unit in party.units]
    frameworks = words.frameworks.values()
    return {
        **closed,
        "party": parties,
        "unstated": [UNSTATED],
        "method": [(method.id, method.label, method.explanation) for method in words.methods.values()],
        "indicator": [(one.id, one.label, one.definition) for one in words.indicators.values()],
        "cluster": [(one.id, one.label, None) for one in words.clusters.values()],
        "framework": [(one.id, one.label, one.purpose or one.origin) for one in frameworks],
        "element": [
            (f"{one.id}.{part.id}", part.label, part.definition) for one in frameworks for part in one.elements
        ],
    }
