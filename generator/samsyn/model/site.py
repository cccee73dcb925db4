"""``site.yml``, ``questions.yml`` and the front matter of ``synthesis/<theme>.md``."""

from typing import Annotated

from pydantic import Field

from samsyn.model.base import PageAddress, Record, Slug, Text
from samsyn.model.codes import Confidence

Hex = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$", description="En färg som #1f4e79.")]


class Hue(Record):
    """One evaluation hue: on paper, and its counterpart on the dark ground."""

    light: Hex
    dark: Hex


class Limits(Record):
    """Numbers that decide what is shown."""

    small_number: Annotated[
        int, Field(ge=0, description="Antal personer under vilket ett tal måste stå i en offentlig rapport.")
    ] = 5
    percent_from: Annotated[int, Field(ge=1, description="Minsta nämnare för att visa procent.")] = 10


class Contact(Record):
    """Where readers turn."""

    name: Text
    email: (
        Annotated[
            str,
            Field(
                pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", description="En e-postadress till en funktion, inte en person."
            ),
        ]
        | None
    ) = None
    url: Annotated[str, Field(pattern=r"^https://", description="En webbadress.")] | None = None


class Repository(Record):
    """Where the content is kept, for readers who want to put something right: addresses with ``{names}`` to fill in."""

    edit: Annotated[
        str,
        Field(
            pattern=r"^https://[^\s{}]*\{path\}([^\s{}]|\{line\})*$",
            description="Adressen där en fil ändras, med {path} och gärna {line}: "
            "https://github.com/exempel/sida/blob/main/{path}?plain=1#L{line}",
        ),
    ]
    issue: (
        Annotated[
            str,
            Field(
                pattern=r"^https://([^\s{}]|\{body\})*\{title\}([^\s{}]|\{body\})*$",
                description="Adressen där ett fel rapporteras, med {title} och gärna {body}: "
                "https://github.com/exempel/sida/issues/new?title={title}&body={body}",
            ),
        ]
        | None
    ) = None


class Site(Record):
    """``site.yml``: the association that publishes, and how its site looks."""

    name: Annotated[Text, Field(description="Webbplatsens namn.")]
    headline: Annotated[Text, Field(description="Rubriken på startsidan.")]
    lead: Annotated[Text, Field(description="Ingressen på startsidan.")]
    publisher: Annotated[Text, Field(description="Vem som ger ut webbplatsen.")]
    address: (
        Annotated[str, Field(pattern=r"^https?://.*/$", description="Webbplatsens adress, med snedstreck sist.")] | None
    ) = None
    language: Annotated[str, Field(pattern=r"^(sv|en)$", description="Webbplatsens huvudspråk.")] = "sv"
    contact: Contact
    repository: (
        Annotated[
            Repository,
            Field(description="Var innehållet ändras och fel rapporteras; utan den visas inga sådana länkar."),
        ]
        | None
    ) = None
    licence: Annotated[Text, Field(description="Licens för texter och data.")]
    accent: (
        Annotated[Hue, Field(description="Färgen på namn, länkar och knappar, på papper och mörk botten.")] | None
    ) = None
    hues: Annotated[tuple[Hue, ...], Field(min_length=1, description="En färg per utvärdering, i ordning; börjar om.")]
    limits: Limits = Limits()


class Question(Record):
    """A question that readers come with, and where it is answered."""

    id: Slug
    question: Text
    themes: Annotated[
        tuple[Slug, ...], Field(description="Teman som svarar; det första är sidan man kommer till.")
    ] = ()
    page: (
        Annotated[
            PageAddress,
            Field(description="Sidan som svarar, i stället för ett tema, med snedstreck sist: kunskapsluckor/"),
        ]
        | None
    ) = None


class Questions(Record):
    """The whole of ``questions.yml``."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class Reasons(Record):
    """The four written reasons behind a statement's confidence (after GRADE-CERQual: Lewin et al. 2018)."""

    method: Text
    agreement: Text
    adequacy: Text
    relevance: Text


class Statement(Record):
    """A statement that spans evaluations, with what speaks for and against it."""

    id: Slug
    statement: Text
    supporting: Annotated[tuple[str, ...], Field(min_length=1, description="Iakttagelser som <utvärdering>.<id>.")]
    contradicting: tuple[str, ...] = ()
    not_examining: (
        Annotated[
            tuple[Slug, ...],
            Field(description="Utvärderingar som inte undersökte frågan. Utelämna: det räknas fram ur cellerna."),
        ]
        | None
    ) = None
    confidence: Confidence
    reasons: Reasons
    on_start: Annotated[bool, Field(description="Sant om påståendet ska stå på startsidan.")] = False


class Synthesis(Record):
    """The front matter of ``synthesis/<theme>.md``."""

    statements: tuple[Statement, ...]
