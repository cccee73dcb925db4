"""Questions on a terminal: each is asked until the answer will do; elsewhere nothing is asked."""

import sys
from collections.abc import Callable, Mapping

from samsyn.commands.options import WrongUseError
from samsyn.explain import nearest

#: Says what is wrong with an answer; empty when it will do.
Check = Callable[[str], str]


def terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def fine(_: str) -> str:
    """Any answer will do."""
    return ""


def among(choices: Mapping[str, str], where: str, *, several: bool = False) -> Check:
    """A check that every code is one of some, with the nearest right spelling of the code or of its label."""
    labels = {label.lower(): code for code, label in choices.items()}

    def wrong(value: str) -> str:
        for code in (part.strip() for part in (value.split(",") if several else [value])):
            if code not in choices:
                label = nearest(code.lower(), labels)
                meant = nearest(code, choices) or labels.get(label, "")
                advice = f"menade du {meant}?" if meant else f"de som finns är {', '.join(choices)}"
                return f"{code} finns inte bland {where}; {advice}"
        return ""

    return wrong


def ask(  # noqa: PLR0913 - all that a question may have
    question: str,
    given: str | None,
    *,
    default: str = "",
    check: Check = fine,
    choices: Mapping[str, str] | None = None,
    silent: bool = False,
) -> str | None:
    """What was given as a flag, or what is answered; ``None`` when neither, also when the answer is left empty.

    ``choices`` are codes with the labels that people read; they are shown before the question, and a label is taken for
    its code. ``silent`` asks nothing: all that must be known was given, and a command that is pasted whole should run.

    Raises:
        WrongUseError: when what was given will not do, or the questions are broken off.
    """
    labels = {label.lower(): code for code, label in (choices or {}).items()}
    if given is not None:
        given = _coded(given, labels)
        if wrong := check(given):
            raise WrongUseError(wrong)
        return given
    if silent or not terminal():
        return None
    for code, label in (choices or {}).items():
        print(f"  {code:<{max(map(len, choices or ()))}}  {label}")  # noqa: T201 - the command's output
    while True:
        answer = _coded(_answer(f"{question} [{default}]: " if default else f"{question}: "), labels) or default
        if not answer:
            return None
        if not (wrong := check(answer)):
            return answer
        print(f"  {wrong}")  # noqa: T201 - the command's output


def _coded(answer: str, labels: Mapping[str, str]) -> str:
    """An answer with each label in it as its code; there may be several, parted by commas."""
    if not labels:
        return answer
    parts = [answer] if answer.lower() in labels else answer.split(",")
    return ", ".join(labels.get(part.strip().lower(), part.strip()) for part in parts)


def _answer(prompt: str) -> str:
    try:
        return input(prompt).strip()
    except EOFError:
        message = "avbrutet; inget skrevs"
        raise WrongUseError(message) from None
