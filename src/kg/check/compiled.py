"""Each constraint as one SPARQL query that gives back the nodes at fault.

A query selects `?this` (the focus node) and, where a value is at fault, `?value`. The default graph is the document; only the classes of
things are looked for in the vocabulary (`TYPES`) too, so that what the register says of a decision never counts as the document's words.
The functions below carry out SHACL Core (https://www.w3.org/TR/shacl/); each names its section and says what it asks of a value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg import terms
from kg.check.shapes import SPARQL_COMPONENT, Constraint, NodeShape, PropertyShape

TYPES = "urn:x-mandate-kg:types"

_LEXICAL: dict[str, str] = {  # lexical spaces that no cast checks
    terms.XSD_G_YEAR_MONTH: r"^-?\\d{4,}-(0[1-9]|1[0-2])(Z|[+-]\\d\\d:\\d\\d)?$",
    terms.XSD_G_YEAR: r"^-?\\d{4,}(Z|[+-]\\d\\d:\\d\\d)?$",
}
_CAST = frozenset({terms.XSD_DATE, terms.XSD_INTEGER, terms.XSD_BOOLEAN})


@dataclass(frozen=True, slots=True)
class CompiledConstraint:
    """One query, and what it means when it gives back a row."""

    shape: str
    path: str
    component: str
    message: str
    query: str


def compile_shape(shape: NodeShape) -> tuple[CompiledConstraint, ...]:
    """Return one query per constraint of a node shape, in the order of the file."""
    target = f"?this a ?type . FILTER(?type IN ({', '.join(shape.classes)}))"
    found = [
        CompiledConstraint(
            part.iri,
            part.path,
            constraint.component,
            part.message,
            _select(target, _BODIES[constraint.parameter](part, constraint)),
        )
        for part in shape.properties
        for constraint in part.constraints
    ]
    found += [
        CompiledConstraint(
            part.iri, "", SPARQL_COMPONENT, part.message, f"PREFIX kg: <{terms.KG}>\n{_select(target, part.where)}"
        )
        for part in shape.sparql
    ]
    return tuple(found)


def _select(target: str, body: str) -> str:
    return f"SELECT DISTINCT ?this ?value WHERE {{ {target} {body} }}"


def _each_value(shape: PropertyShape, wrong: str) -> str:
    return f"?this <{shape.path}> ?value . FILTER({wrong})"


def _min_count(shape: PropertyShape, constraint: Constraint) -> str:
    """4.2.1 sh:minCount: a focus node has at least so many values."""
    return f"{_count(shape)} FILTER(COALESCE(?count, 0) < {constraint.values[0]})"


def _max_count(shape: PropertyShape, constraint: Constraint) -> str:
    """4.2.2 sh:maxCount: a focus node has at most so many values."""
    return f"{_count(shape)} FILTER(COALESCE(?count, 0) > {constraint.values[0]})"


def _count(shape: PropertyShape) -> str:
    return f"OPTIONAL {{ SELECT ?this (COUNT(DISTINCT ?one) AS ?count) WHERE {{ ?this <{shape.path}> ?one }} GROUP BY ?this }}"


def _class(shape: PropertyShape, constraint: Constraint) -> str:
    """4.1.1 sh:class: each value is an instance of the class or of a subclass."""
    known = f"{{ ?value a ?class }} UNION {{ GRAPH <{TYPES}> {{ ?value a ?class }} }} FILTER(?class IN ({', '.join(constraint.values)}))"
    return f"?this <{shape.path}> ?value . FILTER NOT EXISTS {{ {known} }}"


def _datatype(shape: PropertyShape, constraint: Constraint) -> str:
    """4.1.2 sh:datatype: each value is a literal of the datatype, and well formed."""
    return _each_value(shape, f"!({_of_datatype(constraint.values[0])})")


def _or(shape: PropertyShape, constraint: Constraint) -> str:
    """4.6.3 sh:or: each value conforms to one of the shapes, which here are datatypes."""
    return _each_value(shape, f"!({' || '.join(_of_datatype(datatype) for datatype in constraint.values)})")


def _of_datatype(datatype: str) -> str:
    iri = datatype[1:-1]
    same = f"COALESCE(isLiteral(?value) && DATATYPE(?value) = {datatype}, false)"
    if iri in _CAST:
        return f"({same} && COALESCE(isLiteral({datatype}(STR(?value))), false))"
    return f'({same} && REGEX(STR(?value), "{_LEXICAL[iri]}"))' if iri in _LEXICAL else same


def _node_kind(shape: PropertyShape, constraint: Constraint) -> str:
    """4.1.3 sh:nodeKind: each value is an IRI, or each is a literal."""
    test = {"IRI": "isIRI", "Literal": "isLiteral"}[constraint.values[0].rpartition("#")[2].rstrip(">")]
    return _each_value(shape, f"!{test}(?value)")


def _pattern(shape: PropertyShape, constraint: Constraint) -> str:
    """4.4.3 sh:pattern: each value, as a string, matches the regular expression."""
    return _each_value(shape, f"isBlank(?value) || !REGEX(STR(?value), {constraint.values[0]})")


def _in(shape: PropertyShape, constraint: Constraint) -> str:
    """4.8.3 sh:in: each value is a member of the list."""
    return _each_value(shape, f"!({' || '.join(f'sameTerm(?value, {value})' for value in constraint.values)})")


def _min_length(shape: PropertyShape, constraint: Constraint) -> str:
    """4.4.1 sh:minLength: each value has at least so many characters."""
    return _each_value(shape, f"isBlank(?value) || STRLEN(STR(?value)) < {constraint.values[0]}")


def _min_inclusive(shape: PropertyShape, constraint: Constraint) -> str:
    """4.3.2 sh:minInclusive: each value is not less than the number."""
    return _each_value(shape, f"!COALESCE(?value >= {constraint.values[0]}, false)")


def _less_than(shape: PropertyShape, constraint: Constraint) -> str:
    """4.5.3 sh:lessThan: each value is less than each value of the other property."""
    return (
        f"?this <{shape.path}> ?value . ?this {constraint.values[0]} ?other . FILTER(!COALESCE(?value < ?other, false))"
    )


def _unique_lang(shape: PropertyShape, constraint: Constraint) -> str:  # noqa: ARG001  sh:uniqueLang is always true
    """4.4.5 sh:uniqueLang: no two values have the same language."""
    return (
        f"?this <{shape.path}> ?one . ?this <{shape.path}> ?two . "
        'FILTER(!sameTerm(?one, ?two) && LANG(?one) != "" && LANG(?one) = LANG(?two))'
    )


_BODIES: dict[str, Callable[[PropertyShape, Constraint], str]] = {
    "minCount": _min_count,
    "maxCount": _max_count,
    "class": _class,
    "datatype": _datatype,
    "or": _or,
    "nodeKind": _node_kind,
    "pattern": _pattern,
    "in": _in,
    "minLength": _min_length,
    "minInclusive": _min_inclusive,
    "lessThan": _less_than,
    "uniqueLang": _unique_lang,
}
