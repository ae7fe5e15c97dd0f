"""Opening a generation: whole and readable, or a fault that names the remedy; the same for those who read and those who change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.store.generations import QUADS, VOCABULARY, VOCABULARY_QUADS

if TYPE_CHECKING:
    import pyoxigraph as ox


def opened(generation: Path) -> ox.Store:
    """Return the graph of a generation, read only; raise StoreError if the graph or what stands beside it is damaged."""
    from pyoxigraph import Store

    try:
        if not ((generation / VOCABULARY).is_dir() and (generation / VOCABULARY_QUADS).is_file()):
            raise StoreError(_damaged(generation))
        return Store.read_only(str(generation / QUADS))
    except (OSError, ValueError, RuntimeError) as error:  # the last where RocksDB finds a file corrupt
        raise StoreError(_damaged(generation)) from error


def _damaged(generation: Path) -> str:
    return f"the graph in {generation / QUADS} cannot be read: build it anew with `kg build PATHS --fresh`"
