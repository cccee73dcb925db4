"""Earlier versions of a published site: whole folders beside it, so that one of them can take its place again."""

import os
import shutil
from pathlib import Path
from typing import Final

#: How many earlier versions are kept.
KEPT: Final = 5


def versions(folder: Path) -> list[Path]:
    """The versions kept in a folder, oldest first; none where there is no folder."""
    return sorted(path for path in folder.glob("[0-9]*") if path.is_dir()) if folder.is_dir() else []


def keep(site: Path, folder: Path, aside: Path) -> None:
    """Keep the site as it stands as the newest version: made whole in ``aside``, then put in place in one step."""
    if not site.exists():
        return
    whole = aside / "earlier"
    copy(site, whole)
    folder.mkdir(parents=True, exist_ok=True)
    number = int(found[-1].name) + 1 if (found := versions(folder)) else 1
    whole.rename(folder / f"{number:04d}")


def prune(folder: Path) -> None:
    """Let go of all but the newest versions."""
    for old in versions(folder)[:-KEPT]:
        shutil.rmtree(old)


def copy(source: Path, target: Path) -> None:
    """A copy that shares its files with the source where the disk can: published files are never written in place."""
    shutil.copytree(source, target, copy_function=_share)


def _share(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
