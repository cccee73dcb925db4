"""Work done at the same time in a process of its own, which begins with all that this one has read and loaded."""

import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

#: What a piece of work came to: whether it was done, and what it said.
Outcome = tuple[bool, str]


@contextmanager
def aside(work: Callable[[], bool], said: Path) -> Iterator[Callable[[], Outcome]]:
    """Begin ``work``; what is yielded waits for its outcome. Work that nobody waited for is ended.

    Args:
        work: gives whether it was done; an exception means that it was not.
        said: a file for what it says on its way.
    """
    process = multiprocessing.get_context("fork").Process(target=_run, args=(work, said))
    process.start()

    def outcome() -> Outcome:
        process.join()
        return process.exitcode == 0, said.read_text("utf-8", errors="replace") if said.exists() else ""

    try:
        yield outcome
    finally:
        process.kill()  # does nothing to one that has ended
        process.join()


def _run(work: Callable[[], bool], said: Path) -> None:
    with said.open("w") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
        try:
            done = work()
        except Exception:  # noqa: BLE001 - told to the process that waits
            traceback.print_exc()
            done = False
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(not done)
