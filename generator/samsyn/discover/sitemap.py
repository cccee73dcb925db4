"""All pages of a language as a map for search engines, with the day when each last changed.

Source: sitemaps.org, protocol 0.9, which demands whole addresses; robots.txt after RFC 9309.
"""

from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from samsyn.addresses import absolute
from samsyn.changes import last_changed
from samsyn.model.site import Site
from samsyn.page import Page

PATH: Final = "sitemap.xml"
SPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: Iterable[Page], site: Site, days: Mapping[str, str], under: str = "") -> bytes:
    """The map of a site that says where it is published.

    Args:
        pages: in any order; the map is in the order of addresses.
        site: gives the address.
        days: the day of each content file and folder.
        under: the folder of the pages' language.
    """
    ET.register_namespace("", SPACE)
    root = ET.Element(f"{{{SPACE}}}urlset")
    for page in sorted(pages, key=lambda page: page.address):
        entry = ET.SubElement(root, f"{{{SPACE}}}url")
        ET.SubElement(entry, f"{{{SPACE}}}loc").text = absolute(site, page.address, under)
        if day := last_changed(page.made_from, dict(days)):
            ET.SubElement(entry, f"{{{SPACE}}}lastmod").text = day
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


def robots(site: Site) -> str:
    """What crawlers are told: everything may be read, and here is the map; empty unless the site has a host of its own.

    Crawlers read the file at the root of a host and nowhere else.
    """
    if not site.address or urlsplit(site.address).path != "/":
        return ""
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute(site, PATH)}\n"
