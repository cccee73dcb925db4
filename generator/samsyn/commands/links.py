"""``samsyn links``: the web addresses that the built site points to outside itself, tried only when asked."""

from argparse import ArgumentParser, Namespace
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from samsyn.commands.options import FINE, PROBLEMS, Progress, WrongUseError, add_project, project
from samsyn.links import external
from samsyn.model.site import Site
from samsyn.publish import built_pages
from samsyn.read import read_alone
from samsyn.records import record_of

NAME, HELP = "links", "lista adresserna ut från webbplatsen, och pröva dem om du vill"
EXAMPLE = "samsyn links --try"
SECONDS = 15


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--try", action="store_true", dest="tried", help="hämta varje adress; kräver nät")
    add_project(parser)


def run(options: Namespace) -> int:
    """List; with ``--try`` 1 when an address does not answer."""
    where, progress, broken = project(options), Progress(), 0
    if not where.site.is_dir():
        message = "det finns ingen byggd webbplats; kör samsyn build"
        raise WrongUseError(message)
    found = external(built_pages(where.site), _origin(where.content))
    for href, places in found.items():
        fault = _fault(href) if options.tried else ""
        broken += bool(fault)
        first = places[0]
        others = len(places) - 1
        more = f" och på {others} ställen till" if others > 1 else " och på ett ställe till" if others else ""
        said = f": {fault}" if fault else ""
        print(f"{href}{said}\n  {first.path}:{first.line}:{first.column}{more}")  # noqa: T201 - the command's output
    progress.say(f"{len(found)} adresser" + (f", {broken} svarar inte" if options.tried else ""))
    return PROBLEMS if broken else FINE


def _origin(content: Path) -> str:
    """Scheme and host of the published site, where ``site.yml`` says it: its own addresses are not outside."""
    site = record_of("site.yml", read_alone(content, "site.yml"), Site).record
    parts = urlsplit(site.address or "") if isinstance(site, Site) else urlsplit("")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _fault(href: str) -> str:
    """Why an address does not answer, or nothing."""
    try:
        with urlopen(Request(href, headers={"User-Agent": "samsyn"}), timeout=SECONDS):  # noqa: S310 - http and https only
            return ""
    except (OSError, HTTPException, ValueError) as error:
        return str(error)
