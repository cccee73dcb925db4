"""The door for the terminal: argument parsing only.

Exit codes: 0 fine, 1 problems in content, 2 wrong use, 3 a bug in the program.
"""

import sys
import traceback
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

from samsyn.commands import COMMANDS
from samsyn.commands.options import BUG, WRONG_USE, WrongUseError


def parser() -> ArgumentParser:
    """The whole command line."""
    top = ArgumentParser("samsyn", description="Utvärderingar i YAML och Markdown, sida vid sida på en webbplats.")
    commands = top.add_subparsers(dest="command", required=True, metavar="kommando")
    for name, module in COMMANDS.items():
        one = commands.add_parser(
            name,
            help=module.HELP,
            description=module.HELP.capitalize() + ".",
            epilog=f"Exempel:\n  {module.EXAMPLE}",
            formatter_class=RawDescriptionHelpFormatter,
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
    except Exception:  # noqa: BLE001 - a bug is told apart from a content problem by its exit code
        traceback.print_exc()
        print("samsyn: ett fel i programmet, inte i innehållet. Anmäl det gärna, med texten ovan.", file=sys.stderr)  # noqa: T201
        return BUG
    return code


def run() -> None:
    """The console script."""
    sys.exit(main())
