"""Whatever stands in a file, the loader says what is wrong and where, soon: mutated content, made-up texts, bombs."""

import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Final

import pytest
from conftest import BASE, CASES, ROOT, Measured, copy_project
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError

from samsyn.commands.options import PROBLEMS
from samsyn.markdown import to_html
from samsyn.parse import FILES
from samsyn.positions import load
from samsyn.problems import Problem
from samsyn.prose import calls, strange
from samsyn.records import record_of
from samsyn.trial import heavy

SEED: Final = 20261126
SAMPLE: Final = 1500
#: What YAML and Markdown have a meaning for, and what no text should hold.
TOKENS: Final = [
    *"[]{}:,&*!|>%@`#?-\"'\\~<=\t\n\r ", "\n\n", "- ", ": ", "? ", "---\n", "...\n", "&a ", "*a", "<<: ", "!!python/name:os.system ",
    "!!binary ", "|2-\n", ">+\n", "null", "~", "yes", "0x1F", "1e400", ".nan", "2026-13-41", "\ufeff", "\x00", "\x07", "\x85",
    "\u2028", "\ud7ff", "\ufffe", "\U0010ffff", "å̈", "\u202e", "{{ ", " }}", "{% for x in y %}", "{# ", "![", "](", "[a]: b\n", "    ",
    "```\n", "> ", "1. ", "| a | b |\n|---|---|\n", "<script>", "&#x0;", "**", "__", "  \n", "=\n", "* * *\n",
]  # fmt: skip


def mutated(text: str, random: Random) -> str:
    """A text changed in one to four places: cut, doubled, swapped, broken by a token, shortened."""
    for _ in range(random.randint(1, 4)):
        here, there = sorted(random.randint(0, len(text)) for _ in range(2))
        there = min(there, here + random.choice((1, 8, 80, 800)))
        piece = text[here:there]
        text = random.choice(
            (
                lambda: text[:here] + text[there:],  # noqa: B023 - called at once
                lambda: text[:there] + piece + text[there:],  # noqa: B023
                lambda: text[:here] + random.choice(TOKENS) + text[here:],  # noqa: B023
                lambda: text[:here] + random.choice(TOKENS) * random.choice((1, 2, 40)) + text[there:],  # noqa: B023
                lambda: text[:here] + piece[::-1] + text[there:],  # noqa: B023
                lambda: text[:here] + piece.replace("\n", "\n ", 3).replace(": ", ":", 1) + text[there:],  # noqa: B023
                lambda: text[:there],  # noqa: B023
            )
        )()
    return text


def shortened(text: str, lines: int = 60) -> str:
    """The beginning of a file, up to an entry's end: the loader's ways do not depend on how many entries follow."""
    kept = text.split("\n")
    end = next(
        (i for i in range(min(lines, len(kept)), 0, -1) if kept[i - 1 : i] and not kept[i - 1].startswith("   ")), lines
    )
    return "\n".join(kept[:end]) + "\n"


def seeds(pattern: str) -> list[tuple[str, str]]:
    """The real content's files and the made-up ones, by their path under ``content/``, shortened."""
    return [
        (path.relative_to(content).as_posix(), shortened(path.read_text("utf-8")))
        for content in (ROOT / "content", BASE / "content")
        for path in sorted(content.rglob(pattern))
    ]


def model_of(path: str) -> type | None:
    return next((model for known, model in FILES.items() if re.fullmatch(known.replace("*", "[^/]+"), path)), None)


def lines_of(text: str) -> int:
    """How many lines YAML and the templates count: more signs than one break a line to them."""
    return len(re.split(r"\r\n|[\n\r\x85\u2028\u2029]", text))


def misplaced(problems: list[Problem], path: str, text: str) -> list[Problem]:
    """Problems that name no place in the text."""
    lines = lines_of(text) + 1
    return [
        one for one in problems if one.place.path != path or not 1 <= one.place.line <= lines or one.place.column < 1
    ]


def fuzz_yaml(count: int, seed: int) -> tuple[int, float]:
    """How many of the mutated files were refused, and the longest that one took, in seconds."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    files = [(path, text) for path, text in seeds("*.yml") if model_of(path)]
    refused, longest = 0, 0.0
    for _ in range(count):
        path, text = random.choice(files)
        changed = mutated(text, random)
        began = time.process_time()
        part = record_of(path, changed, model_of(path))
        longest = max(longest, time.process_time() - began)
        assert part.record is not None or part.problems, f"{path} is neither read nor refused:\n{changed}"
        assert misplaced(part.problems, path, changed) == [], f"{path}:\n{changed}"
        refused += bool(part.problems)
    return refused, longest


def refusal(text: str) -> list[int]:
    """The lines of what stands in braces and is refused."""
    try:
        return [line for _, _, line in calls(text) if line < 1] + list(strange(text))
    except TemplateSyntaxError as error:
        return [error.lineno]


def fuzz_markdown(count: int, seed: int) -> tuple[int, float]:
    """How many of the mutated texts were refused, and the longest that one took; what could be slow goes to the child."""
    random, files = Random(seed), seeds("*.md")  # noqa: S311 - repeatable, not secret
    refused, longest = 0, 0.0
    for _ in range(count):
        path, text = random.choice(files)
        changed = mutated(text, random)
        if heavy(changed):
            refused += 1  # tried aside, with limits: the bombs below
            continue
        began = time.process_time()
        html = to_html(changed)
        longest = max(longest, time.process_time() - began)
        assert "<script" not in html, f"{path}:\n{changed}"
        braces = refusal(changed)
        assert all(1 <= line <= lines_of(changed) + 1 for line in braces), f"{path}:\n{changed}"
        refused += bool(braces)
    return refused, longest


def test_mutated_yaml_is_read_or_refused_in_a_place() -> None:
    refused, _ = fuzz_yaml(SAMPLE, SEED)
    assert refused > SAMPLE // 2, "most mutations are mistakes"


def test_mutated_markdown_is_read_or_refused_in_a_place() -> None:
    fuzz_markdown(SAMPLE, SEED)


@given(st.lists(st.sampled_from(TOKENS) | st.text(max_size=8), max_size=60).map("".join))
@settings(max_examples=300, deadline=None)
def test_made_up_yaml_is_read_or_refused_in_a_place(text: str) -> None:
    part = record_of("site.yml", text, FILES["site.yml"])
    assert part.problems
    assert misplaced(part.problems, "site.yml", text) == []
    load("site.yml", text)


@pytest.mark.audit
@pytest.mark.parametrize("half", range(8))
def test_a_hundred_thousand_mutated_files(measured: Measured, half: int) -> None:
    count = 100_000 // 8
    refused, longest = fuzz_yaml(count, SEED + 1 + half)
    texts, slowest = fuzz_markdown(count // 2, SEED + 1 + half)
    measured(
        "dependability",
        f"mutated files, part {half + 1} of 8: YAML refused in a place, of {count}; Markdown refused, of {count // 2}; the rest read",
        f"{refused}; {texts}; 0 tracebacks, 0 hangs; longest {max(longest, slowest):.1f} s",
    )


A: Final = "evaluations/alfa"


def put(path: str, text: str) -> tuple[str, Callable[[str], str]]:
    return path, lambda _: text


def after(path: str, old: str, new: str) -> tuple[str, Callable[[str], str]]:
    """More text where a text stands."""
    return path, lambda text: text.replace(old, old + new, 1)


def at_end(path: str, new: str) -> tuple[str, Callable[[str], str]]:
    """A paragraph more at the end of a file."""
    return path, lambda text: f"{text}\n\n{new}\n"


def laughs(levels: int, width: int) -> str:
    rows = [f"a0: &a0 [{', '.join(['x'] * width)}]"]
    rows += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * width)}]" for i in range(1, levels)]
    return "\n".join(rows) + "\n"


COACH: Final = "Deltagarna fick en egen coach."
BOMBS: Final[dict[str, tuple[str, Callable[[str], str]]]] = {
    "a billion laughs": put(f"{A}/findings.yml", laughs(12, 10)),
    "a quadratic blow-up": put(f"{A}/findings.yml", f"a: &a {'x' * 15_000}\nb: [{', '.join(['*a'] * 50_000)}]\n"),
    "an alias of itself": put(f"{A}/cells.yml", "cells: &a [*a, *a, *a]\n"),
    "a list in a list in a list": put(f"{A}/cells.yml", "[" * 100_000),
    "a key in a key in a key": put(f"{A}/cells.yml", "".join(f"{' ' * i}a:\n" for i in range(1300))),
    "question marks": put(f"{A}/cells.yml", "? " * 200_000),
    "a file of line breaks": put(f"{A}/findings.yml", "\n" * 3_000_000),
    "a file over its limit": put(f"{A}/findings.yml", "a: b\n" * 400_000),
    "a value without end": put(f"{A}/findings.yml", f"findings: '{'x' * 900_000}"),
    "a hundred thousand mistakes": put(f"{A}/findings.yml", "findings:\n" + "- {x: y}\n" * 100_000),
    "a hundred thousand keys": put(f"{A}/findings.yml", "".join(f"k{i}: v\n" for i in range(90_000))),
    "the same key again and again": put(f"{A}/findings.yml", "findings: []\n" * 70_000),
    "tags without end": put(f"{A}/findings.yml", "a: " + "!!x " * 200_000),
    "a number of many digits": after("site.yml", "limits:", f"\n  small_number: {'9' * 400_000}"),
    "comments without end": put(f"{A}/cells.yml", "# x\n" * 249_000),
    "brackets": after(f"{A}/report.md", COACH, "\n\n" + "[" * 20_000),
    "pictures that are none": after(f"{A}/report.md", COACH, "\n\n" + "![" * 10_000),
    "links in links": after(f"{A}/report.md", COACH, "\n\n" + "[a](" * 10_000),
    "links that never close": after(f"{A}/report.md", COACH, "\n\n" + "[a](<b" * 8_000),
    "brackets in a reply": at_end(f"{A}/reply.md", "[[" * 10_000),
    "brackets in a synthesis": at_end("synthesis/steering.md", "[" * 20_000),
    "a text over its limit": after(f"{A}/report.md", COACH, "\n\n" + "ord " * 60_000),
    "braces": after(f"{A}/report.md", COACH, "\n\n{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}"),
    "a loop in braces": after(f"{A}/report.md", COACH, "\n\n{% for a in range(99999999) %}{% endfor %}"),
    "a power in braces": after(f"{A}/report.md", COACH, "\n\n{{ 9 ** 9 ** 9 ** 9 }}"),
    "a front matter without end": put("synthesis/steering.md", "---\n" + "a: [\n" * 15_000),
    "a row without end": put(f"{A}/tables/municipalities.csv", "municipality,participants,women\n" + "a," * 300_000),
    "a quotation mark that never closes": put(f"{A}/tables/municipalities.csv", 'municipality,participants,women\n"' + "a\n" * 300_000),
    "a hundred thousand rows": put(f"{A}/tables/municipalities.csv", "municipality,participants,women\n" + "a,b,c\n" * 100_000),
}  # fmt: skip
#: A mistake in another file, which must be seen all the same.
OTHER: Final = ("evaluations/beta/findings.yml", "direction: ", "direction: x")


def processor() -> float:
    """Processor seconds of the commands run so far and of what they started; other work on the machine does not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def check(folder: Path, name: str) -> tuple[list[str], float]:
    """What ``samsyn check`` says of a project with one bomb and another mistake, and its processor seconds."""
    project = copy_project(folder, BASE / "content")
    path, change = BOMBS[name]
    place = project / "content" / path
    place.write_text(change(place.read_text("utf-8")), "utf-8")
    other = project / "content" / OTHER[0]
    other.write_text(other.read_text("utf-8").replace(*OTHER[1:], 1), "utf-8")
    began = processor()
    result = subprocess.run(
        [Path(sys.executable).with_name("samsyn"), "check", "--root", project],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    took = processor() - began
    assert result.returncode == PROBLEMS, result.stdout[-2000:] + result.stderr[-2000:]
    assert "Traceback" not in result.stderr
    return [line for line in result.stdout.splitlines() if re.match(r"\S+:\d+:\d+: ", line)], took


@pytest.mark.parametrize("name", sorted(Random(SEED).sample(sorted(BOMBS), 4)))  # noqa: S311 - repeatable
def test_a_bomb_is_refused_and_other_files_are_read(tmp_path: Path, name: str) -> None:
    said, _ = check(tmp_path / "project", name)
    assert any(line.startswith(f"{BOMBS[name][0]}:") for line in said), said
    assert any(line.startswith(f"{OTHER[0]}:") and "[unknown-code]" in line for line in said), said
    assert len(said) < 500, "as many as anybody reads"


@pytest.mark.audit
def test_every_bomb_is_refused_within_ten_seconds(tmp_path: Path, measured: Measured) -> None:
    times, silent = {}, []
    for number, name in enumerate(BOMBS):
        said, times[name] = check(tmp_path / str(number), name)
        seen = {line.partition(":")[0] for line in said}
        silent += [] if {BOMBS[name][0], OTHER[0]} <= seen else [name]
    measured(
        "dependability",
        "resource bombs refused in their place, with the mistake in another file seen",
        f"{len(BOMBS) - len(silent)} of {len(BOMBS)}; the longest took {max(times.values()):.1f} s of the processor",
    )
    assert silent == []
    assert {name: took for name, took in times.items() if took >= 10} == {}


def planted() -> Iterator[tuple[str, str]]:
    """Each planted content fault: its case, and what its author sees."""
    for path in sorted((CASES / "invalid").glob("*/expected/problems.txt")):
        yield path.parts[-3], path.read_text("utf-8")


def test_sixty_planted_faults_are_found_with_place_and_advice(measured: Measured) -> None:
    """The cases hold the exact words (``test_invalid_cases.py``); here it is counted what they give an author."""
    faults = dict(planted())
    placed = {
        name for name, text in faults.items() if re.match(r"\S+:\d+:\d+: (fel|varning): .+ \[[a-z0-9-]+\]\n", text)
    }
    advised = {name for name, text in faults.items() if "\n   = tips: " in text}
    measured(
        "dependability",
        "planted content faults found with file, line and column; of them with advice",
        f"{len(placed)} of {len(faults)}; {len(advised)}",
    )
    assert placed == set(faults)
    assert len(advised) >= 60
