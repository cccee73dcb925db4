"""Where a project's folders are: content, templates, site."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with ``mkdocs.yml``, ``content/`` and ``templates/``."""

    root: Path

    @property
    def content(self) -> Path:
        """What authors edit."""
        return self.root / "content"

    @property
    def templates(self) -> Path:
        """How pages look."""
        return self.root / "templates"

    @property
    def schemas(self) -> Path:
        """JSON Schemas for editors."""
        return self.root / "schemas"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    @property
    def reports(self) -> Path:
        """The reports' texts, which are not part of the project: ``SAMSYN_REPORTS``, else beside the project."""
        named = os.environ.get("SAMSYN_REPORTS")
        return Path(named) if named else self.root.parent / "shared" / "reports"

    @property
    def config(self) -> Path:
        """The site builder's settings."""
        return self.root / "mkdocs.yml"


def find(start: Path) -> Project | None:
    """The project that ``start`` lies in: the nearest folder upwards with ``mkdocs.yml`` and ``content/``."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir():
            return Project(folder)
    return None
