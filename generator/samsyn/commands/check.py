"""``samsyn check``: every problem of the content, with its place."""

from argparse import ArgumentParser, Namespace

from samsyn.build import build
from samsyn.checks import check
from samsyn.commands.options import Progress, WrongUseError, add_project, add_report, project, show
from samsyn.parse import parse
from samsyn.problems import tidy
from samsyn.read import read, read_templates
from samsyn.readability import readability
from samsyn.untranslated import untranslated

NAME, HELP = "check", "kontrollera innehållet och visa alla fel med rad och kolumn"
EXAMPLE = "samsyn check stod-pa-vagen --format github"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("evaluation", nargs="?", help="visa bara problem i en utvärdering, till exempel stod-pa-vagen")
    parser.add_argument("--translations", action="store_true", help="visa det som ännu inte finns på engelska")
    parser.add_argument("--plain", action="store_true", help="visa hur lättläst varje sida och sammanfattning är (LIX)")
    add_project(parser)
    add_report(parser)


def run(options: Namespace) -> int:
    """Check; 1 when there are errors."""
    where, progress = project(options), Progress()
    progress.say("läser innehållet")
    found = read(where.content)
    content = parse(found.texts)
    progress.say("kontrollerar")
    problems = tidy(found.problems + content.problems + check(content))
    if options.translations:
        problems = tidy(problems + list(untranslated(content, read_templates(where.templates))))
    if name := options.evaluation:
        if name not in {coded.id for coded in content.evaluations}:
            message = f"det finns ingen utvärdering som heter {name}"
            raise WrongUseError(message)
        problems = [problem for problem in problems if problem.place.path.startswith(f"evaluations/{name}/")]
    code = show(problems, found.texts, options)
    if not problems and options.format == "text":
        print({"sv": "Inga problem.", "en": "No problems."}[options.lang])  # noqa: T201 - the command's output
    if options.plain and not code:
        pages = build(found.texts, read_templates(where.templates)).pages
        print(readability(pages, content, options.lang))  # noqa: T201 - the command's output
    return code
