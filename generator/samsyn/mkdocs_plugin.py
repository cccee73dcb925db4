"""The door for MkDocs: puts the built pages and assets where the site builder looks. An adapter, no more."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from samsyn.blocks import put_back, taken
from samsyn.build import Built, build
from samsyn.catalogue import words
from samsyn.history import changed
from samsyn.model.site import Site
from samsyn.policy import META
from samsyn.problems import has_errors
from samsyn.project import Project
from samsyn.read import PICTURES, Texts, read, read_templates
from samsyn.records import record_of
from samsyn.report import report
from samsyn.search import TYPES, Entry

log = get_plugin_logger("samsyn")
#: The site in each language, as seen from the root of the site in one: the language, its own name, the way there.
LANGUAGES: Final = {
    "sv": (("sv", "Svenska", ""), ("en", "English", "en/")),
    "en": (("sv", "Svenska", "../"), ("en", "English", "")),
}


class SamsynConfig(Config):
    """The plugin's settings in ``mkdocs.yml``."""

    templates = config_options.Optional(config_options.Dir(exists=True))
    language = config_options.Choice(("sv", "en"), default="sv")
    under = config_options.Type(str, default="")
    drafts = config_options.Type(bool, default=False)


class SamsynPlugin(BasePlugin[SamsynConfig]):
    """Generates every page and asset from the content.

    ``prepared`` is set by ``samsyn build`` and ``samsyn serve``, which have built the pages already.
    """

    prepared: Built | None = None
    _templates: Path
    _served: bool = False
    _translations: tuple[tuple[str, str, str], ...] = ()
    _under: str = ""
    _search: Callable[[], list[Entry]] = list
    _texts: Texts
    _blocks: dict[str, list[str]]
    _downloads: Mapping[str, Callable[[], bytes]] = {}

    def on_startup(self, *, command: str, **_: object) -> None:
        """A preview reloads itself by a script, which the published rules forbid, and shows one language, whole."""
        self._served = command == "serve"

    def on_config(self, config: MkDocsConfig, /) -> MkDocsConfig:
        """Find the templates; a site without a theme folder of its own gets the one that goes with them.

        The content is read here, before the builder looks into its folder: it follows every link that it finds there.
        """
        given, project = self.config.templates, Project(Path(config.config_file_path).parent)
        self._templates = Path(given) if given else project.templates
        if config.theme.custom_dir is None and str(self._templates / "theme") not in config.theme.dirs:
            config.theme.dirs.insert(0, str(self._templates / "theme"))
        config.extra["policy"] = "" if self._served else META
        self._under = "" if self._served else self.config.under
        self._texts = Texts() if self.prepared else read(Path(config.docs_dir))
        if has_errors(self._texts.problems):
            self._build(config)
        if not self._served:
            texts = self.prepared.content.texts if self.prepared else self._texts.texts
            config.site_url = _address(texts.get("site.yml", "")) or config.site_url
        if config.site_url and not config.site_url.endswith(f"/{self._under}"):
            config.site_url += self._under
        self._translations = LANGUAGES[self.config.language] if project.english and not self._served else ()
        return config

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 - the builder's call
        """Give the theme's templates the words of the page's language, and the way to the same page in each."""
        phrases = words(read_templates(self._templates), self.config.language)
        translations = [
            {"language": language, "name": name, "root": root, "absolute": urljoin(config.site_url or "", root)}
            for language, name, root in self._translations
        ]
        env.globals |= {"_": lambda phrase: phrases.get(phrase, phrase), "translations": translations}
        env.globals["language"] = self.config.language
        return env

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Replace what the authors wrote by the pages made from it."""
        built = self.prepared or self._build(config)
        if built.content.site:
            # the theme's templates do not escape what they show
            config.site_name = escape(built.content.site.name.plain(self.config.language))
        config.extra["brand"] = _brand({file.src_uri for file in files})
        written = [file for file in files if file.src_dir == config.docs_dir]
        for file in [file for file in written if not file.src_uri.endswith(PICTURES)]:
            files.remove(file)
        for file in _files(built, config):
            files.append(file)
        self._search, self._blocks = built.search, {}
        self._downloads = {name: partial(built.assets.__getitem__, name) for name in built.assets if _download(name)}
        return files

    def _build(self, config: MkDocsConfig) -> Built:
        texts = self._texts
        built = build(
            texts.texts,
            read_templates(self._templates),
            changed=changed(Path(config.docs_dir)),
            drafts=self.config.drafts or "SAMSYN_DRAFTS" in os.environ,
            language=self.config.language,
            under=self._under,
        )
        if problems := [*texts.problems, *built.problems]:
            said = f"\n{report(problems, texts.texts, language=self.config.language)}"
            if has_errors(problems):
                raise PluginError(said)
            log.info(said)
        return built

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - the builder's call
        """Keep ready HTML out of the Markdown parser."""
        left, self._blocks[page.file.src_uri] = taken(markdown)
        return left

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - the builder's call
        """Put the ready HTML back."""
        return put_back(html, self._blocks.pop(page.file.src_uri))

    @event_priority(-100)  # after the search plugin has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put Markdown to download in place, which the builder would make pages of; complete the search index."""
        for name, make in self._downloads.items():
            write_file(make(), str(Path(config.site_dir) / name))
        self._complete_index(config)

    def _complete_index(self, config: MkDocsConfig) -> None:
        """Add our entries, and the type to the pages that the site builder indexed."""
        path = Path(config.site_dir) / "search" / "search_index.json"
        if not path.exists():
            return
        index = json.loads(path.read_text("utf-8"))
        for entry in index["docs"]:
            if "#" not in entry["location"]:
                entry["title"] = f"{TYPES[self.config.language]['page']}: {entry['title']}"
        index["docs"] += self._search()
        path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")

    def on_serve(self, server: LiveReloadServer, /, **_: object) -> LiveReloadServer:
        """Rebuild when a template changes too."""
        server.watch(str(self._templates))
        return server


def _address(text: str) -> str:
    """Where ``site.yml`` says that the site is published; empty where it does not, or cannot be read."""
    site = record_of("site.yml", text, Site).record
    return site.address or "" if isinstance(site, Site) else ""


def _brand(names: set[str]) -> dict[str, str]:
    """The pictures that the association has put in its content folder, by what they are for."""
    wanted = {"logo": "logo", "logo_dark": "logo-dark", "icon": "favicon"}
    endings = ("svg", "png")
    found = {use: [f"{name}.{end}" for end in endings if f"{name}.{end}" in names] for use, name in wanted.items()}
    return {use: files[0] for use, files in found.items() if files}


class MadeFile(File):
    """A file whose content is made when the site builder asks for it."""

    made: Callable[[], str | bytes]

    @property
    def content_string(self) -> str:
        """A page's Markdown."""
        made = self.made()
        return made if isinstance(made, str) else made.decode()

    @content_string.setter
    def content_string(self, value: str) -> None:
        self.made = lambda: value

    @property
    def content_bytes(self) -> bytes:
        """An asset."""
        made = self.made()
        return made if isinstance(made, bytes) else made.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self.made = lambda: value

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the builder's own signature
        """Write an asset where it is served."""
        write_file(self.content_bytes, self.abs_dest_path)


def _download(asset: str) -> bool:
    """Whether an asset is Markdown to download, which the builder would take for a page."""
    return asset.endswith(".md")


def _files(built: Built, config: MkDocsConfig) -> Iterator[File]:
    for group in (built.pages, built.assets):
        for path in group:
            if group is built.pages or not _download(path):
                file = MadeFile.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
                assert isinstance(file, MadeFile)  # noqa: S101 - its own class makes it
                file.made = partial(group.__getitem__, path)
                yield file
