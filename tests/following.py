"""A guide followed to the letter: its commands are run and its edits made, in the order they stand.

A step is a block of code and the sentence before it. ``sh`` is run, a line at a time, on a terminal where
nobody answers; ``text`` after it must be in what was said; every other block is an edit of the file that the sentence
names.
"""

import os
import pty
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Final

BLOCK: Final = re.compile(r"```(\w+)\n(.*?)\n```", re.DOTALL)
EDIT: Final = re.compile(r"I `(content/\S+)`, ([^:`]+):$")
SEARCH: Final = re.compile(r"Sök: +(.*?)\nErsätt: (.*)", re.DOTALL)
#: What ``samsyn check`` says when all is well.
FINE: Final = "Inga problem."
#: A field at the margin with what is indented under it, and an item of a list, a cell or a finding.
FIELD: Final = re.compile(r"^(\w+):.*(?:\n+[ -].*)*", re.MULTILINE)
ITEM: Final = re.compile(r"^  - (?:theme|id): (\S+)(?:\n {4}.*)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Step:
    """A block of code: the sentence before it, what kind it is, and its text."""

    before: str
    kind: str
    text: str


def steps(guide: str) -> Iterator[Step]:
    """The steps of a guide's Markdown."""
    end = 0
    for block in BLOCK.finditer(guide):
        yield Step(" ".join(guide[end : block.start()].strip().split("\n\n")[-1].split()), block[1], block[2])
        end = block.end()


class Follower:
    """Someone at a terminal: a folder to stand in and an environment, both of which commands change.

    ``instead`` maps a command to what is done in its place, given the folder.
    """

    def __init__(
        self, folder: Path, environment: dict[str, str], instead: Mapping[str, Callable[[Path], object]]
    ) -> None:
        self.folder, self.said, self.instead = folder, "", instead
        self.environment = {**os.environ, **environment}

    def follow(self, guide: str) -> None:
        for step, following in zip_longest(found := list(steps(guide)), found[1:]):
            if step.kind == "sh":
                expected = following.text if following and following.kind == "text" else FINE
                *lines, last = step.text.splitlines()
                self.said = "".join(self.run(line) for line in lines) + self.run(last, fine=FINE in expected)
            elif edit := EDIT.search(step.before):
                self.edit(self.folder / edit[1], edit[2], step.text)
            else:
                assert step.kind == "text", f"no file is named: {step}"
                assert step.text in self.said, f"{step.text!r} is not in: {self.said}"

    def run(self, command: str, *, fine: bool = True) -> str:
        """What a command says; unless it is said to find problems, it must be fine."""
        if stand_in := self.instead.get(command):
            stand_in(self.folder)
            return ""
        kept = self.folder / ".kept"
        script = f'{command}\ncode=$?; {{ pwd; env -0; }} > "{kept}"; exit $code'
        code, said = on_a_terminal(script, self.folder, self.environment)
        assert code == (0 if fine else 1), f"{command}\n{said}"
        folder, _, environment = kept.read_text("utf-8").partition("\n")
        kept.unlink()
        self.folder = Path(folder)
        self.environment = dict(pair.split("=", 1) for pair in environment.split("\0") if pair)
        return said

    def edit(self, path: Path, how: str, text: str) -> None:
        """Make an edit in the words of the guides."""
        if how == "skriv en ny fil":
            assert not path.exists(), path
            path.write_text(text + "\n", "utf-8")
            return
        was = path.read_text("utf-8")
        if how == "byt ut hela texten":
            now = text + "\n"
        elif how == "lägg till sist":
            now = was.rstrip("\n") + "\n" + text + "\n"
        elif how == "sök och ersätt i hela filen":
            old, new = SEARCH.fullmatch(text).groups()
            assert old in was, f"{old!r} is not in {path}"
            now = was.replace(old, new)
        elif re.fullmatch("byt ut (cell(en|erna)|iakttagelsen)", how):
            now = with_parts(was, text, ITEM, path)
        elif match := re.fullmatch(r"byt ut fälte[tn]+(?:, men behåll raderna (.+))?", how):
            kept = re.findall(r"\w+", (match[1] or "").replace(" och ", " "))
            now = with_parts(was, text, FIELD, path, kept)
        else:
            raise AssertionError(how)
        assert now != was, f"{how} changes nothing in {path}"
        path.write_text(now, "utf-8")


def on_a_terminal(script: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """The exit code of a shell script and what it said; every question meets the end of the input."""
    own, its = pty.openpty()
    os.write(own, b"\x04" * 20)
    with subprocess.Popen(
        ["bash", "-c", script], cwd=folder, env=environment, stdin=its, stdout=its, stderr=its
    ) as running:
        os.close(its)
        said = b""
        while more := _read(own):
            said += more
    os.close(own)
    return running.returncode, said.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how the end is told once nobody holds the other side
        return b""


def with_parts(was: str, text: str, part: re.Pattern[str], path: Path, kept: Iterable[str] = ()) -> str:
    """A file with each part of a text in the place of its namesake, else after the part before it."""
    new = list(part.finditer(text))
    assert "\n".join(found[0] for found in new) == text, f"more than parts: {text}"
    end = None
    for one in new:
        old = next((found for found in part.finditer(was) if found[1] == one[1]), None)
        assert old or end is not None, f"{one[1]} is not in {path}"
        lines = [line for line in (old[0].splitlines() if old else ()) if line.split(":")[0].strip() in kept]
        assert len(lines) == len(list(kept)), f"{kept}, in {old}"
        start, stop = old.span() if old else (end, end)
        said = "\n".join([*([] if old else [""]), one[0], *lines])
        was, end = was[:start] + said + was[stop:], start + len(said)
    return was
