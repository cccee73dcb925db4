"""``samsyn serve``: a preview that follows every edit, drafts included."""

import os
from argparse import ArgumentParser, Namespace

from samsyn.commands.options import FINE, add_project, project

NAME, HELP = "serve", "förhandsvisa webbplatsen medan du skriver; utkast visas"
EXAMPLE = "samsyn serve --address 127.0.0.1:8001"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="adressen att visa på")
    add_project(parser)


def run(options: Namespace) -> int:
    """Serve until stopped."""
    # Loaded here: the builder takes half a second to load, and the other commands do without it.
    from mkdocs.commands.serve import serve  # noqa: PLC0415

    where = project(options)
    os.environ["SAMSYN_DRAFTS"] = "1"
    serve(config_file=str(where.config), dev_addr=options.address)
    return FINE
