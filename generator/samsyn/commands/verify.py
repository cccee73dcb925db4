"""``samsyn verify``: proves the coding against the reports' texts, which are not part of the project."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from samsyn.checks import check
from samsyn.commands.options import WrongUseError, add_project, add_report, project, show
from samsyn.parse import parse
from samsyn.problems import has_errors, tidy
from samsyn.read import read, read_reports
from samsyn.verify import Tally, texts_for_excerpts, verify

NAME, HELP = "verify", "pröva kodningen mot rapporternas texter: källor, tal, söktexter och täckning"
EXAMPLE = "samsyn verify stod-pa-vagen --reports ../shared/reports"
SUMMARY: Final = {
    "sv": "{id}: {sources} källor, {facts} uppgifter, {finds} söktexter, {numbers} tal; {percent} % av raderna täckta "
    "({cited} av {substantive}), {explained} % täckta eller förklarade",
    "en": "{id}: {sources} sources, {facts} facts, {finds} search phrases, {numbers} numbers; {percent}% of the lines "
    "covered ({cited} of {substantive}), {explained}% covered or explained",
}


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("evaluation", nargs="?", help="pröva bara en utvärdering, till exempel stod-pa-vagen")
    parser.add_argument(
        "--reports",
        type=Path,
        metavar="DIR",
        help="mappen med rapporternas texter (annars SAMSYN_REPORTS, annars ../shared/reports vid projektet)",
    )
    add_project(parser)
    add_report(parser)


def run(options: Namespace) -> int:
    """Verify; 1 when there are errors, in the content itself or against the reports."""
    where = project(options)
    folder = options.reports or where.reports
    if not folder.is_dir():
        message = f"rapporternas texter finns inte i {folder}; peka ut mappen med --reports eller SAMSYN_REPORTS"
        raise WrongUseError(message)
    found, reports = read(where.content), read_reports(folder)
    content = parse(found.texts)
    chosen = [coded for coded in content.evaluations if options.evaluation in {None, coded.id}]
    if not chosen:
        message = f"det finns ingen utvärdering som heter {options.evaluation}"
        raise WrongUseError(message)
    problems = tidy(found.problems + content.problems + check(content))
    if has_errors(problems):
        return show(problems, found.texts, options)  # what has errors of its own cannot be proved
    outcomes = [verify(coded, content, reports) for coded in chosen]
    said = tidy([problem for outcome in outcomes for problem in outcome.problems])
    code = show(said, found.texts | texts_for_excerpts(reports), options)
    for outcome in outcomes:
        if outcome.tally:
            _say(outcome.tally, options)
    return code


def _say(tally: Tally, options: Namespace) -> None:
    """A summary line; aside when the output is for programs."""
    line = SUMMARY[options.lang].format(
        id=tally.evaluation,
        sources=tally.sources,
        facts=tally.facts,
        finds=tally.finds,
        numbers=tally.numbers,
        percent=tally.percent,
        cited=tally.cited,
        substantive=tally.substantive,
        explained=tally.percent_explained,
    )
    print(line, file=sys.stdout if options.format == "text" else sys.stderr)
