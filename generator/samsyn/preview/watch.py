"""Folders to changes: which files differ since the last look.

Looking is by file times and sizes, not by the system's notices: it is the same on every system, disk and container, and
sixty files take half a millisecond. The pause follows the time that a look takes, so that a large project costs no more
than a small one.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import Final

PAUSE_SECONDS: Final = 0.03
#: The least part of the time that is spent on waiting, as a multiple of the looking.
RESTING: Final = 10

#: When each file was written, how large it is, and its number on the disk: an editor may replace a file by a new one.
Look = dict[str, tuple[int, int, int]]


def look(places: Iterable[Path]) -> Look:
    """The state of all files in and under some places; hidden files and folders are passed over."""
    found: Look = {}
    for place in places:
        for path in _files(place):
            try:
                seen = os.stat(path)  # noqa: PTH116 - thousands of paths a second
            except OSError:
                continue
            found[path] = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
    return found


def _files(place: Path) -> Iterator[str]:
    if not place.is_dir():
        yield str(place)
        return
    for folder, folders, names in os.walk(place):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(folder, name) for name in names if not name.startswith("."))  # noqa: PTH118


def changes(places: tuple[Path, ...], last: Look) -> Iterator[frozenset[str]]:
    """The paths of files that were written, added or removed since ``last``, each time the writing has ended."""
    while True:
        before = monotonic()
        now = look(places)
        sleep(max(PAUSE_SECONDS, RESTING * (monotonic() - before)))
        if now == last:
            continue
        while now != (now := look(places)):  # an editor writes in steps
            sleep(PAUSE_SECONDS)
        yield frozenset(path for path in {*now, *last} if now.get(path) != last.get(path))
        last = now
