"""What concerns each party: its roles, what hinders and helps, what is recommended to it, and who says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.compare.recommendations import Recommendation, recommendations
from samsyn.compare.voices import SAYS, says
from samsyn.content import Coded
from samsyn.model.codes import CODES
from samsyn.model.coding import Finding
from samsyn.model.evaluation import PartyRole
from samsyn.model.vocabulary import Party, Theme

#: The voices that are a party's own. Caseworkers and managers come from several parties, so their words are nobody's.
OWN: Final[Mapping[str, str]] = {"region": "health_care", "association": "association"}


@dataclass(frozen=True, slots=True)
class Concern:
    """A finding that names the party; ``units`` are those of its units that the finding names."""

    evaluation: str
    finding: Finding
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concerns:
    """Some of a party's findings, in the evaluations' order, and which evaluations have none of them."""

    found: tuple[Concern, ...]
    order: tuple[str, ...]

    @property
    def named(self) -> tuple[str, ...]:
        """The evaluations that have such a finding."""
        have = {one.evaluation for one in self.found}
        return tuple(name for name in self.order if name in have)

    @property
    def silent(self) -> tuple[str, ...]:
        """The evaluations that have none."""
        return tuple(name for name in self.order if name not in self.named)

    def saying(self, *codes: str) -> "Concerns":
        """Those that say one of some things of their theme (``compare.voices.SAYS``)."""
        return Concerns(tuple(one for one in self.found if says(one.finding) in codes), self.order)

    def counts(self) -> list[tuple[str, int]]:
        """How many say what, those that occur, in a fixed order."""
        said = [says(one.finding) for one in self.found]
        return [(code, said.count(code)) for code in SAYS if code in said]


@dataclass(frozen=True, slots=True)
class PartyView:
    """One party over all evaluations.

    ``roles`` has the party's roles, its units' included, for each evaluation in their order; ``concerns`` every finding
    that names it but recommendations; ``addressed`` the recommendations to it.
    """

    party: Party
    roles: tuple[tuple[str, tuple[PartyRole, ...]], ...]
    concerns: Concerns
    addressed: tuple[Recommendation, ...]
    themes: tuple[Theme, ...]

    @property
    def with_role(self) -> int:
        """In how many evaluations the party has a role."""
        return sum(bool(roles) for _, roles in self.roles)

    @property
    def addressing(self) -> tuple[str, ...]:
        """The evaluations that recommend something to it."""
        have = {one.evaluation for one in self.addressed}
        return tuple(name for name in self.concerns.order if name in have)

    @property
    def own_voice(self) -> str | None:
        """The voice that speaks for the party, where the codes tell it apart."""
        return OWN.get(self.party.id)

    def by_theme(self, *codes: str) -> list[tuple[Theme, tuple[Concern, ...]]]:
        """The findings that say one of some things, under their main themes."""
        found = self.concerns.saying(*codes).found
        grouped = ((theme, tuple(one for one in found if one.finding.theme == theme.id)) for theme in self.themes)
        return [(theme, concerns) for theme, concerns in grouped if concerns]

    def by_voice(self) -> list[tuple[str, Concerns]]:
        """What each voice says about the party, those that say something; the party's own voice last."""
        voices = sorted(CODES["voice"], key=lambda voice: voice == self.own_voice)
        grouped = (
            (voice, Concerns(tuple(one for one in self.concerns.found if voice in one.finding.voices), self.order))
            for voice in voices
        )
        return [(voice, concerns) for voice, concerns in grouped if concerns.found]

    @property
    def order(self) -> tuple[str, ...]:
        """The evaluations, in their order."""
        return self.concerns.order


def party_views(
    parties: Mapping[str, Party], themes: Mapping[str, Theme], evaluations: Iterable[Coded]
) -> tuple[PartyView, ...]:
    """A view per party, in the vocabulary's order."""
    codeds = list(evaluations)
    order = tuple(coded.id for coded in codeds)
    proposed = recommendations(codeds)
    return tuple(
        PartyView(
            party,
            tuple((coded.id, _roles(name, coded)) for coded in codeds),
            Concerns(tuple(concern for coded in codeds for concern in _concerns(name, coded)), order),
            tuple(one for one in proposed if any(head(who) == name for who in one.finding.addressee)),
            tuple(themes.values()),
        )
        for name, party in parties.items()
    )


def head(ref: str) -> str:
    """The party of a reference such as ``municipality/lss``."""
    return ref.partition("/")[0]


def concerns_party(party: str, finding: Finding) -> bool:
    """Whether a finding, other than a recommendation, names the party or one of its units."""
    return finding.kind != "recommendation" and any(head(ref) == party for ref in finding.parties)


def _roles(party: str, coded: Coded) -> tuple[PartyRole, ...]:
    return tuple(role for role in (coded.evaluation.parties if coded.evaluation else ()) if head(role.party) == party)


def _concerns(party: str, coded: Coded) -> Iterable[Concern]:
    for finding in coded.findings:
        if concerns_party(party, finding):
            units = tuple(ref for ref in finding.parties if head(ref) == party and ref != party)
            yield Concern(coded.id, finding, units)
