"""Build aside, check, swap: the served site is whole at every moment, the old or the new one."""

import ctypes
import errno
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fcntl import LOCK_EX, LOCK_NB, flock
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urlsplit

from samsyn.deferred import Deferred
from samsyn.links import check_links
from samsyn.problems import Problem, tidy
from samsyn.versions import keep, prune

AT_FDCWD = -100
RENAME_EXCHANGE = 2


@dataclass(frozen=True, slots=True)
class Publishing:
    """Where a site is being made: ``folder`` is empty and goes away afterwards, ``versions`` holds earlier sites."""

    folder: Path
    versions: Path


@contextmanager
def publishing(site: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[Publishing]:
    """A place on the same disk as the site to make the next one in, for one build at a time.

    A second build waits, and says so through ``waiting``. What a killed build left is cleared away; a lock goes with
    the process that holds it.

    Raises:
        OSError: where the disk is full or may not be written.
    """
    parent = site.parent / ".samsyn"
    parent.mkdir(parents=True, exist_ok=True)
    with (parent / "lock").open("w") as lock:
        try:
            flock(lock, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            waiting()
            flock(lock, LOCK_EX)
        for left in parent.glob("build-*"):
            shutil.rmtree(left, ignore_errors=True)
        folder = Path(mkdtemp(prefix="build-", dir=parent))
        try:
            yield Publishing(folder, parent / "versions" / site.name)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def replace(new: Path, site: Path, place: Publishing) -> None:
    """Publish ``new`` as ``site``; what was there is kept as its newest earlier version.

    Keeping comes first, so a kill at any moment loses neither: before the swap the old site is both served and kept.
    """
    keep(site, place.versions, place.folder)
    swap(new, site)
    prune(place.versions)


def check_site(folder: Path, address: str = "") -> list[Problem]:
    """What is wrong with the links of a built site that is published at ``address``, where that is known."""
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    parts = urlsplit(address)
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    return tidy(list(check_links(built_pages(folder), names, parts.path or "/", origin)))


def built_pages(folder: Path) -> Mapping[str, str]:
    """Path under the site to text, of every page that is built; read one at a time, as they are asked for."""
    paths = sorted(folder.rglob("*.html"))
    return Deferred({path.relative_to(folder).as_posix(): partial(path.read_text, "utf-8") for path in paths})


def swap(new: Path, site: Path) -> None:
    """Put ``new`` in the place of ``site`` in one step; what was there goes where ``new`` was.

    On Linux both folders change names in one system call, so no reader ever finds the site missing. Elsewhere there is
    a moment between two renames.
    """
    if not site.exists():
        site.parent.mkdir(parents=True, exist_ok=True)
        new.rename(site)
        return
    if not _exchange(new, site):
        old = new.with_name(f"{new.name}-old")
        site.rename(old)
        new.rename(site)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(first: Path, second: Path) -> bool:
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if renameat2(AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(second))
