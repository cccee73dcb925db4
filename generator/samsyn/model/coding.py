"""``findings.yml``, ``cells.yml``, ``frameworks.yml`` and ``tables/*.yml``: how a report's text is coded."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from samsyn.model.base import MOMENT_PATTERN, ElementRef, Lines, PartyRef, Plain, Record, Slug, Source, Text
from samsyn.model.codes import (
    AboutWhom,
    BearsOn,
    CodingState,
    ColumnType,
    DeclaredState,
    Direction,
    Evidence,
    Extent,
    FollowUp,
    JudgedBy,
    Kind,
    Level,
    Modality,
    Period,
    Qualifier,
    Response,
    Voice,
)
from samsyn.model.evaluation import RowSource

#: Kinds of findings that may set a cell's state, when they are observed.
STATE_KINDS = ("factor", "result", "conclusion", "reflection")


class Finding(Record):
    """One evaluative statement of a report, in our own words, with every code and its place."""

    id: Slug
    kind: Annotated[Kind, Field(description="Vad för slags utsaga det är.")]
    direction: Annotated[Direction, Field(description="Hjälper, hindrar, både och, eller utan riktning.")] = "none"
    bears_on: Annotated[BearsOn, Field(description="Vad utsagan gäller.")]
    statement: Annotated[Text, Field(description="Utsagan i en mening, med egna ord.")]
    theme: Annotated[Slug, Field(description="Huvudtema ur vocabulary/themes.yml.")]
    themes: Annotated[tuple[Slug, ...], Field(max_length=2, description="Upp till två teman till.")] = ()
    elements: Annotated[tuple[ElementRef, ...], Field(description="Element i ramverk.")] = ()
    level: Annotated[Level, Field(description="På vilken nivå faktorn finns.")]
    parties: Annotated[tuple[PartyRef, ...], Field(description="Parter som utsagan berör.")] = ()
    voices: Annotated[tuple[Voice, ...], Field(min_length=1, description="Vem som säger det.")]
    about_whom: Annotated[tuple[AboutWhom, ...], Field(description="Vem det sägs om.")] = ()
    extent: Annotated[Extent, Field(description="Hur många av dem som säger det.")] = "unspecified"
    period: Annotated[Period, Field(description="När i insatsen det gäller.")]
    modality: Annotated[Modality, Field(description="Iakttaget, väntat, tänkt eller föreslaget.")] = "observed"
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="På vilket underlag.")]
    place: Annotated[str, Field(min_length=1, description="Kommunen, om utsagan gäller en.")] | None = None
    addressee: Annotated[
        tuple[str, ...],
        Field(description="För rekommendationer: till vem (part, programme, steering_group eller unknown)."),
    ] = ()
    cluster: Annotated[Slug, Field(description="För rekommendationer: gemensam grupp över utvärderingar.")] | None = (
        None
    )
    response: Annotated[Response, Field(description="För rekommendationer: mottagarens svar.")] | None = None
    status: Annotated[FollowUp, Field(description="För rekommendationer: hur långt arbetet kommit.")] | None = None
    responsible: (
        Annotated[str, Field(min_length=1, description="För rekommendationer: ansvarig roll, eller unknown.")] | None
    ) = None
    due: (
        Annotated[
            Plain,
            Field(
                pattern=f"{MOMENT_PATTERN}|^unknown$",
                description="För rekommendationer: datum som 2026, 2026-05 eller 2026-05-01, eller unknown.",
            ),
        ]
        | None
    ) = None
    note: Annotated[Text, Field(description="Kodarens anmärkning.")] | None = None
    source: Source

    @model_validator(mode="after")
    def _recommendations_have_an_addressee(self) -> Self:
        given = (self.cluster, self.response, self.status, self.responsible, self.due)
        if self.kind == "recommendation":
            if not self.addressee:
                message = "addressee_missing"
                raise ValueError(message)
        elif self.addressee or any(given):
            message = "only_for_recommendations"
            raise ValueError(message)
        return self

    @property
    def all_themes(self) -> tuple[str, ...]:
        """The main theme and the others, in the order written."""
        return (self.theme, *self.themes)

    @property
    def sets_state(self) -> bool:
        """Whether the finding may set the state of its cells: observed, and of a kind that describes the programme."""
        return self.modality == "observed" and self.kind in STATE_KINDS


class Findings(Record):
    """The whole of ``findings.yml``."""

    findings: tuple[Finding, ...]


class Cell(Record):
    """One theme in one evaluation: a summary where there are findings, a declared state where there are none."""

    theme: Slug
    summary: Annotated[Text, Field(description="En mening som sammanfattar temats iakttagelser.")] | None = None
    state: Annotated[DeclaredState, Field(description="Bara utan iakttagelser: vilket slags tomt det är.")] | None = (
        None
    )
    reason: Annotated[Text, Field(description="Varför cellen är tom, eller mellan vad bilden går isär.")] | None = None
    source: Annotated[Source, Field(description="Stället i rapporten som visar det.")] | None = None

    @model_validator(mode="after")
    def _summary_or_declared(self) -> Self:
        if (self.summary is None) == (self.state is None):
            message = "summary_or_state"
            raise ValueError(message)
        if self.state is not None and self.reason is None:
            message = "declared_without_reason"
            raise ValueError(message)
        return self


class Cells(Record):
    """The whole of ``cells.yml``."""

    cells: tuple[Cell, ...]


class Coding(Record):
    """One framework element in one evaluation."""

    framework: Slug
    element: Slug
    state: CodingState
    judged_by: Annotated[JudgedBy, Field(description="report: rapportens egen bedömning; coder: kodarens läsning.")]
    reading: Annotated[Text, Field(description="Läsningen i en mening.")]
    findings: Annotated[tuple[Slug, ...], Field(description="Iakttagelserna som läsningen vilar på.")] = ()
    reason: Annotated[Text, Field(description="Skälet, särskilt om det är tomt.")] | None = None
    source: Source | None = None


class Frameworks(Record):
    """The whole of an evaluation's ``frameworks.yml``."""

    codings: tuple[Coding, ...]


class Column(Record):
    """A column of a table."""

    id: Slug
    label: Text
    type: Annotated[ColumnType, Field(description="Värdenas slag; mark är x eller tomt, list skiljs med semikolon.")]
    unit: Text | None = None
    counts_people: (
        Annotated[
            bool,
            Field(description="Sant om kolumnen räknar personer; utelämnat räknas hela tal och tal som personer."),
        ]
        | None
    ) = None


class CellQualifier(Record):
    """A reservation about one value of a table."""

    row: str
    column: Slug
    qualifier: Qualifier | None = None
    note: Text


class Table(Record):
    """``tables/<name>.yml``: what the csv beside it holds."""

    caption: Annotated[Text, Field(description="Tabellens rubrik, med egna ord.")]
    row_key: Annotated[Slug, Field(description="Kolumnen som namnger raden.")]
    columns: Annotated[tuple[Column, ...], Field(min_length=2)]
    printed: Annotated[
        bool, Field(description="Sant om tabellen står i en offentlig rapport; utelämnat får den inga små tal.")
    ] = False
    section: Annotated[str, Field(min_length=1, description="Rubriken i rapporten.")]
    lines: Lines
    row_sources: tuple[RowSource, ...] = ()
    qualifiers: tuple[CellQualifier, ...] = ()
    note: Text | None = None
    words: Annotated[
        tuple[Text, ...],
        Field(description="Tabellens ord på engelska: texten som den står i csv-filen, och engelskan."),
    ] = ()
