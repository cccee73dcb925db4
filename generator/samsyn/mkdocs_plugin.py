"""The door for MkDocs: puts the built pages and assets where the site builder looks. An adapter, no more."""

import json
import os
from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from samsyn.build import Built, build
from samsyn.history import changed
from samsyn.problems import has_errors
from samsyn.project import Project
from samsyn.read import read, read_templates
from samsyn.report import report
from samsyn.search import TYPES, Entry

log = get_plugin_logger("samsyn")


class SamsynConfig(Config):
    """The plugin's settings in ``mkdocs.yml``."""

    templates = config_options.Optional(config_options.Dir(exists=True))
    language = config_options.Choice(("sv", "en"), default="sv")
    drafts = config_options.Type(bool, default=False)


class SamsynPlugin(BasePlugin[SamsynConfig]):
    """Generates every page and asset from the content.

    ``prepared`` is set by ``samsyn build``, which has built the pages already.
    """

    prepared: Built | None = None
    _templates: Path
    _search: tuple[Entry, ...] = ()
    _downloads: tuple[tuple[str, bytes], ...] = ()

    def on_config(self, config: MkDocsConfig, /) -> MkDocsConfig:
        """Find the templates; a site without a theme folder of its own gets the one that goes with them."""
        given = self.config.templates
        self._templates = Path(given) if given else Project(Path(config.config_file_path).parent).templates
        if config.theme.custom_dir is None:
            config.theme.dirs.insert(0, str(self._templates / "theme"))
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Replace what the authors wrote by the pages made from it."""
        texts = read(Path(config.docs_dir))
        drafts = self.config.drafts or "SAMSYN_DRAFTS" in os.environ
        built = self.prepared or build(
            texts.texts,
            read_templates(self._templates),
            changed=changed(Path(config.docs_dir)),
            drafts=drafts,
            language=self.config.language,
        )
        problems = [*texts.problems, *built.problems]
        if has_errors(problems):
            message = f"\n{report(problems, texts.texts, language=self.config.language)}"
            raise PluginError(message)
        if problems:
            log.info("\n%s", report(problems, texts.texts, language=self.config.language))
        for file in [file for file in files if file.src_uri in texts.texts]:
            files.remove(file)
        for file in _files(built, config):
            files.append(file)
        self._search = tuple(built.search)
        self._downloads = tuple(item for item in built.assets.items() if item[0].endswith(".md"))
        return files

    @event_priority(-100)  # after the search plugin has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put Markdown to download in place, which the builder would make pages of; complete the search index."""
        for name, content in self._downloads:
            (Path(config.site_dir) / name).write_bytes(content)
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
        index["docs"] += self._search
        path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")

    def on_serve(self, server: LiveReloadServer, /, **_: object) -> LiveReloadServer:
        """Rebuild when a template changes too."""
        server.watch(str(self._templates))
        return server


def _files(built: Built, config: MkDocsConfig) -> list[File]:
    assets = ((path, content) for path, content in built.assets.items() if not path.endswith(".md"))
    entries: list[tuple[str, str | bytes]] = [*built.pages.items(), *assets]
    return [File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV) for path, text in entries]
