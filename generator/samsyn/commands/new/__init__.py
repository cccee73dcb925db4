"""``samsyn new``: a new evaluation, finding or theme, with comments that teach; nothing is ever overwritten."""

from argparse import ArgumentParser, Namespace
from types import ModuleType
from typing import Final

from samsyn.commands.new import evaluation, finding, theme
from samsyn.commands.options import add_project

NAME, HELP = "new", "börja på en ny utvärdering, en iakttagelse eller ett tema"
EXAMPLE = 'samsyn new evaluation --name "Stöd på vägen"'
#: What may be begun: one module each, with ``HELP``, ``EXAMPLE``, ``arguments(parser)`` and ``run(options)``.
KINDS: Final[dict[str, ModuleType]] = {"evaluation": evaluation, "finding": finding, "theme": theme}


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="vad")
    for name, module in KINDS.items():
        one = kinds.add_parser(
            name,
            help=module.HELP,
            description=f"{module.HELP.capitalize()}. Det som inte anges frågas efter; utan svar märks det ÄNDRA.",
            epilog=f"Exempel:\n  {module.EXAMPLE}",
        )
        module.arguments(one)
        add_project(one)
        one.set_defaults(begin=module.run)


def run(options: Namespace) -> int:
    """Begin it; what is there already is wrong use."""
    code: int = options.begin(options)
    return code
