"""The vocabularies and the register as N-Quads lines."""

from __future__ import annotations

from collections.abc import Iterator

from kg import iri, terms
from kg.vocabulary.files import Statements, Thing, Value

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


def lines(said: Statements, base: str) -> tuple[str, ...]:
    """Return sorted N-Quads lines: entries in `<graph/vocabulary>`, rows of the register in their own graphs."""
    found: list[str] = []
    vocabulary = f" <{iri.mint(base, 'graph/vocabulary')}> ."
    for thing in said.things.values():
        graph = " ." if thing.key.startswith("register/") else vocabulary
        found += [triple + graph for triple in _triples(thing, base)]
    for row, stated in said.rows.items():
        graph = f" <{iri.mint(base, row)}> ."
        found += [triple + graph for thing in stated.values() for triple in _triples(thing, base)]
    return tuple(sorted(found))


def _triples(thing: Thing, base: str) -> Iterator[str]:
    subject = iri.mint(base, thing.key)
    for term, values in thing.said.items():
        for value in values:
            yield f"<{subject}> <{term}> {_object(value, base)}"


def _object(value: Value, base: str) -> str:
    if value.key:
        return f"<{iri.mint(base, value.text)}>"
    if not value.datatype:
        return f"<{value.text}>"
    quoted = f'"{value.text.translate(_ESCAPES)}"'
    if value.language:
        return f"{quoted}@{value.language}"
    return quoted if value.datatype == terms.XSD_STRING else f"{quoted}^^<{value.datatype}>"
