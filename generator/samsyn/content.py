"""Everything that was parsed, as one value: the site's settings, the vocabulary, the evaluations and their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from samsyn.model.accessibility import Tests
from samsyn.model.base import Record, Text
from samsyn.model.changelog import Change
from samsyn.model.coding import Cell, Coding, Finding, Table
from samsyn.model.evaluation import Evaluation
from samsyn.model.published import Published
from samsyn.model.replies import Correction, Reply
from samsyn.model.site import Question, Site, Statement, Synthesis
from samsyn.model.vocabulary import Abbreviation, Claims, Cluster, Framework, Indicator, Party, Term, Theme
from samsyn.positions import Document
from samsyn.problems import Place, Problem


@dataclass(slots=True)
class Places:
    """Where each parsed record stands, so that a rule across records can name the place."""

    found: dict[int, tuple[Document, int]] = field(default_factory=dict)
    kept: list[Record] = field(default_factory=list)

    def keep(self, record: Record, document: Document, node: int) -> None:
        """Remember where ``record`` stands; the record is held so that its identity stays its own."""
        self.kept.append(record)
        self.found[id(record)] = (document, node)

    def add(self, others: "Places") -> None:
        """Take over the places of one file."""
        self.kept += others.kept
        self.found |= others.found

    def of(self, record: Record, *inner: str | int, key: bool = False) -> Place:
        """The place of a record, or of a field inside it."""
        document, node = self.found[id(record)]
        return document.place(inner, of_key=key, node=node)


@dataclass(slots=True)
class Part:
    """What one file gives: its record, where the parts of that stand, and the file's problems.

    ``written`` has by list what its items are called, also those that have a problem.
    """

    text: str
    cls: type[Record]
    document: Document
    record: Record | None = None
    places: Places = field(default_factory=Places)
    problems: list[Problem] = field(default_factory=list)
    written: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableData:
    """A table of a report: what it holds, its rows as column id to the string in the csv, and the place of each.

    ``english`` is what the words of its cells are in English; a cell that lists things lists their words.
    """

    name: str
    table: Table
    rows: tuple[dict[str, str], ...]
    places: tuple[dict[str, Place], ...] = ()
    english: dict[str, str] = field(default_factory=dict)

    def texts(self) -> Iterator[tuple[str, Place]]:
        """Each text in its cells that is no number or mark, the items of a list one by one, with its cell's place."""
        spoken = [column for column in self.table.columns if column.type in {"text", "list"}]
        for row, places in zip(self.rows, self.places, strict=True):
            for column in spoken:
                items = row[column.id].split("; ") if column.type == "list" else [row[column.id]]
                yield from (
                    (item, places[column.id])
                    for item in items
                    if item not in {"", "protected"} and re.search(r"[^\W\d_]", item)
                )


@dataclass(frozen=True, slots=True)
class Prose:
    """An author's Markdown: its path, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The evaluator's reply to the coding: who answers and when, the text, and its translation where there is one."""

    reply: Reply
    prose: Prose
    english: Prose | None = None


@dataclass(slots=True)
class Coded:
    """One evaluation with all that was coded of it.

    ``written_ids`` holds every id that the author wrote, also of records that have a problem, so that a reference
    to them is not called unknown as well; ``written_cells`` and ``written_codings`` hold themes and framework elements
    likewise, and are ``None`` where no list of them was written.
    """

    id: str
    path: str
    evaluation: Evaluation | None = None
    findings: tuple[Finding, ...] = ()
    cells: tuple[Cell, ...] = ()
    codings: tuple[Coding, ...] = ()
    tables: tuple[TableData, ...] = ()
    report: Prose | None = None
    report_english: Prose | None = None
    answer: Answer | None = None
    written_ids: dict[str, set[str]] = field(default_factory=dict)
    written_cells: set[str] | None = None
    written_codings: set[tuple[str, ...]] | None = None

    @property
    def draft(self) -> bool:
        """Whether it is checked and previewed but not published."""
        return self.evaluation is not None and self.evaluation.status == "draft"


@dataclass(slots=True)
class Vocabulary:
    """The shared words, by id, in the order written."""

    themes: dict[str, Theme] = field(default_factory=dict)
    parties: dict[str, Party] = field(default_factory=dict)
    methods: dict[str, Term] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)
    frameworks: dict[str, Framework] = field(default_factory=dict)
    clusters: dict[str, Cluster] = field(default_factory=dict)
    abbreviations: tuple[Abbreviation, ...] = ()
    claims: Claims | None = None
    key_words: dict[str, dict[str, Text]] = field(default_factory=dict)
    codes: dict[str, dict[str, Term]] = field(default_factory=dict)
    written_ids: dict[str, set[str]] = field(default_factory=dict)

    @property
    def party_refs(self) -> set[str]:
        """Every party and unit, as an author may write it."""
        units = {f"{party.id}/{unit.id}" for party in self.parties.values() for unit in party.units}
        return units | set(self.parties)

    @property
    def element_refs(self) -> set[str]:
        """Every framework element, as ``<framework>.<element>``."""
        return {
            f"{framework.id}.{element.id}" for framework in self.frameworks.values() for element in framework.elements
        }

    def half_read(self, name: str, ref: str) -> bool:
        """Whether a reference is to a party or framework that has a problem itself, so that its parts are not known."""
        known = self.parties if name == "parties" else self.frameworks
        head = re.split(r"[/.]", ref, maxsplit=1)[0]
        return head in self.written_ids.get(name, set()) and head not in known


@dataclass(frozen=True, slots=True)
class ThemeSynthesis:
    """What the evaluations say together on one theme."""

    theme: str
    front: Synthesis
    statements: tuple[Statement, ...]
    prose: Prose
    english: Prose | None = None


@dataclass(slots=True)
class Content:
    """The parsed content of a site.

    ``changed`` maps a file's path to the day of its last change, as far as that is known; ``parts`` is what each file
    gave.
    """

    site: Site | None = None
    questions: tuple[Question, ...] = ()
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    evaluations: tuple[Coded, ...] = ()
    syntheses: tuple[ThemeSynthesis, ...] = ()
    corrections: tuple[Correction, ...] = ()
    changes: tuple[Change, ...] = ()
    tests: Tests | None = None
    published: dict[str, Published] = field(default_factory=dict)
    prose: dict[str, Prose] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    places: Places = field(default_factory=Places)
    problems: list[Problem] = field(default_factory=list)

    @property
    def newest(self) -> str:
        """The newest day that the content itself gives; empty when it gives none."""
        days = [coded.evaluation.updated for coded in self.evaluations if coded.evaluation]
        days += [one.date for one in self.corrections]
        return max([*days, self.site.accessibility.updated if self.site else ""])

    def unread(self, path: str) -> bool:
        """Whether a file is missing or could not be read at all, so that what it holds is not known."""
        document = self.documents.get(path)
        return document is None or not isinstance(document.data, dict)
