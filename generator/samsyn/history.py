"""Git history to days: when each content file last changed. Outside git nothing is known, and nothing said."""

import subprocess
from pathlib import Path
from typing import Final

#: Opens each commit in what git prints; no file name that is read can hold it.
COMMIT: Final = "\x01"
LOG: Final = (
    *("git", "-c", "core.quotePath=false", "log", "-c", "--no-show-signature", "--no-renames"),
    *("--name-only", "--relative", f"--format={COMMIT}%H %cs", "--", "."),
)
SHALLOW: Final = ("git", "rev-parse", "--git-path", "shallow")


def changed(folder: Path) -> dict[str, str]:
    """The day of the newest commit that touched each file, as the committer's calendar had it: ``2026-11-24``.

    One call for all files, however many there are.

    Args:
        folder: the content folder, anywhere inside a git working tree.

    Returns:
        Path under ``folder`` to day. Files that git does not know are left out, as are those that a shallow copy of the
        history cannot tell of. Empty outside git, or without the program.
    """
    printed = _git(LOG, folder)
    if not printed:
        return {}
    boundary = _boundary(folder)
    found: dict[str, str] = {}
    for commit in printed.split(COMMIT)[1:]:
        head, *names = commit.split("\n")
        name, day = head.split(" ")
        if name not in boundary:
            for path in filter(None, names):
                found.setdefault(path, day)
    return found


def _boundary(folder: Path) -> set[str]:
    """The commits at which a shallow copy ends: they seem to have made every file that they hold."""
    path = folder / _git(SHALLOW, folder).strip()
    return set(path.read_text("ascii").split()) if path.is_file() else set()


def _git(command: tuple[str, ...], folder: Path) -> str:
    """What git prints; empty when there is no git, or none that answers here."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603 - our own words
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
