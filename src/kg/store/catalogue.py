"""The catalogue of a store: one SQLite file whose write transaction is the lock and whose commit is the change."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import Any

from kg.errors import StoreError
from kg.model import Finding, Severity, Span
from kg.store.records import Published, Source, State

FILE = "catalogue.sqlite"
FORMAT = 1

_PATIENCE = 10  # seconds

_SCHEMA = """
CREATE TABLE manifest (format INTEGER NOT NULL, base TEXT NOT NULL, generation INTEGER NOT NULL, maker TEXT NOT NULL);
CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (path TEXT PRIMARY KEY, name TEXT, source TEXT, state TEXT, expression TEXT, text TEXT);
CREATE TABLE documents (expression TEXT PRIMARY KEY, document TEXT, text_iri TEXT, text TEXT, path TEXT, source TEXT,
    name TEXT, symbols TEXT, assertions INTEGER, fingerprint TEXT);
CREATE TABLE findings (path TEXT, number INTEGER, code TEXT, severity TEXT, message TEXT, document TEXT,
    start INTEGER, "end" INTEGER, quote TEXT, remedy TEXT, PRIMARY KEY (path, number));
"""
_TABLES = ("manifest", "texts", "sources", "documents", "findings")


class Catalogue:
    """The tables of one store, over an open SQLite connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sql = connection

    @classmethod
    def read(cls, folder: Path) -> Catalogue:
        """Open for reading; raise StoreError if there is no store in `folder` or it is of another format."""
        if not (folder / FILE).is_file():
            raise StoreError(f"no store in {folder}: build one with `kg build PATHS --store {folder}`")
        uri = f"{(folder / FILE).resolve().as_uri()}?mode=ro"
        catalogue = cls(sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None))
        with reported(folder):
            if not catalogue.exists():
                raise StoreError(f"the store in {folder} is not built yet: `kg build PATHS --store {folder}`")
            catalogue.check(folder)
        return catalogue

    @classmethod
    def write(cls, folder: Path) -> Catalogue:
        """Open for writing and take the lock; raise StoreError if another process holds it."""
        with reported(folder):
            folder.mkdir(parents=True, exist_ok=True)
            catalogue = cls(sqlite3.connect(folder / FILE, timeout=0, isolation_level=None))
            try:
                catalogue._sql.execute("BEGIN IMMEDIATE")
            except sqlite3.Error:
                catalogue.close()
                raise
            catalogue._sql.execute(
                f"PRAGMA busy_timeout = {_PATIENCE * 1000}"
            )  # readers hold the file for moments only
        return catalogue

    def exists(self) -> bool:
        """Tell whether the store was ever filled."""
        return self._sql.execute("SELECT 1 FROM sqlite_master WHERE name = 'manifest'").fetchone() is not None

    def readable(self) -> bool:
        """Tell whether the store has the format of this program."""
        return bool(self._manifest("format") == FORMAT)

    def check(self, folder: Path) -> None:
        """Raise StoreError if the store has the format of another program."""
        if not self.readable():
            raise StoreError(
                f"the store in {folder} has format {self._manifest('format')}, this kg reads {FORMAT}: "
                "build it anew with `kg build PATHS --fresh`"
            )

    def clear(self, base: str) -> None:
        """Start over, whatever was there, as an empty store of `base`."""
        for table in _TABLES:
            self._sql.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in filter(str.strip, _SCHEMA.split(";")):
            self._sql.execute(statement)
        self._sql.execute("INSERT INTO manifest VALUES (?, ?, 0, '')", (FORMAT, base))

    def present(self, generation: int, maker: str) -> None:
        """Name the generation that is the present from the next commit on, and the version of the program that made it."""
        self._sql.execute("UPDATE manifest SET generation = ?, maker = ?", (generation, maker))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Hold the present still while several things are read from it."""
        self._sql.execute("BEGIN")
        try:
            yield
        finally:
            self._sql.execute("ROLLBACK")

    def commit(self) -> None:
        """Make the change the store's present: the one moment at which a store changes."""
        self._sql.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file; what was not committed is gone."""
        self._sql.close()

    @property
    def base(self) -> str:
        """The base IRI of all things in the store."""
        return str(self._manifest("base"))

    @property
    def generation(self) -> int:
        """The number of the folder that holds the present graph."""
        return int(self._manifest("generation"))

    def made_by(self, version: str) -> bool:
        """Tell whether this version of the program built the present graph."""
        return bool(self._manifest("maker") == version)

    def state(self) -> tuple[object, ...]:
        """Return all that a change could change, for comparing."""
        return self.documents(), self.sources(), self.findings()

    def _manifest(self, column: str) -> Any:
        cursor = self._sql.execute("SELECT * FROM manifest")
        return dict(zip([name for name, *_ in cursor.description], cursor.fetchone(), strict=True))[column]

    def text(self, sha256: str) -> str | None:
        """Return one kept text."""
        row = self._sql.execute("SELECT text FROM texts WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else str(row[0])

    def add_texts(self, texts: Mapping[str, str]) -> None:
        """Keep texts under their SHA-256; one that is known stays as it is."""
        self._sql.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", sorted(texts.items()))

    def drop_unused_texts(self) -> None:
        """Forget the texts that no source and no document of the catalogue was read from."""
        self._sql.execute(
            "DELETE FROM texts WHERE sha256 NOT IN (SELECT text FROM sources UNION SELECT text FROM documents)"
        )

    def sources(self) -> tuple[Source, ...]:
        """Return every file that was given to a build, by path."""
        rows = self._sql.execute("SELECT * FROM sources ORDER BY path")
        return tuple(
            Source(path, name, source, State(state), expression, text)
            for path, name, source, state, expression, text in rows
        )

    def documents(self) -> tuple[Published, ...]:
        """Return the documents whose facts stand in the graph, by IRI of their expression."""
        rows = self._sql.execute("SELECT * FROM documents ORDER BY expression")
        return tuple(_published(row) for row in rows)

    def findings(self) -> dict[str, tuple[Finding, ...]]:
        """Return the findings under the path of the source that they are about; those about the whole under ""."""
        found: dict[str, tuple[Finding, ...]] = {}
        for row in self._sql.execute("SELECT * FROM findings ORDER BY path, number"):
            found[row[0]] = (*found.get(row[0], ()), _finding(row))
        return found

    def replace_sources(self, sources: Iterable[Source]) -> None:
        """Write the outcome of these sources over what was known of the same paths."""
        self._sql.executemany("REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?)", [astuple(s) for s in sources])

    def replace_documents(self, gone: Iterable[str], come: Iterable[Published]) -> None:
        """Take documents out by IRI of their expression, then put others in."""
        self._sql.executemany("DELETE FROM documents WHERE expression = ?", [(e,) for e in gone])
        rows = [(*astuple(p)[:7], json.dumps(p.symbols), p.assertions, p.fingerprint) for p in come]
        self._sql.executemany("REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def replace_findings(self, findings: Mapping[str, Iterable[Finding]]) -> None:
        """Write the findings about these paths over what was known of them."""
        for path, found in findings.items():
            self._sql.execute("DELETE FROM findings WHERE path = ?", (path,))
            rows = [_row(path, number, finding) for number, finding in enumerate(found)]
            self._sql.executemany("INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def forget(self, paths: Iterable[str]) -> None:
        """Drop sources and their findings."""
        for path in paths:
            self._sql.execute("DELETE FROM sources WHERE path = ?", (path,))
            self._sql.execute("DELETE FROM findings WHERE path = ?", (path,))


@contextmanager
def reported(folder: Path) -> Iterator[None]:
    """Turn what SQLite and the file system say into a StoreError with its remedy."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            message = f"the store in {folder} is locked by another kg process: wait for it, or give another --store"
            raise StoreError(message) from error
        raise StoreError(
            f"the store in {folder} cannot be opened ({error}): check its permissions, and the space on its disk"
        ) from error
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"{folder / FILE} is damaged, or not a catalogue of kg ({error}): give another --store"
        ) from error
    except OSError as error:
        raise StoreError(
            f"the store cannot be kept in {folder} ({error.strerror or error}): give another --store"
        ) from error


def _published(row: tuple[Any, ...]) -> Published:
    expression, document, text_iri, text, path, source, name, symbols, assertions, fingerprint = row
    return Published(
        expression, document, text_iri, text, path, source, name, tuple(json.loads(symbols)), assertions, fingerprint
    )


def _row(path: str, number: int, finding: Finding) -> tuple[Any, ...]:
    start, end = (finding.span.start, finding.span.end) if finding.span else (None, None)
    words = (finding.code, finding.severity, finding.message, finding.document)
    return (path, number, *words, start, end, finding.quote, finding.remedy)


def _finding(row: tuple[Any, ...]) -> Finding:
    _, _, code, severity, message, document, start, end, quote, remedy = row
    span = None if start is None else Span(start, end)
    return Finding(code, Severity(severity), message, document, span, quote, remedy)
