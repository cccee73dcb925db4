"""Who says what: the same theme by participants, coaches, caseworkers, managers, steering group and evaluator."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.compare.voices import SAYS, voices
from samsyn.figures.drawing import over_all
from samsyn.page import Page

WORDS = {
    "sv": ("Vem säger vad", "Samma tema sett av deltagare, coacher, handläggare, chefer, styrgrupp och utvärderare."),
    "en": ("Who says what", "The same theme by participants, coaches, caseworkers, managers and evaluators."),
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """The page of voices."""
    title, description = WORDS[language]
    codeds = [evaluated.coded for evaluated in comparison.evaluations]
    found = voices(comparison.content.vocabulary.themes, codeds)
    yield Page(
        "vem-sager-vad/",
        "voices",
        title,
        "pages/voices.md.jinja",
        description,
        context={
            "voices": found,
            "says": SAYS,
            "findings_count": sum(len(coded.findings) for coded in codeds),
        },
        figures=over_all(comparison, language, "voices"),
        width="wide",
    )
