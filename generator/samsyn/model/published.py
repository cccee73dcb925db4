"""``published/<evaluation>.yml``: findings that have been published under an id, and where an id that is gone leads."""

from typing import Annotated

from pydantic import Field

from samsyn.model.base import Record, Slug, Text
from samsyn.model.codes import BearsOn, Direction, Kind, Modality
from samsyn.model.replies import Day

#: What a finding means, besides its statement.
MEANING = ("kind", "direction", "bears_on", "modality")


class PublishedFinding(Record):
    """A finding as others may have cited it."""

    id: Slug
    date: Annotated[Day, Field(description="Kodningens datum när iakttagelsen fördes in.")]
    kind: Kind
    direction: Direction
    bears_on: BearsOn
    modality: Modality
    statement: Annotated[str, Field(min_length=1, description="Utsagan på svenska, som den publicerades.")]


class Redirect(Record):
    """An id that was published and is gone, and what to read instead."""

    old: Annotated[Slug, Field(description="Det id som har publicerats och inte längre används.")]
    new: (
        Annotated[
            str,
            Field(
                pattern=r"^[a-z0-9_-]+\.[a-z0-9_-]+$",
                description="Iakttagelsen att läsa i stället, som <utvärdering>.<id>; utelämnas om ingen finns.",
            ),
        ]
        | None
    ) = None
    reason: Annotated[Text, Field(description="Varför: delad, sammanslagen, borttagen …")]


class Published(Record):
    """The whole of ``published/<evaluation>.yml``."""

    findings: tuple[PublishedFinding, ...] = ()
    redirects: tuple[Redirect, ...] = ()
