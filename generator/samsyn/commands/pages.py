"""``samsyn pages``: the same pages as plain Markdown and assets, for any other site builder."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from samsyn.build import build, spoken
from samsyn.commands.options import FINE, Progress, WrongUseError, add_project, add_report, project, show
from samsyn.history import changed
from samsyn.problems import has_errors, tidy
from samsyn.read import read, read_templates
from samsyn.write import write

NAME, HELP = "pages", "skriv sidorna som ren Markdown, för en annan webbplatsbyggare"
EXAMPLE = "samsyn pages --out sidor"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="mappen att skriva till; ny eller tom")
    add_project(parser)
    add_report(parser)


def run(options: Namespace) -> int:
    """Write the pages; 1 when the content has errors."""
    where, progress = project(options), Progress()
    if options.out.exists() and any(options.out.iterdir()):
        message = f"{options.out} är inte tom"
        raise WrongUseError(message)
    found = read(where.content)
    templates, days = read_templates(where.templates), changed(where.content)
    built = build(found.texts, templates, changed=days)
    problems = tidy(found.problems + built.problems)
    code = show(problems, found.texts, options)
    if has_errors(problems):
        return code
    theme = where.templates / "theme" / "assets"
    own = {
        f"assets/{path.relative_to(theme).as_posix()}": path.read_bytes() for path in theme.rglob("*") if path.is_file()
    }
    files: dict[str, bytes] = {}
    if where.english:
        english = spoken(built, templates, "en", "en/")
        made = {path: text.encode() for path, text in english.pages.items()} | dict(english.assets)
        files = {f"en/{path}": data for path, data in made.items()}
    write(options.out, files | {path: text.encode() for path, text in built.pages.items()} | dict(built.assets) | own)
    progress.say(f"{len(built.pages)} sidor i {options.out}")
    return FINE
