"""Nobody's identity number, e-mail or telephone number stands in the content, but for the contacts of the site."""

from collections.abc import Iterator
from typing import Final

from samsyn.content import Content
from samsyn.model.site import Site
from samsyn.personal import Personal, national, personal
from samsyn.problems import Place, Problem

IDENTITY: Final = "identity-number"


def check(content: Content) -> Iterator[Problem]:
    """Problems of every file as it is written, comments too, for the files are as public as the site."""
    known = _contacts(content.site) if content.site else set()
    for path, text in content.texts.items():
        for found in personal(text):
            if _plain(found) in known:
                continue
            line = text.count("\n", 0, found.offset) + 1
            column = found.offset - text.rfind("\n", 0, found.offset)
            yield Problem(found.code, Place(path, line, column), severity="error" if found.sure else "warning")


def _contacts(site: Site) -> set[str]:
    """The addresses and numbers that the site itself gives its readers; nobody's identity number is one."""
    texts = (site.contact.name, site.accessibility.feedback)
    given = [site.contact.email, *(part for text in texts for part in (text.sv, text.en))]
    return {_plain(found) for text in given if text for found in personal(text) if found.code != IDENTITY}


def _plain(found: Personal) -> str:
    """An address or a number in one form, however it is written."""
    return national(found.text) if found.code == "private-phone" else found.text.casefold()
