"""Writes every claim as one assertion: the fourth stage, from what is said to quads that quote it.

`lift` gives one `kg:Assertion` per claim, with the triples of docs/model.md and the passages that state them. Nothing is lost silently: a
claim whose essential mention is not identified becomes a finding. `derived` computes, from all documents of a store, how each is shown and
which IRIs mean one thing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kg.lift import acts, frames
from kg.lift.agreement import agree
from kg.lift.anaphora import Antecedents
from kg.lift.derivation import derived
from kg.lift.draft import Draft
from kg.lift.dropped import Dropped
from kg.lift.finish import assertions
from kg.lift.order import Claims
from kg.lift.source import Source
from kg.lift.things import Things
from kg.model import (
    ActivityClaim,
    CitationClaim,
    Claim,
    DecisionClaim,
    Document,
    DocumentClaim,
    Extraction,
    Identities,
    InstructionClaim,
    ItemClaim,
    LiftedDocument,
    LinkClaim,
    MeetingClaim,
    NamingClaim,
    ProposalClaim,
    StatementClaim,
)

__all__ = ["derived", "lift"]

_WRITERS: dict[type[Claim], Callable[[Draft, Any], None]] = {
    DocumentClaim: frames.write_document,
    MeetingClaim: frames.write_meeting,
    ItemClaim: frames.write_item,
    CitationClaim: frames.write_citation,
    NamingClaim: frames.write_naming,
    StatementClaim: acts.write_statement,
    DecisionClaim: acts.write_decision,
    ProposalClaim: acts.write_proposal,
    ActivityClaim: acts.write_activity,
    InstructionClaim: acts.write_instruction,
    LinkClaim: acts.write_link,
}


def lift(document: Document, extraction: Extraction, identities: Identities, base: str) -> LiftedDocument:
    """Write the claims of one document as assertions under a base IRI; the order of the claims does not matter."""
    source = Source(document, extraction, base)
    claims = Claims(extraction.claims)
    things = Things(source, claims, identities)
    antecedents = Antecedents(claims, identities)
    dropped = Dropped(source)
    drafts: list[Draft] = []
    for claim in claims.all:
        if (missing := things.missing(claim)) is not None:
            if not isinstance(
                claim, NamingClaim
            ):  # a name in doubt is told by identification, and nothing more was said of it
                dropped.add(claim, missing)
            continue
        draft = Draft(source, things, antecedents, claim)
        _WRITERS[type(claim)](draft, claim)
        drafts.append(draft)
    contradictions = agree(drafts)
    return LiftedDocument(
        iri=source.iri,
        expression=source.expression,
        text_iri=source.text_iri,
        name=document.name,
        source=document.source,
        text=document.text,
        sha256=document.sha256,
        symbols=source.symbols,
        description=source.description(),
        assertions=assertions(drafts, claims),
        findings=(*dropped.findings(), *contradictions),
    )
