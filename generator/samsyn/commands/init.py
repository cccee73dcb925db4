"""``samsyn init``: an own site for an association, with the common vocabulary and no evaluation yet."""

import json
import re
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, distribution
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
    parser.add_argument("--accent", metavar="#16324f", help="färgen på namn, länkar och knappar, på papper")
    parser.add_argument("--logo", type=Path, metavar="FIL", help="logotypen, .svg eller .png")
    parser.add_argument("--repository", metavar="ADRESS", help="projektets adress på GitHub eller GitLab")
    parser.add_argument(
        "--program",
        metavar="ADRESS",
        help="varifrån programmet installeras, till exempel git+https://exempel.se/samsyn",
    )


def run(options: Namespace) -> int:
    """Write the project."""
    name = ask("Webbplatsens namn", options.name)
    if not name:
        message = "--name saknas"
        raise WrongUseError(message)
    new = NewSite(
        name=name,
        publisher=ask("Vem som ger ut den", options.publisher, default=name) or name,
        today=datetime.now(tz=UTC).date().isoformat(),
        contact=ask("Vart läsare vänder sig", options.contact, default="Kansliet") or "Kansliet",
        email=ask("E-postadress till en funktion", options.email, check=_email),
        colours=_split(ask("Färger på papper, till exempel #1f4e79, #7a3e00", options.colours, check=_colours) or ""),
        accent=ask("Färg på namn, länkar och knappar", options.accent, check=_colours),
        repository=ask("Projektets adress på GitHub eller GitLab", options.repository, check=_https),
        program=_program(options.program),
    )
    logo = _logo(options.logo)
    common = {path: shipped(path).read_text("utf-8") for path in COMMON}
    files = site_files(new, common, shipped("mkdocs.yml").read_text("utf-8"))
    content = {path.removeprefix("content/"): text for path, text in files.items() if path.startswith("content/")}
    files |= {f"schemas/{path}": text for path, text in schemas(parse(content).vocabulary).items()}
    write_new(options.folder, files)
    if logo:
        (options.folder / "content" / f"logo{options.logo.suffix.lower()}").write_bytes(logo)
    say(
        f"Webbplatsen {name} är påbörjad i {options.folder}.",
        "Nästa steg:",
        f"  cd {options.folder}",
        *(() if new.program else ("  skriv i requirements.txt varifrån programmet hämtas",)),
        "  samsyn new evaluation    börjar på en utvärdering",
        "  samsyn serve             visar webbplatsen medan du skriver",
        "README.md säger mer, också om git och publicering.",
    )
    return FINE


def _split(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,]+", text))


def _colours(text: str) -> str:
    return next((said for colour in _split(text) if (said := wrong(colour))), "")


def _https(text: str) -> str:
    return "" if re.fullmatch(r"https://[^\s{}]+", text) else f"{text} är ingen adress; skriv till exempel https://…"


def _logo(path: Path | None) -> bytes | None:
    """The picture's bytes.

    Raises:
        WrongUseError: when there is none, or it is of another kind.
    """
    if path is None:
        return None
    if not path.is_file() or path.suffix.lower() not in {".svg", ".png"}:
        message = f"{path} är ingen bild som går att använda; logotypen ska vara en .svg- eller .png-fil"
        raise WrongUseError(message)
    return path.read_bytes()


def _program(given: str | None) -> str | None:
    """The line that tells pip where the program is: as given, else where this one came from, if others reach it."""
    if given:
        return given if re.match(r"samsyn *[@=]", given) else f"samsyn @ {given}"
    try:
        origin = json.loads(distribution("samsyn").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        return None
    address, version = origin.get("url", ""), origin.get("vcs_info", {})
    if not address.startswith("https://"):
        return None
    return f"samsyn @ git+{address}@{version['commit_id']}" if version else f"samsyn @ {address}"


def _email(text: str) -> str:
    return "" if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text) else f"{text} är ingen e-postadress"
