"""Runs the compiled shapes over one document and the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.check.compiled import FOCUS, compile_shape
from kg.check.shapes import NodeShape, load_shapes

_FOCUS = ox.NamedNode(FOCUS)
_VOCABULARY = ox.NamedNode("urn:x-mandate-kg:vocabulary")


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
    """The shapes, compiled once, and a small graph in memory that holds the vocabulary and one document at a time."""

    def __init__(self, vocabulary: Iterable[str], shapes: Sequence[NodeShape] = ()) -> None:
        """Compile the shapes and load the vocabulary.

        Args:
            vocabulary: N-Triples or N-Quads lines (graphs are dropped) of everything that documents may refer to.
            shapes: the shapes; those of the package by default.

        """
        self.shapes = tuple(shapes) or load_shapes()
        self._queries = tuple(compiled for shape in self.shapes for compiled in compile_shape(shape))
        self._graph = ox.Store()
        self._load(vocabulary, _VOCABULARY)

    def violations(self, triples: Iterable[str]) -> tuple[Violation, ...]:
        """Return what breaks a shape in one document, sorted; empty if it conforms.

        Args:
            triples: N-Triples lines without their final dot.

        """
        self._graph.clear_graph(_FOCUS)
        self._load((f"{triple} ." for triple in triples), _FOCUS)
        found: set[Violation] = set()
        for compiled in self._queries:
            solutions = self._graph.query(compiled.query, default_graph=[_VOCABULARY, _FOCUS], named_graphs=[_FOCUS])
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

    def _load(self, lines: Iterable[str], graph: ox.NamedNode) -> None:
        quads = ox.parse("\n".join(lines), format=ox.RdfFormat.N_QUADS)
        self._graph.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in quads)
