"""A new evaluation as a draft: every file that it must have, valid at once, each blank marked."""

import hashlib
import re
from dataclasses import dataclass, field

from samsyn.content import Content
from samsyn.model.evaluation import UNKNOWN_CHECKSUM
from samsyn.model.vocabulary import Term
from samsyn.scaffold.fill import MARK, codes, fill, indented, or_mark, quoted
from samsyn.scaffold.ids import monogram


@dataclass(frozen=True, slots=True)
class NewEvaluation:
    """What an author said of an evaluation; what is missing becomes a marked blank.

    ``report`` is the name and the bytes of the report's text.
    """

    id: str
    updated: str
    name: str | None = None
    title: str | None = None
    association: str | None = None
    monogram: str | None = None
    places: tuple[str, ...] = field(default=())
    report: tuple[str, bytes] | None = None


def evaluation_files(new: NewEvaluation, content: Content) -> dict[str, str]:
    """The files of a new draft, by path under ``content/``."""
    folder = f"evaluations/{new.id}"
    themes = content.vocabulary.themes.values()
    cells = "\n".join(
        fill("cell.yml", {"label": theme.label.sv, "definition": theme.definition.sv, "theme": theme.id})
        for theme in themes
    )
    name = new.name or new.id
    return {
        f"{folder}/evaluation.yml": fill("evaluation.yml", _blanks(new, content)),
        f"{folder}/findings.yml": fill("findings.yml", {"id": new.id}),
        f"{folder}/cells.yml": fill("cells.yml", {"cells": indented(cells.rstrip("\n").split("\n"), "  ")}),
        f"{folder}/report.md": fill("report.md", {"name": name}),
    }


def _blanks(new: NewEvaluation, content: Content) -> dict[str, str]:
    words = content.vocabulary
    others = [coded.evaluation for coded in content.evaluations if coded.evaluation]
    places = new.places or (f"{MARK}: kommunen",)
    indicator = next((one.id for one in words.indicators.values() if "count" in one.kinds), "participants")
    return {
        "id": new.id,
        "updated": new.updated,
        "monogram": new.monogram or monogram(new.name or new.id, [other.monogram for other in others]),
        "order": str(max((other.order for other in others), default=0) + 1),
        "name": or_mark(new.name, "insatsens korta namn"),
        "title": or_mark(new.title, "vad insatsen är, på en rad"),
        "association": or_mark(new.association, "samordningsförbundet"),
        "places": indented([f"- {quoted(place)}" for place in places], "  ").rstrip("\n"),
        "methods": _terms(list(words.methods.values())),
        "party": next(iter(words.parties), "municipality"),
        "parties": _terms(list(words.parties.values())),
        "indicator": "participants" if "participants" in words.indicators else indicator,
        "report_kinds": codes(words, "report_kind"),
        "designs": codes(words, "design"),
        "voices": codes(words, "voice"),
        "evidence": codes(words, "evidence"),
        "report": _report(new),
    }


def _terms(terms: list[Term]) -> str:
    return ", ".join(f"{term.id} ({term.label.sv})" for term in terms)


def _report(new: NewEvaluation) -> str:
    """The lines that tie the coding to a text: its name, checksum and length."""
    if new.report is None:
        advice = f"{MARK}: kör samsyn new evaluation med --report, eller räkna ut den med sha256sum"
        return (
            f"  text: {new.id.replace('_', '-')}.txt\n"
            f"  # {advice}\n  sha256: '{UNKNOWN_CHECKSUM}'\n"
            f"  # {MARK}: antalet rader i texten\n  line_count: 1\n"
        )
    name, raw = new.report
    text = name if re.fullmatch(r"[a-z0-9-]+\.txt", name) else f"{new.id.replace('_', '-')}.txt"
    count = len(raw.decode("utf-8", "replace").splitlines())
    return f"  text: {text}\n  sha256: '{hashlib.sha256(raw).hexdigest()}'\n  line_count: {max(count, 1)}\n"
