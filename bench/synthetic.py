"""Synthetic evaluations in the distribution of real ones: seeded, valid, as large and as coded, saying nothing.

Each has one real evaluation's frame (facts, goals, sections, tables, frameworks) and as many findings as some real one,
drawn from those of all; every sentence is made anew, as long as the one it stands for.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random
from string import ascii_uppercase

import yaml as reader

from bench.words import Chain
from bench.written import yaml

LANGUAGES = ("sv", "en")
#: Keys whose value is a text in two languages that must stay: names of things, and sums.
KEPT = ("name", "association", "derived", "arithmetic", "words", "reason")
FILES = ("evaluation", "findings", "cells", "frameworks")


@dataclass(frozen=True)
class Source:
    """The real evaluations: what each file holds by evaluation, the folders, and the words of each language."""

    folders: dict[str, Path]
    data: dict[str, dict[str, dict]]
    chains: dict[str, Chain]


def synthesize(content: Path, project: Path, count: int, seed: int = 1) -> None:
    """Make a project in the new folder ``project`` with ``count`` evaluations drawn from those in ``content``."""
    source, random = _source(content / "evaluations"), Random(seed)  # noqa: S311 - repeatable, not secret
    new = project / "content"
    shutil.copytree(
        content, new, ignore=shutil.ignore_patterns("evaluations", "synthesis", "published", "corrections.yml")
    )
    for config in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(content.parent / config, project / config)
    _renamed(new / "vocabulary" / "frameworks.yml", list(source.folders))
    (project / "templates").symlink_to((content.parent / "templates").resolve())
    for number in range(1, count + 1):
        _evaluation(number, source, random, new / "evaluations" / f"ev-{number:04}")


def _renamed(path: Path, names: list[str]) -> None:
    """Name the first synthetic evaluations where a vocabulary names the real ones."""
    text = path.read_text("utf-8")
    for number, name in enumerate(names, start=1):
        text = text.replace(f"- {name}\n", f"- ev-{number:04}\n")
    path.write_text(text, "utf-8")


def _source(folder: Path) -> Source:
    folders = {path.name: path for path in sorted(folder.iterdir())}
    data = {
        name: {part: reader.load((path / f"{part}.yml").read_text("utf-8"), reader.CBaseLoader) for part in FILES}
        for name, path in folders.items()
    }
    texts = {language: [text for parts in data.values() for text in _texts(parts, language)] for language in LANGUAGES}
    return Source(folders, data, {language: Chain(found) for language, found in texts.items()})


def _texts(data: object, language: str) -> list[str]:
    if isinstance(data, dict) and language in data and set(data) <= set(LANGUAGES):
        return [data[language]]
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for part in parts for text in _texts(part, language)]


def _evaluation(number: int, source: Source, random: Random, folder: Path) -> None:
    frame = random.choice(list(source.folders))
    evaluation = dict(source.data[frame]["evaluation"]) | {
        "id": folder.name,
        "monogram": _monogram(number),
        "order": str(number),
    }
    evaluation["name"] = {language: f"{evaluation['name'][language]} {number}" for language in LANGUAGES}
    findings = _findings(frame, source, random)
    cells = _cells(frame, findings, source, random)
    codings = [_coding(coding, findings, random) for coding in source.data[frame]["frameworks"]["codings"]]
    folder.mkdir(parents=True)
    parts = {"findings": findings, "cells": cells, "codings": codings}
    files = {"findings": "findings", "cells": "cells", "codings": "frameworks"}
    (folder / "evaluation.yml").write_text(yaml(_said(evaluation, source, random)), "utf-8")
    for key, name in files.items():
        (folder / f"{name}.yml").write_text(yaml({key: _said(parts[key], source, random)}), "utf-8")
    for language, name in zip(LANGUAGES, ("report.md", "report.en.md"), strict=True):
        text = (source.folders[frame] / name).read_text("utf-8")
        (folder / name).write_text(_prose(text, source.chains[language], random), "utf-8")
    if (tables := source.folders[frame] / "tables").is_dir():
        shutil.copytree(tables, folder / "tables")


def _monogram(number: int) -> str:
    letters = ""
    for _ in range(3):
        number, rest = divmod(number, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def _findings(frame: str, source: Source, random: Random) -> list[dict]:
    """As many as a real evaluation between two of the five has, each with a place in the frame's report."""
    counts = sorted(len(parts["findings"]["findings"]) for parts in source.data.values())
    wanted = round(random.uniform(*random.sample(counts, 2)))
    pool = [finding for parts in source.data.values() for finding in parts["findings"]["findings"]]
    places = [finding["source"] for finding in source.data[frame]["findings"]["findings"]]
    taken = {
        item["id"]
        for key in ("facts", "goals", "discrepancies")
        for item in source.data[frame]["evaluation"].get(key, [])
    }
    found = []
    for finding in random.sample(pool, wanted):
        name = finding["id"] if finding["id"] not in taken else f"{finding['id'][:50]}_{len(taken)}"
        taken.add(name)
        found.append(finding | {"id": name, "source": random.choice(places)})
    return found


def _cells(frame: str, findings: list[dict], source: Source, random: Random) -> list[dict]:
    """A summary where there are findings, one of the real kinds of empty where there are none."""
    used = {theme for finding in findings for theme in (finding["theme"], *finding.get("themes", []))}
    written = [cell for parts in source.data.values() for cell in parts["cells"]["cells"]]
    summed = [cell for cell in written if "summary" in cell]
    empty = [cell for cell in written if "state" in cell]
    own = [cell["source"] for cell in source.data[frame]["cells"]["cells"] if "source" in cell]
    places = own or [finding["source"] for finding in findings]
    made = []
    for cell in source.data[frame]["cells"]["cells"]:
        like = dict(random.choice(summed if cell["theme"] in used else empty)) | {"theme": cell["theme"]}
        made.append(like | ({"source": random.choice(places)} if "source" in like else {}))
    return made


def _coding(coding: dict, findings: list[dict], random: Random) -> dict:
    names = [finding["id"] for finding in random.sample(findings, min(len(findings), len(coding.get("findings", []))))]
    return coding | ({"findings": names} if names else {})


def _said(data: object, source: Source, random: Random, key: str = "") -> object:
    """The same data with its texts made anew."""
    if isinstance(data, dict) and "sv" in data and set(data) <= set(LANGUAGES):
        if key in KEPT and not (key == "reason" and len(data["sv"].split()) > 3):
            return data
        return {language: source.chains[language].text(text, random) for language, text in data.items()}
    if isinstance(data, dict):
        return {name: _said(value, source, random, name) for name, value in data.items()}
    if isinstance(data, list):
        return [_said(value, source, random, key) for value in data]
    return data


def _prose(text: str, chain: Chain, random: Random) -> str:
    """Paragraphs made anew; headings, and sentences that call a number, a figure or a table, stay."""
    return "\n".join(
        line if not line or line.startswith(("#", "{", "|")) else _paragraph(line, chain, random)
        for line in text.split("\n")
    )


def _paragraph(line: str, chain: Chain, random: Random) -> str:
    sentences = re.split(r"(?<=[.!?]) ", line)
    return " ".join(sentence if "{{" in sentence else chain.text(sentence, random) for sentence in sentences)
