"""Pages and summaries into a table of how hard they are to read: what ``samsyn check --plain`` shows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from samsyn.checks.plain import LIX, SENTENCE, WORDS, summaries
from samsyn.checks.prose import MAX_SUMMARY_WORDS
from samsyn.content import Content
from samsyn.passages import passages
from samsyn.plain import Measure, measure

#: Pages with less running text than this say nothing of how hard they are.
LEAST: Final = 30
HEADINGS: Final = {
    "sv": ("LIX", "ord", "meningar", "ord/mening", "längst", "sidans löpande text", "sammanfattning"),
    "en": ("LIX", "words", "sentences", "words/sentence", "longest", "the page's running text", "summary"),
}
LIMITS: Final = {
    "sv": "Gränser för sammanfattningar: LIX {}, {} ord i en mening, {} ord för en rapport och {} för ett tema.",
    "en": "Limits for summaries: LIX {}, {} words in a sentence, {} words for a report and {} for a theme.",
}


def readability(pages: Mapping[str, str], content: Content, language: str = "sv") -> str:
    """Two tables as text, the hardest first: every page's running text, and every Swedish summary with the limits.

    Args:
        pages: source path to Markdown, as ``build`` makes them.
        content: everything that authors wrote.
        language: of the headings.
    """
    *columns, of_pages, of_summaries = HEADINGS[language]
    whole = {path.removesuffix("index.md") or "/": measure(passages(text)) for path, text in pages.items()}
    long = {name: found for name, found in whole.items() if found.words >= LEAST}
    short = {one.place.path: one.measure for one in summaries(content) if one.language == "sv"}
    limits = LIMITS[language].format(LIX, SENTENCE, MAX_SUMMARY_WORDS["sv"], WORDS["sv"])
    return "\n".join([*_table([*columns, of_pages], long), "", *_table([*columns, of_summaries], short), limits])


def _table(headings: list[str], rows: Mapping[str, Measure]) -> Iterator[str]:
    yield _row(headings)
    for name, found in sorted(rows.items(), key=lambda row: (-row[1].lix, row[0])):
        mean = f"{found.mean:.1f}"
        yield _row((str(found.lix), str(found.words), str(len(found.lengths)), mean, str(found.longest), name))


def _row(cells: Iterable[str]) -> str:
    lix, words, sentences, mean, longest, name = cells
    return f"{lix:>4} {words:>6} {sentences:>9} {mean:>14} {longest:>7}  {name}"
