"""``samsyn register``: keeps the findings that have been published, so that an id never changes meaning unnoticed."""

from argparse import ArgumentParser, Namespace

from samsyn.checks import check
from samsyn.commands.options import FINE, PROBLEMS, Progress, add_project, add_report, project, show
from samsyn.parse import parse
from samsyn.problems import has_errors, tidy
from samsyn.read import read
from samsyn.register import registered
from samsyn.write import write

NAME, HELP = "register", "för in nya iakttagelser i registret över det som är publicerat"
EXAMPLE = "samsyn register --check"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--check", action="store_true", help="skriv inget; 1 om någon publicerad iakttagelse saknas")
    add_project(parser)
    add_report(parser)


def run(options: Namespace) -> int:
    """Write the register, or check that it is whole; 1 when the content has errors."""
    where, progress = project(options), Progress()
    found = read(where.content)
    content = parse(found.texts)
    problems = tidy([*found.problems, *content.problems, *check(content)])
    if has_errors(problems):
        return show(problems, found.texts, options)
    stale = {path: text for path, text in registered(content).items() if found.texts.get(path) != text}
    if options.check:
        for path in stale:
            progress.say(f"{path} saknar iakttagelser; kör samsyn register")
        return PROBLEMS if stale else FINE
    write(where.content, {path: text.encode() for path, text in stale.items()})
    progress.say("1 fil i registret ändrad" if len(stale) == 1 else f"{len(stale)} filer i registret ändrade")
    return FINE
