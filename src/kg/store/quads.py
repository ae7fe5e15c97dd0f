"""The quads of a store and its one law: the default graph is the distinct union of the named graphs and the descriptions.

Descriptions (of expressions, texts, assertions, passages) stand in the default graph alone. They are found again by their
subjects: `?passage kg:inText TEXT` and `?assertion kg:quotedFrom ?passage`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kg.model import LiftedDocument
from kg.terms import IN_TEXT, QUOTED_FROM, Iri

if TYPE_CHECKING:
    import pyoxigraph as ox

_BULK_BYTES = (
    8_000_000  # from about this size on, writing files of its own (`bulk_load`) beats one transaction (`load`)
)


def document_lines(lifted: LiftedDocument) -> Iterator[str]:
    """Give the N-Quads lines of a document: descriptions, and every fact in its graph and in the default graph."""
    for triple in lifted.description:
        yield f"{triple} .\n"
    for assertion in lifted.assertions:
        for triple in assertion.description:
            yield f"{triple} .\n"
        for triple in assertion.triples:
            yield f"{triple} .\n"
            yield f"{triple} <{assertion.iri}> .\n"


def with_default_graph(lines: Iterable[str]) -> list[str]:
    """Return N-Quads lines, and what stands in named graphs once more for the default graph."""
    from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse, serialize

    quads = list(parse("\n".join(lines), RdfFormat.N_QUADS))
    facts = [Quad(*quad.triple) for quad in quads if not isinstance(quad.graph_name, DefaultGraph)]
    serialized = serialize([*quads, *facts], format=RdfFormat.N_QUADS) or b""
    return [f"{line}\n" for line in serialized.decode().split("\n") if line]


class Quads:
    """An embedded Oxigraph that is being changed, in a folder that nobody else knows yet."""

    def __init__(self, folder: Path) -> None:
        from pyoxigraph import Store

        self._folder = folder
        self.graph = Store(folder)

    @classmethod
    def copy(cls, source: Path, folder: Path) -> Quads:
        """Begin with what stands in the folder `source`; files that stay as they are become hard links."""
        from pyoxigraph import Store

        Store.read_only(str(source)).backup(folder)
        return cls(folder)

    def load(self, lines: Iterable[str]) -> None:
        """Add N-Quads lines."""
        from pyoxigraph import RdfFormat

        file = self._folder.with_suffix(".nq")
        with file.open("w", encoding="utf-8", newline="\n") as out:
            size = _write(lines, out)
        load = self.graph.bulk_load if size > _BULK_BYTES else self.graph.load
        load(path=file, format=RdfFormat.N_QUADS)
        file.unlink()

    def close(self) -> None:
        """Write everything to disk and let go of the folder."""
        self.graph.flush()
        del self.graph

    def withdraw_text(self, expression: str, text_iri: str) -> None:
        """Take out all that was read from one text: its assertions, its passages, itself and its expression."""
        from pyoxigraph import NamedNode

        text = NamedNode(text_iri)
        passages = self._subjects(IN_TEXT, text)
        assertions = {a for passage in passages for a in self._subjects(QUOTED_FROM, passage)}
        described = [NamedNode(expression), text, *passages, *assertions]
        self.withdraw_graphs(assertions)
        self._withdraw(
            [quad for node in described for quad in self.graph.quads_for_pattern(node, None, None, _default())]
        )

    def withdraw_graphs(self, graphs: Iterable[ox.NamedNode]) -> None:
        """Take out named graphs, and from the default graph what stood in none but them."""
        touched: list[ox.Quad] = []
        for graph in graphs:
            touched += self.graph.quads_for_pattern(None, None, None, graph)
            self.graph.remove_graph(graph)
        self._withdraw(touched)

    def withdraw_lines(self, lines: Iterable[str]) -> None:
        """Take out the quads of N-Quads lines, and from the default graph what stood in none but their graphs."""
        from pyoxigraph import RdfFormat, parse

        quads = list(parse("\n".join(lines), RdfFormat.N_QUADS))
        for quad in quads:
            self.graph.remove(quad)
        self._withdraw(quads)

    def named_graphs(self, prefix: str) -> list[ox.NamedNode]:
        """Return the named graphs whose IRI starts with `prefix`, sorted."""
        from pyoxigraph import NamedNode

        graphs = [g for g in self.graph.named_graphs() if isinstance(g, NamedNode) and g.value.startswith(prefix)]
        return sorted(graphs, key=lambda graph: graph.value)

    def _subjects(self, term: Iri, value: ox.NamedNode) -> set[ox.NamedNode]:
        from pyoxigraph import NamedNode

        found = self.graph.quads_for_pattern(None, NamedNode(term), value, _default())
        return {quad.subject for quad in found if isinstance(quad.subject, NamedNode)}

    def _withdraw(self, touched: Iterable[ox.Quad]) -> None:
        """Remove triples from the default graph unless a named graph still holds them."""
        from pyoxigraph import DefaultGraph, Quad

        for quad in touched:
            triple = (quad.subject, quad.predicate, quad.object)
            held = self.graph.quads_for_pattern(*triple, None)
            if all(isinstance(found.graph_name, DefaultGraph) for found in held):
                self.graph.remove(Quad(*triple))


def _default() -> ox.DefaultGraph:
    from pyoxigraph import DefaultGraph

    return DefaultGraph()


def _write(lines: Iterable[str], out: TextIO) -> int:
    size = 0
    for line in lines:
        size += out.write(line)
    return size
