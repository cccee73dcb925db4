"""Authors' Markdown: honest text survives, and nothing hostile becomes a tag or an attribute."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
import yaml
from conftest import CASES
from hypothesis import given
from hypothesis import strategies as st

from samsyn.markdown import framed, to_html

EXAMPLES: dict[str, Any] = yaml.safe_load((CASES / "markdown.yml").read_text(encoding="utf-8"))
PLAIN = "blockquote br code dd dl dt em h2 h3 h4 hr li ol p pre strong sub sup table tbody thead tr ul"
#: Written again here, so that a wider allow-list in the code fails.
ALLOWED = {
    **dict.fromkeys(PLAIN.split(), frozenset[str]()),
    "a": frozenset({"href", "title"}),
    "th": frozenset({"align"}),
    "td": frozenset({"align"}),
}
PIECES = (
    "<script>",
    "</script>",
    "<a href=",
    "javascript:",
    "alert(1)",
    "[x](",
    ")",
    '"',
    "'",
    ">",
    "<",
    "`",
    "\n",
    " ",
    "&#",
    "![",
    "onerror=",
    "å",
    "|",
    "--|--",
    "*",
    "<!--",
    "-->",
    "\t",
)


class Found(HTMLParser):
    """Every tag of an HTML text that is not allowed, as a browser would read it."""

    def __init__(self) -> None:
        super().__init__()
        self.strange: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ALLOWED:
            self.strange.append(f"<{tag}>")
        for name, value in attrs:
            if name not in ALLOWED.get(tag, ()):
                self.strange.append(f"{tag} {name}={value}")
            scheme = "".join((value or "").split()).lower()
            if name == "href" and ":" in scheme.split("/")[0] and not scheme.startswith(("https:", "mailto:")):
                self.strange.append(f"href={value}")

    def handle_comment(self, data: str) -> None:
        self.strange.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.strange.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.strange.append(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self.strange.append(f"<![{data}]>")


def strange(html: str) -> list[str]:
    parser = Found()
    parser.feed(html)
    parser.close()
    return parser.strange


@pytest.mark.parametrize("case", EXAMPLES["honest"], ids=lambda case: case["text"])
def test_honest_markdown_survives(case: dict[str, str]) -> None:
    assert to_html(case["text"]) == case["html"]
    assert strange(case["html"]) == []


@pytest.mark.parametrize("text", EXAMPLES["hostile"])
def test_hostile_markdown_is_text(text: str) -> None:
    assert strange(to_html(text)) == []


def test_the_hostile_are_many() -> None:
    assert len(EXAMPLES["hostile"]) >= 25


def test_the_test_sees_what_is_hostile() -> None:
    assert strange("<script>1</script><p onclick=x><a href='javascript:1'>x</a>") == [
        "<script>",
        "p onclick=x",
        "href=javascript:1",
    ]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_made_up_text_gets_through(text: str) -> None:
    assert strange(to_html(text)) == []


def test_a_table_gets_a_frame_of_our_own() -> None:
    html = framed(to_html("| a |\n|---|\n| å |\n"))
    assert html.startswith('<div class="sam-scroll" role="region" tabindex="0"')
    assert html.count("<div") == html.count("</div>") == html.count("<table") == 1


def test_tables_are_told_apart_by_their_headings() -> None:
    table = "| a |\n|---|\n| å |\n"
    html = framed(to_html(f'{table}\n## Vad *som* "kostar"\n\n{table}\nMer.\n\n{table}'))
    assert re.findall(r'aria-label="([^"]*)"', html) == [
        "Tabell",
        "Tabell: Vad som &quot;kostar&quot;",
        "Tabell: Vad som &quot;kostar&quot; (2)",
    ]
