"""``samsyn new theme``: an own theme on top of the common ones, with a cell for it in every evaluation."""

from argparse import ArgumentParser, Namespace

from samsyn.commands.asking import ask
from samsyn.commands.new.given import ask_id, content_of, say, write_longer
from samsyn.commands.options import FINE, WrongUseError, project
from samsyn.parse import parse
from samsyn.scaffold.fill import CannotAddError
from samsyn.scaffold.theme import PATH, NewTheme, theme_changes
from samsyn.schemas import schemas
from samsyn.write import write

HELP = "ett eget tema, med en cell i varje utvärdering"
EXAMPLE = 'samsyn new theme digital_tools --label "Digitala verktyg"'


def arguments(parser: ArgumentParser) -> None:
    """What may be said of a theme."""
    parser.add_argument("id", nargs="?", help="temats id, till exempel digital_tools (annars efter namnet)")
    parser.add_argument("--label", metavar="TEXT", help="temats namn")
    parser.add_argument("--definition", metavar="TEXT", help="vad temat är, i en mening")
    parser.add_argument("--counts", metavar="TEXT", help="vad som räknas hit")
    parser.add_argument("--excludes", metavar="TEXT", help="vad som inte räknas hit, och vart det hör")


def run(options: Namespace) -> int:
    """Add the theme and its cells."""
    where = project(options)
    content = content_of(where)
    if PATH not in content.texts:
        message = f"content/{PATH} saknas"
        raise WrongUseError(message)
    silent = None not in {options.label, options.definition, options.counts, options.excludes}
    label = ask("Temats namn", options.label)
    new = NewTheme(
        id=ask_id(options.id, label, content.vocabulary.written_ids["themes"], joiner="_", silent=silent),
        label=label,
        definition=ask("Vad temat är, i en mening", options.definition),
        counts=ask("Vad som räknas hit", options.counts),
        excludes=ask("Vad som inte räknas hit, och vart det hör", options.excludes),
    )
    try:
        changes = theme_changes(new, content.texts)
    except CannotAddError:
        message = "någon fil går inte att lägga till i; kör samsyn check och rätta först. Inget skrevs"
        raise WrongUseError(message) from None
    write_longer(where.content, changes)
    vocabulary = parse(content.texts | changes).vocabulary
    if where.schemas.is_dir():
        write(where.schemas, {name: text.encode() for name, text in schemas(vocabulary).items()})
    say(
        f"Temat {new.id} är tillagt sist i:",
        *(f"  content/{path}" for path in changes),
        "Nästa steg: fyll i det som är märkt ÄNDRA; samsyn check visar var.",
    )
    return FINE
