"""What the parts of the proof share: one evaluation's coding, and its report's text."""

from dataclasses import dataclass

from samsyn.content import Coded, Content
from samsyn.model.base import Source, ranges
from samsyn.model.evaluation import Evaluation
from samsyn.problems import Place
from samsyn.verify.text import Folded, ReportText

#: How many of the report's lines a problem shows.
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Case:
    """One evaluation to prove."""

    coded: Coded
    evaluation: Evaluation
    content: Content
    text: ReportText

    def cited(self, *sources: Source) -> Folded:
        """The lines that sources point to, folded."""
        return self.text.fold(*(span for source in sources for span in ranges(source.lines)))

    def beside(self, lines: str) -> tuple[Place, ...]:
        """The first of the report's lines that a locator points to, to be shown beside a problem."""
        numbers = [number for first, last in ranges(lines) for number in range(first, last + 1)]
        full = [number for number in numbers if number <= len(self.text.lines) and self.text.lines[number - 1].strip()]
        return tuple(Place(self.text.name, number) for number in full[:SHOWN])
