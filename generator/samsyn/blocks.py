"""Ready HTML kept out of the Markdown parser: taken from between the headings before it, put back after it.

The parser leaves such blocks as they are, but reads every tag of them twice to find where they end: half of a build.
"""

import re
from typing import Final

#: A heading, alone on its line between two empty ones.
HEADING: Final = re.compile(r"(?:(?<=\n\n)|\A)(##+ [^\n]+)\n(?=\n|\Z)")
MARK: Final = re.compile(r'<div data-block="(\d+)"></div>')


def taken(markdown: str) -> tuple[str, list[str]]:
    """A page's Markdown with a mark for each block of ready HTML, and the blocks."""
    blocks: list[str] = []
    parts = HEADING.split(markdown)
    if MARK.search(markdown) or any(part.count("<pre") != part.count("</pre") for part in parts):
        return (
            markdown,
            [],
        )  # what looks like a mark of ours is not, or what looks like a heading is part of a code block
    for i in range(0, len(parts), 2):
        block = parts[i].strip()
        if block.startswith("<"):
            parts[i] = f'\n<div data-block="{len(blocks)}"></div>\n\n'
            blocks.append(block)
        else:
            parts[i] += "\n" if i + 1 < len(parts) else ""
    return "\n".join(parts), blocks


def put_back(html: str, blocks: list[str]) -> str:
    """The page's HTML with its blocks in their places."""
    return html if not blocks else MARK.sub(lambda match: blocks[int(match.group(1))], html)
