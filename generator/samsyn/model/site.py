"""``site.yml``, ``questions.yml`` and the front matter of ``synthesis/<theme>.md``."""

from typing import Annotated, Final, Literal, NamedTuple

from pydantic import Field

from samsyn.model.accessibility import Accessibility
from samsyn.model.base import PageAddress, Record, Slug, Text
from samsyn.model.codes import Confidence

Hex = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$", description="En färg som #1f4e79.")]


#: The kinds of organisations that a publisher can be in a catalogue of data, and what they are called there.
#: Source: ADMS Publisher Type vocabulary 1.0 (purl.org/adms/publishertype), as DCAT-AP-SE 3 asks for.
PUBLISHERS: Final = {
    "local_authority": "LocalAuthority",
    "regional_authority": "RegionalAuthority",
    "national_authority": "NationalAuthority",
    "academia": "Academia-ScientificOrganisation",
    "company": "Company",
    "non_profit": "NonProfitOrganisation",
    "private": "PrivateIndividual(s)",
}


class Licence(NamedTuple):
    """What may be done with texts and data: its name, and the address that stands for it."""

    name: str
    url: str


#: By its code in the SPDX licence list. The addresses are those that machines compare, without a language.
LICENCES: Final = {
    "CC-BY-4.0": Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC-BY-SA-4.0": Licence("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC0-1.0": Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}


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
    publisher_kind: Annotated[
        Literal[
            "local_authority",
            "regional_authority",
            "national_authority",
            "academia",
            "company",
            "non_profit",
            "private",
        ],
        Field(description="Vad för slags organisation utgivaren är, för kataloger över öppna data."),
    ] = "local_authority"
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
    licence: Annotated[Text, Field(description="Licens för texter och data, som läsare ser den.")]
    licence_code: Annotated[
        Literal["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"],
        Field(description="Samma licens, som maskiner känner igen den."),
    ] = "CC-BY-4.0"
    accent: (
        Annotated[Hue, Field(description="Färgen på namn, länkar och knappar, på papper och mörk botten.")] | None
    ) = None
    hues: Annotated[tuple[Hue, ...], Field(min_length=1, description="En färg per utvärdering, i ordning; börjar om.")]
    limits: Limits = Limits()
    accessibility: Annotated[
        Accessibility, Field(description="Tillgänglighetsredogörelsen, som lagen (2018:1937) kräver.")
    ]


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

    plain: Annotated[
        Text, Field(description="Det viktigaste på lätt svenska: högst 60 ord, korta meningar, inga svåra ord.")
    ]
    statements: tuple[Statement, ...]
