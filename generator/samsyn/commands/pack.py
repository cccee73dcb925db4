"""``samsyn pack``: the built site as one zip, to unpack in a content management system or to send."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from samsyn.commands.options import FINE, WrongUseError, add_project, project
from samsyn.packing import packed

NAME, HELP = "pack", "lägg den byggda webbplatsen i en zip-fil, med länkar som leder till filer"
EXAMPLE = "samsyn pack --out webbplats.zip"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--out", type=Path, metavar="FIL", default=Path("webbplats.zip"), help="zip-filen som skrivs")
    parser.add_argument("--site", type=Path, metavar="DIR", help="var webbplatsen ligger (annars site/ i projektet)")
    add_project(parser)


def run(options: Namespace) -> int:
    """Write the zip; 2 where no site has been built."""
    site = (options.site or project(options).site).resolve()
    if not (site / "index.html").is_file():
        message = f"{site} är ingen byggd webbplats; bygg först med samsyn build"
        raise WrongUseError(message)
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
    content = packed(files)
    options.out.write_bytes(content)
    sys.stderr.write(f"{len(files)} filer, {len(content) / 1_000_000:.1f} MB: {options.out}\n")
    return FINE
