"""``docs/problems.md`` names every problem code with its words and an example, and is fresh."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from conftest import CASES, ROOT

from samsyn import messages
from samsyn.links import check_links
from samsyn.messages import MESSAGES, Message
from samsyn.problems import Place, Problem, tidy
from samsyn.read import MAX_FILES
from samsyn.report import report

PAGE: Final = ROOT / "docs" / "problems.md"
#: The families in ``messages.py``, each opened by a comment, with the heading and lead that an author reads.
FAMILIES: Final = {
    "reading": ("Filer", "Filen saknas, ligger fel eller går inte att läsa."),
    "yaml": ("YAML", "Filen följer inte YAML:s regler för indrag, kolon och citattecken."),
    "shape": ("Fält och värden", "Ett fält saknas, finns inte eller har fel slags värde."),
    "rules within a record": ("Regler inom en post", "Fälten i en och samma post passar inte ihop."),
    "references": ("Id och hänvisningar", "Ett id används två gånger, eller finns inte."),
    "sources": ("Källor", "Stället i rapporten stämmer inte med rubrikerna i `evaluation.yml`."),
    "cells": ("Celler", "Varje tema har en cell: en sammanfattning eller ett förklarat tomrum."),
    "frameworks": ("Ramverk", "Kodningen mot ramverk har luckor eller dubbletter."),
    "facts": ("Uppgifter", "Tal som inte går ihop, inte får visas eller inte kan jämföras."),
    "vocabulary": ("Ordförråd", "Koderna och deras ord stämmer inte med varandra."),
    "prose": ("Löptext", "Rubriker, anrop inom klamrar och annat i `report.md` och andra texter."),
    "claims": ("Ord om orsak", "Orden säger mer än upplägget kan visa."),
    "tables": ("Tabeller", "Csv-filen och dess yml stämmer inte med varandra."),
    "synthesis": ("Synteser", "Vad utvärderingarna säger tillsammans."),
    "unfinished": ("Inte ifyllt", "Det som `samsyn new` bad om står kvar."),
    "against the report's text": (
        "Mot rapportens text",
        "Sådant som `samsyn verify` finner när kodningen läggs bredvid rapporten.",
    ),
    "translations": (
        "Översättningar",
        "Sådant som `samsyn check --translations` finner, och texter som skiljer sig åt.",
    ),
    "the built site": ("Den byggda webbplatsen", "Sådant som `samsyn build` finner i de färdiga sidorna."),
    "published ids": ("Publicerade id", "Ett id som andra kan ha citerat är borta eller betyder något annat."),
}
#: A page with each problem of the built site, which no content folder shows.
BUILT: Final = {
    "teman/index.html": '<p id="a">\n<p id="a">\n<a href="../saknas/">\n<a href="../teman/#b">'
    '\n<a href="/annat/">\n<a href="javascript:x">\n<img src="https://annan.example/bild.png">'
}
#: What no folder kept under version control can hold; ``test_file_attacks.py`` meets them on a disk.
ON_DISK: Final = (
    Problem("file-special", Place("evaluations/alfa/report.md")),
    Problem("file-unreadable", Place("om.md")),
    Problem("files-many", Place("evaluations"), {"limit": str(MAX_FILES)}),
)
LEAD: Final = """# Problem som Samsyn visar

Varje problem har en kod, som står sist på raden inom hakparentes. Slå upp koden här. Ett **fel** stoppar bygget, en
**varning** gör det inte. Punkterna (…) står för det som gäller just din fil. Under *Exempel* står det som `samsyn check`
skriver: fil, rad och kolumn, raden själv med ett tak (^) under stället, och ett tips där det är säkert vad som ska göras.

*Every problem code in Swedish and English, with an example. Made by `tests/test_problems_page.py`; write it anew with
`pytest tests/test_problems_page.py --update-golden`.*
"""


def families() -> dict[str, list[str]]:
    """The codes of each family, in the order written."""
    found: dict[str, list[str]] = {}
    for line in Path(messages.__file__).read_text("utf-8").splitlines():
        if match := re.fullmatch(r"    # (.+)", line):
            found[match.group(1)] = []
        elif match := re.match(r'    "([a-z0-9-]+)": Message\(', line):
            found[list(found)[-1]].append(match.group(1))
    return found


class Dots(dict[str, str]):
    """Whatever a message asks for: three dots."""

    def __missing__(self, key: str) -> str:
        return "…"


def examples() -> dict[str, tuple[str, str]]:
    """For each code what an author sees, and the folder of the case: the case with the fewest problems."""
    shown: list[tuple[int, str, list[str]]] = []
    for path in CASES.glob("*/*/expected/problems.txt"):
        found = list(paragraphs(path.read_text("utf-8")))
        shown.append((len(found), path.parents[1].relative_to(ROOT).as_posix(), found))
    of_site = list(paragraphs(report(tidy(list(check_links(BUILT, set(BUILT), "/samsyn/"))), BUILT)))
    shown.append((len(of_site), "", of_site))
    of_disk = list(paragraphs(report(list(ON_DISK), {})))
    shown.append((len(of_disk), "", of_disk))
    result: dict[str, tuple[str, str]] = {}
    for _, folder, found in sorted(shown, key=lambda case: case[:2]):
        for paragraph in found:
            for code in re.findall(r"\[([a-z0-9-]+)\]$", paragraph.split("\n")[0])[-1:]:
                result.setdefault(code, (paragraph, folder))
    return result


def paragraphs(text: str) -> Iterator[str]:
    """Each problem of a report: its first line and those that belong to it."""
    current: list[str] = []
    for line in text.rstrip("\n").split("\n"):
        if current and not line.startswith(" "):
            yield "\n".join(current)
            current = []
        current.append(line)
    yield "\n".join(current)


def entry(code: str, message: Message, example: tuple[str, str] | None) -> str:
    """A code as Markdown."""
    lines = [f"### {code}", "", f"**{message.sv.format_map(Dots())}**"]
    if message.hint_sv:
        lines[-1] += "  "
        lines.append(f"Tips: {message.hint_sv.format_map(Dots())}")
    english = message.en.format_map(Dots())
    hint = f". Hint: {message.hint_en.format_map(Dots())}" if message.hint_en else ""
    lines += ["", f"English: {english}{hint}", ""]
    if example:
        text, folder = example
        lines += [f"Exempel ([hela fallet](../{folder})):" if folder else "Exempel:", "", "```text", text, "```", ""]
    return "\n".join(lines)


def made() -> str:
    """The whole page."""
    parts, shown, contents = [], examples(), []
    for name, codes in families().items():
        title, lead = FAMILIES[name]
        anchor = re.sub(r"[^\w-]", "", title.lower().replace(" ", "-"))
        contents.append(f"- [{title}](#{anchor}): {', '.join(f'[{code}](#{code})' for code in codes)}")
        parts += [f"## {title}\n\n{lead}\n", *(entry(code, MESSAGES[code], shown.get(code)) for code in codes)]
    return "\n".join([LEAD, *contents, "", *parts])


def test_every_code_stands_in_a_family_with_a_heading() -> None:
    found = families()
    assert [code for codes in found.values() for code in codes] == list(MESSAGES)
    assert sorted(found) == sorted(FAMILIES)


@pytest.mark.parametrize("code", MESSAGES)
def test_every_code_has_an_example(code: str) -> None:
    assert code in examples(), f"no case under tests/cases shows {code}"


def test_the_page_is_fresh(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden") and not os.environ.get("CI"):
        PAGE.write_text(made(), "utf-8")
    assert PAGE.read_text("utf-8") == made(), "rewrite with --update-golden, then read the difference"
