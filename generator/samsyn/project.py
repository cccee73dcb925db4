"""Where a project's folders are: content, templates, site; and what the package brings along."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with ``mkdocs.yml`` and ``content/``, and its own ``templates/`` if it wants other pages."""

    root: Path

    @property
    def content(self) -> Path:
        """What authors edit."""
        return self.root / "content"

    @property
    def templates(self) -> Path:
        """How pages look: the project's own, else those that come with the package."""
        own = self.root / "templates"
        return own if own.is_dir() else shipped("templates")

    @property
    def schemas(self) -> Path:
        """JSON Schemas for editors."""
        return self.root / "schemas"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    @property
    def preview(self) -> Path:
        """The built site with drafts, which is not for publishing."""
        return self.root / "preview"

    @property
    def pdf(self) -> Path:
        """Documents to print, made by a command of their own."""
        return self.root / "pdf"

    @property
    def reports(self) -> Path:
        """The reports' texts, which are not part of the project: ``SAMSYN_REPORTS``, else beside the project."""
        named = os.environ.get("SAMSYN_REPORTS")
        return Path(named) if named else self.root.parent / "shared" / "reports"

    @property
    def config(self) -> Path:
        """The site builder's settings."""
        return self.root / "mkdocs.yml"

    @property
    def english(self) -> Path | None:
        """The settings of the site in English, where it is to have one."""
        config = self.root / "mkdocs.en.yml"
        return config if config.is_file() else None


def shipped(name: str) -> Path:
    """A file or folder for every project: inside the installed package, or in the folder where that is worked on."""
    inside = Path(__file__).parent / "shipped" / name
    return inside if inside.exists() else Path(__file__).parents[2] / name


def find(start: Path) -> Project | None:
    """The project that ``start`` lies in: the nearest folder upwards with ``mkdocs.yml`` and ``content/``."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir():
            return Project(folder)
    return None
