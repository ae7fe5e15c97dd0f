"""All that is stated of one thing, each fact with the words that state it."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from kg import terms
from kg.ask.evidence import Evidence, Quote
from kg.ask.naming import Naming, Term, value_of
from kg.errors import QueryError

_HIDDEN = frozenset({terms.RDF_TYPE, terms.DCTERMS_IDENTIFIER})


@dataclass(frozen=True, slots=True)
class Fact:
    """One triple about a thing, in words, with the document (or register row) that states it and its passages."""

    subject: str
    property: str
    object: str
    document: str
    rule: str
    according_to: str
    quotes: tuple[Quote, ...]
    assertion: str


def explain(graph: ox.Store, base: str, thing: str, lang: str = "en") -> tuple[Fact, ...]:
    """Return the facts in which a thing is subject or object.

    Args:
        graph: the store's graph.
        base: base IRI of its things.
        thing: an absolute IRI, the readable end of one ("meeting/CTG/2018-03-23"), a symbol, or a code.
        lang: the language of labels.

    Raises:
        QueryError: the graph knows no such thing.

    """
    naming = Naming(graph, base, lang)
    evidence = Evidence(graph, naming)
    facts: dict[tuple[str, str], Fact] = {}
    for iri in resolve(graph, base, thing):
        node = ox.NamedNode(iri)
        for quad in [*graph.quads_for_pattern(node, None, None), *graph.quads_for_pattern(None, None, node)]:
            if quad.graph_name == ox.DefaultGraph() or quad.predicate.value in _HIDDEN:
                continue
            fact = _fact(naming, evidence, quad)
            if fact is not None:
                facts[str(quad), fact.assertion] = fact
    return tuple(
        sorted(
            facts.values(), key=lambda fact: (fact.document, [q.order for q in fact.quotes], fact.property, fact.object)
        )
    )


def resolve(graph: ox.Store, base: str, thing: str) -> tuple[str, ...]:
    """Return the IRIs that a name means: an IRI, a path below the base, a symbol or a code.

    Raises:
        QueryError: the graph knows no such thing.
    """
    wished = thing.strip().strip("<>")
    direct = [iri for iri in (wished, base + wished) if _known(graph, iri)]
    if direct:
        return (direct[0],)
    found: list[str] = []
    for predicate in (terms.DCTERMS_IDENTIFIER, terms.SKOS_NOTATION, terms.SHOWN_AS, terms.STEM):
        quads = graph.quads_for_pattern(None, ox.NamedNode(predicate), ox.Literal(wished), ox.DefaultGraph())
        found.extend(sorted(value_of(quad.subject) for quad in quads))
    acts = [base + kind + wished for kind in ("decision/", "proposal/") if _known(graph, base + kind + wished)]
    if not found and not acts:
        raise QueryError(f"the graph knows no {thing!r}: give an IRI, a symbol, a code, or see `kg documents`")
    return tuple(dict.fromkeys(found + acts))


def _known(graph: ox.Store, iri: str) -> bool:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return False
    ways = (graph.quads_for_pattern(node, None, None), graph.quads_for_pattern(None, None, node))
    return any(next(iter(way), None) is not None for way in ways)


def _fact(naming: Naming, evidence: Evidence, quad: ox.Quad) -> Fact | None:
    source = value_of(quad.graph_name)
    quotes = evidence.quotes(source)
    documents = naming.objects(source, terms.STATED_IN)
    registered = terms.REGISTER_ROW in naming.objects(source, terms.RDF_TYPE)
    if not documents and not registered:
        return None
    return Fact(
        subject=_show(naming, quad.subject),
        property=quad.predicate.value.rpartition("#")[2].rpartition("/")[2],
        object=_show(naming, quad.object),
        document=naming.thing(documents[0]) if documents else naming.path(source),
        rule="; ".join(naming.values(source, terms.RULE)),
        according_to=evidence.columns([source])["accordingTo"],
        quotes=quotes,
        assertion=source,
    )


def _show(naming: Naming, term: Term) -> str:
    iri = value_of(term)
    if not isinstance(term, ox.NamedNode):
        return iri
    code = naming.values(iri, terms.SKOS_NOTATION)
    return code[0] if code else naming.thing(iri)
