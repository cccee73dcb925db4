"""The door for MkDocs: puts the built pages and assets where the site builder looks. An adapter, no more."""

import os
from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from samsyn.build import Built, build
from samsyn.problems import has_errors
from samsyn.read import read, read_templates
from samsyn.report import report

log = get_plugin_logger("samsyn")


class SamsynConfig(Config):
    """The plugin's settings in ``mkdocs.yml``."""

    templates = config_options.Dir(default="templates", exists=True)
    language = config_options.Choice(("sv", "en"), default="sv")
    drafts = config_options.Type(bool, default=False)


class SamsynPlugin(BasePlugin[SamsynConfig]):
    """Generates every page and asset from the content.

    ``prepared`` is set by ``samsyn build``, which has built the pages already.
    """

    prepared: Built | None = None

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Replace what the authors wrote by the pages made from it."""
        texts = read(Path(config.docs_dir))
        drafts = self.config.drafts or "SAMSYN_DRAFTS" in os.environ
        built = self.prepared or build(
            texts.texts, read_templates(Path(self.config.templates)), drafts=drafts, language=self.config.language
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
        return files

    def on_serve(self, server: LiveReloadServer, /, **_: object) -> LiveReloadServer:
        """Rebuild when a template changes too."""
        server.watch(self.config.templates)
        return server


def _files(built: Built, config: MkDocsConfig) -> list[File]:
    entries: list[tuple[str, str | bytes]] = [*built.pages.items(), *built.assets.items()]
    return [File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV) for path, text in entries]
