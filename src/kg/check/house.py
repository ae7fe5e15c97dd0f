"""House rules of the ontology that no reasoner knows.

Words in three languages; a domain and a range; one kind of property; the members of a union also as subclasses, because SHACL and
RDFS read `rdfs:subClassOf` only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg import terms
from kg.model import Finding, Severity
from kg.settings import LANGUAGES

if TYPE_CHECKING:
    from rdflib import Graph, URIRef


def house_findings(ontology: Graph) -> tuple[Finding, ...]:
    """Return one finding for each rule that a term of ours breaks, in the order of the terms."""
    return tuple(
        Finding(
            code="ontology.house-rule",
            severity=Severity.ERROR,
            message=f"kg:{term.removeprefix(terms.KG)}: {fault}",
            document="ontology/kg.ttl",
            remedy="say it in ontology/kg.ttl, then run tools/format_ontology.py and tools/make_terms.py",
        )
        for term in own_terms(ontology)
        for fault in _faults(term, ontology)
    )


def own_terms(ontology: Graph) -> list[URIRef]:
    """Return every term of our namespace that the ontology says anything of, or uses in saying something, by name."""
    from rdflib import URIRef

    nodes = {node for triple in ontology for node in triple}
    return sorted(node for node in nodes if isinstance(node, URIRef) and node.startswith(terms.KG))


def _faults(term: URIRef, ontology: Graph) -> Iterator[str]:
    from rdflib.namespace import OWL, RDF, RDFS, SKOS

    for what, predicate in (("label", RDFS.label), ("definition", SKOS.definition)):
        languages = [getattr(words, "language", None) for words in ontology.objects(term, predicate)]
        for language in LANGUAGES:
            if languages.count(language) != 1:
                yield f"{languages.count(language)} x {what} in {language}, 1 wanted"
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty} & set(ontology.objects(term, RDF.type))
    if len(kinds) != 1:
        yield f"{len(kinds)} of class, object property and data property, 1 wanted"
    elif OWL.Class in kinds:
        yield from _union_faults(term, ontology)
    else:
        for what, predicate in (("domain", RDFS.domain), ("range", RDFS.range)):
            count = len(list(ontology.objects(term, predicate)))
            if count != 1:
                yield f"{count} x {what}, 1 wanted: several intersect, so name a superclass"


def _union_faults(term: URIRef, ontology: Graph) -> Iterator[str]:
    from rdflib.collection import Collection
    from rdflib.namespace import OWL, RDFS

    union = ontology.value(term, OWL.disjointUnionOf)
    if union is None:
        return
    members = {str(member) for member in Collection(ontology, union)}
    below = {str(subclass) for subclass in ontology.subjects(RDFS.subClassOf, term)}
    for member in sorted(members ^ below):
        yield f"kg:{member.removeprefix(terms.KG)} is in its union or below it, but not both"
