"""One voice: what it says on each theme in each evaluation, where it stands alone, and where others say otherwise."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from samsyn.compare import Comparison
from samsyn.compare.contrast import contrasts
from samsyn.compare.excerpt import excerpt
from samsyn.compare.voices import SAYS, Voices, voices
from samsyn.model.coding import Finding
from samsyn.page import Page

TITLE = {"sv": "Vad säger {}?", "en": "What do the voices say: {}"}
ABOUT = {
    "sv": "{}: vad rösten säger i varje utvärdering, tema för tema, var den är ensam och var andra säger emot.",
    "en": "{}: what the voice says in each evaluation, theme by theme, where it is alone and where others differ.",
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """A page for each voice of the codebook, those too that say nothing."""
    words = comparison.content.vocabulary
    codeds = [evaluated.coded for evaluated in comparison.evaluations]
    found = voices(words.themes, codeds)
    for voice in found.counts:
        label = words.codes["voice"][voice].label.plain(language)
        yield Page(
            f"vem-sager-vad/{voice}/",
            "voice",
            TITLE[language].format(label if language == "en" else label[0].lower() + label[1:]),
            "pages/voice.md.jinja",
            ABOUT[language].format(label),
            context=partial(_context, voice, found, comparison),
            edit="vocabulary/codes.yml",
            width="wide",
        )


def _context(voice: str, found: Voices, comparison: Comparison) -> dict[str, Any]:
    codeds = [evaluated.coded for evaluated in comparison.evaluations]
    rows = excerpt(comparison.content.vocabulary.themes, codeds, partial(_by, voice))
    return {
        "voice": voice,
        "heard": found.heard.get(voice),
        "counts": found.counts[voice],
        "rows": [(row, contrasts(voice, row.theme.id, codeds)) for row in rows],
        "others": [other for other in found.counts if other != voice],
        "says": SAYS,
    }


def _by(voice: str, finding: Finding) -> bool:
    return voice in finding.voices
