"""Proof of the coding against the report's own text: each part a file, ``check(case) -> Iterator[Problem]``."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.checks.sources import cited
from samsyn.content import Coded, Content
from samsyn.own import own_texts
from samsyn.problems import Problem, tidy
from samsyn.verify import bound, coverage, identity, lines, phrases, quoted, values
from samsyn.verify.case import Case
from samsyn.verify.text import ReportText

PARTS: Final[tuple[Callable[[Case], Iterator[Problem]], ...]] = (
    identity.check,
    lines.check,
    phrases.check,
    values.check,
    bound.check,
    quoted.check,
    coverage.check,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What was proved of one evaluation: how many sources, facts, search phrases and numbers.

    Of the report's substantive lines, ``cited`` are cited and ``explained`` others are explained instead.
    """

    evaluation: str
    sources: int
    facts: int
    finds: int
    numbers: int
    cited: int
    substantive: int
    explained: int

    @property
    def percent(self) -> int:
        """The share of the report's substantive lines that something cites, in whole percent rounded down."""
        return 100 * self.cited // self.substantive if self.substantive else 100

    @property
    def percent_explained(self) -> int:
        """The share that something cites or the content explains, in whole percent rounded down."""
        return 100 * (self.cited + self.explained) // self.substantive if self.substantive else 100


@dataclass(frozen=True, slots=True)
class Verified:
    """The outcome for one evaluation; no tally when its report's text is not at hand."""

    problems: list[Problem]
    tally: Tally | None = None


def verify(coded: Coded, content: Content, reports: Mapping[str, bytes]) -> Verified:
    """Prove one evaluation's coding.

    Args:
        coded: an evaluation whose content has no errors of its own.
        content: all content, for places.
        reports: the texts of the reports as bytes, by file name.
    """
    evaluation = coded.evaluation
    if evaluation is None:
        return Verified([])
    name = evaluation.report.text
    if name not in reports:
        place = content.places.of(evaluation, "report", "text")
        return Verified([Problem("report-absent", place, {"file": name})])
    case = Case(coded, evaluation, content, ReportText.of(name, reports[name]))
    problems = tidy([problem for part in PARTS for problem in part(case)])
    sources = [source for _, _, source in cited(coded)]
    substantive, used = coverage.substantive(case), coverage.cited_lines(case)
    tally = Tally(
        evaluation=coded.id,
        sources=len(sources) + sum(1 + len(data.table.row_sources) for data in coded.tables),
        facts=len(evaluation.facts),
        finds=sum(1 for source in sources if source.find),
        numbers=sum(len(bound.to_prove(own)) for own in own_texts(coded, content)),
        cited=len(substantive & used),
        substantive=len(substantive),
        explained=len((substantive & coverage.explained_lines(case)) - used),
    )
    return Verified(problems, tally)


def texts_for_excerpts(reports: Mapping[str, bytes]) -> dict[str, str]:
    """The reports' texts by file name, for showing the lines that a problem concerns."""
    return {name: "\n".join(ReportText.of(name, raw).lines) for name, raw in reports.items()}
