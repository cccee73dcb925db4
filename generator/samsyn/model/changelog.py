"""``changelog.yml``: what is new on the site, for readers who come back and for those who follow the feed."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from samsyn.model.base import PageAddress, Record, Slug, Text
from samsyn.model.replies import Day


class Change(Record):
    """One thing that readers may want to know has changed."""

    date: Annotated[Day, Field(description="Dagen då det publicerades: 2026-11-26.")]
    what: Annotated[Text, Field(description="Vad som är nytt eller ändrat, i en eller två meningar.")]
    evaluation: Annotated[Slug, Field(description="Utvärderingen som det gäller, om det gäller en.")] | None = None
    page: Annotated[PageAddress, Field(description="Sidan som det gäller, som metod/.")] | None = None

    @model_validator(mode="after")
    def _one_place_at_most(self) -> Self:
        if self.evaluation is not None and self.page is not None:
            message = "evaluation_or_page"
            raise ValueError(message)
        return self


class Changelog(Record):
    """The whole of ``changelog.yml``."""

    changes: tuple[Change, ...]
