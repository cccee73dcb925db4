"""Edits to outputs: the newest good one, and what is wrong with what was written after it."""

import sys
import traceback
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from threading import Condition
from typing import Final

from jinja2 import TemplateError
from mkdocs.exceptions import MkDocsException

from samsyn.build import build
from samsyn.builder import Builder, Output
from samsyn.content import Content
from samsyn.history import changed
from samsyn.preview.words import WORDS
from samsyn.problems import has_errors, tidy
from samsyn.project import Project
from samsyn.read import TEXT_ENDINGS, read, read_templates
from samsyn.report import report, shown

#: What pages are made from; any other file is a style, a script or a picture, which a page has to load anew.
TEXTS: Final = (*TEXT_ENDINGS, ".jinja", ".html")


@dataclass(frozen=True, slots=True)
class State:
    """What a browser needs to know: which build it may show, and what is wrong with a newer one.

    Attributes:
        number: grows with each state.
        output: the newest good build; ``None`` when there has been none.
        build: the number of that build's state.
        assets: the number of the state in which styles or scripts last changed.
        language: the site's.
        problems: each in its parts; errors are only there when ``output`` is older than the content.
        text: the same problems as the terminal shows them.
    """

    number: int = 0
    output: Output | None = None
    build: int = 0
    assets: int = 0
    language: str = "sv"
    problems: tuple[dict[str, str], ...] = ()
    text: str = ""


@dataclass(slots=True)
class Session:
    """One preview: the project, where the builder's plugins write, and the state that browsers wait for.

    ``name`` tells it from an earlier one at the same address.
    """

    project: Project
    folder: Path
    state: State = field(default_factory=State)
    name: str = field(default_factory=partial(token_hex, 4))
    base: str = "/"
    _news: Condition = field(default_factory=Condition)
    _builder: Builder | None = None
    _content: Content | None = None
    _days: dict[str, str] | None = None
    _restyled: bool = False

    @property
    def places(self) -> tuple[Path, ...]:
        """What a change of leads to a new build."""
        return (self.project.content, self.project.templates, self.project.config)

    def refresh(self, paths: frozenset[str] = frozenset()) -> None:
        """Build again, after the files at ``paths`` changed; an exception becomes a problem that is shown."""
        try:
            if str(self.project.config) in paths:
                self._builder = None
            self._restyled |= any(not path.endswith(TEXTS) for path in paths)
            self._build()
        except (MkDocsException, TemplateError) as error:
            self._failed("settings", error)
        except Exception as error:  # noqa: BLE001 - the preview lives on, and says what happened
            traceback.print_exc()
            self._failed("bug", error)

    def after(self, number: int, seconds: float) -> State:
        """The state when it is another than ``number``, or the same after some time."""
        with self._news:
            self._news.wait_for(lambda: self.state.number != number, seconds)
            return self.state

    def _build(self) -> None:
        builder = self._builder = self._builder or Builder(self.project.config, self.folder)
        self.base, language = builder.base, builder.language
        self._days = changed(self.project.content) if self._days is None else self._days
        found = read(self.project.content)
        templates = read_templates(self.project.templates)
        built = build(found.texts, templates, changed=self._days, drafts=True, language=language, before=self._content)
        self._content = built.content
        problems = tidy(found.problems + built.problems)
        output = None if has_errors(problems) else Output(builder, built)
        said = tuple(shown(problem, found.texts, language) for problem in problems)
        self._tell(output, language, said, report(problems, found.texts, language=language))

    def _failed(self, word: str, error: Exception) -> None:
        language = self.state.language
        message = f"{WORDS[language][word]}: {type(error).__name__}: {error}"
        place = f"{getattr(error, 'name', None) or ''}:{getattr(error, 'lineno', None) or ''}".strip(":")
        problem = {"place": place, "severity": "error", "word": "", "message": message, "code": "", "excerpt": ""}
        self._tell(None, language, ({**problem, "hint": ""},), message)

    def _tell(self, output: Output | None, language: str, problems: tuple[dict[str, str], ...], text: str) -> None:
        with self._news:
            last = self.state
            number = last.number + 1
            build, kept = (number, output) if output else (last.build, last.output)
            assets = number if output and self._restyled else last.assets
            self._restyled &= not output
            self.state = State(number, kept, build, assets, language, problems, text)
            self._news.notify_all()
        if text:
            print(text, file=sys.stderr, flush=True)  # noqa: T201 - what the author sees in the terminal


def shell(page: str) -> str:
    """A mark of all of a page but its article: two pages with the same can change places without loading anew."""
    before, _, rest = page.partition("<article")
    _, _, after = rest.rpartition("</article>")
    head, _, tail = before.partition("<title>")
    return sha256(f"{head}{tail.partition('</title>')[2]}{after}".encode()).hexdigest()[:16]
