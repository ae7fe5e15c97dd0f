"""The store: a folder that keeps the graph, the frozen texts that it quotes, what was read and what was doubted.

    kg-store/
      catalogue.sqlite   base IRI, format version, texts, sources, findings, and the number of the current generation
      generation-7/      quads/ (embedded Oxigraph) and vocabulary/ (what the graph's vocabulary was made from)

Every change builds the next generation beside the current one (unchanged files are shared as hard links) and ends in one
SQLite commit that names it. So a change that is killed at any moment leaves the old graph or the new one, and those who
read are never in the way of the one who writes.
"""

from __future__ import annotations

from kg.store.change import Batch, Writer, writing
from kg.store.outcomes import Outcome, settled
from kg.store.queries import Selected, sparql
from kg.store.reading import Store, open_store
from kg.store.records import Published, Source, State

__all__ = [
    "Batch",
    "Outcome",
    "Published",
    "Selected",
    "Source",
    "State",
    "Store",
    "Writer",
    "open_store",
    "settled",
    "sparql",
    "writing",
]
