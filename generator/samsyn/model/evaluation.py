"""``evaluation.yml``: one evaluation's metadata, facts, goals and discrepancies."""

import re
from decimal import Decimal, InvalidOperation
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from samsyn.model.base import MOMENT_PATTERN, Lines, Moment, PartyRef, Plain, Record, Scalar, Slug, Source, Text
from samsyn.model.codes import (
    About,
    Denominator,
    DesignKind,
    DiscrepancyKind,
    Evidence,
    FactKind,
    FigureKind,
    GoalKind,
    Origin,
    Population,
    Qualifier,
    ReportKind,
    Status,
    Subsidised,
    Unit,
    Verdict,
    Voice,
    Weight,
)

PROTECTED = "protected"

#: The checksum of a report whose text a draft does not have yet.
UNKNOWN_CHECKSUM: Final = "0" * 64


class Section(Record):
    """A heading of the report and the line where it stands."""

    title: Annotated[
        str, Field(min_length=1, description="Rubriken som den står; om den upprepas, skild åt med parentes.")
    ]
    line: Annotated[int, Field(ge=1, description="Rubrikens rad i rapportens text.")]


class Report(Record):
    """The printed report and the text that line numbers refer to."""

    title: Annotated[str, Field(min_length=1, description="Rapportens egen titel.")]
    title_given: Annotated[
        bool, Field(description="Sant om titeln står i texten; falskt om den är vår beskrivning.")
    ] = True
    kind: Annotated[ReportKind, Field(description="Slutrapport, delrapport eller studie.")]
    authors: Annotated[tuple[str, ...], Field(description="Författarna, som de nämns.")]
    publisher: Annotated[str, Field(min_length=1, description="Vem som gav ut eller svarar för rapporten.")]
    commissioner: Annotated[Text, Field(description="Vem som beställde utvärderingen.")]
    year: Annotated[int, Field(ge=1990, le=2100, description="Utgivningsår, om det står.")] | None = None
    year_note: Annotated[Text, Field(description="Om året inte står: vad som är känt.")] | None = None
    text: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.txt$", description="Textfilens namn.")]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="Textens kontrollsumma (SHA-256).")]
    line_count: Annotated[int, Field(ge=1, description="Antal rader i texten.")]
    url: Annotated[str, Field(pattern=r"^https://", description="Adress till den tryckta rapporten.")] | None = None


class Span(Record):
    """From when to when; an open end is unknown or still under way."""

    start: Moment
    end: Moment | None = None
    note: Annotated[Text, Field(description="Vad som är osäkert om perioden.")] | None = None
    source: Source


class Design(Record):
    """How the evaluation was made."""

    kind: Annotated[DesignKind, Field(description="Utvärderingens upplägg.")]
    comparison_group: Annotated[bool, Field(description="Hade utvärderingen en jämförelsegrupp?")]
    description: Annotated[Text, Field(description="Upplägget i en eller två meningar.")]
    source: Source


class Sourced(Record):
    """A text with the place it comes from."""

    text: Text
    source: Source


class Answer(Sourced):
    """One sentence that answers what the result was, for the start page."""

    facts: Annotated[tuple[Slug, ...], Field(description="De uppgifter som meningen vilar på.")] = ()


class PartyRole(Record):
    """A party and what it did in the programme."""

    party: PartyRef
    role: Annotated[Text, Field(description="Partens roll i insatsen.")]
    source: Source


class Post(Record):
    """A post in the programme's staffing."""

    role: Annotated[Text, Field(description="Tjänsten: coach, processledare …")]
    extent: Annotated[Text, Field(description="Omfattningen i ord: heltid, 25 procent under 2009 …")] | None = None
    party: PartyRef | None = None
    facts: Annotated[tuple[Slug, ...], Field(description="Uppgifterna med omfattning och antal.")] = ()
    source: Source


class Funder(Record):
    """Who paid for what."""

    name: Text
    party: PartyRef | None = None
    pays_for: Annotated[Text, Field(description="Vad finansieringen gällde.")] | None = None
    facts: tuple[Slug, ...] = ()
    source: Source


class Material(Record):
    """A part of the evaluation's material."""

    kind: Evidence
    who: Annotated[Text, Field(description="Vilka som svarade, eller vad som samlades in.")]
    voices: Annotated[tuple[Voice, ...], Field(description="De grupper som hördes.")] = ()
    n: Annotated[Slug, Field(description="Uppgiften med antalet, om rapporten anger det.")] | None = None
    asked: Annotated[Slug, Field(description="Uppgiften med antalet tillfrågade, om rapporten anger det.")] | None = (
        None
    )
    note: Text | None = None
    source: Source


class NotHeard(Record):
    """A group whose view the evaluation does not have."""

    who: Text
    voices: tuple[Voice, ...] = ()
    reason: Annotated[Text, Field(description="Varför, eller att rapporten inte säger varför.")]
    source: Source | None = None


class ComparabilityKey(Record):
    """What must agree before two outcomes may stand on one axis; the indicator and the unit are the fact's own."""

    definition: Annotated[
        Slug,
        Field(description="Vad som räknas, som ett kort id: employment_or_studies, left_benefit …"),
    ]
    denominator: Annotated[Denominator, Field(description="Vilka andelen räknas på.")]
    time_point: Annotated[
        Slug, Field(description="När det mättes: at_exit, at_programme_end, during_programme, unknown …")
    ]
    origin: Annotated[Origin, Field(description="Varifrån uppgiften kommer.")]
    subsidised: Annotated[Subsidised, Field(description="Om subventionerade anställningar räknas in.")]


class Fact(Record):
    """A number or date that a report gives, or that follows from printed numbers by stated arithmetic."""

    id: Slug
    label: Annotated[Text, Field(description="Vad talet anger.")]
    indicator: Annotated[Slug, Field(description="Indikator ur vocabulary/indicators.yml.")]
    kind: Annotated[FactKind, Field(description="Talets slag.")]
    value: Annotated[Scalar, Field(description="Talet (punkt som decimaltecken), datumet, eller protected.")] | None = (
        None
    )
    unit: Annotated[Unit, Field(description="Enheten.")]
    of: Annotated[Slug, Field(description="Uppgiften som är nämnare.")] | None = None
    n: Annotated[int, Field(ge=0, description="Antal svar som talet vilar på.")] | None = None
    sd: Annotated[Decimal, Field(ge=0, description="Standardavvikelse.")] | None = None
    scale: Annotated[tuple[Decimal, Decimal], Field(description="Skalans lägsta och högsta värde.")] | None = None
    low: Annotated[Decimal, Field(description="Lägsta värde, där rapporten ger ett spann.")] | None = None
    high: Annotated[Decimal, Field(description="Högsta värde, där rapporten ger ett spann.")] | None = None
    qualifier: Annotated[Qualifier, Field(description="Förbehåll: omkring, minst, pågående …")] | None = None
    about: Annotated[About, Field(description="Vad talet handlar om.")] = "programme"
    cited: Annotated[str, Field(min_length=1, description="Om about är cited: vems siffra det är.")] | None = None
    group: Annotated[Text, Field(description="Delgruppen, om talet gäller en.")] | None = None
    period: (
        Annotated[Plain, Field(min_length=4, description="Tiden som talet gäller: 2013, 2009-02/2011-12.")] | None
    ) = None
    place: Annotated[str, Field(min_length=1, description="Kommunen, om talet gäller en.")] | None = None
    population: Annotated[Population, Field(description="Hela gruppen, ett urval, eller de som svarade.")] = "all"
    asked: Annotated[int, Field(ge=0, description="Antal tillfrågade.")] | None = None
    printed: Annotated[
        bool,
        Field(
            description="Sant om talet står i en offentlig rapport, eller räknats fram ur tal som gör det; "
            "krävs för små antal personer."
        ),
    ] = False
    derived: Annotated[Text, Field(description="Uträkningen, om vi räknat fram talet.")] | None = None
    written: Annotated[Plain, Field(min_length=1, description="Strängen som den står i rapporten.")] | None = None
    comparability: Annotated[ComparabilityKey, Field(description="Jämförbarhetsnyckel, för utfall.")] | None = None
    note: Text | None = None
    source: Source

    @model_validator(mode="after")
    def _value_fits_kind(self) -> Self:
        if self.value is None:
            if self.low is None and self.high is None:
                message = "value_missing"
                raise ValueError(message)
        elif self.kind == "date":
            if not re.match(MOMENT_PATTERN, self.value):
                message = "value_not_a_date"
                raise ValueError(message)
        elif self.value != PROTECTED and self.number is None:
            message = "value_not_a_number"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _says_where_it_comes_from(self) -> Self:
        if self.written is None and self.derived is None and self.value != PROTECTED:
            message = "written_or_derived"
            raise ValueError(message)
        if (self.about == "cited") != (self.cited is not None):
            message = "cited_by_whom"
            raise ValueError(message)
        return self

    @property
    def number(self) -> Decimal | None:
        """The value as a number; ``None`` for dates, ranges and protected values."""
        if self.value is None or self.kind == "date":
            return None
        try:
            number = Decimal(self.value)
        except InvalidOperation:
            return None
        return number if number.is_finite() else None


class Goal(Record):
    """A goal of the programme, what came of it, and who says so."""

    id: Slug
    label: Annotated[Text, Field(description="Målet i korthet.")]
    kind: Annotated[GoalKind, Field(description="Målets slag.")]
    target: Annotated[Text, Field(description="Vad som skulle nås, i ord eller tal.")]
    target_fact: Annotated[Slug, Field(description="Uppgiften med målets tal, om det har ett.")] | None = None
    outcomes: Annotated[tuple[Slug, ...], Field(description="Uppgifterna med utfallet.")] = ()
    report_says: Annotated[Verdict, Field(description="Vad rapporten själv säger.")]
    our_verdict: Annotated[Verdict, Field(description="Vår egen läsning av uppgifterna.")]
    our_reading: Annotated[Text, Field(description="Vår läsning med skäl.")]
    source: Source


class DiscrepancySource(Source):
    """One of the places that disagree, and what stands there."""

    says: Annotated[Text, Field(description="Vad som står på stället, med egna ord.")] | None = None


class Discrepancy(Record):
    """A place where a report disagrees with itself, and what the site does about it."""

    id: Slug
    label: Annotated[Text, Field(description="Motsägelsen i korthet.")]
    kind: DiscrepancyKind
    facts: Annotated[tuple[Slug, ...], Field(description="Uppgifterna som berörs.")] = ()
    sources: Annotated[tuple[DiscrepancySource, ...], Field(min_length=2, description="Ställena som inte går ihop.")]
    arithmetic: Annotated[Text, Field(description="Uträkningen: 24 + 15 = 39, inte 43.")] | None = None
    treatment: Annotated[Text, Field(description="Vilken uppgift webbplatsen använder, och varför.")]
    weight: Annotated[Weight, Field(description="Hur mycket den betyder.")]


class FigureSpec(Record):
    """A figure on the evaluation's page: what it is drawn from, and the finding it shows."""

    id: Slug
    kind: Annotated[
        FigureKind,
        Field(
            description="bars: delar av en grupp; pathway: vägen genom insatsen; scores: medelvärden med spridning; "
            "series: en tabells tal per rad och kolumn; grid: en tabells markeringar."
        ),
    ]
    title: Annotated[Text, Field(description="Vad figuren visar, som en mening.")]
    facts: Annotated[tuple[Slug, ...], Field(description="Uppgifterna, i ordning (bars, pathway, scores).")] = ()
    table: Annotated[Slug, Field(description="Tabellen (series, grid).")] | None = None
    columns: Annotated[tuple[Slug, ...], Field(description="Tabellens kolumner (series, grid).")] = ()
    note: Annotated[Text, Field(description="Period, underlag och förbehåll.")] | None = None


class Uncited(Record):
    """Lines of the report that nothing cites, and why."""

    lines: Lines
    reason: Annotated[Text, Field(description="Varför inget hänvisar hit: citerad teori, förord, upprepning …")]


class Evaluation(Record):
    """One evaluation: what was evaluated, how, with what numbers."""

    id: Slug
    monogram: Annotated[str, Field(pattern=r"^[A-ZÅÄÖ]{2,3}$", description="Två eller tre versaler.")]
    order: Annotated[int, Field(ge=1, description="Plats i ordningen; styr färgen.")]
    status: Annotated[Status, Field(description="draft visas bara i förhandsvisning.")]
    updated: Annotated[
        str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description="När kodningen senast ändrades.")
    ]
    name: Annotated[Text, Field(description="Insatsens korta namn.")]
    title: Annotated[Text, Field(description="Vad insatsen är, i en rad.")]
    association: Annotated[Text, Field(description="Samordningsförbundet.")]
    places: Annotated[tuple[str, ...], Field(min_length=1, description="Kommunerna.")]
    methods: Annotated[tuple[Slug, ...], Field(description="Metoder ur vocabulary/methods.yml.")]
    target_group: Sourced
    programme: Annotated[Span, Field(description="När insatsen pågick.")]
    evaluated: Annotated[Span, Field(description="När utvärderingen pågick.")]
    report: Report
    design: Design
    answer: Annotated[Answer, Field(description="Svaret på ”Vad blev resultatet?” i en mening.")]
    questions: Annotated[tuple[Sourced, ...], Field(description="Utvärderingens frågor.")] = ()
    parties: tuple[PartyRole, ...]
    staffing: tuple[Post, ...] = ()
    funders: tuple[Funder, ...] = ()
    material: tuple[Material, ...]
    not_heard: tuple[NotHeard, ...] = ()
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    facts: tuple[Fact, ...] = ()
    goals: tuple[Goal, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    figures: tuple[FigureSpec, ...] = ()
    uncited: Annotated[
        tuple[Uncited, ...], Field(description="Sträckor i rapporten som inget hänvisar till, med skäl.")
    ] = ()


class RowSource(Record):
    """The lines of the report on which a table's row stands."""

    row: Annotated[str, Field(min_length=1, description="Radens nyckel.")]
    lines: Lines
