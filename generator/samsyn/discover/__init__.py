"""What machines find: pages described for search engines, a map of the site, a feed of what is new."""

from collections.abc import Callable
from functools import partial

from samsyn.addresses import absolute, relative
from samsyn.changes import newest
from samsyn.compare import Comparison
from samsyn.discover import card, feed, sitemap
from samsyn.discover.nodes import site_of
from samsyn.page import Page


def files(pages: tuple[Page, ...], comparison: Comparison, language: str, under: str) -> dict[str, Callable[[], bytes]]:
    """What makes each file that lies beside the pages of a language, by its path among them.

    A map needs whole addresses, so there is one only where the site says where it is published.
    """
    site = site_of(comparison)

    def address(path: str) -> str:
        if path == feed.PATH:
            return f"{site.address}{under}{path}" if site.address else path
        return absolute(site, path, under) or relative(0, path)

    made: dict[str, Callable[[], bytes]] = {feed.PATH: partial(feed.feed, comparison, language, address)}
    made |= card.cards(comparison, language)
    if site.address:
        made[sitemap.PATH] = partial(sitemap.sitemap, pages, site, newest(comparison), under)
    if not under and (robots := sitemap.robots(site)):
        made["robots.txt"] = robots.encode
    return made
