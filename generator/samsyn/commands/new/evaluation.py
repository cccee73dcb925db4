"""``samsyn new evaluation``: a draft with every file it must have."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from samsyn.commands.asking import Check, ask
from samsyn.commands.new.given import ask_id, content_of, say, write_new
from samsyn.commands.options import FINE, WrongUseError, project
from samsyn.scaffold.evaluation import NewEvaluation, evaluation_files

HELP = "ett utkast till en utvärdering, med alla filer"
EXAMPLE = 'samsyn new evaluation stod-pa-vagen --name "Stöd på vägen" --report ../rapporter/stod-pa-vagen.txt'


def arguments(parser: ArgumentParser) -> None:
    """What may be said of an evaluation."""
    parser.add_argument("id", nargs="?", help="mappens namn, till exempel stod-pa-vagen (annars efter namnet)")
    parser.add_argument("--name", metavar="TEXT", help="insatsens korta namn")
    parser.add_argument("--title", metavar="TEXT", help="vad insatsen är, på en rad")
    parser.add_argument("--association", metavar="TEXT", help="samordningsförbundet")
    parser.add_argument("--place", metavar="TEXT", action="append", help="kommunen; en gång för varje")
    parser.add_argument("--monogram", metavar="AB", help="två eller tre versaler")
    parser.add_argument("--report", type=Path, metavar="FIL", help="rapportens text, för kontrollsumma och radantal")


def run(options: Namespace) -> int:
    """Write the draft."""
    where = project(options)
    content = content_of(where)
    report = _report(options.report)
    silent = None not in {options.name, options.title, options.association} and bool(options.place)
    name = ask("Insatsens korta namn", options.name)
    monograms = {coded.evaluation.monogram: coded.id for coded in content.evaluations if coded.evaluation}
    new = NewEvaluation(
        id=ask_id(options.id, name, {coded.id for coded in content.evaluations}, silent=silent),
        updated=datetime.now(tz=UTC).date().isoformat(),
        name=name,
        title=ask("Vad insatsen är, på en rad", options.title),
        association=ask("Samordningsförbundet", options.association),
        monogram=ask("", options.monogram, check=_monogram(monograms)) if options.monogram else None,
        places=tuple(options.place or filter(None, [ask("Kommunen", None)])),
        report=report,
    )
    files = evaluation_files(new, content)
    write_new(where.content, files)
    say(
        f"Utkastet {new.id} är skapat:",
        *(f"  content/{path}" for path in files),
        "Nästa steg:",
        f"  samsyn check {new.id}",
        "      visar vad som är kvar att fylla i",
        "  samsyn serve",
        "      visar sidan medan du skriver; utkastet publiceras inte",
        f"  samsyn new finding {new.id}",
        "      lägger till en iakttagelse",
    )
    return FINE


def _report(path: Path | None) -> tuple[str, bytes] | None:
    if path is None:
        return None
    if not path.is_file():
        message = f"rapportens text finns inte: {path}"
        raise WrongUseError(message)
    return path.name, path.read_bytes()


def _monogram(taken: Mapping[str, str]) -> Check:
    def wrong(value: str) -> str:
        if not re.fullmatch("[A-ZÅÄÖ]{2,3}", value):
            return f"{value} är inget monogram (två eller tre versaler)"
        return f"monogrammet {value} används redan av {taken[value]}" if value in taken else ""

    return wrong
