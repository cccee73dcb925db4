"""Markdown tried in a process of its own, with limits: the parser can hang, and fill the memory, on small texts.

Run as a program this is that process: texts come as JSON, and a mark is written after each that was parsed in time.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Final

from samsyn.markdown import to_html

#: Of the processor, for each text; texts of the longest that is read, and honest, take a tenth.
SECONDS: Final = 3
#: Of the clock, for the whole process, on a machine that does other things too.
PATIENCE: Final = 8
BYTES: Final = 1_000_000_000
#: The site builder calls the parser from calls of its own; a text that just fits here fits there.
CALLS: Final = 700
#: Texts below these are parsed in a second at the worst, whatever stands in them.
LENGTH: Final = 12_000
BRACKETS: Final = 400
MARKERS: Final = 8
DEEP: Final = 40
MARK: Final = b"."

_fine: set[bytes] = set()


def hangs(texts: Sequence[str]) -> list[int]:
    """The texts, by number, that cannot be parsed within the limits; the rest is not tried after two.

    A text that is short, with few brackets and not deep, is not tried at all; nor is one that was fine before.
    """
    waiting = [number for number, text in enumerate(texts) if heavy(text) and _sum(text) not in _fine]
    found: list[int] = []
    while waiting and len(found) < 2:  # noqa: PLR2004 - more would take too long, and two are shown at once
        done = _tried([texts[number] for number in waiting])
        _fine.update(_sum(texts[number]) for number in waiting[:done])
        found += waiting[done : done + 1]
        waiting = waiting[done + 1 :]
    return found


def heavy(text: str) -> bool:
    """Whether a text could take long: by its length, its brackets, or how deep its lists and quotes lie."""
    return len(text) > LENGTH or text.count("[") > BRACKETS or any(map(_deep, text.split("\n")))


def heaviest(text: str) -> int:
    """The line, from 1, where the paragraph begins that most likely takes the time."""
    best, line, at = -1, 1, 1
    for part in text.split("\n\n"):
        if (weight := len(part) + 20 * part.count("[") + 20 * max(map(_lead, part.split("\n")))) > best:
            best, line = weight, at + len(part) - len(part.lstrip("\n"))
        at += part.count("\n") + 2
    return line


def _lead(line: str) -> int:
    """How much of a line is the spaces and marks of lists and quotes that it begins with."""
    return len(line) - len(line.lstrip(" \t>-*+0123456789.)"))


def _deep(line: str) -> bool:
    lead = line[: _lead(line)]
    return len(lead.expandtabs()) > DEEP or sum(map(lead.count, ">-*+")) > MARKERS


def _sum(text: str) -> bytes:
    return sha256(text.encode()).digest()


def _tried(texts: Sequence[str]) -> int:
    """How many of the texts were parsed before one was not."""
    command = [sys.executable, "-P", "-m", "samsyn.trial"]
    given = json.dumps(texts).encode()
    patience = PATIENCE + SECONDS * len(texts) // 4
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            command, input=given, capture_output=True, check=False, timeout=patience
        ).stdout
    except subprocess.TimeoutExpired as error:
        done = error.stdout or b""
    return done.count(MARK)


def main() -> None:
    """Parse the texts that are given, in order, each within its limits."""
    sys.setrecursionlimit(CALLS)
    with suppress(ValueError):  # some systems know no such limit
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    for text in json.load(sys.stdin.buffer):
        used = resource.getrusage(resource.RUSAGE_SELF).ru_utime + resource.getrusage(resource.RUSAGE_SELF).ru_stime
        limit = int(used) + SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))
        try:
            to_html(text)
        except (RecursionError, MemoryError):
            return
        sys.stdout.buffer.write(MARK)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
