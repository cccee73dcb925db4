"""The door for the terminal: argument parsing only.

Exit codes: 0 fine, 1 problems in content, 2 wrong use, 3 a bug in the program.
"""

import errno
import sys
import traceback
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Final

from samsyn.commands import COMMANDS
from samsyn.commands.options import BUG, PROBLEMS, WRONG_USE, WrongUseError
from samsyn.commands.usage import Parser

#: Why a file cannot be written, when that is neither the content's fault nor the program's.
UNWRITABLE: Final = {
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "utrymmet är slut",
    errno.EFBIG: "utrymmet är slut",
    errno.EROFS: "disken går bara att läsa",
    errno.EACCES: "filen eller mappen får inte skrivas",
    errno.EPERM: "filen eller mappen får inte skrivas",
}


def parser() -> ArgumentParser:
    """The whole command line."""
    top = Parser("samsyn", description="Utvärderingar i YAML och Markdown, sida vid sida på en webbplats.")
    commands = top.add_subparsers(dest="command", required=True, metavar="kommando")
    for name, module in COMMANDS.items():
        one = commands.add_parser(
            name,
            help=module.HELP,
            description=module.HELP.capitalize() + ".",
            epilog=f"Exempel:\n  {module.EXAMPLE}",
        )
        module.arguments(one)
        one.set_defaults(run=module.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except WrongUseError as error:
        print(f"samsyn: {error}", file=sys.stderr)  # noqa: T201 - the command's output
        return WRONG_USE
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.errno not in UNWRITABLE:
            return _bug()
        print(f"samsyn: {UNWRITABLE[error.errno]}: {error.filename or error.strerror}", file=sys.stderr)  # noqa: T201
        return PROBLEMS
    except Exception:  # noqa: BLE001 - a bug is told apart from a content problem by its exit code
        return _bug()
    return code


def _bug() -> int:
    """Say that the fault is the program's, with what is needed to report it."""
    traceback.print_exc()
    print("samsyn: ett fel i programmet, inte i innehållet. Anmäl det gärna, med texten ovan.", file=sys.stderr)  # noqa: T201
    return BUG


def run() -> None:
    """The console script."""
    sys.exit(main())
