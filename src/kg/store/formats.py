"""The graph as a file: the same bytes for the same graph, in every format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from kg import terms
from kg.store.reading import Store

if TYPE_CHECKING:
    import pyoxigraph as ox


def nquads(store: Store, out: BinaryIO) -> None:
    """Write canonical N-Quads: one line for each quad, sorted by code point; no line needs a blank node."""
    import io

    from pyoxigraph import RdfFormat

    dumped = io.BytesIO()
    store.graph.dump(dumped, RdfFormat.N_QUADS)
    out.writelines(sorted(dumped.getvalue().splitlines(keepends=True)))


def trig(store: Store, out: BinaryIO) -> None:
    """Write every graph as TriG."""
    _serialize(store, out, "trig", None)


def turtle(store: Store, out: BinaryIO) -> None:
    """Write the default graph, which holds every fact once, as Turtle."""
    _serialize(store, out, "ttl", _default())


def jsonld(store: Store, out: BinaryIO) -> None:
    """Write every graph as JSON-LD."""
    _serialize(store, out, "jsonld", None)


FORMATS: dict[str, Callable[[Store, BinaryIO], None]] = {
    "nq": nquads,
    "trig": trig,
    "ttl": turtle,
    "jsonld": jsonld,
}
"""Writers by the name of their format."""


def _serialize(store: Store, out: BinaryIO, extension: str, graph: ox.DefaultGraph | None) -> None:
    from pyoxigraph import RdfFormat, Triple, serialize

    form = RdfFormat.from_extension(extension)
    assert form is not None
    quads = sorted(store.graph.quads_for_pattern(None, None, None, graph), key=_order)
    data = [Triple(*quad.triple) for quad in quads] if graph is not None else quads
    serialize(data, out, form, prefixes=prefixes(store.base))


def _order(quad: ox.Quad) -> tuple[str, str, str, str]:
    """Order by graph first: serializers begin a block for each run of one graph and subject."""
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)


def prefixes(base: str) -> dict[str, str]:
    """Return the prefixes under which people write the terms, and `id` for the store's own things."""
    names = ("KG", "RDF", "RDFS", "SKOS", "DCTERMS", "FOAF", "ORG", "XSD")
    return {**{name.lower(): getattr(terms, name) for name in names}, "id": base}


def _default() -> ox.DefaultGraph:
    from pyoxigraph import DefaultGraph

    return DefaultGraph()
