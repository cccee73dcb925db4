"""References: what to cite, and the same reference in the forms that readers and their programs use, one per file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from samsyn.cite import bibtex, csl, ris, swedish
from samsyn.cite.reference import Reference, comparison_of, findings_of, of_evaluation
from samsyn.compare import Comparison, Evaluated

#: The forms to download: the ending, and what writes them.
FORMS: Final[dict[str, Callable[[Iterable[Reference]], str]]] = {
    "bib": bibtex.write,
    "ris": ris.write,
    "json": csl.write,
    "txt": swedish.write,
}
#: What their makers call them.
NAMES: Final = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
FOLDER: Final = "citera"


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference as a page shows it: in running text, and as a name and a text for each program's form."""

    key: str
    written: swedish.Written
    forms: tuple[tuple[str, str], ...]


def citation(reference: Reference, language: str) -> Citation:
    """A reference in every form."""
    forms = tuple((name, FORMS[ending]((reference,)).strip()) for ending, name in NAMES.items())
    return Citation(reference.key, swedish.written(reference, language), forms)


def files(comparison: Comparison, language: str) -> dict[str, Callable[[], bytes]]:
    """What makes the references to download, by path.

    For each evaluation the report, the coding and every finding; and the comparison of all.
    """
    sets: dict[str, Callable[[], tuple[Reference, ...]]] = {
        one.id: partial(_whole, one, comparison, language) for one in comparison.evaluations
    }
    sets["jamfor"] = lambda: (comparison_of(comparison, language),)
    return {
        f"{FOLDER}/{name}.{ending}": partial(_bytes, write, made)
        for name, made in sets.items()
        for ending, write in FORMS.items()
    }


def _whole(evaluated: Evaluated, comparison: Comparison, language: str) -> tuple[Reference, ...]:
    return (*of_evaluation(evaluated, comparison, language), *findings_of(evaluated, comparison, language))


def _bytes(write: Callable[[Iterable[Reference]], str], made: Callable[[], tuple[Reference, ...]]) -> bytes:
    return write(made()).encode()
