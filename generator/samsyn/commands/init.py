"""``samsyn init``: an own site for an association, with the common vocabulary and no evaluation yet."""

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path

from samsyn.commands.asking import ask
from samsyn.commands.new.given import say, write_new
from samsyn.commands.options import FINE, WrongUseError
from samsyn.parse import parse
from samsyn.project import shipped
from samsyn.scaffold.colours import wrong
from samsyn.scaffold.site import COMMON, NewSite, site_files
from samsyn.schemas import schemas

NAME, HELP = "init", "börja på en egen webbplats, för ett annat förbund"
EXAMPLE = 'samsyn init vara-utvarderingar --name "Våra utvärderingar" --publisher "Samordningsförbundet Norr"'


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="mappen att skriva till; inget skrivs över")
    parser.add_argument("--name", metavar="TEXT", help="webbplatsens namn")
    parser.add_argument("--publisher", metavar="TEXT", help="vem som ger ut den (annars namnet)")
    parser.add_argument("--contact", metavar="TEXT", help="vart läsare vänder sig (annars Kansliet)")
    parser.add_argument("--email", metavar="ADRESS", help="en e-postadress till en funktion, inte en person")
    parser.add_argument("--colours", metavar="#1f4e79,…", help="en färg för varje utvärdering, på papper")


def run(options: Namespace) -> int:
    """Write the project."""
    name = ask("Webbplatsens namn", options.name)
    if not name:
        message = "--name saknas"
        raise WrongUseError(message)
    new = NewSite(
        name=name,
        publisher=ask("Vem som ger ut den", options.publisher, default=name) or name,
        contact=ask("Vart läsare vänder sig", options.contact, default="Kansliet") or "Kansliet",
        email=ask("E-postadress till en funktion", options.email, check=_email),
        colours=_split(ask("Färger på papper, till exempel #1f4e79, #7a3e00", options.colours, check=_colours) or ""),
    )
    common = {path: shipped(path).read_text("utf-8") for path in COMMON}
    files = site_files(new, common, shipped("mkdocs.yml").read_text("utf-8"))
    content = {path.removeprefix("content/"): text for path, text in files.items() if path.startswith("content/")}
    files |= {f"schemas/{path}": text for path, text in schemas(parse(content).vocabulary).items()}
    write_new(options.folder, files)
    say(
        f"Webbplatsen {name} är påbörjad i {options.folder}.",
        "Nästa steg:",
        f"  cd {options.folder}",
        "  samsyn new evaluation",
        "  samsyn serve",
    )
    return FINE


def _split(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,]+", text))


def _colours(text: str) -> str:
    return next((said for colour in _split(text) if (said := wrong(colour))), "")


def _email(text: str) -> str:
    return "" if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text) else f"{text} är ingen e-postadress"
