"""Whether the ontology can be true: HermiT, through owlready2, over Turtle files and N-Triples.

For `kg check --ontology`, tests and releases; never for the data of a store, which has shapes. HermiT knows the datatypes of OWL 2 only
and stops at any other (`xsd:date`, `xsd:gYear`, `xsd:gYearMonth`), so literals of other datatypes are left out and counted. Annotations
(labels, definitions, notes) mean nothing to it and are left out too: most of an ontology is words.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.check.house import house_findings
from kg.errors import KgError
from kg.model import Finding, Severity
from kg.resources import folder

if TYPE_CHECKING:
    from rdflib import Graph

_XSD = "http://www.w3.org/2001/XMLSchema#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_OWL = "http://www.w3.org/2002/07/owl#"

# https://www.w3.org/TR/owl2-syntax/#Datatype_Maps: "the set of supported datatypes"
_XSD_DATATYPES = (
    *("decimal", "integer", "nonNegativeInteger", "nonPositiveInteger", "positiveInteger", "negativeInteger"),
    *("long", "int", "short", "byte", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"),
    *("double", "float", "boolean", "hexBinary", "base64Binary", "anyURI", "dateTime", "dateTimeStamp"),
    *("string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN"),
)
_OTHER_DATATYPES = (_OWL + "real", _OWL + "rational", _RDF + "PlainLiteral", _RDF + "XMLLiteral", _RDF + "langString")
OWL_DATATYPES = frozenset((*_OTHER_DATATYPES, *(_XSD + name for name in _XSD_DATATYPES)))


@dataclass(frozen=True, slots=True)
class Reasoning:
    """What HermiT says of some graphs taken together."""

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()  # sorted IRIs of classes that nothing can belong to
    triples: int = 0  # that HermiT saw: without annotations
    left_out: int = 0  # triples whose literal has a datatype that OWL 2 does not know

    @property
    def sound(self) -> bool:
        """Tell whether the graphs can be true and every class can have a member."""
        return self.consistent and not self.unsatisfiable


def classify(graphs: Sequence[Path | str]) -> Reasoning:
    """Reason over Turtle files (paths) and N-Triples (texts) taken together; `KgError` where Java is missing or HermiT fails."""
    if shutil.which("java") is None:
        raise KgError("HermiT needs a Java runtime: install one (for example openjdk-17-jre-headless), then run again")
    graph, left_out = _union(graphs)
    consistent, unsatisfiable = _hermit(graph)
    return Reasoning(consistent, unsatisfiable, len(graph), left_out)


def ontology_findings() -> tuple[Finding, ...]:
    """Check the ontology that comes with the package: house rules, then ontology and alignments under HermiT."""
    from rdflib import Graph

    source = folder("ontology")
    files = (source / "kg.ttl", source / "alignments.ttl")
    findings = list(house_findings(Graph().parse(files[0], format="turtle")))
    reasoning = classify(files)
    if not reasoning.consistent:
        findings.append(_finding("ontology.inconsistent", "ontology and alignments clash", "take back the last change"))
    findings += [
        _finding("ontology.unsatisfiable", f"nothing can belong to <{name}>", "look for a disjointness that it meets")
        for name in reasoning.unsatisfiable
    ]
    return tuple(findings)


def _finding(code: str, message: str, remedy: str) -> Finding:
    return Finding(code=code, severity=Severity.ERROR, message=message, document="ontology/kg.ttl", remedy=remedy)


def _union(graphs: Sequence[Path | str]) -> tuple[Graph, int]:
    """Return the triples that HermiT can read, and how many dates and the like were left out."""
    from rdflib import Graph, Literal
    from rdflib.namespace import OWL, RDF, RDFS

    everything = Graph()
    for source in graphs:
        if isinstance(source, Path):
            everything.parse(source, format="turtle")
        else:
            everything.parse(data=source, format="nt")
    annotations = {RDFS.label, RDFS.comment, OWL.versionInfo, *everything.subjects(RDF.type, OWL.AnnotationProperty)}
    for predicate in annotations | {OWL.imports}:  # imports: nothing may reach the network
        everything.remove((None, predicate, None))
    foreign = [
        triple
        for triple in everything
        if isinstance(triple[2], Literal) and triple[2].datatype and str(triple[2].datatype) not in OWL_DATATYPES
    ]
    for triple in foreign:
        everything.remove(triple)
    return everything, len(foreign)


def _hermit(graph: Graph) -> tuple[bool, tuple[str, ...]]:
    """Return whether a graph is consistent, and its unsatisfiable classes; in a world of its own, which nothing else sees."""
    import owlready2

    world = owlready2.World()
    triples = io.BytesIO(graph.serialize(format="nt", encoding="utf-8"))
    try:
        world.get_ontology("urn:reasoning#").load(fileobj=triples)
        owlready2.sync_reasoner_hermit(world, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return False, ()
    except owlready2.OwlReadyError as error:
        first = next(iter(str(error).strip().splitlines()), "no message")
        raise KgError(f"HermiT stopped: {first}; look for a term or datatype outside OWL 2 DL") from error
    else:
        found = (str(getattr(named, "iri", "")) for named in world.inconsistent_classes())
        return True, tuple(sorted(iri for iri in found if iri and iri != _OWL + "Nothing"))
    finally:
        world.close()
