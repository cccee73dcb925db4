"""An own site: settings, the common vocabulary and starting texts, without an evaluation yet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

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
    ".github/workflows/check.yml",
    ".github/workflows/publish.yml",
    ".gitlab-ci.yml",
    ".pre-commit-config.yaml",
)
#: Files with blanks, by what they are called among the scaffold's texts.
OWN: Final = {
    "README.md": "README.md",
    ".gitignore": "gitignore",
    "Makefile": "Makefile",
    "requirements.txt": "requirements.txt",
    "content/site.yml": "content/site.yml",
    "content/changelog.yml": "content/changelog.yml",
    "content/corrections.yml": "content/corrections.yml",
    "content/om.md": "content/om.md",
    "content/metod.md": "content/metod.md",
    "content/vocabulary/frameworks.yml": "content/vocabulary/frameworks.yml",
    "content/vocabulary/abbreviations.yml": "content/vocabulary/abbreviations.yml",
}
NO_ACCENT: Final = "# accent:\n#   light: '#16324f'\n#   dark: '#cfe0f2'"
NO_REPOSITORY: Final = (
    "# repository:\n#   edit: https://github.com/exempel/sida/blob/main/{path}?plain=1#L{line}\n"
    "#   issue: https://github.com/exempel/sida/issues/new?title={title}&body={body}"
)
NO_PROGRAM: Final = "# ÄNDRA: ta bort strecket på den rad ovanför som gäller, och skriv rätt adress"


@dataclass(frozen=True, slots=True)
class NewSite:
    """What an association said of its site; ``colours`` and ``accent`` are for paper.

    ``today`` is when, as 2026-11-26; ``repository`` is the address of the project on GitHub or GitLab, ``program``
    where pip gets the program.
    """

    name: str
    publisher: str
    today: str
    contact: str = "Kansliet"
    email: str | None = None
    colours: tuple[str, ...] = field(default=())
    accent: str | None = None
    repository: str | None = None
    program: str | None = None


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
        "today": new.today,
        "publisher_plain": " ".join(new.publisher.split()),
        "contact": quoted(new.contact),
        "email": f"  email: {quoted(new.email)}" if new.email else "  # email: kansliet@exempel.se",
        "accent": f"accent:\n  light: '{new.accent}'\n  dark: '{on_dark(new.accent)}'" if new.accent else NO_ACCENT,
        "repository": _repository(new.repository) if new.repository else NO_REPOSITORY,
        "program": new.program or NO_PROGRAM,
        "hues": "\n".join(f"  - light: '{light}'\n    dark: '{dark}'" for light, dark in hues),
    }
    made = {path: fill(f"site/{name}", blanks) for path, name in OWN.items()}
    return made | dict(common) | {"mkdocs.yml": _settings(settings, new.name)}


def _repository(address: str) -> str:
    """Where a file is edited and an error reported, as the forge of an address has it."""
    base = address.removesuffix("/").removesuffix(".git")
    if "gitlab" in urlsplit(base).netloc:
        edit, issue = f"{base}/-/edit/main/{{path}}#L{{line}}", "issue[title]={title}&issue[description]={body}"
        return f"repository:\n  edit: {edit}\n  issue: {base}/-/issues/new?{issue}"
    edit = f"{base}/blob/main/{{path}}?plain=1#L{{line}}"
    return f"repository:\n  edit: {edit}\n  issue: {base}/issues/new?title={{title}}&body={{body}}"


def _settings(text: str, name: str) -> str:
    """The site builder's settings with the site's name, and the templates of the package."""
    text = re.sub(r"(?m)^ *(custom_dir|templates):.*\n", "", text)
    return re.sub(r"(?m)^site_name:.*$", lambda _: f"site_name: {quoted(name)}", text)
