"""What the kinds of ``samsyn new`` share: the project as it is, ids that will do, and writing without overwriting."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from samsyn.commands.asking import Check, ask
from samsyn.commands.options import WrongUseError
from samsyn.content import Coded, Content
from samsyn.explain import nearest
from samsyn.model.base import SLUG_PATTERN
from samsyn.parse import parse
from samsyn.project import Project
from samsyn.read import read
from samsyn.scaffold.ids import suggest

LONGEST: Final = 60


def content_of(where: Project) -> Content:
    """The content as it is, problems or not."""
    return parse(read(where.content).texts)


def coded_of(content: Content, name: str) -> Coded:
    """The evaluation of an id.

    Raises:
        WrongUseError: when there is none, or its first file cannot be read.
    """
    ids = [coded.id for coded in content.evaluations]
    if name not in ids:
        meant = nearest(name, ids)
        message = f"det finns ingen utvärdering som heter {name}" + (f"; menade du {meant}?" if meant else "")
        raise WrongUseError(message)
    return next(coded for coded in content.evaluations if coded.id == name)


def check_id(taken: Collection[str], *, joiner: str = "-") -> Check:
    """What is wrong with an id, with one that will do."""

    def wrong(value: str) -> str:
        if len(value) > LONGEST or not re.match(SLUG_PATTERN, value):
            advice = suggest(value, taken, joiner=joiner)
            return f"{value} går inte som id (små bokstäver a–z, siffror och streck); prova {advice}"
        return f"{value} finns redan; inget skrivs över" if value in taken else ""

    return wrong


def ask_id(
    given: str | None, title: str | None, taken: Collection[str], *, joiner: str = "-", silent: bool = False
) -> str:
    """The id that was given or answered, else one made of the title.

    Raises:
        WrongUseError: when there is neither.
    """
    made = suggest(title, taken, joiner=joiner) if title else ""
    name = ask("Id", given, default=made, check=check_id(taken, joiner=joiner), silent=silent) or made
    if not name:
        message = "ange ett id, eller ett namn att göra det av"
        raise WrongUseError(message)
    return name


def write_new(folder: Path, files: Mapping[str, str]) -> None:
    """Write files that must not exist.

    Raises:
        WrongUseError: when one does; then nothing is written.
    """
    for path in files:
        if (folder / path).exists():
            message = f"{folder / path} finns redan; inget skrevs"
            raise WrongUseError(message)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with (folder / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)


def write_longer(folder: Path, files: Mapping[str, str]) -> None:
    """Write files that got something added, each in one step."""
    for path, text in files.items():
        aside = (folder / path).with_name(f".{Path(path).name}.new")
        aside.write_text(text, encoding="utf-8", newline="\n")
        aside.replace(folder / path)


def say(*lines: str) -> None:
    """Lines on standard output."""
    print("\n".join(lines))  # noqa: T201 - the command's output
