"""``samsyn new finding``: a finding last in an evaluation's ``findings.yml``."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from samsyn.commands.asking import Check, among, ask, fine
from samsyn.commands.new.given import ask_id, coded_of, content_of, say, write_longer
from samsyn.commands.options import FINE, WrongUseError, project
from samsyn.content import Coded, Content
from samsyn.model.base import LINES_PATTERN
from samsyn.model.codes import CODES
from samsyn.scaffold.fill import CannotAddError, appended, line_of
from samsyn.scaffold.finding import (
    FIELDS,
    SEVERAL,
    NewFinding,
    finding_item,
    known_themes,
    needs_summary,
    section_of,
    taken_ids,
    with_summary,
)

HELP = "en iakttagelse sist i findings.yml"
EXAMPLE = 'samsyn new finding stod-pa-vagen --theme steering --lines 19-20 --statement "Styrgruppen möts varje månad."'
LONGEST_FIND = 8


def arguments(parser: ArgumentParser) -> None:
    """What may be said of a finding."""
    parser.add_argument("evaluation", help="utvärderingens id")
    parser.add_argument("--statement", metavar="TEXT", help="utsagan i en mening, med egna ord")
    parser.add_argument("--theme", metavar="ID", help="huvudtemat")
    parser.add_argument("--lines", metavar="19-20", help="raderna i rapportens text")
    parser.add_argument("--section", metavar="TEXT", help="rubriken i rapporten (annars efter raderna)")
    parser.add_argument(
        "--find", metavar="TEXT", help="en fras på högst åtta ord att söka efter i den tryckta rapporten"
    )
    parser.add_argument("--id", metavar="ID", help="iakttagelsens id (annars efter utsagan)")
    for name, of, asked, _ in FIELDS:
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="KOD", help=f"{asked} {', '.join(CODES[of])}")


def run(options: Namespace) -> int:
    """Add the finding."""
    where = project(options)
    content = content_of(where)
    coded = coded_of(content, options.evaluation)
    path = f"{coded.path}/findings.yml"
    if path not in content.texts:
        message = f"content/{path} saknas"
        raise WrongUseError(message)
    new = _asked(options, coded, content)
    item = finding_item(new, content.vocabulary)
    try:
        text = appended(content.texts[path], "findings", item, path)
    except CannotAddError:
        message = f"content/{path} går inte att lägga till i; kör samsyn check {coded.id}. Iakttagelsen:\n\n{item}"
        raise WrongUseError(message) from None
    cells = f"{coded.path}/cells.yml"
    before = content.texts.get(cells, "")
    after = with_summary(before, new.theme)
    write_longer(where.content, {path: text} | ({cells: after} if after != before else {}))
    say(f"Iakttagelsen {new.id} står i content/{path}, rad {line_of(text, 'findings').line}.")
    if after != before:
        say(f"Nästa steg: skriv en summary för {new.theme} i content/{cells}, där det nu står ÄNDRA.")
    elif needs_summary(coded, new.theme):
        say(f"Nästa steg: skriv en summary för {new.theme} i content/{cells}, i stället för state och reason.")
    return FINE


def _asked(options: Namespace, coded: Coded, content: Content) -> NewFinding:
    themes = known_themes(content)
    statement = _needed("Utsagan i en mening, med egna ord", options.statement, "statement")
    theme = _needed("Huvudtema", options.theme, "theme", among(themes, "teman"), themes)
    lines = _needed("Rader i rapportens text, till exempel 19-20", options.lines, "lines", _lines)
    section = options.section or section_of(coded, lines)
    section = _needed("Rubriken i rapporten", section, "section")
    needed = [options.statement, options.theme, options.lines]
    needed += [getattr(options, name) for name, _, _, default in FIELDS if default]
    silent = None not in needed
    given = {}
    for name, of, asked, _ in FIELDS:
        words = content.vocabulary.codes.get(of, {})
        choices = {code: words[code].label.sv if code in words else code for code in CODES[of]}
        check = among(choices, f"koderna för {name}", several=name in SEVERAL)
        question = asked[0].upper() + asked[1:]
        if value := ask(question, getattr(options, name), check=check, choices=choices, silent=silent):
            given[name] = value
    find = ask("En fras att söka efter (högst åtta ord)", options.find, check=_find, silent=silent)
    name = ask_id(options.id, statement, taken_ids(coded), silent=silent)
    return NewFinding(name, statement, theme, section, lines, find, given)


def _needed(
    question: str, given: str | None, flag: str, check: Check = fine, choices: Mapping[str, str] | None = None
) -> str:
    answer = ask(question, given, check=check, choices=choices)
    if not answer:
        message = f"--{flag} saknas"
        raise WrongUseError(message)
    return answer


def _lines(value: str) -> str:
    return "" if re.match(LINES_PATTERN, value) else f"{value} är inga rader; skriv till exempel 19-20 eller 19-20, 25"


def _find(value: str) -> str:
    return "frasen har fler än åtta ord" if len(value.split()) > LONGEST_FIND else ""
