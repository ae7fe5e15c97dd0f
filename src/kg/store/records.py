"""What the store remembers of sources and documents, beside their quads."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from kg.model import LiftedDocument


class State(StrEnum):
    """How the last reading of a source ended."""

    PUBLISHED = "published"  # its facts stand in the graph
    WITHHELD = "withheld"  # it was read, and its facts failed the gate
    UNREAD = "unread"  # it could not be read
    SECOND = "second"  # another source of the same expression was the better text


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file that was given to a build, and how that ended."""

    path: str  # resolved, for recognising the same file again; never written to the graph
    name: str  # the stem
    source: str  # the path as given
    state: State
    expression: str = ""  # IRI; empty where it was not read
    text: str = ""  # SHA-256 of its text


@dataclass(frozen=True, slots=True, order=True)
class Published:
    """A document whose facts stand in the graph, in one language."""

    expression: str  # IRI of the language version
    document: str  # IRI of the work
    text_iri: str
    text: str  # SHA-256
    path: str  # of the `Source` that it was read from
    source: str
    name: str
    symbols: tuple[str, ...]
    assertions: int
    fingerprint: str  # of all that was lifted: equal if nothing changed


def published(lifted: LiftedDocument, path: str) -> Published:
    """Return what the store remembers of a lifted document that was read from `path`."""
    return Published(
        expression=lifted.expression,
        document=lifted.iri,
        text_iri=lifted.text_iri,
        text=lifted.sha256,
        path=path,
        source=lifted.source,
        name=lifted.name,
        symbols=lifted.symbols,
        assertions=len(lifted.assertions),
        fingerprint=_fingerprint(lifted),
    )


def _fingerprint(lifted: LiftedDocument) -> str:
    digest = hashlib.sha256()
    for line in (lifted.iri, lifted.expression, lifted.text_iri, lifted.sha256, *lifted.symbols, *lifted.description):
        digest.update(line.encode() + b"\n")
    for assertion in lifted.assertions:
        for line in (assertion.iri, *assertion.triples, *assertion.description):
            digest.update(line.encode() + b"\n")
    return digest.hexdigest()
