"""An own site: settings, the common vocabulary and starting texts, without an evaluation yet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from samsyn.scaffold.colours import HUES, on_dark
from samsyn.scaffold.fill import fill, quoted

#: Files that every association shares, as they are in the project that the program comes from.
COMMON: Final = (
    "content/questions.yml",
    "content/vocabulary/claims.yml",
    "content/vocabulary/clusters.yml",
    "content/vocabulary/codes.yml",
    "content/vocabulary/indicators.yml",
    "content/vocabulary/methods.yml",
    "content/vocabulary/parties.yml",
    "content/vocabulary/themes.yml",
    ".vscode/extensions.json",
    ".vscode/settings.json",
)
#: Files with blanks, by what they are called among the scaffold's texts.
OWN: Final = {
    "README.md": "README.md",
    ".gitignore": "gitignore",
    "content/site.yml": "content/site.yml",
    "content/corrections.yml": "content/corrections.yml",
    "content/om.md": "content/om.md",
    "content/metod.md": "content/metod.md",
    "content/vocabulary/frameworks.yml": "content/vocabulary/frameworks.yml",
    "content/vocabulary/abbreviations.yml": "content/vocabulary/abbreviations.yml",
}


@dataclass(frozen=True, slots=True)
class NewSite:
    """What an association said of its site; ``colours`` are for paper."""

    name: str
    publisher: str
    contact: str = "Kansliet"
    email: str | None = None
    colours: tuple[str, ...] = field(default=())


def site_files(new: NewSite, common: Mapping[str, str], settings: str) -> dict[str, str]:
    """The files of a new project, by path under it.

    Args:
        new: what was said.
        common: the texts of ``COMMON``.
        settings: the ``mkdocs.yml`` to go by; its name and its own folders are left out.
    """
    hues = tuple((colour, on_dark(colour)) for colour in new.colours) or HUES
    blanks = {
        "name": quoted(new.name),
        "name_plain": " ".join(new.name.split()),
        "publisher": quoted(new.publisher),
        "publisher_plain": " ".join(new.publisher.split()),
        "contact": quoted(new.contact),
        "email": f"  email: {quoted(new.email)}" if new.email else "  # email: kansliet@exempel.se",
        "hues": "\n".join(f"  - light: '{light}'\n    dark: '{dark}'" for light, dark in hues),
    }
    made = {path: fill(f"site/{name}", blanks) for path, name in OWN.items()}
    return made | dict(common) | {"mkdocs.yml": _settings(settings, new.name)}


def _settings(text: str, name: str) -> str:
    """The site builder's settings with the site's name, and the templates of the package."""
    text = re.sub(r"(?m)^ *(custom_dir|templates):.*\n", "", text)
    return re.sub(r"(?m)^site_name:.*$", lambda _: f"site_name: {quoted(name)}", text)
