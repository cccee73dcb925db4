"""An evaluation, a finding or a comparison to a reference: who, when, what, where."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from samsyn.compare import Comparison, Evaluated

Kind = Literal["report", "coding", "finding", "comparison"]
WORDS: Final = {
    "sv": {
        "coding": "{name}: kodning av utvärderingen",
        "finding": "{name}, iakttagelse {id}: {statement}",
        "comparison": "Jämförelse av utvärderingarna av {names}",
        "and": "och",
    },
    "en": {
        "coding": "{name}: coding of the evaluation",
        "finding": "{name}, finding {id}: {statement}",
        "comparison": "Comparison of the evaluations of {names}",
        "and": "and",
    },
}


@dataclass(frozen=True, slots=True)
class Person:
    """An author by name; ``given`` is empty for an organisation."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing to cite.

    Attributes:
        key: unique on the site, plain ASCII.
        kind: a printed report, or something on this site.
        authors: in order, never empty.
        title: without a full stop at the end; in brackets where the report has none and the words are ours.
        date: ``2026-11-22`` or ``2012``; empty where unknown.
        publisher: who gave it out; for what is on this site, the site's publisher.
        container: the site's name; empty for a printed report.
        url: absolute; empty where the site's own address is not given.
        language: of the thing itself.
    """

    key: str
    kind: Kind
    authors: tuple[Person, ...]
    title: str
    date: str
    publisher: str
    container: str
    url: str
    language: str

    @property
    def year(self) -> str:
        """Empty where unknown."""
        return self.date[:4]


def of_evaluation(evaluated: Evaluated, comparison: Comparison, language: str) -> tuple[Reference, Reference]:
    """The printed report, and our coding of it."""
    evaluation = evaluated.evaluation
    report = evaluation.report
    authors = tuple(person(name) for name in report.authors) or (Person(report.publisher),)
    printed = Reference(
        f"{evaluated.id}-rapport",
        "report",
        authors,
        report.title.rstrip(".") if report.title_given else f"[{report.title.rstrip('.')}]",
        str(report.year or ""),
        report.publisher,
        "",
        report.url or "",
        "sv",
    )
    title = WORDS[language]["coding"].format(name=evaluation.name.plain(language))
    page = f"utvarderingar/{evaluated.id}/"
    return printed, _own(comparison, language)(evaluated.id, "coding", title, evaluation.updated, page)


def findings_of(evaluated: Evaluated, comparison: Comparison, language: str) -> tuple[Reference, ...]:
    """Every finding of an evaluation, in the order written."""
    evaluation, own = evaluated.evaluation, _own(comparison, language)
    form, name = WORDS[language]["finding"], evaluation.name.plain(language)
    return tuple(
        own(
            f"{evaluated.id}.{found.id}",
            "finding",
            form.format(name=name, id=found.id, statement=found.statement.plain(language).rstrip(".")),
            evaluation.updated,
            f"utvarderingar/{evaluated.id}/#{found.id}",
        )
        for found in evaluated.coded.findings
    )


def comparison_of(comparison: Comparison, language: str, chosen: tuple[str, ...] = ()) -> Reference:
    """The comparison of the chosen evaluations, of all without a choice; dated by the one that changed last."""
    shown = [one for one in comparison.evaluations if not chosen or one.id in chosen]
    names = [one.evaluation.name.plain(language) for one in shown]
    joined = f" {WORDS[language]['and']} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    return _own(comparison, language)(
        "-".join(("jamfor", *chosen)),
        "comparison",
        WORDS[language]["comparison"].format(names=joined),
        max((one.evaluation.updated for one in shown), default=""),
        f"jamfor/?utv={','.join(chosen)}" if chosen else "jamfor/",
    )


def person(name: str) -> Person:
    """``Eva L. Bergsten`` as family name and given names; a name of one word is an organisation's."""
    given, _, family = name.strip().rpartition(" ")
    return Person(family, given)


def _own(comparison: Comparison, language: str) -> Callable[[str, Kind, str, str, str], Reference]:
    """What makes references to things on this site, of a key, a kind, a title, a date and a page."""
    site = comparison.content.site
    assert site is not None  # noqa: S101 - nothing is compared without a site
    publisher, container = site.publisher.plain(language), site.name.plain(language)
    root = f"{site.address}{'' if language == site.language else f'{language}/'}" if site.address else ""

    def made(key: str, kind: Kind, title: str, date: str, page: str) -> Reference:
        url = f"{root}{page}" if root else ""
        return Reference(f"samsyn-{key}", kind, (Person(publisher),), title, date, publisher, container, url, language)

    return made
