"""An author's mistake as plain data: what is wrong, where, and how much it matters."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, Literal

Severity = Literal["error", "warning"]
#: Of one file.
MAX_SHOWN: Final = 200
UNREAD: Final = frozenset(
    {"not-utf8", "file-too-large", "outside-tree", "file-link", "file-special", "file-unreadable"}
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the content something stands: path under ``content/``, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: a stable code, its place, and the words that fill the code's message.

    The message and the hint are looked up in ``messages.py`` by code and language. ``beside`` are lines of the report
    that the problem concerns.
    """

    code: str
    place: Place
    words: dict[str, str] = field(default_factory=dict)
    severity: Severity = "error"
    beside: tuple[Place, ...] = ()

    def key(self) -> tuple[Place, str, tuple[tuple[str, str], ...]]:
        """What makes two problems the same, and the order in which they are shown."""
        return (self.place, self.code, tuple(sorted(self.words.items())))


def tidy(problems: list[Problem]) -> list[Problem]:
    """The problems sorted by place, each once; a file that could not be read is not called missing as well."""
    unread = {problem.place.path for problem in problems if problem.code in UNREAD}
    said = [problem for problem in problems if _missed(problem) not in unread]
    each = {problem.key(): problem for problem in sorted(said, key=Problem.key)}.values()
    return [problem for _, group in groupby(each, lambda one: one.place.path) for problem in _shown(list(group))]


def _shown(problems: list[Problem]) -> list[Problem]:
    """As many of a file's problems as anybody reads, errors before warnings, and how many more there are."""
    if len(problems) <= MAX_SHOWN:
        return problems
    kept = sorted(sorted(problems, key=lambda one: one.severity)[:MAX_SHOWN], key=Problem.key)
    rest = Problem(
        "problems-many", kept[-1].place, {"count": str(len(problems) - MAX_SHOWN)}, severity=kept[0].severity
    )
    return [*kept, rest]


def _missed(problem: Problem) -> str | None:
    """The path of the file that a problem calls missing."""
    if problem.code == "table-alone":
        return f"{problem.place.path.rpartition('/')[0]}/{problem.words['file']}"
    return problem.place.path if problem.code == "file-missing" else None


def has_errors(problems: list[Problem]) -> bool:
    """Whether any problem stops the build."""
    return any(problem.severity == "error" for problem in problems)
