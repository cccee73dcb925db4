"""Texts to typed entries, with every problem of every file."""

import re
from collections.abc import Iterator
from typing import Final, cast

from samsyn.content import Answer, Coded, Content, Prose, TableData, ThemeSynthesis
from samsyn.explain import nearest
from samsyn.grouping import grouped
from samsyn.labels import meant_codes
from samsyn.model.accessibility import Tests
from samsyn.model.base import Record
from samsyn.model.changelog import Changelog
from samsyn.model.coding import Cells, Findings, Frameworks, Table
from samsyn.model.evaluation import Evaluation
from samsyn.model.published import Published
from samsyn.model.replies import Corrections, Reply
from samsyn.model.site import Questions, Site, Synthesis
from samsyn.model.vocabulary import (
    Abbreviations,
    Claims,
    Clusters,
    Codes,
    FrameworkList,
    Indicators,
    Methods,
    Parties,
    Themes,
)
from samsyn.problems import Place, Problem
from samsyn.records import AnyRecord, record_of
from samsyn.tables import rows_of

#: The class of each content file, by its path with ``*`` for a name: the files that exist, and their schemas.
FILES: Final[dict[str, type[Record]]] = {
    "site.yml": Site,
    "questions.yml": Questions,
    "corrections.yml": Corrections,
    "changelog.yml": Changelog,
    "accessibility-tests.yml": Tests,
    "vocabulary/themes.yml": Themes,
    "vocabulary/parties.yml": Parties,
    "vocabulary/methods.yml": Methods,
    "vocabulary/indicators.yml": Indicators,
    "vocabulary/frameworks.yml": FrameworkList,
    "vocabulary/clusters.yml": Clusters,
    "vocabulary/codes.yml": Codes,
    "vocabulary/abbreviations.yml": Abbreviations,
    "vocabulary/claims.yml": Claims,
    "evaluations/*/evaluation.yml": Evaluation,
    "evaluations/*/findings.yml": Findings,
    "evaluations/*/cells.yml": Cells,
    "evaluations/*/frameworks.yml": Frameworks,
    "evaluations/*/tables/*.yml": Table,
    "evaluations/*/reply.md": Reply,
    "synthesis/*.md": Synthesis,
    "published/*.yml": Published,
}
OPTIONAL: Final = ("changelog.yml", "corrections.yml", "accessibility-tests.yml")
REQUIRED: Final = tuple(name for name in FILES if "*" not in name and name not in OPTIONAL)
PER_EVALUATION: Final = ("evaluation.yml", "findings.yml", "cells.yml", "report.md")
PROSE: Final = (
    "*.md",
    "*.en.md",
    "evaluations/*/report.md",
    "evaluations/*/report.en.md",
    "evaluations/*/reply.en.md",
    "synthesis/*.en.md",
)


def parse(texts: dict[str, str], before: Content | None = None) -> Content:
    """All entries of the texts that can be understood, and every problem found on the way.

    Args:
        texts: path under ``content/`` to text.
        before: what an earlier reading gave; files that read the same are taken from it.

    Returns:
        Content in path order; a record with a problem is left out, its neighbours stay.
    """
    kept = before.parts if before else {}
    content = Content(texts=texts, parts={path: part for path, part in kept.items() if path in texts})
    content.problems += _strangers(texts)
    content.problems += [Problem("file-missing", Place(name), {"file": name}) for name in REQUIRED if name not in texts]
    content.problems += _without_swedish(texts)
    content.site = _file("site.yml", Site, content)
    questions = _file("questions.yml", Questions, content)
    content.questions = questions.questions if questions else ()
    corrections = _file("corrections.yml", Corrections, content)
    content.corrections = corrections.corrections if corrections else ()
    changelog = _file("changelog.yml", Changelog, content)
    content.changes = changelog.changes if changelog else ()
    content.tests = _file("accessibility-tests.yml", Tests, content)
    _vocabulary(content)
    inside = (path for path in sorted(texts) if path.startswith("evaluations/") and path.count("/") > 1)
    folders = grouped(inside, lambda path: path.split("/")[1])
    coded = [_evaluation(folder, paths, content) for folder, paths in folders.items()]
    content.evaluations = tuple(sorted(coded, key=lambda c: (c.evaluation.order if c.evaluation else 999, c.id)))
    content.syntheses = tuple(
        synthesis
        for path in sorted(texts)
        if _matches(path, "synthesis/*.md") and (synthesis := _synthesis(path, content))
    )
    content.published = {
        path.split("/")[1][:-4]: register
        for path in sorted(texts)
        if _matches(path, "published/*.yml") and (register := _file(path, Published, content))
    }
    content.prose = {
        path: Prose(path, text) for path, text in texts.items() if path.endswith(".md") and "/" not in path
    }
    content.problems = meant_codes(content.problems, content.vocabulary)
    return content


def _matches(path: str, pattern: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", "[^/.]+"), path) is not None


def _strangers(texts: dict[str, str]) -> list[Problem]:
    patterns = (*FILES, *PROSE, "evaluations/*/tables/*.csv")
    problems = []
    for path in texts:
        if not any(_matches(path, pattern) for pattern in patterns):
            name = path.rsplit("/", 1)[-1]
            names = {pattern.rsplit("/", 1)[-1] for pattern in patterns if "*" not in pattern.rsplit("/", 1)[-1]}
            problems.append(Problem("file-unknown", Place(path), {"nearest": nearest(name, sorted(names))}))
    return problems


def _without_swedish(texts: dict[str, str]) -> Iterator[Problem]:
    """English texts whose Swedish original is missing; the report is asked for anyway."""
    for path in texts:
        original = f"{path.removesuffix('.en.md')}.md"
        if path.endswith(".en.md") and original not in texts and not original.endswith("/report.md"):
            yield Problem("file-missing", Place(original), {"file": original.rsplit("/", 1)[-1]})


def _file(path: str, cls: type[AnyRecord], content: Content, *, text: str | None = None) -> AnyRecord | None:
    """A file's record; the part that an earlier reading of the same text gave serves again."""
    text = content.texts.get(path) if text is None else text
    if text is None:
        return None
    part = content.parts.get(path)
    if part is None or part.text != text or part.cls is not cls:
        part = content.parts[path] = record_of(path, text, cls)
        if path.startswith("evaluations/") and isinstance(part.document.data, dict):
            part.document.data = {}  # the record says it all, and there may be thousands
    content.documents[path] = part.document
    content.problems += part.problems
    content.places.add(part.places)
    return cast("AnyRecord | None", part.record)


def _written(path: str, name: str, content: Content) -> set[str]:
    """What every item of a file's list is called, also of records that have a problem."""
    part = content.parts.get(path)
    return {called for (called,) in part.written.get(name, ())} if part else set()


def _vocabulary(content: Content) -> None:
    words = content.vocabulary
    if themes := _file("vocabulary/themes.yml", Themes, content):
        words.themes = {theme.id: theme for theme in themes.themes}
    if parties := _file("vocabulary/parties.yml", Parties, content):
        words.parties = {party.id: party for party in parties.parties}
    if methods := _file("vocabulary/methods.yml", Methods, content):
        words.methods = {method.id: method for method in methods.methods}
    if indicators := _file("vocabulary/indicators.yml", Indicators, content):
        words.indicators = {indicator.id: indicator for indicator in indicators.indicators}
        named = {"definition": indicators.definitions, "time_point": indicators.time_points}
        words.key_words = {part: {one.id: one.label for one in found} for part, found in named.items()}
    if frameworks := _file("vocabulary/frameworks.yml", FrameworkList, content):
        words.frameworks = {framework.id: framework for framework in frameworks.frameworks}
    if clusters := _file("vocabulary/clusters.yml", Clusters, content):
        words.clusters = {cluster.id: cluster for cluster in clusters.clusters}
    if abbreviations := _file("vocabulary/abbreviations.yml", Abbreviations, content):
        words.abbreviations = abbreviations.abbreviations
    words.claims = _file("vocabulary/claims.yml", Claims, content)
    if codes := _file("vocabulary/codes.yml", Codes, content):
        words.codes = {name: {term.id: term for term in terms} for name, terms in codes.codes.items()}
    for name in ("themes", "parties", "methods", "indicators", "frameworks", "clusters"):
        words.written_ids[name] = _written(f"vocabulary/{name}.yml", name, content)


def _evaluation(folder: str, paths: list[str], content: Content) -> Coded:
    base = f"evaluations/{folder}"
    coded = Coded(folder, base)
    content.problems += [
        Problem("file-missing", Place(f"{base}/{name}"), {"file": name})
        for name in PER_EVALUATION
        if f"{base}/{name}" not in content.texts
    ]
    coded.evaluation = _file(f"{base}/evaluation.yml", Evaluation, content)
    if findings := _file(f"{base}/findings.yml", Findings, content):
        coded.findings = findings.findings
    if cells := _file(f"{base}/cells.yml", Cells, content):
        coded.cells = cells.cells
    if frameworks := _file(f"{base}/frameworks.yml", Frameworks, content):
        coded.codings = frameworks.codings
    coded.tables = tuple(
        table for path in paths if _matches(path, f"{base}/tables/*.yml") and (table := _table(path, content))
    )
    for path in paths:
        if _matches(path, f"{base}/tables/*.csv") and path[:-3] + "yml" not in content.texts:
            content.problems.append(Problem("table-alone", Place(path), {"file": path.rsplit("/", 1)[-1][:-3] + "yml"}))
    coded.report = _prose(f"{base}/report.md", content)
    coded.report_english = _prose(f"{base}/report.en.md", content)
    coded.answer = _answer(base, content)
    coded.written_ids = {
        "facts": _written(f"{base}/evaluation.yml", "facts", content),
        "findings": _written(f"{base}/findings.yml", "findings", content),
    }
    if (part := content.parts.get(f"{base}/cells.yml")) and "cells" in part.written:
        coded.written_cells = _written(f"{base}/cells.yml", "cells", content)
    if part := content.parts.get(f"{base}/frameworks.yml"):
        coded.written_codings = part.written.get("codings")
    return coded


def _answer(base: str, content: Content) -> Answer | None:
    path = f"{base}/reply.md"
    if path not in content.texts:
        return None
    front, body = split_front_matter(content.texts[path])
    if not front:
        content.problems.append(Problem("front-matter-missing", Place(path)))
        return None
    reply = _file(path, Reply, content, text=front)
    return Answer(reply, Prose(path, body), _prose(f"{base}/reply.en.md", content)) if reply else None


def _table(path: str, content: Content) -> TableData | None:
    table = _file(path, Table, content)
    csv_path = path[:-3] + "csv"
    if csv_path not in content.texts:
        content.problems.append(Problem("table-alone", Place(path), {"file": csv_path.rsplit("/", 1)[-1]}))
        return None
    if table is None:
        return None
    wanted = [column.id for column in table.columns]
    if table.row_key not in wanted:
        words = {"value": table.row_key, "where": "columns", "nearest": nearest(table.row_key, wanted)}
        content.problems.append(Problem("unknown-reference", content.places.of(table, "row_key"), words))
        return None
    rows = rows_of(table, content.texts[csv_path], csv_path)
    content.problems += rows.problems
    if not rows.headed:
        return None
    english = {word.sv: word.en for word in table.words if word.en}
    return TableData(path.rsplit("/", 1)[-1][:-4], table, tuple(rows.values), tuple(rows.places), english)


def split_front_matter(text: str) -> tuple[str, str]:
    """A Markdown text as its YAML front matter and its body, both padded so that line numbers hold."""
    match = re.match(r"---\n(.*?\n)---[ \t]*(\n|$)", text, re.DOTALL)
    if match is None:
        return "", text
    return "\n" + match.group(1), "\n" * match.group().count("\n") + text[match.end() :]


def _synthesis(path: str, content: Content) -> ThemeSynthesis | None:
    front, body = split_front_matter(content.texts[path])
    theme = path.rsplit("/", 1)[-1][:-3]
    if not front:
        content.problems.append(Problem("front-matter-missing", Place(path)))
        return None
    synthesis = _file(path, Synthesis, content, text=front)
    english = _prose(f"{path[:-3]}.en.md", content)
    return ThemeSynthesis(theme, synthesis, synthesis.statements, Prose(path, body), english) if synthesis else None


def _prose(path: str, content: Content) -> Prose | None:
    return Prose(path, content.texts[path]) if path in content.texts else None
