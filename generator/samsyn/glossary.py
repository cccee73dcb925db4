"""Abbreviations explained where a page first uses them: a link to the glossary with the expansion beside it."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from samsyn.model.vocabulary import Abbreviation

#: Elements whose text stays as it is: links, headings, code, pictures, controls, and what is folded away.
LEFT_ALONE = frozenset(
    {
        "a",
        "h1",
        "h2",
        "h3",
        "h4",
        "code",
        "pre",
        "figure",
        "svg",
        "script",
        "style",
        "button",
        "summary",
        "abbr",
        "caption",
        "details",
        "label",
        "option",
    }
)
TOKEN = re.compile(r"(<[^>]*>)")
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")


def anchor(short: str) -> str:
    """The glossary anchor of an abbreviation: ``RE-AIM`` is ``re-aim``."""
    folded = short.lower().translate(str.maketrans("åäöéü", "aaoeu"))
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


class Glossary:
    """Explains the abbreviations of a vocabulary in HTML."""

    def __init__(self, abbreviations: Iterable[Abbreviation], language: str) -> None:
        """Prepare one pattern for all abbreviations, longest first."""
        self._found: dict[str, tuple[str, str]] = {}
        for item in abbreviations:
            expansion = item.expansion.plain(language)
            for short in (item.short, *item.also):
                self._found[short] = (expansion, anchor(item.short))
        words = "|".join(re.escape(short) for short in sorted(self._found, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![\w/-])({words})(?![\w/-])") if words else None

    def explain(self, text: str, glossary: str) -> str:
        """The text with the first occurrence of each abbreviation linked to the glossary.

        Args:
            text: Markdown with HTML blocks; headings, links, tags and code are left alone.
            glossary: the glossary page's address as seen from this page.
        """
        if self._pattern is None:
            return text
        seen: set[str] = set()
        closed: list[str] = []
        result: list[str] = []
        for token in TOKEN.split(text):
            if tag := TAG.match(token):
                _follow(tag.group(2).lower(), token, closed)
                result.append(token)
            elif closed:
                result.append(token)
            else:
                result.append("\n".join(self._line(line, glossary, seen) for line in token.split("\n")))
        return "".join(result)

    def _line(self, line: str, glossary: str, seen: set[str]) -> str:
        if self._pattern is None or line.startswith("#"):
            return line

        def link(match: re.Match[str]) -> str:
            expansion, target = self._found[match.group(1)]
            if target in seen:
                return match.group(1)
            seen.add(target)
            return str(
                Markup('<a class="sam-abbr" href="{}#{}" title="{}">{}</a>').format(
                    glossary, target, expansion, match.group(1)
                )
            )

        return self._pattern.sub(link, line)


def _follow(name: str, tag: str, closed: list[str]) -> None:
    """Keep count of the open elements whose text is left alone, those of the same name inside them included."""
    if tag.startswith("</"):
        if name in closed:
            closed.remove(name)
    elif not tag.endswith("/>") and (name in LEFT_ALONE or name in closed or " data-name" in tag or " lang=" in tag):
        closed.append(name)
