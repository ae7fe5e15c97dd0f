"""How the readings of one build become one change: which text of an expression is published, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kg.model import Finding, LiftedDocument, Severity
from kg.store.change import Batch
from kg.store.records import Published, Source, State

FORMATS = (".docx", ".html", ".htm", ".md", ".txt", ".pdf")
"""Suffixes, the best text of an expression first: layout that is marked before layout that is guessed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one source gave; without `lifted` it could not be read."""

    source: str  # the path as given
    findings: tuple[Finding, ...] = ()
    lifted: LiftedDocument | None = None
    withheld: bool = False  # `lifted` failed the gate as a whole

    @property
    def path(self) -> str:
        """The resolved path: the same file is known again by it."""
        return str(Path(self.source).resolve())


def settled(outcomes: Sequence[Outcome], before: Iterable[Published], general: Iterable[Finding] = ()) -> Batch:
    """Return the change that these outcomes make of a store; their order decides nothing.

    Args:
        outcomes: one for each source of the build.
        before: what the store publishes now: it stays where a new version is withheld or cannot be read.
        general: findings that are about no source.

    """
    known = {key for row in before for key in (row.path, row.expression)}
    best = _best(outcomes)
    sources: list[Source] = []
    findings = {"": tuple(general)}
    for outcome in outcomes:
        source = _source(outcome, best)
        sources.append(source)
        findings[source.path] = (*outcome.findings, *_remarks(source, best, known))
    texts = {outcome.lifted.sha256: outcome.lifted.text for outcome in outcomes if outcome.lifted is not None}
    publish = {outcome.path: outcome.lifted for outcome in best.values() if outcome.lifted is not None}
    return Batch(publish, tuple(sources), findings, texts)


def _best(outcomes: Iterable[Outcome]) -> dict[str, Outcome]:
    """Return the outcome to publish for every expression, one for every text."""
    sound = [outcome for outcome in outcomes if outcome.lifted is not None and not outcome.withheld]
    by_text = sorted(sound, key=lambda outcome: (_lifted(outcome).sha256, _lifted(outcome).expression, _rank(outcome)))
    firsts = [next(group) for _, group in groupby(by_text, key=lambda outcome: _lifted(outcome).sha256)]
    by_expression = sorted(firsts, key=lambda outcome: (_lifted(outcome).expression, _rank(outcome)))
    return {key: next(group) for key, group in groupby(by_expression, key=lambda outcome: _lifted(outcome).expression)}


def _rank(outcome: Outcome) -> tuple[int, int, str, str]:
    """Order the texts of an expression: by format, then by how much they say, then by what does not depend on the run."""
    lifted, suffix = _lifted(outcome), Path(outcome.source).suffix.lower()
    form = FORMATS.index(suffix) if suffix in FORMATS else len(FORMATS)
    return form, -len(lifted.assertions), lifted.sha256, outcome.source


def _source(outcome: Outcome, best: Mapping[str, Outcome]) -> Source:
    name = Path(outcome.source).stem
    if outcome.lifted is None:
        return Source(outcome.path, name, outcome.source, State.UNREAD)
    lifted = outcome.lifted
    if outcome.withheld:
        state = State.WITHHELD
    else:
        state = State.PUBLISHED if best.get(lifted.expression) is outcome else State.SECOND
    return Source(outcome.path, name, outcome.source, state, lifted.expression, lifted.sha256)


def _remarks(source: Source, best: Mapping[str, Outcome], known: set[str]) -> Iterable[Finding]:
    """Say what the choice meant for one source."""
    if source.state is State.SECOND:
        chosen = best.get(source.expression) or next(
            other for other in best.values() if _lifted(other).sha256 == source.text
        )
        yield Finding(
            "document.second_text",
            Severity.INFO,
            f"its facts are read from {chosen.source}, which is the same document",
            source.name,
            remedy="nothing to do; give only this source if it is the better text",
        )
    if source.state in {State.WITHHELD, State.UNREAD} and known & {source.path, source.expression}:
        yield Finding(
            "document.kept",
            Severity.INFO,
            "the version that was published before stays in the graph",
            source.name,
            remedy=f"mend the source and build again, or take the old version out: kg remove {source.name}",
        )


def _lifted(outcome: Outcome) -> LiftedDocument:
    assert outcome.lifted is not None
    return outcome.lifted
