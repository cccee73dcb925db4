"""The open data as flat tables, made from the same computed tables as the pages.

Each dataset is a list of flat objects with described columns; lists stay lists. ``url`` is root-relative, Swedish;
``lines`` is a string of ranges.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Literal

from samsyn.compare import Comparison, Evaluated
from samsyn.figures.drawing import everywhere
from samsyn.model.base import Source, Text
from samsyn.model.coding import Finding

Value = str | int | float | bool | list[str] | None
Row = dict[str, Value]
ColumnType = Literal["string", "integer", "number", "boolean", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its meaning."""

    name: str
    type: ColumnType
    description: Text


@dataclass(frozen=True, slots=True)
class Dataset:
    """One table of the open data.

    ``described`` is false for the tables of reports and figures, whose columns are described by their labels alone.
    """

    name: str
    title: Text
    columns: tuple[Column, ...]
    rows: list[Row]
    described: bool = True


#: Column descriptions, shared by the datasets that have the column.
COLUMNS: Final[dict[str, tuple[ColumnType, str, str]]] = {
    "id": ("string", "Id, unikt på webbplatsen: <utvärdering>.<id>", "Id, unique on the site: <evaluation>.<id>"),
    "evaluation": ("string", "Utvärderingens id", "The evaluation's id"),
    "monogram": ("string", "Utvärderingens bokstäver", "The evaluation's letters"),
    "name_sv": ("string", "Kort namn på svenska", "Short name in Swedish"),
    "name_en": ("string", "Kort namn på engelska", "Short name in English"),
    "title_sv": ("string", "Vad insatsen är, på svenska", "What the programme is, in Swedish"),
    "title_en": ("string", "Vad insatsen är, på engelska", "What the programme is, in English"),
    "association": ("string", "Samordningsförbundet", "The coordination association"),
    "places": ("list", "Kommunerna", "The municipalities"),
    "methods": ("list", "Metoder", "Methods"),
    "programme_start": ("string", "När insatsen började, så noga som rapporten anger", "When the programme began, as precisely as the report says"),
    "programme_end": ("string", "När insatsen slutade; tomt om okänt", "When the programme ended; empty if unknown"),
    "evaluated_start": ("string", "När utvärderingen började", "When the evaluation began"),
    "evaluated_end": ("string", "När utvärderingen slutade", "When the evaluation ended"),
    "design": ("string", "Utvärderingens upplägg", "The evaluation's design"),
    "comparison_group": ("boolean", "Om utvärderingen hade en jämförelsegrupp", "Whether the evaluation had a comparison group"),
    "report_kind": ("string", "Slutrapport, delrapport eller studie", "Final report, interim report or study"),
    "report_title": ("string", "Rapportens titel", "The report's title"),
    "report_year": ("integer", "Utgivningsår, om det står", "Year of publication, where stated"),
    "report_sha256": ("string", "Kontrollsumma för den text som raderna gäller", "Checksum of the text that lines refer to"),
    "answer_sv": ("string", "Vad blev resultatet, i en mening, på svenska", "What was the result, in one sentence, in Swedish"),
    "answer_en": ("string", "Vad blev resultatet, i en mening, på engelska", "What was the result, in one sentence, in English"),
    "kind": ("string", "Slag; koderna står på metodsidan", "Kind; the codes are on the method page"),
    "direction": ("string", "Riktning: hjälper, hindrar, både och, ingen", "Direction: promotes, hinders, mixed, none"),
    "bears_on": ("string", "Vad utsagan gäller", "What the statement bears on"),
    "statement_sv": ("string", "Utsagan på svenska, med våra ord", "The statement in Swedish, in our words"),
    "statement_en": ("string", "Utsagan på engelska, med våra ord", "The statement in English, in our words"),
    "theme": ("string", "Huvudtema", "Main theme"),
    "themes": ("list", "Fler teman", "Further themes"),
    "elements": ("list", "Element i ramverk, <ramverk>.<element>", "Framework elements, <framework>.<element>"),
    "level": ("string", "Nivån där faktorn finns", "The level where the factor sits"),
    "parties": ("list", "Parter som berörs", "Parties concerned"),
    "voices": ("list", "Vem som säger det", "Who says it"),
    "about_whom": ("list", "Vem det sägs om", "Whom it is about"),
    "extent": ("string", "Hur många av dem som säger det", "How many of them say it"),
    "period": ("string", "När det gäller", "When it applies"),
    "modality": ("string", "Iakttaget, väntat, tänkt eller föreslaget", "Observed, expected, hypothetical or proposed"),
    "evidence": ("list", "Underlag", "Evidence"),
    "place": ("string", "Kommun, om det gäller en", "Municipality, where it is about one"),
    "addressee": ("list", "Till vem rekommendationen riktas", "To whom the recommendation is addressed"),
    "cluster": ("string", "Grupp av liknande rekommendationer", "Cluster of like recommendations"),
    "response": ("string", "Mottagarens svar", "The addressee's response"),
    "status": ("string", "Hur långt arbetet kommit", "How far the work has come"),
    "responsible": ("string", "Ansvarig roll", "Responsible role"),
    "due": ("string", "När det ska vara klart", "When it is due"),
    "section": ("string", "Rubriken i rapporten", "The heading in the report"),
    "lines": ("string", "Textrader i rapporten", "Lines of the report's text"),
    "url": ("string", "Sidan på webbplatsen, från roten", "The page on the site, root-relative"),
    "label_sv": ("string", "Benämning på svenska", "Label in Swedish"),
    "label_en": ("string", "Benämning på engelska", "Label in English"),
    "definition_sv": ("string", "Definition på svenska", "Definition in Swedish"),
    "definition_en": ("string", "Definition på engelska", "Definition in English"),
    "counts_sv": ("string", "Vad som räknas hit, på svenska", "What counts, in Swedish"),
    "counts_en": ("string", "Vad som räknas hit, på engelska", "What counts, in English"),
    "excludes_sv": ("string", "Vad som inte räknas hit, på svenska", "What does not count, in Swedish"),
    "excludes_en": ("string", "Vad som inte räknas hit, på engelska", "What does not count, in English"),
    "indicator": ("string", "Indikator", "Indicator"),
    "value": ("string", "Värdet: tal med decimalpunkt, eller datum", "The value: a number with a decimal point, or a date"),
    "unit": ("string", "Enhet", "Unit"),
    "of": ("string", "Uppgiften som är nämnare", "The fact that is the denominator"),
    "n": ("integer", "Antal svar som talet vilar på", "Number of answers the figure rests on"),
    "sd": ("number", "Standardavvikelse", "Standard deviation"),
    "low": ("number", "Lägsta värde", "Lowest value"),
    "high": ("number", "Högsta värde", "Highest value"),
    "qualifier": ("string", "Förbehåll", "Reservation"),
    "about": ("string", "Vad talet handlar om", "What the figure is about"),
    "written": ("string", "Strängen som den står i rapporten; tom om vi räknat", "The string as written in the report; empty if derived"),
    "target": ("string", "Vad som skulle nås", "What was to be reached"),
    "outcomes": ("list", "Uppgifterna med utfallet", "The facts with the outcome"),
    "report_says": ("string", "Vad rapporten säger om målet", "What the report says of the goal"),
    "our_reading_sv": ("string", "Vår läsning på svenska", "Our reading in Swedish"),
    "our_reading_en": ("string", "Vår läsning på engelska", "Our reading in English"),
    "arithmetic": ("string", "Uträkningen", "The arithmetic"),
    "treatment_sv": ("string", "Vad webbplatsen använder och varför, på svenska", "What the site uses and why, in Swedish"),
    "treatment_en": ("string", "Vad webbplatsen använder och varför, på engelska", "What the site uses and why, in English"),
    "weight": ("string", "Hur mycket motsägelsen betyder", "How much the discrepancy matters"),
    "state": ("string", "Cellens läge", "The cell's state"),
    "summary_sv": ("string", "Sammanfattning på svenska", "Summary in Swedish"),
    "summary_en": ("string", "Sammanfattning på engelska", "Summary in English"),
    "findings": ("list", "Iakttagelserna bakom", "The findings behind it"),
    "reason_sv": ("string", "Skäl på svenska", "Reason in Swedish"),
    "reason_en": ("string", "Skäl på engelska", "Reason in English"),
    "framework": ("string", "Ramverk", "Framework"),
    "element": ("string", "Element i ramverket", "Element of the framework"),
    "judged_by": ("string", "Om rapporten eller kodaren bedömer", "Whether the report or the coder judges"),
    "reading_sv": ("string", "Läsningen på svenska", "The reading in Swedish"),
    "reading_en": ("string", "Läsningen på engelska", "The reading in English"),
}  # fmt: skip


def datasets(comparison: Comparison) -> tuple[Dataset, ...]:
    """Every dataset of the contract, then one per table of a report, then one per figure."""
    titles = {
        "evaluations": ("Utvärderingar", "Evaluations"),
        "themes": ("Teman", "Themes"),
        "findings": ("Iakttagelser", "Findings"),
        "recommendations": ("Rekommendationer", "Recommendations"),
        "facts": ("Uppgifter i tal", "Facts"),
        "goals": ("Mål", "Goals"),
        "discrepancies": ("Källkritik", "Discrepancies"),
        "matrix": ("Tema × utvärdering", "Theme × evaluation"),
        "frameworks": ("Ramverk × utvärdering", "Framework × evaluation"),
    }
    makers = {
        "evaluations": (_evaluations, EVALUATION),
        "themes": (_themes, THEME),
        "findings": (_findings, FINDING),
        "recommendations": (_recommendations, RECOMMENDATION),
        "facts": (_facts, FACT),
        "goals": (_goals, GOAL),
        "discrepancies": (_discrepancies, DISCREPANCY),
        "matrix": (_matrix, MATRIX),
        "frameworks": (_frameworks, FRAMEWORK),
    }
    contract = tuple(
        Dataset(name, Text(sv=titles[name][0], en=titles[name][1]), _columns(columns), list(maker(comparison)))
        for name, (maker, columns) in makers.items()
    )
    return (*contract, *_report_tables(comparison), *_figure_tables(comparison))


EVALUATION = (
    "id monogram title_sv title_en name_sv name_en association places methods programme_start programme_end evaluated_start "
    "evaluated_end design comparison_group report_kind report_title report_year report_sha256 answer_sv answer_en url"
)
THEME = "id label_sv label_en definition_sv definition_en counts_sv counts_en excludes_sv excludes_en url"
FINDING = (
    "id evaluation kind direction bears_on statement_sv statement_en theme themes elements level parties voices about_whom "
    "extent period modality evidence place section lines url"
)
RECOMMENDATION = f"{FINDING} addressee cluster response status responsible due"
FACT = (
    "id evaluation label_sv label_en indicator kind value unit of n sd low high qualifier about period place written section "
    "lines url"
)
GOAL = "id evaluation label_sv label_en target outcomes report_says our_reading_sv our_reading_en section lines url"
DISCREPANCY = "id evaluation kind label_sv label_en arithmetic treatment_sv treatment_en weight lines url"
MATRIX = "theme evaluation state summary_sv summary_en findings reason_sv reason_en lines"
FRAMEWORK = "framework element evaluation state judged_by reading_sv reading_en findings lines"


def _columns(names: str) -> tuple[Column, ...]:
    return tuple(
        Column(name, COLUMNS[name][0], Text(sv=COLUMNS[name][1], en=COLUMNS[name][2])) for name in names.split()
    )


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


def _evaluations(comparison: Comparison) -> Iterator[Row]:
    for evaluated in comparison.evaluations:
        e = evaluated.evaluation
        yield {
            "id": e.id,
            "monogram": e.monogram,
            **_both("name", e.name),
            **_both("title", e.title),
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


def _themes(comparison: Comparison) -> Iterator[Row]:
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


def _findings(comparison: Comparison) -> Iterator[Row]:
    for evaluated in comparison.evaluations:
        for finding in evaluated.coded.findings:
            yield _finding(evaluated, finding)


def _recommendations(comparison: Comparison) -> Iterator[Row]:
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


def _facts(comparison: Comparison) -> Iterator[Row]:
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


def _goals(comparison: Comparison) -> Iterator[Row]:
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


def _discrepancies(comparison: Comparison) -> Iterator[Row]:
    for evaluated in comparison.evaluations:
        for item in evaluated.evaluation.discrepancies:
            yield {
                "id": f"{evaluated.id}.{item.id}",
                "evaluation": evaluated.id,
                "kind": item.kind,
                **_both("label", item.label),
                "arithmetic": item.arithmetic,
                **_both("treatment", item.treatment),
                "weight": item.weight,
                "lines": ", ".join(source.lines for source in item.sources),
                "url": f"/utvarderingar/{evaluated.id}/#{item.id}",
            }


def _matrix(comparison: Comparison) -> Iterator[Row]:
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


def _frameworks(comparison: Comparison) -> Iterator[Row]:
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


def _report_tables(comparison: Comparison) -> Iterator[Dataset]:
    types: dict[str, ColumnType] = {"integer": "integer", "number": "number", "percent": "number", "list": "list"}
    for evaluated in comparison.evaluations:
        for data in evaluated.coded.tables:
            columns = tuple(Column(c.id, types.get(c.type, "string"), c.label) for c in data.table.columns)
            rows: list[Row] = [
                {column.name: _typed(row[column.name], column.type) for column in columns} for row in data.rows
            ]
            yield Dataset(f"table-{evaluated.id}-{data.name}", data.table.caption, columns, rows, described=False)


def _typed(value: str, kind: ColumnType) -> Value:
    if value == "":
        return [] if kind == "list" else None
    if kind == "list":
        return value.split("; ")
    if value == "protected":
        return value
    return int(value) if kind == "integer" else float(value) if kind == "number" else value


def _figure_tables(comparison: Comparison) -> Iterator[Dataset]:
    for figure in everywhere(comparison, "sv"):
        names = [f"column_{number}" for number in range(1, len(figure.table.columns) + 1)]
        columns = tuple(
            Column(name, "string", Text(sv=label or name))
            for name, label in zip(names, figure.table.columns, strict=True)
        )
        rows: list[Row] = [dict[str, Any](zip(names, row, strict=True)) for row in figure.table.rows]
        yield Dataset(f"figure-{figure.id}", Text(sv=figure.table.caption), columns, rows, described=False)
