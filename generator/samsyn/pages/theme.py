"""One theme: what the evaluations say together, side by side, finding by finding."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.compare.agreement import agreement
from samsyn.model.codes import CODES
from samsyn.page import Page


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """A page for each theme; what they say together stands on the first of its parts."""
    syntheses = {synthesis.theme: synthesis for synthesis in comparison.content.syntheses}
    for row, every in zip(comparison.matrix, comparison.all.matrix, strict=True):
        label = row.theme.label.plain(language)
        definition = row.theme.definition.plain(language)
        synthesis = syntheses.get(row.theme.id) if comparison.number == 1 else None
        yield Page(
            f"teman/{row.theme.id}/",
            "theme",
            label,
            "pages/theme.md.jinja",
            definition,
            context={
                "row": row,
                "every": every,
                "agreement": agreement(row),
                "synthesis": synthesis,
                "told": synthesis.english if synthesis and language == "en" else synthesis and synthesis.prose,
                "states": [state for state in CODES["state"] if any(cell.state == state for cell in row.cells)],
            },
            edit=synthesis.prose.path if synthesis else "vocabulary/themes.yml",
            line=1 if synthesis else comparison.content.places.of(row.theme).line,
            width="wide",
        )
