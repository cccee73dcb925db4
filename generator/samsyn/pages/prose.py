"""Hand-written pages: ``content/<name>.md``, safe Markdown under its own title."""

import re
from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.model.site import LICENCES
from samsyn.page import Page
from samsyn.pages.news import newest_first

#: Hand-written pages that carry more than their text, by file name.
TEMPLATES = {"metod.md": "pages/method.md.jinja", "om.md": "pages/about.md.jinja"}
CODES = {"metod.md": ("vocabulary/codes.yml", "vocabulary/themes.yml"), "om.md": ("site.yml", "changelog.yml")}
#: How many of the newest changes stand on the page about the site.
NEWEST = 3
FIELDS = {
    "sv": {
        "state": "Cellens läge",
        "kind": "Slags utsaga",
        "direction": "Riktning",
        "bears_on": "Vad utsagan gäller",
        "level": "Nivå",
        "voice": "Vem som säger det",
        "extent": "Hur många som säger det",
        "period": "När",
        "modality": "Iakttaget eller tänkt",
        "evidence": "Underlag",
        "verdict": "Måluppfyllelse",
        "discrepancy_kind": "Slags motsägelse",
        "weight": "Motsägelsens vikt",
        "confidence": "Tilltro till ett påstående",
        "coding_state": "Läget för ett element i ett ramverk",
        "judged_by": "Vem som bedömer mot ett ramverk",
        "response": "Mottagarens svar på en rekommendation",
        "follow_up": "Vad som blev av en rekommendation",
    },
    "en": {
        "state": "State of a cell",
        "kind": "Kind of statement",
        "direction": "Direction",
        "bears_on": "What it bears on",
        "level": "Level",
        "voice": "Who says it",
        "extent": "How many say it",
        "period": "When",
        "modality": "Observed or imagined",
        "evidence": "Evidence",
        "verdict": "Goal attainment",
        "discrepancy_kind": "Kind of discrepancy",
        "weight": "Weight of a discrepancy",
        "confidence": "Confidence in a statement",
        "coding_state": "State of an element of a framework",
        "judged_by": "Who judges against a framework",
        "response": "The addressee's response to a recommendation",
        "follow_up": "What came of a recommendation",
    },
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """A page for each Markdown file at the top of the content."""
    texts = comparison.content.prose
    for path in sorted(name for name in texts if not name.endswith(".en.md")):
        english = texts.get(f"{path[:-3]}.en.md")
        prose = english if language == "en" and english else texts[path]
        heading = re.match(r"#[ \t]+(.+)\n", prose.text)
        title = heading.group(1).strip() if heading else path[:-3].capitalize()
        text = prose.text[heading.end() :] if heading else prose.text
        first = next((line for line in text.split("\n") if line.strip() and not line.startswith("#")), title)
        yield Page(
            f"{path[:-3]}/",
            "prose",
            title,
            TEMPLATES.get(path, "pages/prose.md.jinja"),
            first[:200],
            context={
                "title": title,
                "text": text,
                "fields": list(FIELDS[language].items()),
                "spoken": "en" if prose is english else "sv",
                "licence": LICENCES[comparison.content.site.licence_code] if comparison.content.site else None,
                "newest": newest_first(comparison)[:NEWEST],
            },
            edit=prose.path,
            made_from=(prose.path, *CODES.get(path, ())),
            spoken="en" if prose is english else "sv",
        )
