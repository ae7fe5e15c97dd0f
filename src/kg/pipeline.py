"""The order of the build, once: discover, read, extract, identify, lift, gate, store, derive."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.model import Document, DocumentClaim, Finding, LiftedDocument, Severity, Vocabulary
from kg.settings import worker_count
from kg.store import Batch, Outcome, Published, Source, State, open_store, settled, writing
from kg.terms import RDF_TYPE
from kg.workers import Work, each

if TYPE_CHECKING:
    from kg.check import Checker
    from kg.extract.gazetteer import Gazetteer
    from kg.identify import Identifier

Progress = Callable[[int, int], None]
"""Is told how many of how many sources are done."""


@dataclass(frozen=True, slots=True)
class Report:
    """How a build ended.

    Attributes:
        sources: what became of every source.
        findings: what was doubted, withheld or unreadable, under the resolved path of its source ("": the whole).
        found: how many things of each class the published documents tell of, by the class's IRI.
        changed: whether the store is another one than before.
    """

    sources: tuple[Source, ...]
    findings: Mapping[str, tuple[Finding, ...]]
    found: Mapping[str, int]
    changed: bool

    @property
    def nothing_read(self) -> bool:
        """Tell whether no source at all could be read; then the store is as it was."""
        return all(source.state is State.UNREAD for source in self.sources)

    @property
    def clean(self) -> bool:
        """Tell whether everything was read and nothing withheld."""
        found = [finding for findings in self.findings.values() for finding in findings]
        return all(finding.severity is Severity.INFO for finding in found)


def build(  # noqa: PLR0913  the options of the one verb, all keyword-only
    paths: Sequence[str | os.PathLike[str]],
    folder: Path,
    *,
    base: str | None = None,
    vocabulary: Sequence[Path] = (),
    fresh: bool = False,
    workers: int | None = None,
    progress: Progress = lambda _done, _total: None,
) -> Report:
    """Read documents into the store in `folder`; every source ends as published, withheld, a second text, or unread.

    Args:
        paths: files, folders and globs.
        folder: the store; it is made if it does not exist.
        base: base IRI of the things in a new store; an old one knows its own.
        vocabulary: Turtle files that widen the vocabulary, remembered by the store.
        fresh: start over, whatever the store holds.
        workers: how many processes read (default: one for each processor).
        progress: is told how many of how many sources are done.

    Raises:
        UsageError: a path does not exist, or there is nothing to read.
        StoreError: the store is locked, of another base IRI or of another format.
        VocabularyError: a vocabulary file cannot be read.

    """
    from kg import documents, lift
    from kg import vocabulary as words

    found = documents.discover([Path(path) for path in paths])
    if not found.sources:
        raise UsageError(f"nothing to read in {', '.join(map(str, paths))}: {_why(found.findings)}")
    with writing(folder, base, fresh=fresh) as store:
        files = tuple({file.name: file for file in (*store.vocabulary_files, *vocabulary)}.values())
        lines = tuple(words.quads(files, store.base))
        work = Work(_read_all, _prepare, (words.load(files, store.base), lines, store.base), _lost)
        outcomes = each(work, [str(source) for source in found.sources], worker_count(workers), progress)
        batch = settled(outcomes, store.documents, found.findings)
        batch = replace(batch, vocabulary=lines, vocabulary_files=files)
        report = Report(batch.sources, batch.findings, _found(batch.publish.values()), changed=False)
        if report.nothing_read:
            return report
        return replace(report, changed=store.apply(batch, lift.derived))


def _why(findings: Sequence[Finding]) -> str:
    return "; ".join(f"{finding.message} ({finding.remedy})" for finding in findings) or "give files, folders or globs"


# --- the way of one document, in a process of its own ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Tools:
    """What a process keeps between documents."""

    gazetteer: Gazetteer
    identifier: Identifier
    checker: Checker
    base: str


_tools: _Tools | None = None


def _prepare(vocabulary: Vocabulary, lines: Sequence[str], base: str) -> None:
    from kg.check import Checker
    from kg.extract.gazetteer import compile_gazetteer
    from kg.identify import Identifier

    global _tools  # noqa: PLW0603  a process has no other place that lasts between two portions
    _tools = _Tools(compile_gazetteer(vocabulary), Identifier(vocabulary), Checker(lines), base)


def _read_all(sources: Sequence[str]) -> list[Outcome]:
    assert _tools is not None
    return [_guarded(source, _tools) for source in sources]


def _guarded(source: str, tools: _Tools) -> Outcome:
    """Read one source; a mistake of the program in it is told, and stops no other."""
    try:
        return _read(source, tools)
    except Exception as error:  # noqa: BLE001  whatever one document brings about, the others are read
        where = traceback.extract_tb(error.__traceback__)[-1]
        told = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        return Outcome(source, (_failed(source, " ".join(told.split())),))


def _read(source: str, tools: _Tools) -> Outcome:
    from kg.check import gate
    from kg.documents import read
    from kg.extract import extract
    from kg.lift import lift

    reading = read(Path(source))
    document = reading.document
    if document is None:
        return Outcome(source, reading.findings)
    extraction = extract(document, tools.gazetteer)
    identities = tools.identifier.identify(document, extraction)
    lifted = lift(document, extraction, identities, tools.base)
    gated = gate([lifted], tools.checker)
    doubts = (reading, document, extraction, identities, lifted, gated)
    findings = tuple(dict.fromkeys(finding for stage in doubts for finding in stage.findings))
    if all(isinstance(claim, DocumentClaim) for claim in extraction.claims):
        findings = (*findings, _no_facts(document))
    published = next(iter(gated.published), None)
    return Outcome(source, findings, published or lifted, withheld=published is None)


def _lost(source: str) -> Outcome:
    return Outcome(source, (_failed(source, "the process that read it was killed each time (memory?)"),))


def _failed(source: str, why: str) -> Finding:
    remedy = "leave the source out, and report this with the source if you can"
    return Finding("read.failed", Severity.ERROR, why, Path(source).stem, remedy=remedy)


def _no_facts(document: Document) -> Finding:
    message = "no fact was found in it"
    return Finding(
        "extract.no_facts", Severity.INFO, message, document.name, remedy="check that it is a document in en, fr or es"
    )


def _found(documents: Iterable[LiftedDocument]) -> dict[str, int]:
    """Count the things of each class that documents state to exist."""
    things: dict[str, set[str]] = {}
    for document in documents:
        for assertion in document.assertions:
            for triple in assertion.triples:
                subject, predicate, value = triple.split(" ", 2)
                if predicate == f"<{RDF_TYPE}>":
                    things.setdefault(value.strip("<>"), set()).add(subject)
    return {name: len(subjects) for name, subjects in sorted(things.items())}


def remove(names: Sequence[str], folder: Path) -> tuple[Published, ...]:
    """Take documents out of a store, in all their languages; return what was taken out.

    Args:
        names: a symbol, or what `kg documents` shows of a document without one, or the path of its source as given.
        folder: the store.

    Raises:
        UsageError: the store publishes no document of a name, or several.
        StoreError: there is no store, or it is locked.

    """
    from kg import lift

    shown = open_store(folder).shown()
    with writing(folder) as store:
        gone = {row.expression: row for name in names for row in _named(name, store.documents, shown, folder)}
        store.apply(Batch(remove=tuple(gone)), lift.derived)
        return tuple(gone.values())


def _named(name: str, documents: Sequence[Published], shown: Mapping[str, str], folder: Path) -> list[Published]:
    """Return the readings of the one document that a name means."""
    keys = [{row.document, shown.get(row.document, ""), *row.symbols} for row in documents]
    found = [row for row, own in zip(documents, keys, strict=True) if name in own]
    found = found or [row for row in documents if name in {row.name, row.source}]
    if not found:
        raise UsageError(f"no document {name!r} in {folder}: `kg documents` lists them")
    if len({row.document for row in found}) > 1:
        sources = ", ".join(row.source for row in found)
        raise UsageError(f"{name!r} names several documents: say which by its source ({sources})")
    return found
