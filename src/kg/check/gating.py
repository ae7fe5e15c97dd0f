"""The gate: one document at a time, what fails its shapes is withheld with the words at fault, the rest goes on.

Where the failing nodes come from at most 1 % of a document's assertions, those and all that rely on them are withheld; otherwise the whole
document is quarantined. A check that still fails after assertions were withheld is made again, until nothing fails or too much is gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.check.checker import Checker, Violation
from kg.model import Assertion, Finding, LiftedDocument, Severity

TOLERATED = 0.01


@dataclass(frozen=True, slots=True)
class Gated:
    """What may be published, and a finding for all that may not."""

    published: tuple[LiftedDocument, ...]
    findings: tuple[Finding, ...]


def gate(documents: Sequence[LiftedDocument], checker: Checker) -> Gated:
    """Check every document against the shapes, each alone with the vocabulary."""
    published: list[LiftedDocument] = []
    findings: list[Finding] = []
    for document in documents:
        passed, found = _gate(document, checker)
        findings.extend(found)
        if passed is not None:
            published.append(passed)
    return Gated(tuple(published), tuple(findings))


def _gate(document: LiftedDocument, checker: Checker) -> tuple[LiftedDocument | None, list[Finding]]:
    kept, findings = document, list[Finding]()
    while True:
        violations = checker.violations(triples_of(kept))
        if not violations:
            return kept, findings
        guilty = {iri for violation in violations for iri in _stating(violation, kept.assertions)}
        withheld = _with_reliant(guilty, kept.assertions)
        gone = len(document.assertions) - len(kept.assertions) + len(withheld)
        findings.extend(_finding(document, violation, kept.assertions) for violation in violations)
        if not withheld or gone > TOLERATED * len(document.assertions):
            return None, [*findings, _quarantine(document, violations, by_assertions=bool(withheld))]
        kept = replace(kept, assertions=tuple(one for one in kept.assertions if one.iri not in withheld))


def triples_of(document: LiftedDocument) -> Iterable[str]:
    """Return all triples of a document: its description, its assertions' facts and their description."""
    yield from document.description
    for assertion in document.assertions:
        yield from assertion.triples
        yield from assertion.description


def _stating(violation: Violation, assertions: Sequence[Assertion]) -> set[str]:
    """Return the assertions that a result comes from: those that state the property of the node, else all that speak of the node."""
    subject = f"<{violation.focus}> "
    speaking = {
        one.iri for one in assertions if any(line.startswith(subject) for line in (*one.triples, *one.description))
    }
    if not violation.path:
        return speaking
    stating = {
        one.iri for one in assertions if any(line.startswith(f"{subject}<{violation.path}> ") for line in one.triples)
    }
    return stating or speaking


def _with_reliant(guilty: set[str], assertions: Sequence[Assertion]) -> set[str]:
    """Return assertions and all that rely on them, however indirectly."""
    withheld = set(guilty)
    while True:
        more = {one.iri for one in assertions if one.iri not in withheld and withheld.intersection(one.relied_on)}
        if not more:
            return withheld
        withheld |= more


def _finding(document: LiftedDocument, violation: Violation, assertions: Sequence[Assertion]) -> Finding:
    stating = _stating(violation, assertions)
    first = min((one for one in assertions if one.iri in stating), key=lambda one: one.key, default=None)
    value = f", but has {violation.value}" if violation.value else ""
    return Finding(
        code="shape.violation",
        severity=Severity.WITHHELD,
        message=f"{violation.message} {violation.focus} does not{value} ({violation.component} of {violation.shape})",
        document=document.name,
        span=None if first is None else first.key,
        quote="" if first is None else first.quote,
        remedy="read the quote; if the text is right, the rule or the vocabulary is wrong: report it",
    )


def _quarantine(document: LiftedDocument, violations: Sequence[Violation], *, by_assertions: bool) -> Finding:
    share = f"touch more than {TOLERATED:.0%} of its assertions"
    why = share if by_assertions else "touch what no assertion states"
    return Finding(
        code="shape.quarantined",
        severity=Severity.WITHHELD,
        message=f"{len(violations)} results of the shapes {why}: nothing of it is published",
        document=document.name,
        remedy="see the shape.violation findings of this document",
    )
