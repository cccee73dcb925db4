"""Options that several commands share, and what they say while they work."""

import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from time import monotonic

from samsyn.problems import Problem, has_errors
from samsyn.project import Project, find
from samsyn.read import read_alone
from samsyn.report import report

FINE, PROBLEMS, WRONG_USE, BUG = 0, 1, 2, 3


class WrongUseError(Exception):
    """The command cannot run as called; the message tells why."""


def add_project(parser: ArgumentParser) -> None:
    """The option that names the project's folder."""
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="DIR", help="projektets mapp (annars den man står i)"
    )


def add_report(parser: ArgumentParser) -> None:
    """The options for how problems are shown."""
    parser.add_argument("--format", choices=("text", "github", "json"), default="text", help="hur problemen skrivs")
    parser.add_argument("--lang", choices=("sv", "en"), help="meddelandenas språk (annars webbplatsens)")


def project(options: Namespace) -> Project:
    """The project to work on.

    Raises:
        WrongUseError: when there is none.
    """
    found = find(options.root.resolve())
    if found is None:
        message = f"här finns inget projekt: {options.root.resolve()} (en mapp med mkdocs.yml och content/)"
        raise WrongUseError(message)
    if getattr(options, "lang", "") is None:
        options.lang = _language(found)
    return found


def _language(project: Project) -> str:
    """The site's main language, also where its settings have other problems."""
    match = re.search(r"^language:\s*[\"']?(sv|en)\b", read_alone(project.content, "site.yml"), re.MULTILINE)
    return match[1] if match else "sv"


def show(problems: list[Problem], texts: dict[str, str], options: Namespace) -> int:
    """Print all problems; 1 when any is an error."""
    if problems or options.format == "json":
        print(report(problems, texts, form=options.format, language=options.lang))  # noqa: T201 - the command's output
    return PROBLEMS if has_errors(problems) else FINE


class Progress:
    """Says on standard error what is under way, with the seconds since the start."""

    def __init__(self) -> None:
        """Start counting."""
        self._start = monotonic()

    def say(self, what: str) -> None:
        """One line about what is under way."""
        print(f"[{monotonic() - self._start:5.1f} s] {what}", file=sys.stderr, flush=True)  # noqa: T201 - progress
