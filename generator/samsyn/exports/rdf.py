"""RDF/XML a statement at a time: things with an address, and what is said of them.

Source: RDF 1.1 XML Syntax, W3C Recommendation 2014.
"""

from typing import Final
from xml.etree import ElementTree as ET

from samsyn.model.base import Text

NAMESPACES: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
Node = ET.Element
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def document() -> Node:
    """A document without a thing in it."""
    for prefix, space in NAMESPACES.items():
        ET.register_namespace(prefix, space)
    return ET.Element(_name("rdf:RDF"))


def written(document: Node) -> str:
    """The document's text."""
    ET.indent(document)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(document, encoding="unicode")}\n'


def _name(short: str) -> str:
    prefix, _, local = short.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def thing(document: Node, kind: str, about: str) -> Node:
    """A thing of a kind, with its address."""
    return ET.SubElement(document, _name(kind), {_name("rdf:about"): about})


def link(parent: Node, name: str, target: str) -> None:
    """That something leads to an address."""
    ET.SubElement(parent, _name(name), {_name("rdf:resource"): target})


def texts(parent: Node, name: str, text: Text | None) -> None:
    """A text in each language that it has."""
    for language, words in (("sv", text.sv), ("en", text.en)) if text else ():
        if words:
            ET.SubElement(parent, _name(name), {_LANG: language}).text = words


def typed(parent: Node, name: str, value: str, kind: str) -> None:
    """A value of an XML Schema type."""
    datatype = {_name("rdf:datatype"): f"http://www.w3.org/2001/XMLSchema#{kind}"}
    ET.SubElement(parent, _name(name), datatype).text = value


def value(parent: Node, name: str, text: str) -> None:
    """A value in no language."""
    ET.SubElement(parent, _name(name)).text = text


def inner(parent: Node, name: str, kind: str) -> Node:
    """A thing of a kind without an address of its own."""
    return ET.SubElement(ET.SubElement(parent, _name(name)), _name(kind))
