"""Questions on a terminal: each is asked until the answer will do; elsewhere nothing is asked."""

import sys
from collections.abc import Callable

from samsyn.commands.options import WrongUseError

#: Says what is wrong with an answer; empty when it will do.
Check = Callable[[str], str]


def terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def fine(_: str) -> str:
    """Any answer will do."""
    return ""


def ask(
    question: str, given: str | None, *, default: str = "", check: Check = fine, silent: bool = False
) -> str | None:
    """What was given as a flag, or what is answered; ``None`` when neither, also when the answer is left empty.

    ``silent`` asks nothing: all that must be known was given, and a command that is pasted whole should just run.

    Raises:
        WrongUseError: when what was given will not do, or the questions are broken off.
    """
    if given is not None:
        if wrong := check(given):
            raise WrongUseError(wrong)
        return given
    if silent or not terminal():
        return None
    while True:
        answer = _answer(f"{question} [{default}]: " if default else f"{question}: ") or default
        if not answer:
            return None
        if not (wrong := check(answer)):
            return answer
        print(f"  {wrong}")  # noqa: T201 - the command's output


def _answer(prompt: str) -> str:
    try:
        return input(prompt).strip()
    except EOFError:
        message = "avbrutet; inget skrevs"
        raise WrongUseError(message) from None
