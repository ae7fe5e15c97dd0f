"""Claims as RDF: what one document states, ready for the store."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.text import Finding, Span


@dataclass(frozen=True, slots=True)
class Assertion:
    """One claim as RDF. Triples are N-Triples lines without the final dot ("<s> <p> <o>"), sorted; IRIs are absolute."""

    iri: str  # names the graph that holds `triples`; without angle brackets
    triples: tuple[str, ...]
    description: tuple[str, ...]  # of the assertion and its passages, for the default graph
    relied_on: tuple[str, ...] = ()  # IRIs of the assertions that this one needs
    key: Span = field(default_factory=lambda: Span(0, 0))  # the key passage
    quote: str = ""  # its words


@dataclass(frozen=True, slots=True)
class LiftedDocument:
    """All assertions of one document, with the description of its expression and text."""

    iri: str  # of the work
    expression: str  # IRI of the language version
    text_iri: str
    name: str  # the source's stem
    source: str
    text: str
    sha256: str
    symbols: tuple[str, ...]  # its own, printed or taken from the file name
    description: tuple[str, ...]
    assertions: tuple[Assertion, ...]
    findings: tuple[Finding, ...] = ()
