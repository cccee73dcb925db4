"""The corpus of hostile inputs, laid into a small site: in every text, cell, page and file that it can be laid in."""

import csv
import io
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml
from conftest import BASE, CASES, ROOT

from samsyn.checks import check
from samsyn.parse import parse
from samsyn.positions import load
from samsyn.problems import Problem, tidy
from samsyn.read import read

CORPUS: Final[dict[str, Any]] = yaml.safe_load((CASES / "hostile.yml").read_text("utf-8"))
SIZE: Final = sum(len(group) for group in CORPUS.values())
#: A word that stands beside every input, by which search finds it.
WORD: Final = "kanin"
#: Texts without a translation.
PLAIN: Final = ("publisher", "commissioner", "place", "derived", "arithmetic", "who", "name", "caption")
TABLE: Final = "evaluations/beta/tables/hostile"
COLUMNS: Final = """caption: Celler
row_key: cell
columns:
  - {id: cell, label: Cell, type: text}
  - {id: other, label: Annan, type: text}
printed: true
section: Samverkan
lines: 19-22
"""


@dataclass
class Laid:
    """A content folder with inputs laid in: which were published, and which were refused with which problem."""

    published: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)


def problems(content: Path) -> list[Problem]:
    found = read(content)
    parsed = parse(found.texts)
    return [
        problem for problem in tidy([*found.problems, *parsed.problems, *check(parsed)]) if problem.severity == "error"
    ]


def lay(content: Path, turn: int) -> Laid:
    """Fill a copy of the base; ``turn`` moves every input to another place. What is refused is taken out again."""
    shutil.copytree(BASE / "content", content)
    laid = Laid()
    slots = [*_values(content, turn), *_prose(content, turn), *_pages(content, turn)]
    for _ in range(20):
        _write(slots)
        found = problems(content)
        if not found:
            break
        for slot, problem in [(_at(content, slots, problem), problem) for problem in found]:
            slot["text"] = slot["before"]
            laid.refused[slot["input"]] = problem.code
    assert not found, found
    laid.published |= {slot["input"] for slot in slots if slot["text"] != slot["before"]}
    _files(content, laid)
    _cells(content, laid)
    assert (last := problems(content)) == [], last
    return laid


def _values(content: Path, turn: int) -> list[dict[str, Any]]:
    slots: list[dict[str, Any]] = []

    def walk(node: Any, path: Path, whole: Any) -> None:
        for key, value in list(node.items()) if isinstance(node, dict) else list(enumerate(node)):
            if isinstance(value, (dict, list)):
                walk(value, path, whole)
            elif key in ("sv", "en", *PLAIN) and path.name != "claims.yml":
                number = len(slots)
                given = CORPUS["values"][(number + turn * 5) % len(CORPUS["values"])]
                slots.append(
                    {
                        "path": path,
                        "whole": whole,
                        "node": node,
                        "key": key,
                        "before": value,
                        "input": given,
                        "mark": f"{WORD}{number}q",
                    }
                )
                slots[-1]["text"] = f"{given} {WORD} {slots[-1]['mark']}"

    for path in sorted(content.rglob("*.yml")):
        whole = load(path.read_text("utf-8"), path.name).data
        walk(whole, path, whole)
    return slots


def _prose(content: Path, turn: int) -> list[dict[str, Any]]:
    paths = [
        *sorted(content.glob("evaluations/*/report.md")),
        *sorted(content.glob("evaluations/*/reply.md")),
        *sorted(content.glob("synthesis/*.md")),
    ]
    slots: list[dict[str, Any]] = []
    for path in paths:
        parts = path.read_text("utf-8").split("\n## ")
        for number in range(len(parts)):
            if path.name == "report.md" and number == 0:
                parts[0] = parts[0].rstrip()
            given = CORPUS["markdown"][(len(slots) + turn * 17) % len(CORPUS["markdown"])]
            slots.append(
                {
                    "path": path,
                    "parts": parts,
                    "number": number,
                    "before": "",
                    "input": given,
                    "text": f"\n\n{WORD} m{len(slots)}q\n\n{given}\n",
                }
            )
    return slots


def _pages(content: Path, turn: int) -> list[dict[str, Any]]:
    slots = []
    for number, name in enumerate(("om.md", "metod.md")):
        path = content / name
        given = CORPUS["pages"][(2 * turn + number) % len(CORPUS["pages"])]
        slots.append({"path": path, "page": True, "before": path.read_text("utf-8"), "input": given, "text": given})
    return slots


def _write(slots: list[dict[str, Any]]) -> None:
    for slot in slots:
        if "node" in slot:
            slot["node"][slot["key"]] = slot["text"]
    for path, whole in {slot["path"]: slot["whole"] for slot in slots if "whole" in slot}.items():
        path.write_text(yaml.safe_dump(whole, allow_unicode=True, width=10**6, sort_keys=False), "utf-8")
    for path in {slot["path"] for slot in slots if "parts" in slot}:
        own = [slot for slot in slots if slot["path"] == path]
        path.write_text(
            "\n## ".join(part.rstrip() + "\n" + slot["text"] for part, slot in zip(own[0]["parts"], own, strict=True)),
            "utf-8",
        )
    for slot in slots:
        if "page" in slot:
            slot["path"].write_text(slot["text"], "utf-8")


def _at(content: Path, slots: list[dict[str, Any]], problem: Problem) -> dict[str, Any]:
    """The slot that a problem is about: the last input at or before its line."""
    path = content / problem.place.path
    lines = path.read_text("utf-8").split("\n")
    candidates = []
    for slot in slots:
        if slot["path"] == path and slot["text"] != slot["before"]:
            first = slot.get("mark") or (slot["text"].strip().split("\n")[0] if "parts" in slot else "")
            candidates.append((next(number for number, line in enumerate(lines, 1) if first in line), slot))
    assert candidates, problem
    before = [found for found in candidates if found[0] <= problem.place.line]
    return max(before or candidates, key=lambda found: found[0])[1]


def _files(content: Path, laid: Laid) -> None:
    for name, text in CORPUS["files"].items():
        path = content / name
        if path.exists():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        if found := problems(content):
            path.unlink()
            laid.refused[name] = found[0].code
        else:
            laid.published.add(name)


def _cells(content: Path, laid: Laid) -> None:
    rows = io.StringIO()
    csv.writer(rows).writerows([["cell", "other"], *([f"{cell} {WORD}", cell] for cell in CORPUS["cells"])])
    (content / f"{TABLE}.csv").write_text(rows.getvalue(), "utf-8")
    (content / f"{TABLE}.yml").write_text(COLUMNS, "utf-8")
    report = content / "evaluations/beta/report.md"
    report.write_text(
        report.read_text("utf-8").replace("## Bakgrund\n", '## Bakgrund\n\n{{ table("hostile") }}\n', 1), "utf-8"
    )
    laid.published |= set(CORPUS["cells"])


def project(folder: Path, turn: int) -> Laid:
    """A project whose content is hostile."""
    laid = lay(folder / "content", turn)
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return laid
