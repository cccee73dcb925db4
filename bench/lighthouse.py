"""Google's Lighthouse on a reader's pages: its mobile profile, the median of three runs, in the system's Chromium."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.browser import ARGUMENTS, chromium
from bench.cost import CommandError, cost
from bench.figures import Figure
from bench.served import served
from bench.sites import BESIDE, PAGES, sites

VERSION = "12.8.2"
PART = f"Reader: Lighthouse {VERSION}, mobile"
CATEGORIES = ("performance", "accessibility", "best-practices")
TIMES = 3


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """Each page in each category, of a hundred."""
    program, both = installed(root / ".samsyn" / "bench" / "lighthouse"), sites(root, work)
    with served(both.ours) as ours, served(both.theirs) as theirs:
        for page in PAGES:
            mine = scores(program, ours.base + page.address)
            other = scores(program, theirs.base + both.plain[page.address])
            for category in CATEGORIES:
                what = f"{page.name}, {category.replace('-', ' ')}"
                yield Figure(PART, what, mine[category], "", BESIDE, other[category], goal=98, least=True)


def installed(folder: Path) -> Path:
    """Lighthouse's own command in a folder outside what is kept, fetched from npm the first time.

    Raises:
        CommandError: when there is no npm, or it cannot fetch.
    """
    if shutil.which("npm") is None:
        message = "npm is missing, and Lighthouse is measured with it: install Node.js 20"
        raise CommandError(message)
    home = folder / VERSION
    program = home / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not program.exists():
        home.mkdir(parents=True, exist_ok=True)
        cost(["npm", "install", "--no-audit", "--no-fund", "--prefix", ".", f"lighthouse@{VERSION}"], home)
    return program


def scores(program: Path, address: str) -> dict[str, float]:
    """The median of each category's scores."""
    runs = [report(program, address)["categories"] for _ in range(TIMES)]
    return {name: 100 * median(run[name]["score"] for run in runs) for name in CATEGORIES}


def report(program: Path, address: str) -> dict[str, dict]:
    """One run's report.

    Raises:
        CommandError: when Lighthouse does not finish, or could not judge the page.
    """
    command = ["node", str(program), address, "--output=json", "--output-path=stdout", "--quiet"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless=new {' '.join(ARGUMENTS)}"]
    environment = os.environ | {"CHROME_PATH": chromium()}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise CommandError(ran.stderr[-2000:])
    found = json.loads(ran.stdout)
    if problem := found.get("runtimeError"):
        raise CommandError(problem["message"])
    return found
