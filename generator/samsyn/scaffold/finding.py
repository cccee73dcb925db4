"""A new finding: its text, with the codes that were given, and a marked blank for each that was not."""

from dataclasses import dataclass, field
from typing import Final

from samsyn.content import Coded, Content, Vocabulary
from samsyn.model.base import ranges
from samsyn.model.codes import CODES
from samsyn.scaffold.fill import MARK, codes, fill, quoted

#: The coded fields in the order written: field, its codes, what is asked, and what stands there until it is answered
#: (nothing where the field may be left out).
FIELDS: Final = (
    ("kind", "kind", "vad för slags utsaga är det?", "factor"),
    ("direction", "direction", "hjälper eller hindrar det?", "none"),
    ("bears_on", "bears_on", "vad gäller utsagan?", "implementation"),
    ("level", "level", "på vilken nivå finns det?", "programme"),
    ("voices", "voice", "vem säger det? (flera skils med komma)", "evaluator"),
    ("extent", "extent", "hur många? (hoppa över om det inte står)", ""),
    ("period", "period", "när i insatsen gäller det?", "whole"),
    ("evidence", "evidence", "på vilket underlag? (flera skils med komma)", "interview"),
)
SEVERAL: Final = frozenset({"voices", "evidence"})
#: What is said in findings of these kinds has not been observed.
MODALITY: Final = {"recommendation": "proposed", "expectation": "expected", "need": "proposed"}


@dataclass(frozen=True, slots=True)
class NewFinding:
    """What an author said of a finding; ``codes`` has the coded fields that were given, several parted by commas."""

    id: str
    statement: str
    theme: str
    section: str
    lines: str
    find: str | None = None
    codes: dict[str, str] = field(default_factory=dict)


def finding_item(new: NewFinding, vocabulary: Vocabulary) -> str:
    """The finding as an item of ``findings.yml``."""
    lines = [f"id: {new.id}"]
    lines += _coded("kind", new, vocabulary)
    lines += _coded("direction", new, vocabulary)
    lines += _coded("bears_on", new, vocabulary)
    lines += [f"statement: {quoted(new.statement)}", f"theme: {new.theme}"]
    for name in ("level", "voices", "extent", "period"):
        lines += _coded(name, new, vocabulary)
    kind = new.codes.get("kind", "")
    if kind in MODALITY:
        lines.append(f"modality: {MODALITY[kind]}")
    lines += _coded("evidence", new, vocabulary)
    if kind == "recommendation":
        lines += [f"# {MARK}: till vem? en part, programme, steering_group eller unknown", "addressee: [unknown]"]
    lines += ["source:", f"  section: {quoted(new.section)}", f"  lines: {new.lines}"]
    if new.find:
        lines.append(f"  find: {quoted(new.find)}")
    return "".join(f"{'- ' if not i else '  '}{line}\n" for i, line in enumerate(lines))


def _coded(name: str, new: NewFinding, vocabulary: Vocabulary) -> list[str]:
    of, asked, default = next((of, asked, default) for field, of, asked, default in FIELDS if field == name)
    value = new.codes.get(name, default)
    parts = ", ".join(part.strip() for part in value.split(","))
    written = f"{name}: [{parts}]" if name in SEVERAL else f"{name}: {value}"
    if name in new.codes or not default:
        return [written] if value else []
    return [f"# {MARK}: {asked} {codes(vocabulary, of) or ', '.join(CODES[of])}", written]


def section_of(coded: Coded, lines: str) -> str | None:
    """The heading under which lines of the report stand, by the sections of ``evaluation.yml``."""
    sections = sorted(coded.evaluation.sections, key=lambda section: section.line) if coded.evaluation else []
    first = ranges(lines)[0][0] if ranges(lines) else 0
    return next((section.title for section in reversed(sections) if section.line <= first), None)


def taken_ids(coded: Coded) -> set[str]:
    """Every id that an evaluation uses already."""
    own = coded.written_ids["findings"] | coded.written_ids["facts"]
    if coded.evaluation:
        own |= {goal.id for goal in coded.evaluation.goals} | {item.id for item in coded.evaluation.discrepancies}
    return own


def needs_summary(coded: Coded, theme: str) -> bool:
    """Whether a theme's cell is declared empty, and has to get a summary when the theme gets a finding."""
    return any(cell.theme == theme and cell.state for cell in coded.cells)


def with_summary(cells: str, theme: str) -> str:
    """The text of ``cells.yml`` with the blank that a scaffold left for a theme asking for a summary instead.

    A cell that an author has touched stays as it is.
    """
    blank = [
        line.strip() for line in fill("cell.yml", {"label": "", "definition": "", "theme": theme}).splitlines()[1:]
    ]
    lines = cells.split("\n")
    for i, line in enumerate(lines):
        if [found.strip() for found in lines[i : i + len(blank)]] == blank:
            indent = " " * (line.index("-") + 2)
            asked = f"{indent}summary: '{MARK}: sammanfatta temats iakttagelser i en mening'"
            return "\n".join([*lines[: i + 1], asked, *lines[i + len(blank) :]])
    return cells


def known_themes(content: Content) -> dict[str, str]:
    """The themes' ids with their labels."""
    return {theme.id: theme.label.sv for theme in content.vocabulary.themes.values()}
