"""What a command costs: seconds, processor seconds and the most memory that it and its children held at once."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from threading import Event, Thread


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds, processor seconds of all processes, and megabytes held together at the fullest moment."""

    seconds: float
    processor: float
    megabytes: float


class CommandError(Exception):
    """A command that was to be measured did not do its work; carries what it said."""


def cost(command: Sequence[str | Path], folder: Path, more: Mapping[str, str] | None = None) -> Cost:
    """Run a command in a folder.

    Raises:
        CommandError: when it ends with another code than 0.
    """
    before, began, most = getrusage(RUSAGE_CHILDREN), time.perf_counter(), [0.0]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | (more or {})
    with subprocess.Popen(
        [str(word) for word in command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        ended = Event()
        watcher = Thread(target=_watch, args=(process.pid, ended, most))
        watcher.start()
        said = process.communicate()[0].decode(errors="replace")
        ended.set()
        watcher.join()
    if process.returncode:
        raise CommandError(said[-2000:])
    after = getrusage(RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.perf_counter() - began, used, most[0])


def _watch(root: int, ended: Event, most: list[float]) -> None:
    while not ended.wait(0.1):
        most[0] = max(most[0], sum(map(_held, _family(root))))


def _family(root: int) -> list[int]:
    """A process and all below it."""
    found = [root]
    for process in found:
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                found += map(int, children.read_text().split())
            except OSError:  # it has ended
                continue
    return found


def _held(process: int) -> float:
    """The megabytes of a process, memory shared with others divided among them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
