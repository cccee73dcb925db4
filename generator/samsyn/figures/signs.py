"""The signs of states and directions: one shape for each, in a box of 12 by 12 units, the same on every page and file.

``class="line"`` marks what is drawn and not filled.
"""

from typing import Final

_UP: Final = '<path d="M6 1.5 11 10.5 1 10.5z"/>'
_DOWN: Final = '<path d="M6 10.5 11 1.5 1 1.5z"/>'
_DIAMOND: Final = '<path d="M6 .5 11.5 6 6 11.5 .5 6z"/>'
_DOT: Final = '<circle cx="6" cy="6" r="4"/>'
_DASH: Final = '<path class="line" d="M2 6h8"/>'

SIGNS: Final[dict[str, str]] = {
    "promotes": _UP,
    "met": _UP,
    "followed": _UP,
    "hinders": _DOWN,
    "not_met": _DOWN,
    "not_followed": _DOWN,
    "mixed": _DIAMOND,
    "partly": _DIAMOND,
    "described": _DOT,
    "none": _DOT,
    "nothing_found": '<circle class="line" cx="6" cy="6" r="4.2"/>',
    "suppressed": '<path d="M2 2h8v8H2z"/>',
    "not_reported": '<circle cx="2" cy="6" r="1.2"/><circle cx="6" cy="6" r="1.2"/><circle cx="10" cy="6" r="1.2"/>',
    "not_raised": _DASH,
    "not_stated": _DASH,
    "not_yet": '<circle class="line" cx="6" cy="6" r="4.6"/><path class="line" d="M6 3v3l2 1.6"/>',
    "not_examined": '<path class="line" d="M2.5 2.5l7 7M9.5 2.5l-7 7"/>',
    "not_coded": '<path class="line" stroke-dasharray="2 1.6" d="M1.5 1.5h9v9h-9z"/>',
    "ahead": '<path class="line" d="M2 1.5 10.5 6 2 10.5z"/>',
    "not_applicable": '<circle class="line" cx="6" cy="6" r="4.6"/><path class="line" d="M9.2 2.8l-6.4 6.4"/>',
}
