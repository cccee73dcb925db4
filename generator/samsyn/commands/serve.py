"""``samsyn serve``: a preview that follows every edit, drafts included."""

import gc
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from samsyn.commands.options import FINE, Progress, WrongUseError, add_project, project

NAME, HELP = "serve", "förhandsvisa webbplatsen medan du skriver; utkast visas"
EXAMPLE = "samsyn serve --address 127.0.0.1:8001"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="adressen att visa på")
    add_project(parser)


def run(options: Namespace) -> int:
    """Serve until stopped."""
    where, progress = project(options), Progress()
    host, _, port = options.address.rpartition(":")
    if not host or not port.isdecimal():
        message = f"adressen skrivs HOST:PORT, till exempel 127.0.0.1:8000: {options.address}"
        raise WrongUseError(message)
    # Loaded here: the builder takes half a second to load, and the other commands do without it.
    from samsyn.preview.server import Server  # noqa: PLC0415
    from samsyn.preview.session import Session  # noqa: PLC0415
    from samsyn.preview.watch import changes, look  # noqa: PLC0415

    with TemporaryDirectory(prefix="samsyn-") as folder:
        session = Session(where, Path(folder))
        seen = look(session.places)
        session.refresh()
        gc.freeze()  # what stays for as long as the preview need not be looked through again at every edit
        try:
            server = Server(host, int(port), session)
        except OSError as error:
            message = f"adressen {options.address} går inte att använda: {error.strerror}"
            raise WrongUseError(message) from error
        with server:
            Thread(target=server.serve_forever, daemon=True).start()
            progress.say(f"visar webbplatsen på http://{host}:{server.server_port}{session.base} (avsluta med Ctrl+C)")
            for paths in changes(session.places, seen):
                progress.say("bygger det som ändrats")
                session.refresh(paths)
                progress.say("klart")
    return FINE
