"""Cells: one for each theme, a summary where there are findings and a declared state where there are none."""

from collections import Counter
from collections.abc import Iterator

from samsyn.content import Coded, Content
from samsyn.explain import nearest
from samsyn.problems import Place, Problem


def check(content: Content) -> Iterator[Problem]:
    """Cells that are missing, repeated, or of the wrong kind for their findings."""
    for coded in content.evaluations:
        path = f"{coded.path}/cells.yml"
        if not content.unread(path):
            if coded.written_cells is not None:
                yield from _missing(coded.written_cells, path, content)
            if not _findings_unsure(coded, content):
                yield from _kinds(coded, content)


def _missing(written: set[str], path: str, content: Content) -> Iterator[Problem]:
    themes = content.vocabulary.written_ids["themes"]
    meant = {nearest(name, sorted(themes)) for name in written - themes}  # said once, as an unknown theme
    for theme in content.vocabulary.themes:
        if theme not in written | meant:
            yield Problem("cell-missing", Place(path), {"theme": theme})


def _findings_unsure(coded: Coded, content: Content) -> bool:
    """Whether some finding could not be read, or has a misspelt theme: it may belong to any cell."""
    themes = content.vocabulary.written_ids["themes"]
    return (
        content.unread(f"{coded.path}/findings.yml")
        or coded.written_ids["findings"] != {finding.id for finding in coded.findings}
        or any(theme not in themes for finding in coded.findings for theme in finding.all_themes)
    )


def _kinds(coded: Coded, content: Content) -> Iterator[Problem]:
    counts = Counter(theme for finding in coded.findings for theme in set(finding.all_themes))
    seen: set[str] = set()
    for cell in coded.cells:
        if cell.theme not in content.vocabulary.written_ids["themes"]:
            continue
        if cell.theme in seen:
            yield Problem("cell-twice", content.places.of(cell), {"theme": cell.theme})
        seen.add(cell.theme)
        if cell.state and counts[cell.theme]:
            words = {"state": cell.state, "count": str(counts[cell.theme])}
            yield Problem("cell-has-findings", content.places.of(cell, "state"), words)
        elif cell.summary and not counts[cell.theme]:
            yield Problem("cell-without-findings", content.places.of(cell, "summary", key=True))
