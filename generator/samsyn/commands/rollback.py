"""``samsyn rollback``: an earlier version of the site takes its place again; what stood there is kept in turn."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from samsyn.commands.options import FINE, WrongUseError, add_project, project
from samsyn.publish import publishing, replace
from samsyn.versions import copy, versions

NAME, HELP = "rollback", "låt en tidigare version av webbplatsen ta dess plats igen"
EXAMPLE = "samsyn rollback --list"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--to", metavar="NUMMER", help="versionens nummer (annars den förra)")
    parser.add_argument("--list", action="store_true", help="visa vilka versioner som finns")
    parser.add_argument("--site", type=Path, metavar="DIR", help="var webbplatsen ligger (annars site/ i projektet)")
    add_project(parser)


def run(options: Namespace) -> int:
    """Swap; 2 where there is no such version."""
    site = (options.site or project(options).site).resolve()
    with publishing(site) as place:
        found = {path.name: path for path in versions(place.versions)}
        if options.list:
            for path in found.values():
                made = datetime.fromtimestamp((path / "index.html").stat().st_mtime, UTC)
                sys.stdout.write(f"{path.name}  byggd {made:%Y-%m-%d %H:%M} UTC\n")
            return FINE
        name = f"{options.to:0>4}" if options.to else max(found, default="")
        if name not in found:
            known = ", ".join(found) or "inga"
            message = f"det finns ingen tidigare version {options.to or ''}".rstrip() + f" av {site} (kvar: {known})"
            raise WrongUseError(message)
        new = place.folder / "site"
        copy(found[name], new)
        replace(new, site, place)
    sys.stderr.write(f"version {name} ligger nu i {site}\n")
    return FINE
