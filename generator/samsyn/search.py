"""What a reader can search for: each page, finding, fact, goal, theme and abbreviation, its type before its name.

The site builder would index whole pages, figure data included, and lead to headings. These entries lead to the very
finding or fact, and carry both forms of every abbreviation, so that FK finds Försäkringskassan and the other way about.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from samsyn import present
from samsyn.compare import Comparison, Evaluated
from samsyn.compare.parts import side
from samsyn.glossary import anchor
from samsyn.model.base import Text
from samsyn.model.vocabulary import Abbreviation
from samsyn.page import Page

#: One result: where it leads from the root, its title, its text, both as HTML.
Entry = dict[str, str]

#: Kinds of pages that the site builder indexes itself: running text under headings.
INDEXED_BY_BUILDER: Final = ("prose",)
#: Kinds of pages without a result of their own: the start page is where the reader came in.
LEFT_OUT: Final = ("start", *INDEXED_BY_BUILDER)
TYPES: Final = {
    "sv": {
        "page": "Sida",
        "theme": "Tema",
        "evaluation": "Utvärdering",
        "party": "Part",
        "question": "Fråga",
        "framework": "Ramverk",
        "element": "Del av ramverk",
        "finding": "Iakttagelse",
        "recommendation": "Rekommendation",
        "fact": "Uppgift",
        "goal": "Mål",
        "discrepancy": "Källkritik",
        "statement": "Påstående över flera",
        "cell": "Tema i {}",
        "abbreviation": "Förkortning",
    },
    "en": {
        "page": "Page",
        "theme": "Theme",
        "evaluation": "Evaluation",
        "party": "Party",
        "question": "Question",
        "framework": "Framework",
        "element": "Part of a framework",
        "finding": "Finding",
        "recommendation": "Recommendation",
        "fact": "Fact",
        "goal": "Goal",
        "discrepancy": "Source criticism",
        "statement": "Statement over several",
        "cell": "Theme in {}",
        "abbreviation": "Abbreviation",
    },
}


def entries(comparison: Comparison, pages: Iterable[Page], language: str = "sv") -> list[Entry]:
    """Every result, pages before what stands on them."""
    return list(_Index(comparison, language).entries(pages))


class _Index:
    """Makes the entries of one comparison in one language."""

    def __init__(self, comparison: Comparison, language: str) -> None:
        self._comparison = comparison
        self._language = language
        self._types = TYPES[language]
        self._words = comparison.content.vocabulary
        self._synonyms = Synonyms(self._words.abbreviations, language)

    def entries(self, pages: Iterable[Page]) -> Iterator[Entry]:
        """Pages, then what stands on them, in the site's order."""
        for page in pages:
            if page.kind not in LEFT_OUT:
                yield self._entry(page.address, page.kind, page.title, *self._about(page))
        for evaluated in self._comparison.evaluations:
            yield from self._evaluation(evaluated)
        yield from self._themes()
        yield from self._frameworks()
        for item in self._words.abbreviations:
            texts = (self._in(item.expansion), self._in(item.explanation))
            yield self._entry(f"ordlista/#{anchor(item.short)}", "abbreviation", item.short, *item.also, *texts)

    def _about(self, page: Page) -> Iterator[str]:
        """What a page is found by beside its title."""
        yield page.description.removeprefix(page.title).strip()
        if page.kind == "party":
            party = self._words.parties[page.address.split("/")[1]]
            yield from (self._in(text) for text in (party.short, party.explanation))
            yield from (self._in(unit.label) for unit in party.units)

    def _evaluation(self, evaluated: Evaluated) -> Iterator[Entry]:
        home = f"utvarderingar/{evaluated.id}/"
        for finding in evaluated.coded.findings:
            kind = "recommendation" if finding.kind == "recommendation" else "finding"
            theme = self._in(self._words.themes[finding.theme].label)
            yield self._entry(f"{home}#{finding.id}", kind, theme, self._in(finding.statement), finding.place or "")
        for fact in evaluated.evaluation.facts:
            whole = evaluated.facts.get(fact.of or "")
            shown = present.k_of_n(fact, whole, percent_from=self._comparison.percent_from, language=self._language)
            yield self._entry(f"{home}#{fact.id}", "fact", self._in(fact.label), shown, fact.place or "")
        for goal in evaluated.evaluation.goals:
            yield self._entry(f"{home}#{goal.id}", "goal", self._in(goal.label), self._in(goal.target))
        for item in evaluated.evaluation.discrepancies:
            yield self._entry(f"{home}#{item.id}", "discrepancy", self._in(item.label), self._in(item.treatment))

    def _themes(self) -> Iterator[Entry]:
        for synthesis in self._comparison.content.syntheses:
            label = self._in(self._words.themes[synthesis.theme].label)
            for statement in synthesis.statements:
                location = f"teman/{synthesis.theme}/#{statement.id}"
                yield self._entry(location, "statement", label, self._in(statement.statement))
        for row in self._comparison.matrix:
            for evaluated, cell in zip(self._comparison.evaluations, row.cells, strict=True):
                title = self._types["cell"].format(self._in(evaluated.evaluation.name))
                said = self._in(cell.summary or cell.reason)
                location = side(self._comparison, row.theme.id, evaluated.id)
                yield self._made(location, f"{title}: {self._in(row.theme.label)}", said)

    def _frameworks(self) -> Iterator[Entry]:
        for framework in self._words.frameworks.values():
            for element in framework.elements:
                location = f"ramverk/{framework.id}/#element-{element.id}"
                yield self._entry(location, "element", self._in(element.label), self._in(element.definition))

    def _in(self, text: Text | None) -> str:
        return text.plain(self._language) if text else ""

    def _entry(self, location: str, kind: str, name: str, *texts: str) -> Entry:
        return self._made(location, f"{self._types.get(kind, self._types['page'])}: {name}", *texts)

    def _made(self, location: str, title: str, *texts: str) -> Entry:
        said = ". ".join(text.rstrip(".") for text in texts if text)
        other = self._synonyms.missing(f"{title} {said}")
        text = f"{said}. {' '.join(f'({words})' for words in other)}".strip() if said or other else ""
        return {"location": location, "title": _safe(title), "text": _safe(text)}


class Synonyms:
    """The short and the long form of each abbreviation, for texts that have only the one."""

    def __init__(self, abbreviations: Iterable[Abbreviation], language: str) -> None:
        """Prepare a pattern for each form; an inflected long form counts too."""
        self._forms: list[tuple[_Form, _Form]] = []
        for item in abbreviations:
            long = item.expansion.plain(language)
            shorts = (item.short, *item.also)
            words = "|".join(re.escape(short) for short in shorts)
            in_long = re.compile(rf"(?<!\w){re.escape(long)}", re.IGNORECASE)
            self._forms.append(
                (
                    _Form(item.short, shorts, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")),
                    _Form(long, (long.casefold(),), in_long),
                )
            )

    def missing(self, text: str) -> list[str]:
        """The forms that a text lacks of the abbreviations it has one form of."""
        found, folded = [], text.casefold()
        for short, long in self._forms:
            has_short, has_long = short.stands_in(text, text), long.stands_in(text, folded)
            if has_short != has_long:
                found.append(long.words if has_short else short.words)
        return found


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of an abbreviation; a pattern finds nothing where none of the ``parts`` stands, which is fast to see."""

    words: str
    parts: tuple[str, ...]
    pattern: re.Pattern[str]

    def stands_in(self, text: str, searched: str) -> bool:
        """Whether a text has it; ``searched`` is what its parts are looked for in."""
        return any(part in searched for part in self.parts) and bool(self.pattern.search(text))


def _safe(text: str) -> str:
    return html.escape(text, quote=False)
