"""Edits to outputs: the newest good one, and what is wrong with what was written after it."""

import sys
import traceback
from collections.abc import Mapping
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
from samsyn.builder import Builder
from samsyn.catalogue import LANGUAGES
from samsyn.content import Content
from samsyn.history import changed
from samsyn.preview.site import Site
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
        site: the newest good build; ``None`` when there has been none.
        build: the number of that build's state.
        assets: the number of the state in which styles or scripts last changed.
        language: the site's own.
        problems: by language, each in its parts; errors are only there when ``site`` is older than the content.
        text: by language, the same problems as the terminal shows them.
    """

    number: int = 0
    site: Site | None = None
    build: int = 0
    assets: int = 0
    language: str = "sv"
    problems: Mapping[str, tuple[dict[str, str], ...]] = field(default_factory=lambda: dict.fromkeys(LANGUAGES, ()))
    text: Mapping[str, str] = field(default_factory=lambda: dict.fromkeys(LANGUAGES, ""))

    def speaks(self, path: str) -> str:
        """The language of the page at a path on the site."""
        return "en" if path.startswith("en/") else self.language


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
    _builders: tuple[Builder, ...] = ()
    _content: Content | None = None
    _days: dict[str, str] | None = None
    _restyled: bool = False

    @property
    def places(self) -> tuple[Path, ...]:
        """What a change of leads to a new build."""
        return (self.project.content, self.project.templates, *self._settings)

    def refresh(self, paths: frozenset[str] = frozenset()) -> None:
        """Build again, after the files at ``paths`` changed; an exception becomes a problem that is shown."""
        try:
            if paths & set(map(str, self._settings)):
                self._builders = ()
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

    @property
    def _settings(self) -> tuple[Path, Path]:
        """The builder's settings for each language, there or not."""
        return (self.project.config, self.project.root / "mkdocs.en.yml")

    def _build(self) -> None:
        self._builders = self._builders or tuple(
            Builder(path, self.folder / path.stem) for path in self._settings if path.is_file()
        )
        main = self._builders[0]
        self.base, language = main.base, main.language
        self._days = changed(self.project.content) if self._days is None else self._days
        found = read(self.project.content)
        templates = read_templates(self.project.templates)
        built = build(found.texts, templates, changed=self._days, drafts=True, language=language, before=self._content)
        self._content = built.content
        problems = tidy(found.problems + built.problems)
        site = None if has_errors(problems) else Site(self._builders, built, templates)
        said = {each: tuple(shown(problem, found.texts, each) for problem in problems) for each in LANGUAGES}
        text = {each: report(problems, found.texts, language=each) for each in LANGUAGES}
        self._tell(site, language, said, text)

    def _failed(self, word: str, error: Exception) -> None:
        text = {each: f"{WORDS[each][word]}: {type(error).__name__}: {error}" for each in LANGUAGES}
        place = f"{getattr(error, 'name', None) or ''}:{getattr(error, 'lineno', None) or ''}".strip(":")
        problem = {"place": place, "severity": "error", "word": "", "code": "", "excerpt": "", "hint": ""}
        said = {each: ({**problem, "message": message},) for each, message in text.items()}
        self._tell(None, self.state.language, said, text)

    def _tell(
        self,
        site: Site | None,
        language: str,
        problems: Mapping[str, tuple[dict[str, str], ...]],
        text: Mapping[str, str],
    ) -> None:
        with self._news:
            last = self.state
            number = last.number + 1
            build, kept = (number, site) if site else (last.build, last.site)
            assets = number if site and self._restyled else last.assets
            self._restyled &= not site
            self.state = State(number, kept, build, assets, language, problems, text)
            self._news.notify_all()
        if text[language]:
            print(text[language], file=sys.stderr, flush=True)  # noqa: T201 - what the author sees in the terminal


def shell(page: str) -> str:
    """A mark of all of a page but its article: two pages with the same can change places without loading anew."""
    before, _, rest = page.partition("<article")
    _, _, after = rest.rpartition("</article>")
    head, _, tail = before.partition("<title>")
    return sha256(f"{head}{tail.partition('</title>')[2]}{after}".encode()).hexdigest()[:16]
