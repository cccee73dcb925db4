"""Page to Markdown text: Jinja templates, strict about undefined names and autoescaped."""

import html
import json
import re
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any

from jinja2 import DictLoader, StrictUndefined
from markupsafe import Markup

from samsyn import contribute, pdf_files, present, prose, sentences, wording
from samsyn.addresses import absolute, relative
from samsyn.catalogue import words
from samsyn.changes import last_changed, newest
from samsyn.compare import Comparison, Evaluated
from samsyn.compare.matrix import ThemeRow
from samsyn.compare.parts import numbered, pager, said_at, side
from samsyn.discover.card import path_of
from samsyn.discover.linked_data import linked
from samsyn.figures.figure import Figure
from samsyn.glossary import Glossary
from samsyn.markdown import framed, lowered, to_html
from samsyn.model.base import Record, Text, ranges
from samsyn.model.evaluation import Fact
from samsyn.page import Page
from samsyn.problems import Place
from samsyn.search import INDEXED_BY_BUILDER
from samsyn.templating import Templates

#: Templates of documents to download: plain Markdown, in which nothing is HTML.
DOCUMENTS = "documents/"
MISSING = {"sv": "saknas på svenska", "en": "not translated"}


class Renderer:
    """Renders the pages of one comparison in one language."""

    def __init__(  # noqa: PLR0913 - all that a page depends on, named in the call
        self,
        comparison: Comparison,
        templates: Mapping[str, str],
        assets: Mapping[str, str],
        language: str = "sv",
        *,
        under: str = "",
        titles: Mapping[str, str] | None = None,
        documents: Collection[str] = (),
    ) -> None:
        """Prepare the templates.

        Args:
            comparison: what the site shows.
            templates: path under ``templates/`` to text.
            assets: name of an asset to its path on the site.
            language: ``sv`` or ``en``.
            under: the folder of the site that the pages lie in, with a slash at the end; files lie above it.
            titles: the title of each page by its path, for the way to a page.
            documents: the paths on the site of the documents to print that are at hand.
        """
        self.comparison = comparison
        self.language = language
        self._assets = assets
        self._templates = templates
        self._under = under
        self._titles = titles or {}
        self._documents = frozenset(documents)
        self._vocabulary = comparison.content.vocabulary
        self._percent_from = comparison.percent_from
        self._days = newest(comparison)
        self._glossary = Glossary(self._vocabulary.abbreviations, language)
        self._environment = Templates(
            words(templates, language),
            loader=DictLoader(dict(templates)),
            undefined=StrictUndefined,
            autoescape=lambda name: not (name or "").startswith(DOCUMENTS),  # on wherever HTML is made
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "tr": self.translate,
            "bare": self.bare,
            "lines": dash_lines,
            "plain": str,
            "cell": lambda text: str(text).replace("|", "\\|").replace("\n", " "),
            "evaluation_of": lambda reference: reference.partition(".")[0],
        }
        self._environment.globals |= self._words()

    def render(self, page: Page) -> str:
        """A page as Markdown with front matter; its first occurrences of abbreviations are explained."""
        url = partial(self._url, page)
        body = self.body(page, url)
        body = self._glossary.explain(body, url("ordlista/")) if page.kind != "glossary" else body
        body += self._part("parts/foot.html.jinja", page, url, changed=last_changed(page.made_from, self._days))
        front = {
            "title": html.escape(page.title, quote=False),
            "description": html.escape(page.description),
            "search": {"exclude": page.kind not in INDEXED_BY_BUILDER},
            "samsyn": {
                "width": page.width,
                "address": page.address,
                "kind": page.kind,
                "card": path_of(page),
                "spoken": page.spoken if page.spoken != self.language else "",
            },
            "linked": linked(page, self.comparison, self.language, partial(self._address, page), self._titles),
        }
        return f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n\n{body.strip()}\n"

    def body(self, page: Page, url: Callable[[str], str], **more: Any) -> str:  # noqa: ANN401 - what its parts show
        """What a page says, as Markdown that is HTML but for its second headings; ``url`` makes a path an address."""
        return self._environment.get_template(page.template).render(
            page=page,
            url=url,
            asset=lambda name: url(self._assets[name]),
            figures={figure.id: figure for figure in page.figures},
            pdf=next(iter({pdf_files.path_of(page, self.language)} & self._documents), ""),
            prose=partial(self._prose, page, url, more),
            markdown=lambda text: Markup(framed(to_html(text), self.language)),  # noqa: S704 - the choke point for authors' text
            instructions=lambda text: Markup(framed(to_html(text, code=True), "sv")),  # noqa: S704 - likewise
            reply=lambda text: Markup(framed(lowered(to_html(text)), self.language)),  # noqa: S704 - likewise
            **page.shown,
            **more,
        )

    def whole(self, template: str, **context: Any) -> str:  # noqa: ANN401 - what its template shows
        """A document of its own, as HTML."""
        return self._environment.get_template(template).render(**context)

    def speaking(self, language: str) -> "Renderer":
        """The same in another language."""
        if language == self.language:
            return self
        return Renderer(self.comparison, self._templates, self._assets, language, under=self._under)

    def has(self, template: str) -> bool:
        """Whether there is a template of this name."""
        return template in self._templates

    def document(self, template: str, **context: Any) -> str:  # noqa: ANN401 - what its template shows
        """A document to download, as plain Markdown with no more than one empty line in a row."""
        text = self._environment.get_template(template).render(**context)
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"

    def translate(self, text: Text | str | None) -> str | Markup:
        """A text in the page's language; a missing one is shown as missing."""
        if text is None:
            return ""
        if isinstance(text, str):
            return text
        found = text.sv if self.language == "sv" else text.en
        if found is not None:
            return found
        if text.wordless:
            return wording.respelt(text.sv, self.language)
        missing = '<span lang="sv">{}</span> <span class="sam-missing">({})</span>'
        return Markup(missing).format(text.sv, MISSING[self.language])  # noqa: S704 - our own mark-up, the text escaped

    def bare(self, text: Text | str) -> str:
        """A text in the page's language where no mark-up can stand, as in an attribute; else in Swedish."""
        return text if isinstance(text, str) else text.plain(self.language)

    def _url(self, page: Page, path: str) -> str:
        """A root-relative path as seen from a page; files are shared by the languages and lie above them."""
        return relative(page.depth, path, self._under)

    def _address(self, page: Page, path: str) -> str:
        """A path as an address for machines: whole, or as seen from a page where the site does not say where it is."""
        site = self.comparison.content.site
        return (absolute(site, path, self._under) if site else "") or self._url(page, path)

    def _words(self) -> dict[str, Any]:
        language, vocabulary = self.language, self._vocabulary

        def label(field: str, code: str) -> str | Markup:
            return self.translate(vocabulary.codes[field][code].label)

        def explanation(field: str, code: str) -> str | Markup:
            return self.translate(vocabulary.codes[field][code].explanation)

        def party(ref: str, *, short: bool = False) -> str | Markup:
            name, _, unit = ref.partition("/")
            if name not in vocabulary.parties:
                return label("about_whom", ref) if ref in vocabulary.codes["about_whom"] else ref
            found = vocabulary.parties[name]
            text = self.translate(found.short or found.label if short else found.label)
            detail = next((self.translate(item.label) for item in found.units if item.id == unit), "")
            return f"{text} ({detail})" if detail else text

        def hue(evaluation: str) -> str:
            return f"hue-{self.comparison.hue(evaluation)}"

        site, places = self.comparison.content.site, self.comparison.content.places
        assert site is not None  # noqa: S101 - nothing is rendered without one

        def edit_file(path: str, line: int) -> str:
            return contribute.edit_address(site, Place(path, line))

        def edit_record(record: Record) -> str:
            return contribute.edit_address(site, places.of(record))

        def report_error(name: str, address: str) -> str:
            return contribute.error_address(site, name, f"{self._under}{address}", language)

        def denominator(row: ThemeRow) -> str:
            return sentences.denominator(row, language)

        return {
            "label": label,
            "explanation": explanation,
            "party": party,
            "hue": hue,
            "finding_of": self.comparison.finding,
            "denominator": denominator,
            "side": partial(side, self.comparison),
            "said_at": partial(said_at, self.comparison),
            "along": along,
            "whole": self.comparison,
            "pager": pager,
            "numbered": numbered,
            "edit_file": edit_file,
            "edit_record": edit_record,
            "report_error": report_error,
            "comparison": self.comparison,
            "evaluations": self.comparison.evaluations,
            "site": site,
            "vocabulary": vocabulary,
            "language": language,
            "value": partial(present.value, language=language),
            "bare": partial(present.bare, language=language),
            "k_of_n": partial(present.k_of_n, percent_from=self._percent_from, language=language),
            "share_of": partial(present.share, percent_from=self._percent_from, language=language),
            "moment": partial(wording.moment, language=language),
            "span": partial(wording.span, language=language),
            "number": partial(wording.number, language=language),
            "in_words": partial(wording.in_words, language=language),
        }

    def _prose(
        self, page: Page, url: Callable[[str], str], more: dict[str, Any], evaluated: Evaluated, text: str
    ) -> Markup:
        """An evaluation's prose with its numbers filled in, each linked to its place among the facts."""
        facts = evaluated.facts

        def linked(shown: str, fact: Fact) -> str:
            address = url(f"utvarderingar/{evaluated.id}/")
            here = "" if page.address == f"utvarderingar/{evaluated.id}/" else address
            return str(Markup('<a class="sam-number" href="{}#{}">{}</a>').format(here, fact.id, shown))

        def fact(name: str) -> str:
            return linked(present.bare(facts[name], self.language), facts[name])

        def in_words(name: str) -> str:
            found = facts[name].number
            whole = found is not None and found == int(found)
            shown = (
                wording.in_words(int(found or 0), self.language) if whole else present.bare(facts[name], self.language)
            )
            return linked(shown, facts[name])

        def share(name: str) -> str:
            found = facts[name]
            whole = facts.get(found.of or "")
            return linked(present.k_of_n(found, whole, percent_from=self._percent_from, language=self.language), found)

        def figure(name: str) -> str:
            return self._part("parts/figure.html.jinja", page, url, figure=_by_id(page.figures, name), **more)

        def table(name: str) -> str:
            data = next(item for item in evaluated.coded.tables if item.name == name)
            return self._part("parts/table.html.jinja", page, url, data=data, evaluated=evaluated)

        functions = {"fact": fact, "words": in_words, "share": share, "figure": figure, "table": table}
        return Markup(prose.render(text, functions, self.language))  # noqa: S704 - made safe in prose.render

    def _part(self, template: str, page: Page, url: Callable[[str], str], **context: Any) -> str:  # noqa: ANN401
        return self._environment.get_template(template).render(
            page=page, url=url, asset=lambda name: url(self._assets[name]), **context
        )


def along(page: Page, address: str) -> str:
    """The part of another page that holds the same evaluations as this one's."""
    return numbered(address, page.part.number if page.part else 1)


def _by_id(figures: tuple[Figure, ...], name: str) -> Figure:
    return next(figure for figure in figures if figure.id == name)


def dash_lines(lines: str) -> str:
    """Line ranges as printed: with dashes, never breaking inside a range."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges(lines))
