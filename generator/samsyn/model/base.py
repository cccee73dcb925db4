"""The building blocks of authored records: a strict record, texts in two languages, ids, moments and line ranges."""

import re
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

SLUG_PATTERN = r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$"
MOMENT_PATTERN = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
LINES_PATTERN = r"^[1-9][0-9]*(-[1-9][0-9]*)?(, ?[1-9][0-9]*(-[1-9][0-9]*)?)*$"


class Record(BaseModel):
    """One thing that an author writes: unknown keys are refused, values never change after parsing."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Text(Record):
    """A text that people read, in Swedish with English beside it; a plain string is Swedish.

    A missing translation is ``None`` and is shown as missing, never replaced by a guess.
    """

    sv: Annotated[str, Field(min_length=1, description="Texten på svenska.")]
    en: Annotated[str, Field(min_length=1, description="Texten på engelska.")] | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain_string_is_swedish(cls, value: Any) -> Any:  # noqa: ANN401 - raw YAML data
        return {"sv": value} if isinstance(value, str) else value

    @property
    def wordless(self) -> bool:
        """Whether it is a sum without a word, which needs no translation."""
        return not re.search(r"[^\W\d_]", self.sv)

    def plain(self, language: str) -> str:
        """The text in a language, else in Swedish: for titles and search, where a gap cannot be marked as missing."""
        return (self.en if language == "en" else None) or self.sv


Slug = Annotated[
    str,
    Field(
        pattern=SLUG_PATTERN,
        max_length=60,
        description="Ett id: små engelska bokstäver a–z, siffror, streck eller understreck.",
    ),
]
#: A party, or a unit of it, as ``municipality`` or ``municipality/social_services``.
PartyRef = Annotated[
    str,
    Field(
        pattern=r"^[a-z][a-z0-9_]*(/[a-z][a-z0-9_]*)?$",
        description="En part ur vocabulary/parties.yml, med enhet efter snedstreck: municipality/social_services.",
    ),
]
#: ``<framework>.<element>``.
ElementRef = Annotated[
    str,
    Field(
        pattern=r"^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*$",
        description="Ett element i ett ramverk: <ramverk>.<element>, till exempel re_aim.reach.",
    ),
]
Moment = Annotated[
    str,
    Field(
        pattern=MOMENT_PATTERN, description="Ett datum så noga som rapporten anger det: 2009, 2009-02 eller 2009-02-01."
    ),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": MOMENT_PATTERN,
            "description": "Ett datum så noga som rapporten anger det: 2009, 2009-02 eller 2009-02-01.",
        }
    ),
]
#: A page of the site, from its root.
PageAddress = Annotated[
    str,
    Field(
        pattern=r"^[a-z-]+(/[a-z_-]+)*/$",
        description="En sida, med snedstreck sist: kunskapsluckor/",
    ),
]
#: A string that may look like a number, such as a year or a count as printed.
Plain = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]
#: A number, a date or ``protected``, kept as the author wrote it; its kind decides how it is read.
Scalar = Annotated[
    str,
    WithJsonSchema(
        {"type": ["number", "string"], "description": "Värdet: ett tal med punkt som decimaltecken, eller ett datum."}
    ),
]


def ranges(lines: str) -> tuple[tuple[int, int], ...]:
    """Line ranges of a locator: ``"640-649, 718"`` becomes ``((640, 649), (718, 718))``, in the order written."""
    return tuple((int(first), int(last or first)) for first, last in re.findall(r"(\d+)(?:-(\d+))?", lines))


def _tidy_lines(value: Any) -> Any:  # noqa: ANN401 - raw YAML data
    if not isinstance(value, str) or not re.match(LINES_PATTERN, value):
        return value
    for first, last in (pairs := ranges(value)):
        if first > last:
            message = f"lines_backwards:{first}-{last}"
            raise ValueError(message)
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in pairs)


Lines = Annotated[
    str,
    BeforeValidator(_tidy_lines),
    Field(pattern=LINES_PATTERN, description="Textrader i rapporten: 640-649, 718-724."),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": LINES_PATTERN,
            "description": "Textrader i rapporten: 640-649, 718-724.",
        }
    ),
]


class Source(Record):
    """Where in the report something stands."""

    section: Annotated[str, Field(min_length=1, description="Rubriken, som den står under sections i evaluation.yml.")]
    lines: Lines
    find: (
        Annotated[
            str, Field(min_length=2, description="En fras på högst åtta ord att söka efter i den tryckta rapporten.")
        ]
        | None
    ) = None
    page: Annotated[int, Field(ge=1, description="Sidan i den tryckta rapporten, om den är känd.")] | None = None

    @model_validator(mode="after")
    def _find_is_short(self) -> Self:
        if self.find and len(self.find.split()) > 8:  # noqa: PLR2004 - eight words, product rule
            message = "find_too_long"
            raise ValueError(message)
        return self
