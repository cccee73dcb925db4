"""The pipeline, whole: texts and templates in, pages and assets out. Read this first.

``parse`` makes typed entries of the texts, ``checks`` looks across them, ``compare`` aligns them in tables, ``pages``
and ``figures`` decide what is shown, ``render`` writes Markdown, ``exports`` writes the open data.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from typing import Final

from samsyn import cite, discover, figure_files
from samsyn.checks import check
from samsyn.compare import Comparison, compare
from samsyn.content import Content
from samsyn.deferred import Deferred
from samsyn.downloads import downloads
from samsyn.model.site import Site
from samsyn.page import Page
from samsyn.pages import filters, guides, pages
from samsyn.parse import parse
from samsyn.policy import header_files
from samsyn.problems import Problem, has_errors, tidy
from samsyn.render import Renderer
from samsyn.search import Entry, entries

HUES: Final = "assets/hues.css"
CODES: Final = "assets/codes.json"
NAMES: Final = "assets/evaluations.json"


@dataclass(slots=True)
class Built:
    """What a build makes.

    ``pages`` maps a source path such as ``teman/index.md`` to Markdown; ``assets`` maps a path on the site to bytes.
    Both make a value when it is asked for. ``search`` gives what readers can search for. All are empty, and
    ``comparison`` is ``None``, when a problem is an error.
    """

    problems: list[Problem]
    content: Content
    pages: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, bytes] = field(default_factory=dict)
    made: tuple[Page, ...] = ()
    search: Callable[[], list[Entry]] = list
    comparison: Comparison | None = None


def build(  # noqa: PLR0913 - all that a build depends on, named in the call
    texts: Mapping[str, str],
    templates: Mapping[str, str],
    *,
    changed: Mapping[str, str] | None = None,
    drafts: bool = False,
    language: str = "sv",
    before: Content | None = None,
    under: str = "",
    documents: Mapping[str, bytes] | None = None,
) -> Built:
    """The site's pages and assets from the content's texts.

    Args:
        texts: path under ``content/`` to text.
        templates: path under ``templates/`` to text.
        changed: path under ``content/`` to the day of the file's last change, where that is known.
        drafts: whether drafts are shown (previews only).
        language: ``sv`` or ``en``.
        before: the content of an earlier build; files that read the same are taken from it.
        under: the folder of the site that these pages lie in, ``en/``; data and script lie above it and are not made.
        documents: path on the site to bytes of the documents to print that are at hand.
    """
    content = parse(dict(texts), before)
    content.changed = dict(changed or {})
    problems = tidy(content.problems + check(content))
    if has_errors(problems) or content.site is None:
        return Built(problems, content)
    return spoken(
        Built(problems, content, comparison=compare(content, drafts=drafts)),
        templates,
        language,
        under,
        documents or {},
    )


def spoken(
    built: Built, templates: Mapping[str, str], language: str, under: str, documents: Mapping[str, bytes] | None = None
) -> Built:
    """A build with the pages and assets of a language; the content is neither read, checked nor compared again."""
    comparison, site = built.comparison, built.content.site
    if comparison is None or site is None:
        return built
    made = pages(comparison, language)
    name, script = plotly()
    paths, titles = {"plotly.js": name, "codes": CODES, "names": NAMES}, {page.address: page.title for page in made}
    renderer = Renderer(comparison, templates, paths, language, under=under, titles=titles, documents=documents or ())
    texts_made = Deferred({page.source_path: partial(renderer.render, page) for page in made})
    assets: dict[str, Callable[[], bytes]] = {HUES: hues(site).encode}
    assets |= discover.files(made, comparison, language, under)
    assets |= figure_files.files(made, comparison, language, under)
    assets[f"{guides.ADDRESS}{guides.PRACTICE}"] = guides.practice
    if not under:
        assets |= {path: text.encode for path, text in header_files().items()}
        assets |= downloads(comparison, renderer)
        assets |= cite.files(comparison, language)
        assets |= {name: lambda: script, CODES: partial(codes, comparison), NAMES: partial(names, comparison)}
        assets |= {path: partial(bytes, content) for path, content in (documents or {}).items()}
    found = partial(entries, comparison, made, language)
    return replace(built, pages=texts_made, assets=Deferred[bytes](assets), made=made, search=found)


def codes(comparison: Comparison) -> bytes:
    """Every finding's codes as JSON, asked for when a reader filters what is not on the page."""
    return json.dumps(filters.coded(comparison), ensure_ascii=False, separators=(",", ":")).encode()


def names(comparison: Comparison) -> bytes:
    """Every evaluation's names by its id, in their order, for whoever chooses one that is not on the page."""
    found = {one.id: [one.evaluation.name.sv, one.evaluation.name.plain("en")] for one in comparison.evaluations}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def plotly() -> tuple[str, bytes]:
    """The interactive library's path on the site, with its hash for caching, and its bytes."""
    script = files("plotly").joinpath("package_data", "plotly.min.js").read_bytes()
    return f"assets/plotly-{sha256(script).hexdigest()[:12]}.min.js", script


def hues(site: Site) -> str:
    """The site's accent and the evaluations' hues as CSS custom properties, on paper and on the dark ground."""
    light = "".join(f".hue-{i}{{--hue:{hue.light}}}" for i, hue in enumerate(site.hues, start=1))
    dark = "".join(f".hue-{i}{{--hue:{hue.dark}}}" for i, hue in enumerate(site.hues, start=1))
    if site.accent:
        light = f":root{{--accent:{site.accent.light};--link:{site.accent.light}}}{light}"
        dark = f":root{{--accent:{site.accent.dark};--link:{site.accent.dark}}}{dark}"
    return f"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}\n"
