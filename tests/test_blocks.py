"""Ready HTML goes around the Markdown parser, and the page is the same."""

import re

import pytest
from markdown import markdown

from samsyn.blocks import put_back, taken

HTML = "<div>\n<p>a</p>\n\n<p>b *c*</p></div>"


def rendered(text: str) -> str:
    return markdown(text, extensions=["attr_list"])


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (f"{HTML}\n", 1),
        (f"{HTML}\n\n## A {{: #a }}\n\n{HTML}\n\n## B {{: #b }}\n\n<ul><li>x</li></ul>\n\n<p>y</p>\n", 3),
        (f"## A {{: #a }}\n\n{HTML}\n\n### B {{: #b }}\n", 1),
        (f"Text *here*.\n\n## A {{: #a }}\n\n{HTML}\n", 1),
        (f"{HTML}\n\n## No id\n\n{HTML}\n", 2),
        ("<div><pre><code>x\n\n## A {: #a }\n\ny</code></pre></div>\n", 0),
        ('<div data-block="0"></div>\n\n## A {: #a }\n', 0),
        ("", 0),
    ],
    ids=["one", "three", "two levels", "Markdown first", "no id", "code", "a mark of its own", "empty"],
)
def test_a_page_is_the_same_with_its_blocks_taken_out_and_put_back(text, blocks):
    left, found = taken(text)
    assert len(found) == blocks
    assert all(block not in left for block in found)
    assert re.sub(r"\n+", "\n", put_back(rendered(left), found)) == re.sub(r"\n+", "\n", rendered(text))
