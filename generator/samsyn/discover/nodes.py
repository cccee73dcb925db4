"""The parts that descriptions of pages share: who publishes, an organisation, a file to download."""

from collections.abc import Callable

from samsyn.compare import Comparison
from samsyn.model.site import LICENCES, Site
from samsyn.page import Page

Node = dict[str, object]
Address = Callable[[str], str]


def site_of(comparison: Comparison) -> Site:
    """The site's settings, which every comparison that is shown has."""
    site = comparison.content.site
    assert site is not None  # noqa: S101 - no page is made without one
    return site


def about(kind: str, page: Page, comparison: Comparison, language: str, address: Address) -> Node:
    """What every page says of itself, as a thing of a schema.org type."""
    return {
        "@type": kind,
        "@id": address(page.address),
        "url": address(page.address),
        "name": page.title,
        "description": page.description,
        "inLanguage": page.spoken or language,
        "isAccessibleForFree": True,
        "license": LICENCES[site_of(comparison).licence_code].url,
        "publisher": publisher(comparison, language, address),
    }


def publisher(comparison: Comparison, language: str, address: Address) -> Node:
    """Who gives out the site."""
    site = site_of(comparison)
    node = organisation(site.publisher.plain(language)) | {"url": address("")}
    return node | ({"email": site.contact.email} if site.contact.email else {})


def organisation(name: str) -> Node:
    """An organisation of which no more than the name is known."""
    return {"@type": "Organization", "name": name}


def download(url: str, kind: str, name: str = "") -> Node:
    """A file in a format, which is a media type."""
    node: Node = {"@type": "DataDownload", "contentUrl": url, "encodingFormat": kind}
    return node | ({"name": name} if name else {})
