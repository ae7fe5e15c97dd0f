"""Every constraint of every shape: the valid example passes, and the example with one thing wrong fails just there.

The wrong examples are made from the valid one, one per constraint, by the smallest change that breaks it. The compiled shapes and pySHACL
must both find it, and must agree on all that they find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import terms
from kg.check.checker import Checker, Violation
from kg.check.reference import reference
from kg.check.shapes import SPARQL_COMPONENT, Constraint, NodeShape, PropertyShape, load_shapes

HERE = Path(__file__).parent
NOWHERE = ox.NamedNode("https://w3id.org/mandate-kg/id/wto/nothing")
SHAPES = load_shapes()
CONSTRAINTS = [
    (shape, part, constraint) for shape in SHAPES for part in shape.properties for constraint in part.constraints
]
SPARQL_CONSTRAINTS = [(shape, part) for shape in SHAPES for part in shape.sparql]
Term = ox.NamedNode | ox.Literal


@dataclass(frozen=True)
class Triple:
    """A triple whose subject and predicate are plain IRIs."""

    subject: str
    predicate: str
    object: Term

    def __str__(self) -> str:
        """Return the N-Triples line without its final dot."""
        return f"<{self.subject}> <{self.predicate}> {self.object}"


Triples = list[Triple]


def _read(name: str) -> Triples:
    found: Triples = []
    for quad in ox.parse(path=str(HERE / name), format=ox.RdfFormat.TURTLE):
        assert isinstance(quad.subject, ox.NamedNode)
        assert isinstance(quad.object, ox.NamedNode | ox.Literal)
        found.append(Triple(quad.subject.value, quad.predicate.value, quad.object))
    return found


VALID, VOCABULARY = _read("valid.ttl"), _read("vocabulary.ttl")


def _lines(triples: Iterable[Triple]) -> list[str]:
    return sorted(str(triple) for triple in triples)


@pytest.fixture(scope="module", name="checker")
def compiled_shapes() -> Checker:
    """Give the compiled shapes with the example's vocabulary."""
    return Checker([f"{line} ." for line in _lines(VOCABULARY)], SHAPES)


def _reference(triples: Triples) -> tuple[Violation, ...]:
    return reference(_lines(triples), [f"{line} ." for line in _lines(VOCABULARY)])


def _result(violations: Iterable[Violation]) -> set[tuple[str, str, str]]:
    return {(violation.focus, violation.path, violation.component) for violation in violations}


def _subjects(shape: NodeShape, path: str) -> list[str]:
    """Return the valid example's nodes of a shape's class that have a property."""
    typed = {t.subject for t in VALID if t.predicate == terms.RDF_TYPE and f"<{t.object.value}>" in shape.classes}
    return sorted({t.subject for t in VALID if t.subject in typed and t.predicate == path})


def _without(subject: str, path: str) -> Triples:
    return [t for t in VALID if not (t.subject == subject and t.predicate == path)]


def _instead(value: ox.NamedNode | ox.Literal) -> Callable[[str, str], Triples]:
    return lambda subject, path: [*_without(subject, path), Triple(subject, path, value)]


def _twice(subject: str, path: str) -> Triples:
    """Add a second value beside each, of the same kind and typed alike."""
    value = next(t.object for t in VALID if t.subject == subject and t.predicate == path)
    if isinstance(value, ox.Literal):
        return [*VALID, Triple(subject, path, _another(value))]
    other = ox.NamedNode(value.value + "x")
    copied = [Triple(other.value, t.predicate, t.object) for t in (*VALID, *VOCABULARY) if t.subject == value.value]
    return [*VALID, *copied, Triple(subject, path, other)]


_OTHERS = {terms.XSD_DATE: "1999-01-01", terms.XSD_G_YEAR_MONTH: "1999-01", terms.XSD_BOOLEAN: "false"}


def _another(value: ox.Literal) -> ox.Literal:
    """Return a different literal of the same datatype and language."""
    text = _OTHERS.get(terms.Iri(value.datatype.value), value.value + "0")
    return ox.Literal(text, language=value.language) if value.language else ox.Literal(text, datatype=value.datatype)


def _same_language(subject: str, path: str) -> Triples:
    value = next(t.object for t in VALID if t.subject == subject and t.predicate == path)
    return [*VALID, Triple(subject, path, ox.Literal("another", language=_language(value)))]


def _language(value: Term) -> str | None:
    return value.language if isinstance(value, ox.Literal) else None


MUTATIONS: dict[str, Callable[[str, str], Triples]] = {
    "minCount": _without,
    "maxCount": _twice,
    "class": _instead(NOWHERE),
    "datatype": _instead(ox.Literal("13", datatype=ox.NamedNode(terms.XSD + "decimal"))),
    "or": _instead(ox.Literal("2019-02-31", datatype=ox.NamedNode(terms.XSD_DATE))),
    "nodeKind": lambda subject, path: _instead(ox.Literal("words") if path == terms.RELIED_ON else NOWHERE)(
        subject, path
    ),
    "pattern": _instead(ox.Literal("*")),
    "in": _instead(ox.Literal("never")),
    "minLength": _instead(ox.Literal("")),
    "minInclusive": _instead(ox.Literal("-1", datatype=ox.NamedNode(terms.XSD_INTEGER))),
    "lessThan": _instead(ox.Literal("99", datatype=ox.NamedNode(terms.XSD_INTEGER))),
    "uniqueLang": _same_language,
}


def test_how_many_constraints_there_are() -> None:
    """A shape that loses a constraint, or a loader that skips one, changes these numbers."""
    assert (len(SHAPES), len(CONSTRAINTS), len(SPARQL_CONSTRAINTS)) == (16, 195, 5)


def test_the_valid_example_conforms(checker: Checker) -> None:
    """Nothing is wrong with it, for either processor; and every class that has a shape occurs in it."""
    assert checker.violations(_lines(VALID)) == ()
    assert _reference(VALID) == ()
    assert {shape.target for shape in SHAPES} <= {t.object.value for t in VALID if t.predicate == terms.RDF_TYPE}


@pytest.mark.parametrize(
    ("shape", "part", "constraint"),
    CONSTRAINTS,
    ids=[f"{p.iri.rpartition('#')[2]}-{c.parameter}" for _, p, c in CONSTRAINTS],
)
def test_each_constraint_finds_what_breaks_it(
    checker: Checker, shape: NodeShape, part: PropertyShape, constraint: Constraint
) -> None:
    """The example with one thing wrong fails at that node, path and component."""
    subject = _subjects(shape, part.path)[0]

    violations = checker.violations(_lines(MUTATIONS[constraint.parameter](subject, part.path)))

    assert (subject, part.path, constraint.component) in _result(violations)
    assert {v.message for v in violations if v.shape == part.iri} == {part.message}


@pytest.mark.parametrize("parameter", sorted(MUTATIONS))
def test_pyshacl_agrees_on_each_component(checker: Checker, parameter: str) -> None:
    """For one constraint of every component, both processors find the same nodes, paths and components."""
    shape, part, _ = next(one for one in CONSTRAINTS if one[2].parameter == parameter)
    broken = MUTATIONS[parameter](_subjects(shape, part.path)[0], part.path)

    assert _result(checker.violations(_lines(broken))) == _result(_reference(broken)) != set()


@pytest.mark.parametrize(
    ("shape", "part"), SPARQL_CONSTRAINTS, ids=[p.iri.rpartition("#")[2] for _, p in SPARQL_CONSTRAINTS]
)
def test_each_sparql_constraint_finds_what_breaks_it(checker: Checker, shape: NodeShape, part: PropertyShape) -> None:
    """The broken node of `invalid/<constraint>.ttl`, added to the example, fails in both processors."""
    added = _read(f"invalid/{part.iri.rpartition('#')[2]}.ttl")
    broken = [*VALID, *added]

    violations = checker.violations(_lines(broken))

    assert {(v.focus, v.component, v.shape) for v in violations} == {(added[0].subject, SPARQL_COMPONENT, part.iri)}
    assert {v.focus for v in _reference(broken)} == {added[0].subject}
    assert shape.target in {t.object.value for t in added}
