"""``samsyn schema``: JSON Schemas of every content file, for editors."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from samsyn.commands.options import FINE, PROBLEMS, Progress, add_project, project
from samsyn.parse import parse
from samsyn.read import read
from samsyn.schemas import schemas
from samsyn.write import write

NAME, HELP = "schema", "skriv JSON Schema för varje innehållsfil, så att redigeraren kan hjälpa till"
EXAMPLE = "samsyn schema --check"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--out", type=Path, metavar="DIR", help="mappen att skriva till (annars schemas/)")
    parser.add_argument("--check", action="store_true", help="skriv inget; 1 om filerna inte stämmer")
    add_project(parser)


def run(options: Namespace) -> int:
    """Write the schemas, or check that they are fresh."""
    where, progress = project(options), Progress()
    folder = options.out or where.schemas
    made = schemas(parse(read(where.content).texts).vocabulary)
    if options.check:
        stale = [
            name
            for name, text in made.items()
            if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
        ]
        for name in stale:
            progress.say(f"{name} stämmer inte; kör samsyn schema")
        return PROBLEMS if stale else FINE
    write(folder, {name: text.encode() for name, text in made.items()})
    progress.say(f"{len(made)} scheman i {folder}")
    return FINE
