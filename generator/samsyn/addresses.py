"""Paths on the site to addresses: as seen from a page, or whole where the site says where it is published."""

import re

from samsyn.model.site import Site

#: A file at the end of a path, by the dot in its name; pages have none.
FILE = re.compile(r"[^#?]*\.[a-z0-9]+([#?]|$)")


def relative(depth: int, path: str, under: str = "") -> str:
    """A path as seen from a page ``depth`` folders down; works under any sub-path.

    Args:
        depth: how many folders lie above the page, in its own language.
        path: from the root; pages from the root of their language.
        under: the folder of the page's language, ``en/``; files are shared by the languages and lie above it.
    """
    return f"{'../' * (depth + (under.count('/') if FILE.match(path) else 0))}{path}" or "./"


def absolute(site: Site, path: str, under: str = "") -> str:
    """The whole address of a path, which is as in :func:`relative`; empty where the site's own address is not given."""
    return f"{site.address}{'' if FILE.match(path) else under}{path}" if site.address else ""
