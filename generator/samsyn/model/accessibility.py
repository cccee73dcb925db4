"""``accessibility`` in ``site.yml``: the accessibility statement; ``accessibility-tests.yml``: the last test results.

Source: the model statement of the Swedish authority for digital government, after Commission Implementing Decision (EU)
2018/1523.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from samsyn.model.base import Record, Text
from samsyn.model.replies import Day

Conformance = Literal["full", "partial", "none", "not_assessed"]
Excuse = Literal["not_compliant", "disproportionate", "exempt"]
Examiner = Literal["self", "external", "both"]


class Defect(Record):
    """Something that not everyone can use."""

    what: Annotated[Text, Field(description="Vad som inte är tillgängligt, och för vem.")]
    reason: Annotated[
        Excuse,
        Field(
            description="Varför: not_compliant (bristande förenlighet), disproportionate (oskäligt betungande) "
            "eller exempt (omfattas inte av lagen)."
        ),
    ]
    remedy: Annotated[Text, Field(description="Hur man kommer åt innehållet ändå, och när det blir åtgärdat.")]


class Assessment(Record):
    """How the site was assessed, and when."""

    date: Annotated[Day, Field(description="Dagen då bedömningen gjordes: 2026-11-26.")]
    by: Annotated[Examiner, Field(description="Vem som bedömde: self (utgivaren), external (någon annan) eller both.")]
    how: Annotated[Text, Field(description="Hur bedömningen gjordes: vad som prövades och med vilka metoder.")]


class Enforcement(Record):
    """The authority that supervises the law, where readers complain when the publisher does not answer."""

    name: Text
    url: Annotated[str, Field(pattern=r"^https://", description="Adressen där man anmäler.")]


class Accessibility(Record):
    """What the law wants a public website to say of its accessibility."""

    actor: Annotated[Text, Field(description="Vem som står bakom webbplatsen.")]
    service: Annotated[Text, Field(description="Vad redogörelsen omfattar.")]
    standard: Annotated[Text, Field(description="Kraven som webbplatsen är bedömd mot, med version.")]
    conformance: Annotated[
        Conformance,
        Field(
            description="Hur webbplatsen uppfyller kraven: full, partial, none, eller not_assessed före bedömningen."
        ),
    ]
    assessment: Annotated[Assessment, Field(description="Bedömningen; utelämnas bara innan någon är gjord.")] | None = (
        None
    )
    updated: Annotated[Day, Field(description="Dagen då redogörelsen senast sågs över: 2026-11-26.")]
    feedback: Annotated[
        Text, Field(description="Hur man berättar om en brist eller ber om hjälp, och när svar kommer.")
    ]
    enforcement: Annotated[Enforcement, Field(description="Tillsynsmyndigheten, och var man anmäler till den.")]
    defects: Annotated[tuple[Defect, ...], Field(description="Kända brister.")] = ()

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.conformance == "not_assessed") != (self.assessment is None):
            message = "accessibility_assessment"
            raise ValueError(message)
        if self.conformance in {"partial", "none"} and not self.defects:
            message = "accessibility_defects"
            raise ValueError(message)
        if self.conformance == "full" and any(defect.reason == "not_compliant" for defect in self.defects):
            message = "accessibility_full"
            raise ValueError(message)
        return self


class Trial(Record):
    """How many pages were tried in one colour scheme at one width, and how many faults were found."""

    scheme: Literal["light", "dark", "forced"]
    width: Annotated[int, Field(ge=1, description="Skärmens bredd i punkter.")]
    pages: Annotated[int, Field(ge=1)]
    faults: Annotated[int, Field(ge=0)]


class Tests(Record):
    """The whole of ``accessibility-tests.yml``, which the tests write themselves."""

    date: Day
    tool: Annotated[str, Field(min_length=1, description="Programmet som prövade, med version.")]
    rules: Text
    trials: Annotated[tuple[Trial, ...], Field(min_length=1)]
