"""The commands: one per file, each with ``NAME``, ``HELP``, ``EXAMPLE``, ``arguments(parser)`` and ``run(options)``."""

from types import ModuleType
from typing import Final

from samsyn.commands import build, check, init, links, new, pack, pages, pdf, register, rollback, schema, serve, verify

COMMANDS: Final[dict[str, ModuleType]] = {
    "check": check,
    "new": new,
    "init": init,
    "build": build,
    "rollback": rollback,
    "pack": pack,
    "serve": serve,
    "links": links,
    "pdf": pdf,
    "pages": pages,
    "schema": schema,
    "register": register,
    "verify": verify,
}
