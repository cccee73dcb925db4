"""The log of corrections: what was wrong on the site, what it says now, and who saw it; the newest first."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.model.replies import Correction
from samsyn.page import Page

WORDS = {
    "sv": ("Rättelser", "Fel som har rättats på webbplatsen: vad som var fel, vad det står nu och vem som såg det."),
    "en": ("Corrections", "Errors put right on the site: what was wrong, what it says now and who noticed."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The page of all corrections."""
    title, description = WORDS[language]
    yield Page(
        "rattelser/",
        "corrections",
        title,
        "pages/corrections.md.jinja",
        description,
        context={"corrections": newest_first(comparison)},
        edit="corrections.yml" if "corrections.yml" in comparison.content.texts else "",
        made_from=("corrections.yml",),
    )


def newest_first(comparison: Comparison, evaluation: str = "") -> list[Correction]:
    """The corrections of what is shown, or of one evaluation, the newest first; the same day in the order written."""
    shown = {evaluated.id for evaluated in comparison.evaluations} | {None}
    found = [one for one in comparison.content.corrections if one.evaluation in shown]
    found = [one for one in found if not evaluation or one.evaluation == evaluation]
    return sorted(found, key=lambda one: one.date, reverse=True)
