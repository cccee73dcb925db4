"""The command line's own words in Swedish, and the nearest right spelling of a command or flag that does not exist."""

import re
from argparse import ArgumentParser, HelpFormatter, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Iterator
from typing import Any, Final, Never

from samsyn.explain import nearest

#: What the parser says, with what we say; ``{0}``, ``{1}``… are what it speaks of.
WORDS: Final = {
    r"the following arguments are required: (.+)": "det här saknas: {0}",
    r"argument (\S+): expected one argument": "{0} ska följas av ett värde",
    r"argument (\S+): expected at least one argument": "{0} ska följas av minst ett värde",
    r"argument (\S+): ignored explicit argument (.+)": "{0} tar inget värde",
    r"argument (\S+): not allowed with argument (\S+)": "{0} går inte ihop med {1}",
    r"argument (\S+): invalid int value: '(.*)'": "{0}: {1} är inget heltal",
    r"ambiguous option: (\S+) could match (.+)": "{0} kan vara flera: {1}",
}
CHOICE: Final = re.compile(r"argument (\S+): invalid choice: '(.*?)' \(choose from (.+)\)")
UNKNOWN: Final = re.compile(r"unrecognized arguments: (.+)")


class _Formatter(RawDescriptionHelpFormatter):
    """Help with our word for usage."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401 - as in the base
        super().add_usage(usage, actions, groups, "så här: " if prefix is None else prefix)


class Parser(ArgumentParser):
    """A parser that speaks Swedish; parsers of its commands are of the same class."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - as in the base
        """Take what the base class takes."""
        formatter: type[HelpFormatter] = _Formatter
        super().__init__(*given, **{"formatter_class": formatter, "add_help": False, **named})
        self._positionals.title, self._optionals.title = "att ange", "flaggor"
        self.add_argument("-h", "--help", action="help", help="visa den här hjälpen")

    def error(self, message: str) -> Never:
        """Say what is wrong with the call, and leave with the exit code of wrong use."""
        self.exit(2, f"samsyn: {said(message, self)}\n  {self.prog} --help visar hur\n")


def said(message: str, parser: ArgumentParser) -> str:
    """The parser's message in our words."""
    if match := CHOICE.fullmatch(message):
        among = re.findall(r"[\w-]+", match[3])
        return _meant(f"{match[2]} finns inte; det som finns är {', '.join(among)}", nearest(match[2], among))
    if match := UNKNOWN.fullmatch(message):
        first = match[1].split()[0]
        return _meant(f"{match[1]} finns inte här", nearest(first.partition("=")[0], sorted(set(_flags(parser)))))
    for pattern, words in WORDS.items():
        if match := re.fullmatch(pattern, message):
            return words.format(*match.groups())
    return message


def _meant(text: str, name: str) -> str:
    return f"{text}\n  tips: menade du {name}?" if name else text


def _flags(parser: ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001 - the parser has no other way to list them
        yield from action.option_strings
        if isinstance(action, _SubParsersAction):
            for one in action.choices.values():
                yield from _flags(one)
