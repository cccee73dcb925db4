"""The site builder one file at a time: the bytes that a whole build would write, made when they are asked for.

The builder's public parts in the order in which its own build calls them, so that its plugins find what they expect. A
page is rendered alone: nothing on it depends on another page's rendering, which a test holds against whole builds.
"""

import logging
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from threading import RLock
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler, get_relative_url, is_error_template, write_file

from samsyn.build import Built
from samsyn.mkdocs_plugin import SamsynPlugin
from samsyn.search import INDEXED_BY_BUILDER


class Builder:
    """The builder's settings and the theme's compiled templates: loaded once, for many builds."""

    def __init__(self, config_file: Path, folder: Path) -> None:
        """Load the settings; ``folder`` is where plugins write what they write after a build.

        Raises:
            mkdocs.exceptions.ConfigurationError: when the settings cannot be read.
        """
        MkDocsConfig.plugins.plugin_cache.clear()  # type: ignore[attr-defined]  # else two languages share their plugins
        self.config: MkDocsConfig = load_config(str(config_file), site_dir=str(folder))
        plugin = self.config.plugins["samsyn"]
        assert isinstance(plugin, SamsynPlugin)  # noqa: S101 - the name is our own
        self.plugin = plugin
        self.config.plugins.on_startup(command="build", dirty=False)
        self.config = self.config.plugins.on_config(self.config)
        self.environment = self.config.theme.get_env()
        self.listed = _Listed(self.environment, self.config.theme.dirs)
        self.lock = RLock()

    @property
    def base(self) -> str:
        """The path that the site is served under, with a slash at the end."""
        return f"{urlsplit(self.config.site_url or '').path.rstrip('/')}/"

    @property
    def under(self) -> str:
        """The folder of the site that this language lies in, with a slash at the end; empty for the site's own."""
        return self.plugin.config.under

    @property
    def language(self) -> str:
        """The site's language."""
        return self.plugin.config.language


def write(config_file: Path, folder: Path, built: Built) -> str | None:
    """Write a whole site into a new folder; its address, or ``None`` after a warning, which the builder has said."""
    warnings, log = CountHandler(), logging.getLogger("mkdocs")
    warnings.setLevel(logging.WARNING)
    log.addHandler(warnings)
    try:
        builder = Builder(config_file, folder)
        Output(builder, built).write()
    finally:
        log.removeHandler(warnings)
    return None if warnings.get_counts() else builder.config.site_url or ""


class _Listed:
    """The theme's files as its environment lists them, thousands of icons: anew only when a file of ours is."""

    def __init__(self, environment: Environment, folders: list[str]) -> None:
        self._environment = environment
        self._folder = Path(folders[0])  # the project's own; what is installed does not change while we run
        self._known: tuple[frozenset[Path], list[str]] = (frozenset(), [])

    def list_templates(self, filter_func: Callable[[str], bool]) -> list[str]:
        """The names of those that the builder wants."""
        ours = frozenset(self._folder.rglob("*"))
        if self._known[0] != ours:
            self._known = (ours, self._environment.list_templates(filter_func=filter_func))
        return self._known[1]


class Output:
    """What one build would write, by its path on the site; a newer one of the same builder replaces it."""

    def __init__(self, builder: Builder, built: Built) -> None:
        """Gather the files; none is rendered yet."""
        self._builder = builder
        with builder.lock:
            builder.plugin.prepared = built
            config = self._config = builder.config = builder.config.plugins.on_config(builder.config)
            config.plugins.on_pre_build(config=config)
            files = get_files(config)
            files.add_files_from_theme(builder.listed, config)  # type: ignore[arg-type]  # it asks for the list alone
            self._files = config.plugins.on_files(files, config=config)
            set_exclusions(self._files, config)
            navigation = get_navigation(self._files, config)
            self._navigation = config.plugins.on_nav(navigation, config=config, files=self._files)
            self._environment = config.plugins.on_env(builder.environment, config=config, files=self._files) or (
                builder.environment
            )
        self._documents = list(self._files.documentation_pages())
        self._pages = {file.dest_uri: file.page or Page(None, file, config) for file in self._documents}
        self._assets = {file.dest_uri: file for file in self._files if not file.is_documentation_page()}
        kinds = {page.source_path: page.kind for page in built.made}
        self._indexed = [file.dest_uri for file in self._documents if kinds.get(file.src_uri) in INDEXED_BY_BUILDER]

    def __iter__(self) -> Iterator[str]:
        """The paths of all pages, then of all other files that are known before anything is rendered."""
        yield from self._pages
        yield from self._assets

    def __contains__(self, path: str) -> bool:
        """Whether there is such a page."""
        return path in self._pages

    def get(self, path: str) -> bytes | None:
        """What would stand at a path such as ``teman/index.html``; ``None`` where nothing would."""
        with self._builder.lock:
            if path in self._indexed:
                return self._first[path]
            if path in self._pages:
                return self._page(self._pages[path])
            if path in self._assets:
                return self._assets[path].content_bytes
            if path in self._config.theme.static_templates:
                return self._template(path)
            return self._written.get(path)

    def write(self) -> None:
        """Write everything where the builder's settings say, one file at a time: nobody holds a page before or after.

        The builder's own way holds every page of the site until the last one is rendered.
        """
        folder = Path(self._config.site_dir)
        for path in (*self, *self._config.theme.static_templates):
            made = self.get(path)
            if made is not None:
                write_file(made, str(folder / path))
        self._config.plugins.on_post_build(config=self._config)

    @cached_property
    def _first(self) -> dict[str, bytes]:
        """The pages that the builder indexes for the search, in order: the index is filled by rendering them once."""
        return {path: self._page(self._pages[path]) for path in self._indexed}

    @cached_property
    def _written(self) -> dict[str, bytes]:
        """What plugins write after a build: the search index, and what there is to download."""
        assert self._first is not None  # noqa: S101 - asked for, so that they are rendered
        self._config.plugins.on_post_build(config=self._config)
        folder = Path(self._config.site_dir)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def _page(self, page: Page) -> bytes:
        config, files, plugins = self._config, self._files, self._config.plugins
        page = plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=files)
        page.active = True
        context = get_context(self._navigation, self._documents, config, page)
        template = self._environment.get_template(page.meta.get("template", "main.html"))
        context = plugins.on_page_context(context, page=page, config=config, nav=self._navigation)
        output = plugins.on_post_page(template.render(context), page=page, config=config)
        page.active = False
        page.markdown = page.content = None  # a large site's pages would not fit in memory together
        return output.encode("utf-8", errors="xmlcharrefreplace")

    def _template(self, name: str) -> bytes | None:
        config, plugins = self._config, self._config.plugins
        template = plugins.on_pre_template(self._environment.get_template(name), template_name=name, config=config)
        base = urlsplit(config.site_url or "/").path if is_error_template(name) else get_relative_url(".", name)
        context = get_context(self._navigation, self._documents, config, base_url=base)
        context = plugins.on_template_context(context, template_name=name, config=config)
        output = plugins.on_post_template(template.render(context), template_name=name, config=config)
        return output.encode("utf-8") if output.strip() else None
