"""``vocabulary/*.yml``: the words that all evaluations share."""

from typing import Annotated, Literal

from pydantic import Field

from samsyn.model.base import ElementRef, Record, Slug, Text
from samsyn.model.codes import DesignKind, FactKind, FrameworkKind


class Term(Record):
    """A code with the words people read."""

    id: Slug
    label: Text
    explanation: Annotated[Text, Field(description="Vad koden betyder, i en mening.")]


class Codes(Record):
    """The whole of ``codes.yml``: the terms of each closed code, by field."""

    codes: dict[str, tuple[Term, ...]]


class Theme(Record):
    """A theme: what it is, what counts to it and what does not."""

    id: Slug
    label: Text
    definition: Text
    counts: Annotated[Text, Field(description="Vad som räknas hit.")]
    excludes: Annotated[Text, Field(description="Vad som inte räknas hit, och vart det hör.")]
    related: tuple[Slug, ...] = ()


class Themes(Record):
    """The whole of ``themes.yml``, in the order shown."""

    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]


class Party(Term):
    """One of the parties, with its units."""

    short: Text | None = None
    units: tuple[Term, ...] = ()


class Parties(Record):
    """The whole of ``parties.yml``."""

    parties: Annotated[tuple[Party, ...], Field(min_length=1)]


class Methods(Record):
    """The whole of ``methods.yml``."""

    methods: Annotated[tuple[Term, ...], Field(min_length=1)]


class Indicator(Record):
    """What a fact measures, so that facts of different evaluations line up."""

    id: Slug
    label: Text
    definition: Text
    kinds: Annotated[tuple[FactKind, ...], Field(description="De slags tal indikatorn kan ha.")] = ()
    outcome: Annotated[bool, Field(description="Sant om det är ett utfall för deltagare.")] = False


class Named(Record):
    """A word for an id of which there may be any."""

    id: Slug
    label: Text


class Indicators(Record):
    """The whole of ``indicators.yml``."""

    indicators: Annotated[tuple[Indicator, ...], Field(min_length=1)]
    definitions: Annotated[
        tuple[Named, ...], Field(description="Ord för det som räknas (comparability, definition) i uppgifterna.")
    ] = ()
    time_points: Annotated[
        tuple[Named, ...], Field(description="Ord för när det mättes (comparability, time_point) i uppgifterna.")
    ] = ()


class Abbreviation(Record):
    """A short form and what it stands for."""

    short: Annotated[str, Field(min_length=2, description="Förkortningen som den skrivs.")]
    also: Annotated[tuple[str, ...], Field(description="Andra skrivsätt.")] = ()
    expansion: Annotated[Text, Field(description="Vad den står för.")]
    explanation: Text | None = None


class Abbreviations(Record):
    """The whole of ``abbreviations.yml``."""

    abbreviations: tuple[Abbreviation, ...]


class Element(Record):
    """One element of a framework."""

    id: Slug
    label: Text
    definition: Text
    same_as: Annotated[tuple[ElementRef, ...], Field(description="Motsvarande element i ett annat ramverk.")] = ()


class Framework(Record):
    """A framework that a report uses."""

    id: Slug
    label: Text
    kind: FrameworkKind
    origin: Annotated[Text, Field(description="Varifrån ramverket kommer.")]
    purpose: Annotated[Text, Field(description="Vad ramverket är till för, i en mening.")] | None = None
    used_by: Annotated[tuple[Slug, ...], Field(description="Utvärderingar som själva använder det.")]
    elements: Annotated[tuple[Element, ...], Field(min_length=1)]


class FrameworkList(Record):
    """The whole of ``vocabulary/frameworks.yml``."""

    frameworks: tuple[Framework, ...]


class Cluster(Record):
    """A group of like recommendations, shared by the evaluations."""

    id: Slug
    label: Annotated[Text, Field(description="Vad rekommendationerna i gruppen går ut på, i några ord.")]


class Clusters(Record):
    """The whole of ``vocabulary/clusters.yml``."""

    clusters: Annotated[tuple[Cluster, ...], Field(min_length=1)]


Words = Annotated[
    str, Field(min_length=2, description="Ord i följd; * sist i ett ord står för vilken ändelse som helst.")
]


class Claim(Record):
    """A way of saying that one thing brought about another, and what to write where the design cannot show it."""

    words: Annotated[tuple[Words, ...], Field(min_length=1, description="Uttrycken, som de skrivs i löpande text.")]
    language: Literal["sv", "en"]
    instead: Annotated[str, Field(min_length=1, description="Vad man kan skriva i stället.")]
    designs: Annotated[
        tuple[DesignKind, ...], Field(description="Upplägg som tillåter uttrycken också utan jämförelsegrupp.")
    ] = ()


class Attribution(Record):
    """Words by which a claim is not ours: somebody else makes it, or it is denied."""

    words: Annotated[tuple[Words, ...], Field(min_length=1, description="Uttrycken, som de skrivs i löpande text.")]
    language: Literal["sv", "en"]


class Claims(Record):
    """The whole of ``claims.yml``."""

    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
    attributions: tuple[Attribution, ...] = ()
