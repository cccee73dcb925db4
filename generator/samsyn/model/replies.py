"""``reply.md``'s front matter and ``corrections.yml``: what the evaluator answers, and what was put right."""

from typing import Annotated, Self

from pydantic import Field, WithJsonSchema, model_validator

from samsyn.model.base import PageAddress, Record, Slug, Text

DAY_PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
Day = Annotated[
    str,
    Field(pattern=DAY_PATTERN, description="En dag, som 2026-11-26."),
    WithJsonSchema({"type": "string", "pattern": DAY_PATTERN, "description": "En dag, som 2026-11-26."}),
]


class Reply(Record):
    """The front matter of an evaluation's ``reply.md``: who answers for the text below it, and when."""

    signed: Annotated[Text, Field(description="Vem som svarar, som det ska stå: namn, och gärna roll eller lärosäte.")]
    date: Annotated[Day, Field(description="Dagen då svaret skrevs: 2026-11-26.")]


class Correction(Record):
    """One thing that was wrong on the site, and what it says now."""

    date: Annotated[Day, Field(description="Dagen då det rättades: 2026-11-26.")]
    evaluation: (
        Annotated[Slug, Field(description="Utvärderingen som rättelsen gäller, eller page i stället.")] | None
    ) = None
    page: Annotated[PageAddress, Field(description="Sidan som rättelsen gäller, som metod/.")] | None = None
    at: (
        Annotated[Slug, Field(description="Id för iakttagelsen, uppgiften, målet eller motsägelsen i utvärderingen.")]
        | None
    ) = None
    wrong: Annotated[Text, Field(description="Vad som var fel.")]
    now: Annotated[Text, Field(description="Vad det står nu.")]
    noticed_by: Annotated[Text, Field(description="Vem som såg felet: namn, roll eller ”en läsare”.")]

    @model_validator(mode="after")
    def _an_evaluation_or_a_page(self) -> Self:
        if (self.evaluation is None) == (self.page is None):
            message = "evaluation_or_page"
            raise ValueError(message)
        if self.at is not None and self.evaluation is None:
            message = "at_without_evaluation"
            raise ValueError(message)
        return self


class Corrections(Record):
    """The whole of ``corrections.yml``."""

    corrections: tuple[Correction, ...]
