"""Reads the SHACL shapes into records, and refuses what would pass in silence.

A misspelt `sh:minCont` or a target class that does not exist makes a SHACL processor answer "conforms". So the vocabulary is closed here:
every `sh:` predicate must be one that this module knows, every class and property of ours must stand in the ontology, and every shape must
have an IRI and a message.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from kg import terms
from kg.errors import ShapeError
from kg.resources import folder

SH = "http://www.w3.org/ns/shacl#"
_RDF_FIRST, _RDF_REST, _RDF_NIL = (terms.RDF + name for name in ("first", "rest", "nil"))

# Components of SHACL Core that shapes may use, by the parameter that brings them in.
COMPONENTS = {
    "minCount": "MinCountConstraintComponent",
    "maxCount": "MaxCountConstraintComponent",
    "class": "ClassConstraintComponent",
    "datatype": "DatatypeConstraintComponent",
    "nodeKind": "NodeKindConstraintComponent",
    "pattern": "PatternConstraintComponent",
    "in": "InConstraintComponent",
    "minLength": "MinLengthConstraintComponent",
    "minInclusive": "MinInclusiveConstraintComponent",
    "lessThan": "LessThanConstraintComponent",
    "uniqueLang": "UniqueLangConstraintComponent",
    "or": "OrConstraintComponent",
}
SPARQL_COMPONENT = "SPARQLConstraintComponent"
_FRAME = frozenset(
    {
        "targetClass",
        "property",
        "sparql",
        "path",
        "message",
        "description",
        "select",
        "prefixes",
        "declare",
        "prefix",
        "namespace",
    }
)


@dataclass(frozen=True, slots=True)
class Constraint:
    """One parameter of a property shape: a component and its values (IRIs in angle brackets, literals as SPARQL writes them)."""

    parameter: str
    values: tuple[str, ...]
    named: str = ""  # the class that sh:class names; `values` holds its subclasses too

    @property
    def component(self) -> str:
        """Local name of the SHACL constraint component."""
        return COMPONENTS[self.parameter]


@dataclass(frozen=True, slots=True)
class PropertyShape:
    """What the values of one property must be."""

    iri: str
    path: str
    message: str
    constraints: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class SparqlConstraint:
    """A constraint that gives back each `$this` at fault; `where` is the inside of its WHERE."""

    iri: str
    message: str
    where: str


@dataclass(frozen=True, slots=True)
class NodeShape:
    """The shape of the nodes of one class; `classes` holds it and its subclasses."""

    iri: str
    target: str
    description: str
    classes: tuple[str, ...]
    properties: tuple[PropertyShape, ...]
    sparql: tuple[SparqlConstraint, ...]


class _Graph:
    """A few look-ups over parsed triples."""

    def __init__(self, triples: Iterable[ox.Triple | ox.Quad]) -> None:
        self.triples = list(triples)
        self._by_subject: dict[str, list[tuple[str, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]] = {}
        for triple in self.triples:
            self._by_subject.setdefault(str(triple.subject), []).append((str(triple.predicate)[1:-1], triple.object))

    def of(self, subject: str, predicate: str) -> list[str]:
        """Return the objects as SPARQL writes them, in the order of the file."""
        return [str(value) for name, value in self._by_subject.get(subject, []) if name == predicate]

    def one(self, subject: str, predicate: str) -> str:
        """Return the characters of the one literal, or raise ShapeError."""
        values = [
            v.value for name, v in self._by_subject.get(subject, []) if name == predicate and isinstance(v, ox.Literal)
        ]
        if len(values) != 1:
            raise ShapeError(f"{subject} needs exactly one {predicate}, it has {len(values)}")
        return values[0]

    def members(self, node: str) -> list[str]:
        """Return the members of an RDF list."""
        found: list[str] = []
        while node != f"<{_RDF_NIL}>":
            found.extend(self.of(node, _RDF_FIRST))
            node = (self.of(node, _RDF_REST) or [f"<{_RDF_NIL}>"])[0]
        return found

    @cached_property
    def subclass_pairs(self) -> frozenset[tuple[str, str]]:
        """(subclass, class) for every `rdfs:subClassOf` and every member of a union that a class is said to be."""
        pairs: set[tuple[str, str]] = set()
        for triple in self.triples:
            name, node, value = str(triple.predicate)[1:-1], str(triple.subject), str(triple.object)
            if name == terms.RDFS + "subClassOf":
                pairs.add((node, value))
            elif name == terms.OWL + "disjointUnionOf":
                pairs.update((member, node) for member in self.members(value))
            elif name == terms.OWL + "equivalentClass":
                pairs.update(
                    (member, node) for union in self.of(value, terms.OWL + "unionOf") for member in self.members(union)
                )
        return frozenset(pairs)

    def parameters(self, subject: str) -> list[tuple[str, str]]:
        """Return the SHACL parameters of a shape by local name."""
        return [
            (name.removeprefix(SH), str(value))
            for name, value in self._by_subject.get(subject, [])
            if name.startswith(SH)
        ]


def load_shapes(paths: Sequence[Path] = (), ontology: Path | None = None) -> tuple[NodeShape, ...]:
    """Read shapes files (those of the package by default), sorted by IRI.

    Raises:
        ShapeError: a file does not parse, or a shape says something that this module does not know.
    """
    paths = list(paths) or sorted(folder("shapes").glob("*.ttl"))
    graph = _Graph(triple for path in paths for triple in _parse(path))
    known = _Graph(_parse(ontology or folder("ontology") / "kg.ttl"))
    _check_vocabulary(graph, known)
    targets = sorted({str(t.subject) for t in graph.triples if str(t.predicate) == f"<{SH}targetClass>"})
    if not targets:
        raise ShapeError(f"no shape with a target in {', '.join(path.name for path in paths)}")
    return tuple(_node_shape(graph, known, node) for node in targets)


def _parse(path: Path) -> Iterable[ox.Quad]:
    try:
        yield from ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
    except (SyntaxError, OSError) as error:
        raise ShapeError(f"{path.name}: {error}") from error


def _check_vocabulary(graph: _Graph, ontology: _Graph) -> None:
    defined = {str(triple.subject) for triple in ontology.triples}
    for triple in graph.triples:
        name = str(triple.predicate)[1:-1]
        if name.startswith(SH) and name.removeprefix(SH) not in COMPONENTS.keys() | _FRAME:
            raise ShapeError(f"{triple.subject}: sh:{name.removeprefix(SH)} is no term that the shapes may use")
        value = str(triple.object)
        if value.startswith(f"<{terms.KG}") and value not in defined:
            raise ShapeError(f"{triple.subject}: {value} is not in the ontology")


def _node_shape(graph: _Graph, ontology: _Graph, node: str) -> NodeShape:
    _named(node)
    targets = graph.of(node, SH + "targetClass")
    if len(targets) != 1:
        raise ShapeError(f"{node} needs exactly one sh:targetClass, it has {len(targets)}")
    return NodeShape(
        iri=node[1:-1],
        target=targets[0][1:-1],
        description=graph.one(node, SH + "description"),
        classes=subclasses(ontology, targets[0]),
        properties=tuple(_property_shape(graph, ontology, shape) for shape in graph.of(node, SH + "property")),
        sparql=tuple(_sparql(graph, constraint) for constraint in graph.of(node, SH + "sparql")),
    )


def _property_shape(graph: _Graph, ontology: _Graph, shape: str) -> PropertyShape:
    _named(shape)
    paths = graph.of(shape, SH + "path")
    if len(paths) != 1 or not paths[0].startswith("<"):
        raise ShapeError(f"{shape} needs exactly one sh:path that is a property")
    constraints = [
        _constraint(graph, ontology, name, value) for name, value in graph.parameters(shape) if name in COMPONENTS
    ]
    if not constraints:
        raise ShapeError(f"{shape} asks for nothing")
    return PropertyShape(shape[1:-1], paths[0][1:-1], graph.one(shape, SH + "message"), tuple(constraints))


def _constraint(graph: _Graph, ontology: _Graph, name: str, value: str) -> Constraint:
    if name == "in":
        return Constraint(name, tuple(graph.members(value)))
    if name == "class":
        return Constraint(name, subclasses(ontology, value), named=value)
    if name == "or":
        return Constraint(
            name, tuple(datatype for member in graph.members(value) for datatype in graph.of(member, SH + "datatype"))
        )
    return Constraint(name, (value,))


def _sparql(graph: _Graph, node: str) -> SparqlConstraint:
    _named(node)
    select = graph.one(node, SH + "select").strip()
    head, _, body = select.partition("{")
    if head.split() != ["SELECT", "$this", "WHERE"] or not body.rstrip().endswith("}"):
        raise ShapeError(f"{node}: sh:select must read SELECT $this WHERE {{ ... }}")
    return SparqlConstraint(node[1:-1], graph.one(node, SH + "message"), body.rstrip()[:-1].replace("$this", "?this"))


def _named(node: str) -> None:
    if not node.startswith("<"):
        raise ShapeError("a shape has no IRI: name every node shape, property shape and SPARQL constraint")


def subclasses(ontology: _Graph, target: str) -> tuple[str, ...]:
    """Return a class and all that the ontology says lies in it: subclasses, and members of unions. In angle brackets, sorted."""
    found = {target}
    while True:
        below = {sub for sub, above in ontology.subclass_pairs if above in found} - found
        if not below:
            return tuple(sorted(found))
        found |= below


def hierarchy(shapes: Sequence[NodeShape]) -> frozenset[tuple[str, str]]:
    """Return (subclass, class), without brackets, for every class that the shapes name: what SHACL reads as `rdfs:subClassOf`."""
    named = [(shape.classes, f"<{shape.target}>") for shape in shapes]
    named += [
        (c.values, c.named)
        for shape in shapes
        for part in shape.properties
        for c in part.constraints
        if c.parameter == "class"
    ]
    return frozenset((sub[1:-1], above[1:-1]) for classes, above in named for sub in classes if sub != above)
