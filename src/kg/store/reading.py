"""Reading a store: its graph, the texts that it quotes, what was read and what was doubted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.model import Finding
from kg.store.catalogue import Catalogue, reported
from kg.store.generations import generation_folder, user_files, vocabulary_lines
from kg.store.opening import opened
from kg.store.records import Published, Source
from kg.terms import SHOWN_AS

if TYPE_CHECKING:
    import pyoxigraph as ox


class Store:
    """One state of a store; a change by another process does not show until the store is opened again.

    Attributes:
        folder: where the store stands.
        base: the base IRI of all things in it.
        documents: what is published, by IRI of the expression.
        sources: every file that was given to a build, by path.
        findings: what was doubted or withheld, under the path of its source ("": about the whole).
    """

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self.folder = folder
        self._catalogue = catalogue
        with reported(folder), catalogue.snapshot():
            self.base = catalogue.base
            self.documents: tuple[Published, ...] = catalogue.documents()
            self.sources: tuple[Source, ...] = catalogue.sources()
            self.findings: dict[str, tuple[Finding, ...]] = catalogue.findings()
            self._generation = generation_folder(folder, catalogue.generation)
            self.graph: ox.Store = opened(self._generation)

    def vocabulary(self) -> list[str]:
        """Return the N-Quads lines that the vocabulary and the register gave."""
        return vocabulary_lines(self._generation)

    def vocabulary_files(self) -> tuple[Path, ...]:
        """Return the files by which users widened the vocabulary."""
        return user_files(self._generation)

    def kept(self, sha256: str) -> str | None:
        """Return a frozen text by its SHA-256, None if the store does not keep it (any more)."""
        with reported(self.folder):
            return self._catalogue.text(sha256)

    def text(self, sha256: str) -> str:
        """Return a frozen text by its SHA-256; raise StoreError if the store does not keep it (any more)."""
        text = self.kept(sha256)
        if text is None:
            raise StoreError(f"the store in {self.folder} keeps no text {sha256[:12]}: build its document again")
        return text

    def shown(self) -> dict[str, str]:
        """Return how people see each document: its symbol, else its stem, else the shortest path that is its alone; by IRI."""
        from pyoxigraph import NamedNode

        quads = self.graph.quads_for_pattern(None, NamedNode(SHOWN_AS), None, None)
        return {quad.subject.value: quad.object.value for quad in quads if isinstance(quad.subject, NamedNode)}  # type: ignore[union-attr]

    def quads(self) -> Iterator[ox.Quad]:
        """Give every quad, in no order."""
        return self.graph.quads_for_pattern(None, None, None, None)


def open_store(folder: Path) -> Store:
    """Open the store in `folder`; raise StoreError if there is none, or one of another format."""
    return Store(folder, Catalogue.read(folder))
