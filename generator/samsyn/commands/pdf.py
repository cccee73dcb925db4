"""``samsyn pdf``: documents for a board meeting, of one evaluation, one theme or some evaluations side by side."""

from argparse import ArgumentParser, Namespace
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from samsyn.build import build
from samsyn.commands.options import FINE, PROBLEMS, Progress, WrongUseError, add_project, add_report, project, show
from samsyn.compare import Comparison, compare
from samsyn.explain import nearest
from samsyn.exports.contract import ZIP
from samsyn.packet import document, of_choice, printed
from samsyn.page import Page
from samsyn.parse import parse
from samsyn.pdf_files import begin, digest, path_of
from samsyn.problems import has_errors, tidy
from samsyn.project import Project
from samsyn.read import read, read_templates
from samsyn.typeset import NoTypesetterError, typeset

NAME, HELP = "pdf", "gör dokument att skriva ut eller lägga i en möteshandling: taggad PDF"
EXAMPLE = "samsyn pdf --comparison ID,ID"
#: Typesetting is slow and each document stands alone.
AT_ONCE = 2
MISSING = """typsättaren saknas ({}).
Installera den med make pdf. Den behöver systemets Pango.
I Debian och Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0"""


@dataclass(frozen=True, slots=True)
class Order:
    """A document to make: of the page at an address, or of some evaluations side by side."""

    language: str
    address: str = ""
    names: tuple[str, ...] = ()

    def page(self, comparison: Comparison) -> tuple[Page, Comparison]:
        """The page that is printed, and what it is made from."""
        if self.names:
            return of_choice(comparison, self.names, self.language)
        return next(page for page in printed(comparison, self.language) if page.address == self.address), comparison


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--evaluation", metavar="ID", help="en utvärdering")
    what.add_argument("--theme", metavar="ID", help="ett tema")
    what.add_argument("--comparison", metavar="ID,ID…", help="några utvärderingar sida vid sida")
    parser.add_argument("--in", dest="language", choices=("sv", "en"), help="dokumentets språk (annars svenska)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="var dokumenten läggs (annars pdf/ i projektet)")
    add_project(parser)
    add_report(parser)


def run(options: Namespace) -> int:
    """Make what is asked for, or everything in every language; 1 when the content has errors."""
    where, progress = project(options), Progress()
    found, templates = read(where.content), read_templates(where.templates)
    built = build(found.texts, templates)
    problems = tidy(found.problems + built.problems)
    if has_errors(problems) or built.comparison is None:
        return show(problems, found.texts, options) or PROBLEMS
    orders = _orders(built.comparison, options, english=where.english is not None)
    folder = options.out or where.pdf
    begin(folder, digest(found.texts, templates))
    make = partial(_made, where=where, checksum=sha256(built.assets[ZIP]).hexdigest())
    try:
        with ProcessPoolExecutor(min(AT_ONCE, len(orders))) as pool:
            for order, content in zip(orders, pool.map(make, orders), strict=True):
                path = folder / Path(path_of(order.page(built.comparison)[0], order.language)).name
                path.write_bytes(content)
                progress.say(f"{path}: {len(content) // 1000} kB")
    except NoTypesetterError as error:
        raise WrongUseError(MISSING.format(error)) from error
    return FINE


def _made(order: Order, where: Project, checksum: str) -> bytes:
    comparison, templates = _prepared(where)
    page, shown = order.page(comparison)
    return typeset(document(page, shown, templates, order.language, checksum))


@cache
def _prepared(where: Project) -> tuple[Comparison, dict[str, str]]:
    """What every document is made from, once in each process."""
    return compare(parse(read(where.content).texts)), read_templates(where.templates)


def _orders(comparison: Comparison, options: Namespace, *, english: bool) -> list[Order]:
    """What is asked for.

    Raises:
        WrongUseError: when there is none of a name.
    """
    language = options.language or "sv"
    evaluations = [one.id for one in comparison.evaluations]
    if options.comparison:
        names = tuple(dict.fromkeys(name.strip() for name in options.comparison.split(",") if name.strip()))
        for name in names:
            _known(name, evaluations, "utvärderingar")
        if len(names) < 2:  # noqa: PLR2004 - one alone is not beside anything
            message = "en jämförelse behöver minst två utvärderingar"
            raise WrongUseError(message)
        return [Order(language, names=names)]
    if options.evaluation or options.theme:
        themes = [row.theme.id for row in comparison.matrix]
        name = options.evaluation or options.theme
        _known(name, *((evaluations, "utvärderingar") if options.evaluation else (themes, "teman")))
        return [Order(language, f"{'utvarderingar' if options.evaluation else 'teman'}/{name}/")]
    languages = [options.language] if options.language else ["sv", "en"] if english else ["sv"]
    return [Order(spoken, page.address) for spoken in languages for page in printed(comparison, spoken)]


def _known(name: str, among: list[str], what: str) -> None:
    if name not in among:
        meant = nearest(name, among)
        advice = f"menade du {meant}?" if meant else f"de som finns är {', '.join(among)}"
        message = f"{name} finns inte bland {what}; {advice}"
        raise WrongUseError(message)
