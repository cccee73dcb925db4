"""The comparison to the rows of each dataset of the contract."""

from collections.abc import Iterator
from decimal import Decimal

from samsyn.compare import Comparison, Evaluated
from samsyn.exports.dataset import Row
from samsyn.model.base import Source, Text
from samsyn.model.coding import Finding


def _both(name: str, text: Text | None) -> Row:
    return {f"{name}_sv": text.sv if text else None, f"{name}_en": text.en if text else None}


def _where(source: Source, evaluation: str, anchor: str) -> Row:
    return {
        "section": source.section,
        "lines": source.lines,
        "url": f"/utvarderingar/{evaluation}/#{anchor}",
    }


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def evaluations(comparison: Comparison) -> Iterator[Row]:
    """One row per evaluation."""
    for evaluated in comparison.evaluations:
        e = evaluated.evaluation
        yield {
            "id": e.id,
            "monogram": e.monogram,
            **_both("title", e.title),
            **_both("name", e.name),
            "association": e.association.sv,
            "places": list(e.places),
            "methods": list(e.methods),
            "programme_start": e.programme.start,
            "programme_end": e.programme.end,
            "evaluated_start": e.evaluated.start,
            "evaluated_end": e.evaluated.end,
            "design": e.design.kind,
            "comparison_group": e.design.comparison_group,
            "report_kind": e.report.kind,
            "report_title": e.report.title,
            "report_year": e.report.year,
            "report_sha256": e.report.sha256,
            **_both("answer", e.answer.text),
            "url": f"/utvarderingar/{e.id}/",
        }


def themes(comparison: Comparison) -> Iterator[Row]:
    """One row per theme."""
    for theme in comparison.content.vocabulary.themes.values():
        yield {
            "id": theme.id,
            **_both("label", theme.label),
            **_both("definition", theme.definition),
            **_both("counts", theme.counts),
            **_both("excludes", theme.excludes),
            "url": f"/teman/{theme.id}/",
        }


def _finding(evaluated: Evaluated, finding: Finding) -> Row:
    return {
        "id": f"{evaluated.id}.{finding.id}",
        "evaluation": evaluated.id,
        "kind": finding.kind,
        "direction": finding.direction,
        "bears_on": finding.bears_on,
        **_both("statement", finding.statement),
        "theme": finding.theme,
        "themes": list(finding.themes),
        "elements": list(finding.elements),
        "level": finding.level,
        "parties": list(finding.parties),
        "voices": list(finding.voices),
        "about_whom": list(finding.about_whom),
        "extent": finding.extent,
        "period": finding.period,
        "modality": finding.modality,
        "evidence": list(finding.evidence),
        "place": finding.place,
        **_where(finding.source, evaluated.id, finding.id),
    }


def findings(comparison: Comparison) -> Iterator[Row]:
    """One row per finding."""
    for evaluated in comparison.evaluations:
        for finding in evaluated.coded.findings:
            yield _finding(evaluated, finding)


def recommendations(comparison: Comparison) -> Iterator[Row]:
    """One row per recommendation."""
    for evaluated in comparison.evaluations:
        for finding in evaluated.coded.findings:
            if finding.kind == "recommendation":
                yield {
                    **_finding(evaluated, finding),
                    "addressee": list(finding.addressee),
                    "cluster": finding.cluster,
                    "response": finding.response,
                    "status": finding.status,
                    "responsible": finding.responsible,
                    "due": finding.due,
                }


def facts(comparison: Comparison) -> Iterator[Row]:
    """One row per fact."""
    for evaluated in comparison.evaluations:
        for fact in evaluated.evaluation.facts:
            yield {
                "id": f"{evaluated.id}.{fact.id}",
                "evaluation": evaluated.id,
                **_both("label", fact.label),
                "indicator": fact.indicator,
                "kind": fact.kind,
                "value": fact.value,
                "unit": fact.unit,
                "of": f"{evaluated.id}.{fact.of}" if fact.of else None,
                "n": fact.n,
                "sd": _number(fact.sd),
                "low": _number(fact.low),
                "high": _number(fact.high),
                "qualifier": fact.qualifier,
                "about": fact.about,
                "period": fact.period,
                "place": fact.place,
                "written": fact.written,
                **_where(fact.source, evaluated.id, fact.id),
            }


def goals(comparison: Comparison) -> Iterator[Row]:
    """One row per goal."""
    for row in comparison.goals:
        goal = row.goal
        yield {
            "id": f"{row.evaluation}.{goal.id}",
            "evaluation": row.evaluation,
            **_both("label", goal.label),
            "target": goal.target.sv,
            "outcomes": [f"{row.evaluation}.{name}" for name in goal.outcomes],
            "report_says": goal.report_says,
            **_both("our_reading", goal.our_reading),
            **_where(goal.source, row.evaluation, goal.id),
        }


def roles(comparison: Comparison) -> Iterator[Row]:
    """One row per role of a party."""
    for evaluated in comparison.evaluations:
        for role in evaluated.evaluation.parties:
            yield {
                "evaluation": evaluated.id,
                "party": role.party,
                **_both("role", role.role),
                **_where(role.source, evaluated.id, "parter"),
            }


def discrepancies(comparison: Comparison) -> Iterator[Row]:
    """One row per discrepancy."""
    for evaluated in comparison.evaluations:
        for item in evaluated.evaluation.discrepancies:
            yield {
                "id": f"{evaluated.id}.{item.id}",
                "evaluation": evaluated.id,
                "kind": item.kind,
                **_both("label", item.label),
                "arithmetic": item.arithmetic.sv if item.arithmetic else None,
                **_both("treatment", item.treatment),
                "weight": item.weight,
                "lines": ", ".join(source.lines for source in item.sources),
                "url": f"/utvarderingar/{evaluated.id}/#{item.id}",
            }


def matrix(comparison: Comparison) -> Iterator[Row]:
    """One row per cell of the theme matrix."""
    for row in comparison.matrix:
        for cell in row.cells:
            found = [finding.source.lines for finding in cell.findings]
            yield {
                "theme": row.theme.id,
                "evaluation": cell.evaluation,
                "state": cell.state,
                **_both("summary", cell.summary),
                "findings": [f"{cell.evaluation}.{finding.id}" for finding in cell.findings],
                **_both("reason", cell.reason),
                "lines": ", ".join(found) or (cell.source.lines if cell.source else None),
            }


def frameworks(comparison: Comparison) -> Iterator[Row]:
    """One row per framework coding."""
    for evaluated in comparison.evaluations:
        for coding in evaluated.coded.codings:
            yield {
                "framework": coding.framework,
                "element": coding.element,
                "evaluation": evaluated.id,
                "state": coding.state,
                "judged_by": coding.judged_by,
                **_both("reading", coding.reading),
                "findings": [f"{evaluated.id}.{name}" for name in coding.findings],
                "lines": coding.source.lines if coding.source else None,
            }
