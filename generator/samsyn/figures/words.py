"""What figures say: phrases in a language, and the short names by which they call an evaluation."""

from samsyn.compare import Comparison, Evaluated
from samsyn.content import TableData
from samsyn.figures.phrases import WORDS
from samsyn.model.base import Text


def say(language: str, key: str, **words: str | int) -> str:
    """A phrase in a language, its ``{names}`` filled."""
    return WORDS[language][key].format_map(words)


def text_in(text: Text, language: str) -> str:
    """A text in a language; where the translation is missing, the Swedish one, marked as such."""
    if language == "sv":
        return text.sv
    return text.en or say(language, "untranslated", text=text.sv)


def row_of(data: TableData, text: str, language: str) -> str:
    """A text of a report's table in a language, where it is given; else as it stands."""
    return text if language == "sv" else data.english.get(text, text)


def rows_in(data: TableData, language: str) -> str:
    """The language of a table's row names where some of them are not in the page's; else empty."""
    names = {row[data.table.row_key] for row in data.rows}
    return "" if language == "sv" or names <= set(data.english) else "sv"


def label_of(comparison: Comparison, field: str, code: str, language: str) -> str:
    """The words of a code, by its field in ``codes.yml``; the code itself where it has none."""
    term = comparison.content.vocabulary.codes.get(field, {}).get(code)
    return text_in(term.label, language) if term else code


def name_of(evaluated: Evaluated, language: str) -> str:
    """Monogram and short name: SV Stöd på vägen."""
    return f"{evaluated.evaluation.monogram} {text_in(evaluated.evaluation.name, language)}"


def names(comparison: Comparison, language: str) -> dict[str, str]:
    """Evaluation id to monogram and short name, for the line that gives the sources."""
    return {evaluated.id: name_of(evaluated, language) for evaluated in comparison.evaluations}
