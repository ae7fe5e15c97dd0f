"""Small lifted documents, made by hand: a document cites others and names Members, each fact in its assertion."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from kg.model import Assertion, LiftedDocument
from kg.settings import DEFAULT_BASE as BASE
from kg.terms import DCTERMS, KG, RDF


def iri(key: str) -> str:
    """Return an IRI below the base in angle brackets."""
    return f"<{BASE}{key}>"


def kg(name: str) -> str:
    """Return a term of the ontology in angle brackets."""
    return f"<{KG}{name}>"


def assertion(
    document: str, text: str, name: str, triples: Iterable[str], *, start: int = 0, end: int = 4
) -> Assertion:
    """State triples, quoted from one passage of a text (an IRI without brackets)."""
    node, passage = iri(f"assertion/{name}"), f"<{text}#char={start},{end}>"
    description = [
        f"{node} {kg('quotedFrom')} {passage}",
        f"{node} {kg('statedIn')} {document}",
        f"{node} <{RDF}type> {kg('Assertion')}",
        f"{passage} {kg('inText')} <{text}>",
        f'{passage} {kg("start")} "{start}"^^<http://www.w3.org/2001/XMLSchema#integer>',
    ]
    return Assertion(BASE + f"assertion/{name}", tuple(sorted(triples)), tuple(sorted(description)))


def lifted(
    symbol: str, cites: Iterable[str] = (), *, text: str = "The text.", source: str = "", language: str = "en"
) -> LiftedDocument:
    """Return a document that cites others: one assertion for itself, one for each that it cites."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document, expression = f"document/{symbol}", f"{BASE}document/{symbol}/{language}"
    text_iri = f"{expression}/{digest[:12]}"
    own = [f"{iri(document)} <{RDF}type> {kg('Document')}", f'{iri(document)} <{DCTERMS}identifier> "{symbol}"']
    facts: Mapping[str, list[str]] = {
        f"{digest[:8]}-{cited}": [
            f"{iri(document)} {kg('cites')} {iri(f'document/{cited}')}",
            f"{iri(f'document/{cited}')} <{RDF}type> {kg('Document')}",
        ]
        for cited in cites
    }
    return LiftedDocument(
        iri=BASE + document,
        expression=expression,
        text_iri=text_iri,
        name=symbol.replace("/", "_"),
        source=source or f"{symbol.replace('/', '_')}.txt",
        text=text,
        sha256=digest,
        symbols=(symbol,),
        description=(
            f"<{expression}> {kg('expressionOf')} {iri(document)}",
            f"<{text_iri}> {kg('textOf')} <{expression}>",
        ),
        assertions=tuple(
            assertion(iri(document), text_iri, f"{symbol}-{name}", triples)
            for name, triples in {f"{digest[:8]}-own": own, **facts}.items()
        ),
    )
