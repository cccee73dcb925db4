"""Content to the register of published findings: what is new is added, what was told in a correction is renewed."""

import yaml

from samsyn.checks.published import changes, told
from samsyn.content import Coded, Content
from samsyn.model.coding import Finding
from samsyn.model.published import MEANING, Published, PublishedFinding

HEAD = """\
# yaml-language-server: $schema=../../schemas/published.schema.json
#
# Skrivs av ”samsyn register”. Iakttagelser som har publicerats under ett id, och som andra kan ha citerat. Tas en bort,
# eller får den en annan innebörd, ska det gamla id:t leda vidare:
#
# redirects:
#   - old: <id som är borta>
#     new: <utvärdering>.<id>     utelämnas om det inte finns någon annan att läsa
#     reason: Delad i två.
"""


def registered(content: Content) -> dict[str, str]:
    """The register's files by their path under ``content/``, whole, for every published evaluation.

    Args:
        content: parsed content without errors.
    """
    return {
        f"published/{coded.id}.yml": _text(content.published.get(coded.id, Published()), coded, content)
        for coded in content.evaluations
        if coded.evaluation is not None and not coded.draft
    }


def _text(register: Published, coded: Coded, content: Content) -> str:
    assert coded.evaluation is not None  # noqa: S101 - chosen by the caller
    before = {entry.id: entry for entry in register.findings}
    now = {found.id: found for found in coded.findings}
    gone = [entry for entry in register.findings if entry.id not in now]
    entries = [_entry(found, before.get(name), coded, content) for name, found in now.items()]
    data: dict[str, object] = {"findings": [entry.model_dump() for entry in (*entries, *gone)]}
    if register.redirects:
        data["redirects"] = [redirect.model_dump(exclude_none=True) for redirect in register.redirects]
    return HEAD + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120)


def _entry(found: Finding, before: PublishedFinding | None, coded: Coded, content: Content) -> PublishedFinding:
    """The finding as registered before, or as it stands now when it is new or its change has been told."""
    if before is not None and not (changes(before, found) and told(before, coded.id, content)):
        return before
    assert coded.evaluation is not None  # noqa: S101 - chosen by the caller
    dates = [coded.evaluation.updated, *(one.date for one in content.corrections if one.at == found.id)]
    fields = {name: getattr(found, name) for name in MEANING}
    return PublishedFinding(id=found.id, date=max(dates), statement=found.statement.sv, **fields)
