"""One document, one value: where two claims of a document give a thing two values of which it can have one, the better stands.

Between documents nothing is decided: there every value stands, each in its graph.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import terms
from kg.lift.draft import Draft
from kg.model import Finding, Severity

_SINGLE = (
    terms.RECORD_OF,
    terms.STATUS,
    terms.SESSION_NUMBER,
    terms.START_DATE,
    terms.END_DATE,
    terms.DATE_ADOPTED,
    terms.DECISION_KIND,
    terms.ADOPTED_AT,
    terms.NATIONALITY,
    terms.PLACE,
    terms.PLACE_NAME,
    terms.DCTERMS_ISSUED,
)
_BETTER = ("/status/held", "/status/scheduled", "/status/proposed")
_RANGE = (terms.START_DATE, terms.END_DATE)

_DATES = tuple(f"^^<{kind}>" for kind in (terms.XSD_DATE, terms.XSD_G_YEAR_MONTH, terms.XSD_G_YEAR))


def agree(drafts: Sequence[Draft]) -> tuple[Finding, ...]:
    """Take out of drafts what a better value of the same document gainsays; return a finding for each real contradiction."""
    findings: list[Finding] = []
    holders: dict[tuple[str, terms.Iri], dict[str, list[Draft]]] = {}
    for draft in drafts:
        for subject, predicate, value in draft.triples:
            if predicate in _SINGLE or predicate == terms.SITTING_DATE:
                holders.setdefault((subject, predicate), {}).setdefault(value, []).append(draft)
    for (subject, predicate), values in holders.items():
        sits = (subject, terms.SITTING_DATE) in holders
        if predicate in _RANGE and sits:
            _drop(values, (subject, predicate), keep="")
        elif predicate != terms.SITTING_DATE and len(values) > 1:
            best = min(values, key=_rank)
            if any(not _vaguer(value, best) for value in values):
                findings.append(_finding(values, (subject, predicate), best))
            _drop(values, (subject, predicate), keep=best)
    return tuple(findings)


def _rank(value: str) -> tuple[int, int]:
    """Prefer held to scheduled to proposed, and days to months to years; among equals the first in the text stands."""
    state = next((rank for rank, name in enumerate(_BETTER) if value.endswith(f"{name}>")), 0)
    return (state, -len(value.partition('"^^')[0]) if value.endswith(_DATES) else 0)


def _vaguer(value: str, best: str) -> bool:
    """Tell whether a value is the best one itself, a vaguer form of it ("2017" of "2017-12-13"), or an earlier state."""
    printed, better = value.partition('"^^')[0], best.partition('"^^')[0]
    return value == best or (value.endswith(_DATES) and better.startswith(printed)) or "/status/" in value


def _drop(values: dict[str, list[Draft]], of: tuple[str, terms.Iri], keep: str) -> None:
    for value, drafts in values.items():
        if value != keep:
            for draft in drafts:
                draft.triples.pop((*of, value), None)


def _finding(values: dict[str, list[Draft]], of: tuple[str, terms.Iri], best: str) -> Finding:
    draft = next(iter(values[best]))
    span = draft.claim.spans[0]
    others = ", ".join(sorted(value for value in values if value != best))
    return Finding(
        code="lift.contradiction",
        severity=Severity.INFO,
        message=f"{of[1].partition('#')[2]} of {of[0]}: {best} stands, the document also says {others}",
        document=draft.source.document.name,
        span=span,
        quote=draft.source.document.words(span)[:200],
        remedy="rule on it",
    )
