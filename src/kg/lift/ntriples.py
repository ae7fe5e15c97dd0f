"""N-Triples as strings: three times as fast as building terms of an RDF library, and parsed strictly when they are stored."""

from __future__ import annotations

import re
from typing import Final

from kg.terms import XSD_BOOLEAN, XSD_DATE, XSD_G_YEAR, XSD_G_YEAR_MONTH, XSD_INTEGER, Iri

_SPECIAL: Final = re.compile(r'[\x00-\x1f"\\]')
_NAMED: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_DATE_TYPES: Final = {10: XSD_DATE, 7: XSD_G_YEAR_MONTH, 4: XSD_G_YEAR}


def node(iri: str) -> str:
    """Write an absolute IRI."""
    return f"<{iri}>"


def triple(subject: str, predicate: Iri, value: str) -> str:
    """Write a triple without its final dot; subject and value are written terms."""
    return f"{subject} <{predicate}> {value}"


def text(value: str, language: str = "") -> str:
    """Write a plain string, with its language if it has one."""
    quoted = '"' + _SPECIAL.sub(_escaped, value) + '"'
    return f"{quoted}@{language}" if language else quoted


def number(value: int) -> str:
    """Write an xsd:integer."""
    return f'"{value}"^^<{XSD_INTEGER}>'


def true() -> str:
    """Write the xsd:boolean true."""
    return f'"true"^^<{XSD_BOOLEAN}>'


def date(value: str) -> str:
    """Write a day ("2018-03-23"), month ("2018-03") or year ("2018") with the type of its precision."""
    return f'"{value}"^^<{_DATE_TYPES[len(value)]}>'


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    return _NAMED.get(character) or f"\\u{ord(character):04X}"
