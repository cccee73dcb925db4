"""Authors' prose: Markdown in which numbers are called by name, split at its fixed headings.

The calls (``fact``, ``share``, ``words``, ``figure``, ``table``) run in a sandbox and leave marks; the Markdown is made
safe; then the marks are replaced by our own HTML. So an author's text can never carry HTML of its own.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from samsyn.markdown import framed, to_html

CALLS: Final = ("fact", "share", "words", "figure", "table")
#: The fixed headings of a report's story, in the same order in each language.
REPORT_HEADINGS: Final = {
    "sv": (
        "I korthet",
        "Bakgrund",
        "Insatsen",
        "Uppdraget och metoden",
        "Vad utvärderingen såg",
        "Slutsatser",
        "Vad utvärderingen inte undersökte",
    ),
    "en": (
        "In brief",
        "Background",
        "The programme",
        "The commission and the method",
        "What the evaluation saw",
        "Conclusions",
        "What the evaluation did not examine",
    ),
}
OPEN, CLOSE = "\ue000", "\ue001"

#: Where something in braces begins, and the call with one id that may stand there.
OPENING: Final = re.compile(r"\{[{%#]")
PLAIN: Final = re.compile(r"""\{\{-?\s*\w+\(\s*(?:"[^"\n]*"|'[^'\n]*')\s*\)\s*-?\}\}""")

environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
environment.globals.clear()


def _parsed(text: str) -> nodes.Template:
    """A text as a template; one whose braces lie too deep in each other is none either."""
    try:
        return environment.parse(text)
    except RecursionError as error:
        deep = next((part for part in OPENING.finditer(text) if not PLAIN.match(text, part.start())), None)
        line = text.count("\n", 0, deep.start()) + 1 if deep else 1
        message = "too deep"
        raise TemplateSyntaxError(message, line) from error


@lru_cache(maxsize=20_000)  # an edit leaves most texts as they were
def calls(text: str) -> tuple[tuple[str, str, int], ...]:
    """Each call in a text: its name, its first argument, its line.

    Raises:
        jinja2.TemplateSyntaxError: when the text is not a template.
    """
    return tuple(_calls(_parsed(text)))


def _calls(template: nodes.Template) -> Iterator[tuple[str, str, int]]:
    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            first = call.args[0] if call.args else None
            yield call.node.name, str(first.value) if isinstance(first, nodes.Const) else "", call.lineno


@lru_cache(maxsize=20_000)
def strange(text: str) -> tuple[int, ...]:
    """The line of everything in braces that is not a call with one id in quotes: loops, sums, filters.

    Raises:
        jinja2.TemplateSyntaxError: when the text is not a template.
    """
    return tuple(_strange(_parsed(text)))


def _strange(template: nodes.Template) -> Iterator[int]:
    for node in template.body:
        parts = node.nodes if isinstance(node, nodes.Output) else [node]
        for part in parts:
            if not isinstance(part, nodes.TemplateData) and not _is_plain_call(part):
                yield part.lineno


def _is_plain_call(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or len(node.args) != 1:
        return False
    first = node.args[0]
    others = node.kwargs or node.dyn_args or node.dyn_kwargs
    return isinstance(first, nodes.Const) and isinstance(first.value, str) and bool(first.value) and not others


def sections(text: str) -> dict[str, str]:
    """The text under each ``##`` heading, in order."""
    parts = re.split(r"^##[ \t]+(.+?)[ \t]*$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def render(text: str, functions: Mapping[str, Callable[[str], str]], language: str = "sv") -> str:
    """Prose as safe HTML, its headings a level deeper: it stands under a heading of the page.

    Args:
        text: Markdown with calls.
        language: the page's, for what our own HTML says.
        functions: for each name in ``CALLS`` that may be used, id to HTML of our own making.
    """
    made: list[str] = []

    def marking(function: Callable[[str], str]) -> Callable[[str], str]:
        def mark(name: str) -> str:
            made.append(function(name))
            return f"{OPEN}{len(made) - 1}{CLOSE}"

        return mark

    marked = environment.from_string(text.replace(OPEN, "").replace(CLOSE, "")).render(
        {name: marking(function) for name, function in functions.items()}
    )
    html = re.sub(r"(</?h)3>", r"\g<1>4>", framed(to_html(marked), language))
    html = re.sub(rf"<p>\s*{OPEN}(\d+){CLOSE}\s*</p>", rf"{OPEN}\1{CLOSE}", html)
    return re.sub(f"{OPEN}(\\d+){CLOSE}", lambda match: made[int(match.group(1))], html)
