"""What Python programs use: `kg.build` makes a store, `kg.open` gives a graph that answers."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.model import Finding
from kg.settings import store_folder
from kg.store import Published, Selected, Source, Store, sparql

if TYPE_CHECKING:
    import rdflib

    from kg.ask import Answer
    from kg.ask.explain import Fact
    from kg.check import Violation
    from kg.check.evidence import Verified
    from kg.evaluate import Evaluation
    from kg.pipeline import Progress, Report

Name = str | os.PathLike[str]
"""A file or folder."""


def build(  # noqa: PLR0913  the options of the one verb, all keyword-only
    paths: Name | Sequence[Name],
    store: Name | None = None,
    *,
    base: str | None = None,
    vocabulary: Sequence[Name] = (),
    fresh: bool = False,
    workers: int | None = None,
    progress: Progress = lambda _done, _total: None,
) -> Report:
    """Read documents and add their facts to a store; the same document is replaced, others are kept.

    Args:
        paths: files, folders and globs, one or several.
        store: the folder of the store (default: `KG_STORE`, else `kg-store`).
        base: base IRI of the things in a new store; an old one knows its own.
        vocabulary: Turtle files that widen the vocabulary; the store remembers them.
        fresh: start over, whatever the store holds.
        workers: how many processes read (default: one for each processor).
        progress: is told how many of how many sources are done.

    Raises:
        UsageError: a path does not exist, or there is nothing to read.
        StoreError: the store is locked, of another base IRI or of another format.
        VocabularyError: a vocabulary file cannot be read.

    """
    from kg import pipeline

    return pipeline.build(
        [paths] if isinstance(paths, (str, os.PathLike)) else list(paths),
        store_folder(store),
        base=base,
        vocabulary=[Path(file) for file in vocabulary],
        fresh=fresh,
        workers=workers,
        progress=progress,
    )


def open_graph(store: Name | None = None) -> Graph:
    """Open a store for questions; raise StoreError if there is none (default: `KG_STORE`, else `kg-store`)."""
    from kg.store import open_store

    return Graph(open_store(store_folder(store)))


class Graph:
    """One state of a store, for questions; a change by another process shows when it is opened again."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def query(self, name: str, **params: str) -> list[dict[str, str]]:
        """Ask a named question; return its rows, every cell a string.

        Args:
            name: the question: "meetings", "decisions", "mandate-chain" (all: `kg query`).
            params: document, body, agent, from_, to, lang, where the question has them (`from` is a word of Python).

        Raises:
            QueryError: there is no such question, or it does not take a parameter.

        """
        return [dict(row) for row in self.answer(name, {key.rstrip("_"): value for key, value in params.items()}).rows]

    def answer(self, name: str, params: Mapping[str, str] | None = None) -> Answer:
        """Ask a named question; return its columns and rows (raises as `query` does)."""
        from kg.ask import query

        return query(self.store.graph, self.store.base, name, params)

    def sparql(self, text: str) -> list[dict[str, str]] | bool | str:
        """Ask in SPARQL: rows for SELECT, a truth for ASK, Turtle for CONSTRUCT and DESCRIBE; raise QueryError if it fails."""
        found = sparql(self.store, text)
        return list(found.rows) if isinstance(found, Selected) else found

    def explain(self, thing: str, lang: str = "en") -> tuple[Fact, ...]:
        """Return all that is stated of a thing (an IRI, a symbol, a code), each fact with its quotes.

        Raises:
            QueryError: the graph knows no such thing.

        """
        from kg.ask import explain

        return explain(self.store.graph, self.store.base, thing, lang)

    def documents(self) -> tuple[Published, ...]:
        """Return the documents whose facts stand in the graph."""
        return self.store.documents

    def sources(self) -> tuple[Source, ...]:
        """Return every file that was given to a build, with how that ended."""
        return self.store.sources

    def findings(self) -> tuple[Finding, ...]:
        """Return what was doubted, withheld or could not be read."""
        return tuple(finding for found in self.store.findings.values() for finding in found)

    def check(self) -> tuple[Violation, ...]:
        """Run the shapes over every published document, as the gate did; return what breaks one."""
        from kg.check import Checker, check_graph

        checker = Checker(self.store.vocabulary())
        return tuple(broken for _, found in check_graph(self.store.graph, checker) for broken in found)

    def verify(self) -> Verified:
        """Read every passage again from the kept texts, and hold every fact against its passages."""
        from kg.check.evidence import verify

        return verify(self.store.graph, self.store.base, self.store.kept)

    def evaluate(self, gold: Sequence[Name]) -> Evaluation:
        """Measure the answers against gold files or folders; raise UsageError if there is no gold."""
        from kg import vocabulary
        from kg.evaluate import evaluate, load_gold
        from kg.evaluate.names import Names

        rows = load_gold([Path(path) for path in gold])
        shown = self.store.shown()
        held = {
            key: shown[row.document]
            for row in self.documents()
            for key in (*row.symbols, row.name, shown.get(row.document, ""))
            if row.document in shown
        }
        names = Names(vocabulary.load(self.store.vocabulary_files(), self.store.base))
        return evaluate(rows, names, self.query, held)

    def export(self, form: str, file: Name) -> None:
        """Write the graph to a file as "nq", "trig", "ttl" or "jsonld"; the file is whole or not there."""
        from kg.store.formats import FORMATS

        if form not in FORMATS:
            raise UsageError(f"no format {form!r}: one of {', '.join(FORMATS)}")
        target = Path(file)
        if not target.name:
            raise UsageError("no file to write to: give its name")
        if target.exists() and not target.is_file() and not target.is_dir():
            part = target  # a device or a pipe is written into, never replaced
        else:
            part = target.with_name(f"{target.name}.part")
        try:
            with part.open("wb") as out:
                FORMATS[form](self.store, out)
            if part != target:
                part.replace(target)
        except OSError as error:
            if part != target:
                part.unlink(missing_ok=True)
            raise UsageError(f"{target} cannot be written: {error.strerror}") from error

    def graph(self) -> rdflib.Dataset:
        """Return the store as an rdflib Dataset, read only, without copying it."""
        import rdflib
        from oxrdflib import OxigraphStore

        return rdflib.Dataset(store=OxigraphStore(store=self.store.graph))
