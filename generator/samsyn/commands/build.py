"""``samsyn build``: check, build aside, check the links, swap; a failed build leaves the last good site as it was."""

import gc
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from samsyn.aside import Outcome, aside
from samsyn.build import Built, build, spoken
from samsyn.commands.options import FINE, PROBLEMS, Progress, add_project, add_report, project, show
from samsyn.history import changed
from samsyn.manifest import write_manifest
from samsyn.pdf_files import at_hand, digest
from samsyn.problems import has_errors, tidy
from samsyn.project import Project
from samsyn.publish import check_site, publishing, replace, swap
from samsyn.read import Texts, read, read_templates

#: After how many new objects the garbage is looked for: nearly all that a build makes lives to its end or dies at once,
#: and looking takes a fifteenth of its time.
SELDOM: Final = 50_000
NAME, HELP = "build", "bygg hela webbplatsen i site/"
EXAMPLE = "samsyn build --site /srv/www/samsyn"


def arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("--site", type=Path, metavar="DIR", help="var webbplatsen läggs (annars site/ i projektet)")
    parser.add_argument("--drafts", action="store_true", help="ta med utkast; läggs i preview/ om inget annat sägs")
    add_project(parser)
    add_report(parser)


def run(options: Namespace) -> int:
    """Build; 1 when the content or the built pages have errors, or the site cannot be written."""
    gc.set_threshold(SELDOM)
    where, progress = project(options), Progress()
    site = (options.site or (where.preview if options.drafts else where.site)).resolve()
    try:
        with publishing(site, lambda: progress.say("väntar på ett annat bygge")) as place:
            new, code = _made(where, place.folder, progress, options)
            if new is None:
                progress.say("webbplatsen är som den var")
                return code
            if options.drafts:
                swap(new, site)
            else:
                replace(new, site, place)
    except OSError:
        progress.say("webbplatsen är som den var")
        raise
    progress.say(f"klart: {site}")
    return FINE


def _made(where: Project, folder: Path, progress: Progress, options: Namespace) -> tuple[Path | None, int]:
    """The checked site in a folder of its own, or ``None``, and the exit code."""
    progress.say("läser och kontrollerar innehållet")
    found = read(where.content)
    days = changed(where.content)
    templates = read_templates(where.templates)
    documents = {} if options.drafts else _documents(where, found, templates, progress)
    built = build(found.texts, templates, changed=days, drafts=options.drafts, documents=documents)
    built.problems = tidy(found.problems + built.problems)
    code = show(built.problems, found.texts, options)
    if has_errors(built.problems):
        progress.say("innehållet har fel")
        return None, code
    progress.say(f"bygger {len(built.pages)} sidor" + (" på två språk" if where.english else ""))
    _load()
    new = folder / "site"
    with _translated(where, folder / "en", built, documents) as english:
        address = _mkdocs(where.config, new, built)
        done, said = english() if english else (True, "")
        if address is None or not done:
            progress.say(f"{_told(said)}bygget misslyckades")
            return None, PROBLEMS
    if english:
        (folder / "en").rename(new / "en")
    progress.say("kontrollerar länkar")
    if broken := check_site(new, address):
        show(broken, {}, options)
        progress.say("länkar är trasiga")
        return None, PROBLEMS
    write_manifest(new)
    return new, FINE


def _documents(where: Project, found: Texts, templates: dict[str, str], progress: Progress) -> dict[str, bytes]:
    """The documents to print that were made of the content as it is."""
    documents = at_hand(where.pdf, digest(found.texts, templates))
    if not documents and next(where.pdf.glob("*.pdf"), None):
        progress.say("dokumenten i pdf/ är gjorda av ett annat innehåll och tas inte med; gör om dem med samsyn pdf")
    return documents


def _told(said: str) -> str:
    """What the other language's build said; of an exception only the last line."""
    return said.rstrip().rpartition("\n")[2] + "\n" if "Traceback" in said else said


@contextmanager
def _translated(
    where: Project, folder: Path, swedish: Built, documents: dict[str, bytes]
) -> Iterator[Callable[[], Outcome] | None]:
    """The site builder at work on the English pages beside us; ``None`` for a site in Swedish alone."""
    config = where.english
    if config is None:
        yield None
        return

    def work() -> bool:
        built = spoken(swedish, read_templates(where.templates), "en", "en/", documents)
        return _mkdocs(config, folder, built) is not None

    gc.freeze()  # what is here by now stays: unmoved, it is shared by both processes
    with aside(work, folder.with_suffix(".said")) as outcome:
        yield outcome


def _load() -> None:
    """Load the site builder, once for all languages; it takes half a second, and the other commands do without it."""
    import samsyn.builder  # noqa: F401, PLC0415


def _mkdocs(config_file: Path, folder: Path, built: Built) -> str | None:
    """Run the site builder on pages that are already made; the site's address, ``None`` after a warning."""
    from samsyn.builder import write  # noqa: PLC0415

    return write(config_file, folder, built)
