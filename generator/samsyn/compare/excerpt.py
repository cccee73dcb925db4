"""Some findings only, theme by evaluation: those of one voice, or those that name one party."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from samsyn.compare.agreement import Agreement, agreement
from samsyn.compare.matrix import MatrixCell, ThemeRow, state
from samsyn.compare.voices import Said, tally
from samsyn.content import Coded
from samsyn.model.coding import Finding
from samsyn.model.vocabulary import Theme


@dataclass(frozen=True, slots=True)
class ExcerptCell:
    """The findings of one theme in one evaluation that were asked for; ``said`` may be empty."""

    evaluation: str
    said: tuple[Said, ...]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many findings say what, those that occur, in a fixed order."""
        return tally(self.said)

    @property
    def only_voice(self) -> str | None:
        """The voice that says all of it, where several findings or one rest on one voice."""
        voices = {voice for one in self.said for voice in one.finding.voices}
        return voices.pop() if len(voices) == 1 else None


@dataclass(frozen=True, slots=True)
class ExcerptRow:
    """One theme with a cell per evaluation, and whether the evaluations give the same direction."""

    theme: Theme
    cells: tuple[ExcerptCell, ...]
    agreement: Agreement

    @property
    def said(self) -> tuple[Said, ...]:
        """The row's findings, in the evaluations' order."""
        return tuple(one for cell in self.cells for one in cell.said)


def excerpt(
    themes: Mapping[str, Theme], evaluations: Iterable[Coded], keep: Callable[[Finding], bool]
) -> tuple[ExcerptRow, ...]:
    """The themes that some kept finding has, in the vocabulary's order; all themes of a finding count.

    An evaluation without such a finding says nothing here: it is neither for nor against, and not counted as asked.
    """
    kept = {coded.id: _by_theme(finding for finding in coded.findings if keep(finding)) for coded in evaluations}
    return tuple(row for theme in themes.values() if (row := _row(theme, kept)).said)


def _by_theme(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        for theme in dict.fromkeys(finding.all_themes):
            found.setdefault(theme, []).append(finding)
    return {theme: tuple(those) for theme, those in found.items()}


def _row(theme: Theme, kept: Mapping[str, Mapping[str, tuple[Finding, ...]]]) -> ExcerptRow:
    found = {name: by_theme.get(theme.id, ()) for name, by_theme in kept.items()}
    spoken = ThemeRow(
        theme,
        tuple(
            MatrixCell(theme.id, name, state(findings, None), None, None, findings, None)
            for name, findings in found.items()
            if findings
        ),
    )
    cells = (ExcerptCell(name, tuple(Said(name, finding) for finding in findings)) for name, findings in found.items())
    return ExcerptRow(theme, tuple(cells), agreement(spoken))
