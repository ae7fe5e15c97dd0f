"""Runs the compiled shapes over one document and the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg import terms
from kg.check.compiled import TYPES, compile_shape
from kg.check.shapes import NodeShape, load_shapes

_TYPES = ox.NamedNode(TYPES)


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One result: which node breaks which constraint, by which value. IRIs without brackets; `value` as SPARQL writes it."""

    focus: str
    path: str
    component: str
    shape: str
    message: str
    value: str = ""


class Checker:
    """The shapes, compiled once, and a small graph in memory: the classes of the vocabulary's things, and one document at a time."""

    def __init__(self, vocabulary: Iterable[str], shapes: Sequence[NodeShape] = ()) -> None:
        """Compile the shapes and load the classes of the vocabulary's things.

        Args:
            vocabulary: N-Triples or N-Quads lines (graphs are dropped) of everything that documents may refer to.
            shapes: the shapes; those of the package by default.

        """
        self.shapes = tuple(shapes) or load_shapes()
        self._queries = tuple(compiled for shape in self.shapes for compiled in compile_shape(shape))
        self._graph = ox.Store()
        self._load(vocabulary, _TYPES, only=terms.RDF_TYPE)

    def violations(self, triples: Iterable[str]) -> tuple[Violation, ...]:
        """Return what breaks a shape in one document, sorted; empty if it conforms.

        Args:
            triples: N-Triples lines without their final dot.

        """
        self._graph.clear_graph(ox.DefaultGraph())
        self._load((f"{triple} ." for triple in triples), ox.DefaultGraph())
        found: set[Violation] = set()
        for compiled in self._queries:
            solutions = self._graph.query(compiled.query)
            assert isinstance(solutions, ox.QuerySolutions)
            for solution in solutions:
                focus, value = solution["this"], solution["value"]
                found.add(
                    Violation(
                        focus=focus.value if isinstance(focus, ox.NamedNode) else str(focus),
                        path=compiled.path,
                        component=compiled.component,
                        shape=compiled.shape,
                        message=compiled.message,
                        value="" if value is None else str(value),
                    )
                )
        return tuple(sorted(found))

    def _load(self, lines: Iterable[str], graph: ox.NamedNode | ox.DefaultGraph, only: str = "") -> None:
        quads = ox.parse("\n".join(lines), format=ox.RdfFormat.N_QUADS)
        kept = (quad for quad in quads if not only or quad.predicate.value == only)
        self._graph.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in kept)
