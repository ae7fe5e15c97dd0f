"""Changing a store: the next generation is built beside the current one and named by one commit."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kg import __version__
from kg.errors import StoreError, UsageError
from kg.model import Finding, LiftedDocument
from kg.settings import DEFAULT_BASE, checked_base
from kg.store.catalogue import FILE, Catalogue, reported
from kg.store.generations import (
    DERIVED,
    QUADS,
    VOCABULARY,
    VOCABULARY_QUADS,
    generation_folder,
    generations,
    user_files,
    vocabulary_lines,
)
from kg.store.opening import opened
from kg.store.quads import Quads, document_lines, with_default_graph
from kg.store.records import Published, Source, State, published

if TYPE_CHECKING:
    import pyoxigraph as ox

Derive = Callable[["ox.Store", str], Iterable[str]]
"""Computes the N-Quads lines of the derived graphs from the graph and the base IRI."""


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one build wants to be true of the sources that it was given."""

    publish: Mapping[str, LiftedDocument] = field(default_factory=dict)  # by the path of its source
    sources: tuple[Source, ...] = ()
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)  # by path; "" for the whole
    texts: Mapping[str, str] = field(default_factory=dict)  # of the other sources, by SHA-256
    remove: tuple[str, ...] = ()  # IRIs of expressions
    vocabulary: tuple[str, ...] | None = None  # N-Quads lines; None leaves the store's as it is
    vocabulary_files: tuple[Path, ...] = ()  # what a user added to the vocabulary, kept for the next build


@contextmanager
def writing(folder: Path, base: str | None = None, *, fresh: bool = False) -> Iterator[Writer]:
    """Lock the store in `folder`, which may not exist yet, and give its Writer; nothing changes before its `apply`.

    Raises StoreError if another process writes, if the folder is used by something else, and, unless `fresh`, if the
    store has another base IRI or format.
    """
    _acceptable(DEFAULT_BASE if base is None else base)
    if folder.exists() and not (folder / FILE).is_file() and not _empty(folder):
        raise StoreError(f"{folder} is not empty and not a store: give another --store")
    catalogue = Catalogue.write(folder)
    writer = None
    try:
        with reported(folder):
            writer = Writer(folder, catalogue, base, fresh=fresh)
        yield writer
    finally:
        catalogue.close()
        if writer is not None:
            writer.tidy()


class Writer:
    """A locked store that waits for its change."""

    def __init__(self, folder: Path, catalogue: Catalogue, base: str | None, *, fresh: bool) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._first = not catalogue.exists()
        self._kept = None if self._first or not catalogue.readable() else catalogue.generation
        self._next = 1 + max([self._kept or 0, *generations(folder)])
        self._from: Path | None = None
        self._sweep()
        if fresh or self._first:
            catalogue.clear(DEFAULT_BASE if base is None else base)
        else:
            catalogue.check(folder)
            self._from = generation_folder(folder, catalogue.generation)
            opened(self._from)  # what cannot be read cannot be changed either
            if base not in {None, catalogue.base}:
                raise StoreError(
                    f"the store in {folder} has the base IRI {catalogue.base}, not {base}: "
                    "leave --base out, or start over with --fresh"
                )

    @property
    def base(self) -> str:
        """The base IRI of all things in the store."""
        return self._catalogue.base

    @property
    def documents(self) -> tuple[Published, ...]:
        """The documents whose facts stand in the graph before the change."""
        return self._catalogue.documents()

    @property
    def vocabulary_files(self) -> tuple[Path, ...]:
        """The files by which users have widened the vocabulary so far."""
        return () if self._from is None else user_files(self._from)

    def apply(self, batch: Batch, derive: Derive) -> bool:
        """Make the change, at once and for good; return False if the store already was as the batch wants it.

        Raises StoreError where the disk does not take it; the store is then as it was.
        """
        with reported(self._folder):
            return self._apply(batch, derive)

    def _apply(self, batch: Batch, derive: Derive) -> bool:
        gone, come = self._difference(batch)
        before = self._catalogue.state()
        self._record(batch, gone)
        if gone or come or self._from is None or self._widened(batch) or not self._catalogue.made_by(__version__):
            lifted = [batch.publish[row.path] for row in come]
            self._generate(generation_folder(self._folder, self._next), batch, gone, lifted, derive)
            self._catalogue.present(self._next, __version__)
            self._kept = self._next
        elif self._catalogue.state() == before:
            return False
        self._catalogue.commit()
        return True

    def _sweep(self) -> None:
        """Delete the generations before the present one, and what killed changes left."""
        if self._first or self._kept is not None:
            for number in generations(self._folder):
                if number != self._kept:
                    shutil.rmtree(generation_folder(self._folder, number))

    def tidy(self) -> None:
        """Clear away what a change that did not happen left behind, in the end even a store that never came to be."""
        if self._kept is None and self._first:
            self._sweep()
            (self._folder / FILE).unlink(missing_ok=True)
            if _empty(self._folder):
                self._folder.rmdir()

    def _difference(self, batch: Batch) -> tuple[list[Published], list[Published]]:
        """Return which published documents go, and which come (a changed one does both)."""
        before = {row.expression: row for row in self.documents}
        wanted = {row.expression: row for row in (published(d, path) for path, d in sorted(batch.publish.items()))}
        come = [row for key, row in wanted.items() if key not in before or before[key].fingerprint != row.fingerprint]
        changed, texts = {row.expression for row in come}, {row.text for row in come}
        gone = [
            row
            for row in before.values()
            if row.expression in changed
            or row.expression in batch.remove
            or (row.path in batch.publish and row.expression not in wanted)  # its file now says something else
            or (row.text in texts and row.expression not in wanted)  # the same words, now under another name
        ]
        return gone, come

    def _record(self, batch: Batch, gone: Iterable[Published]) -> None:
        rows = [published(lifted, path) for path, lifted in batch.publish.items()]
        catalogue = self._catalogue
        catalogue.add_texts({**batch.texts, **{lifted.sha256: lifted.text for lifted in batch.publish.values()}})
        catalogue.replace_documents([row.expression for row in gone], rows)
        catalogue.replace_sources(batch.sources)
        catalogue.replace_findings(batch.findings)
        present = {row.path: row.expression for row in catalogue.documents()}
        catalogue.forget(
            source.path
            for source in catalogue.sources()
            if source.expression in batch.remove
            or (source.state is State.PUBLISHED and present.get(source.path) != source.expression)
        )
        catalogue.drop_unused_texts()

    def _widened(self, batch: Batch) -> bool:
        if batch.vocabulary is None or self._from is None:
            return False
        return vocabulary_lines(self._from) != list(batch.vocabulary)

    def _generate(
        self, folder: Path, batch: Batch, gone: list[Published], come: list[LiftedDocument], derive: Derive
    ) -> None:
        """Build the next generation in `folder`, from the current one if there is one."""
        (folder / VOCABULARY).mkdir(parents=True)
        if self._from is None:
            quads = Quads(folder / QUADS)
            lines = self._set_vocabulary(folder, batch)
        else:
            quads = Quads.copy(self._from / QUADS, folder / QUADS)
            for row in gone:
                quads.withdraw_text(row.expression, row.text_iri)
            quads.withdraw_graphs(quads.named_graphs(f"{self.base}{DERIVED}"))
            lines = self._replace_vocabulary(folder, batch, quads)
        quads.load(chain(lines, *map(document_lines, come)))
        quads.load(with_default_graph(derive(quads.graph, self.base)))
        quads.close()

    def _set_vocabulary(self, folder: Path, batch: Batch) -> list[str]:
        """Write the vocabulary of the batch beside the graph; return the lines that the graph is to hold."""
        lines = batch.vocabulary or ()
        (folder / VOCABULARY_QUADS).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
        for file in batch.vocabulary_files:
            shutil.copyfile(file, folder / VOCABULARY / file.name)
        return with_default_graph(lines)

    def _replace_vocabulary(self, folder: Path, batch: Batch, quads: Quads) -> list[str]:
        assert self._from is not None
        if self._widened(batch):
            quads.withdraw_lines(vocabulary_lines(self._from))
            return self._set_vocabulary(folder, batch)
        shutil.copyfile(self._from / VOCABULARY_QUADS, folder / VOCABULARY_QUADS)
        shutil.copytree(self._from / VOCABULARY, folder / VOCABULARY, dirs_exist_ok=True)
        return []


def _acceptable(base: str) -> None:
    """Raise UsageError for a base under which the graph could not name things; its library has the last word on what is an IRI."""
    from pyoxigraph import NamedNode

    try:
        NamedNode(checked_base(base))
    except ValueError as error:
        raise UsageError(f"{base!a} cannot be a base IRI ({error}): give one such as {DEFAULT_BASE}") from error


def _empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
