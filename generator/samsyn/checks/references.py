"""References: what one record says of another must exist."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from samsyn.content import Coded, Content
from samsyn.explain import nearest
from samsyn.labels import meant
from samsyn.model.base import Record
from samsyn.problems import Place, Problem

#: Whom a recommendation may be addressed to besides the parties.
ADDRESSEES = frozenset({"programme", "steering_group", "process_leader", "coach", "evaluator", "unknown"})


@dataclass(frozen=True, slots=True)
class Rule:
    """The values of one field of some records must be among the known ones.

    ``where`` names the known ones for the author; ``inside`` is the part of the record that holds the field. No known
    ones at all, or ``unread``, means that their file could not be read, and says nothing of the value.
    """

    records: Iterable[Record]
    field: str
    known: Iterable[str]
    where: str
    inside: str = ""
    unread: Callable[[str], bool] = lambda _: False


def check(content: Content) -> Iterator[Problem]:
    """Themes, parties, methods, indicators, elements, facts and findings that do not exist."""
    for coded in content.evaluations:
        for rule in (*_evaluation(coded, content), *_coding(coded, content), *_tables(coded)):
            yield from _broken(rule, content)
        yield from _repeated_themes(coded, content)
    for rule in _shared(content):
        yield from _broken(rule, content)
    yield from _without_theme(content)


def _broken(rule: Rule, content: Content) -> Iterator[Problem]:
    known = set(rule.known)
    for record in rule.records if known else ():
        written = getattr(getattr(record, rule.inside) if rule.inside else record, rule.field)
        for i, value in enumerate(written) if isinstance(written, tuple) else [(None, written)]:
            if value is not None and value not in known and not rule.unread(value):
                at = [step for step in (rule.inside, rule.field, i) if step not in {"", None}]
                words = {"value": value, "where": rule.where, "nearest": meant(value, known, content.vocabulary)}
                yield Problem("unknown-reference", content.places.of(record, *at), words)


def _evaluation(coded: Coded, content: Content) -> Iterator[Rule]:
    evaluation, words = coded.evaluation, content.vocabulary
    if evaluation is None:
        return
    facts = coded.written_ids["facts"] or {""}
    parties, half = words.party_refs, partial(words.half_read, "parties")
    yield Rule([evaluation], "methods", words.written_ids["methods"], "methods.yml")
    yield Rule(
        [*evaluation.parties, *evaluation.staffing, *evaluation.funders], "party", parties, "parties.yml", unread=half
    )
    yield Rule(evaluation.facts, "indicator", words.written_ids["indicators"], "indicators.yml")
    yield Rule([evaluation], "facts", facts, "facts", inside="answer")
    for record in evaluation.facts:
        yield Rule([record], "of", facts - {record.id}, "facts")
    yield Rule(evaluation.material, "n", facts, "facts")
    yield Rule(evaluation.material, "asked", facts, "facts")
    yield Rule(evaluation.goals, "target_fact", facts, "facts")
    yield Rule(evaluation.goals, "outcomes", facts, "facts")
    holders = (*evaluation.staffing, *evaluation.funders, *evaluation.discrepancies, *evaluation.figures)
    yield Rule(holders, "facts", facts, "facts")
    folder = f"{coded.path}/tables/"
    tables = {path[len(folder) : -4] for path in content.texts if path.startswith(folder)}
    yield Rule(evaluation.figures, "table", tables | {""}, "tables")
    for figure in evaluation.figures:
        columns = {column.id for data in coded.tables if data.name == figure.table for column in data.table.columns}
        yield Rule([figure], "columns", columns, str(figure.table))


def _coding(coded: Coded, content: Content) -> Iterator[Rule]:
    words = content.vocabulary
    themes, elements, parties = words.written_ids["themes"], words.element_refs, words.party_refs
    half = partial(words.half_read, "parties")
    yield Rule([*coded.findings, *coded.cells], "theme", themes, "themes.yml")
    yield Rule(coded.findings, "themes", themes, "themes.yml")
    yield Rule(coded.findings, "parties", parties, "parties.yml", unread=half)
    yield Rule(coded.findings, "elements", elements, "frameworks.yml", unread=partial(words.half_read, "frameworks"))
    yield Rule(coded.findings, "addressee", parties | ADDRESSEES, "parties.yml", unread=half)
    yield Rule(coded.codings, "framework", words.written_ids["frameworks"], "frameworks.yml")
    findings = set() if content.unread(f"{coded.path}/findings.yml") else coded.written_ids["findings"] | {""}
    yield Rule(coded.codings, "findings", findings, "findings.yml")
    for coding in coded.codings:
        if framework := words.frameworks.get(coding.framework):
            yield Rule([coding], "element", {element.id for element in framework.elements}, framework.id)


def _tables(coded: Coded) -> Iterator[Rule]:
    for data in coded.tables:
        table = data.table
        keys = {row[table.row_key] for row in data.rows}
        yield Rule([*table.row_sources, *table.qualifiers], "row", keys, f"{data.name}.csv")
        yield Rule(table.qualifiers, "column", {column.id for column in table.columns}, f"{data.name}.yml")


def _repeated_themes(coded: Coded, content: Content) -> Iterator[Problem]:
    for finding in coded.findings:
        for i, theme in enumerate(finding.themes):
            if theme in (finding.theme, *finding.themes[:i]):
                yield Problem("theme-repeated", content.places.of(finding, "themes", i), {"value": theme})


def _without_theme(content: Content) -> Iterator[Problem]:
    themes = sorted(content.vocabulary.written_ids["themes"])
    for synthesis in content.syntheses:
        if themes and synthesis.theme not in themes:
            path = synthesis.prose.path
            words = {"file": path.rsplit("/", 1)[-1], "nearest": nearest(synthesis.theme, themes)}
            yield Problem("claim-without-theme", Place(path), words)


def _shared(content: Content) -> Iterator[Rule]:
    themes = content.vocabulary.written_ids["themes"]
    yield Rule(content.questions, "themes", themes, "themes.yml")
    yield Rule(content.vocabulary.themes.values(), "related", themes, "themes.yml")
    findings = {f"{coded.id}.{name}" for coded in content.evaluations for name in coded.written_ids["findings"]}
    evaluations = {coded.id for coded in content.evaluations}
    statements = [statement for synthesis in content.syntheses for statement in synthesis.statements]
    unread = {coded.id for coded in content.evaluations if content.unread(f"{coded.path}/findings.yml")}
    for field in ("supporting", "contradicting"):
        yield Rule(statements, field, findings, "findings.yml", unread=lambda ref: ref.split(".")[0] in unread)
    yield Rule(statements, "not_examining", evaluations, "evaluations/")
