"""What is said and done: statements, decisions, proposals, activities, instructions, and the links between acts."""

from __future__ import annotations

from collections.abc import Iterable

from kg import terms
from kg.lift import ntriples as nt
from kg.lift.draft import Draft
from kg.lift.frames import this, write_when
from kg.model import (
    ActivityClaim,
    Agent,
    Claim,
    DateMention,
    DecisionClaim,
    InstructionClaim,
    Instrument,
    InstrumentMention,
    LinkClaim,
    ProposalClaim,
    StatementClaim,
    SymbolMention,
    ThisDocument,
    UnnamedMention,
)

_RELATIONS = {
    "addendumTo": terms.ADDENDUM_TO,
    "addressedTo": terms.ADDRESSED_TO,
    "continues": terms.CONTINUES,
    "corrects": terms.CORRECTS,
    "establishedBy": terms.ESTABLISHED_BY,
    "fulfils": terms.FULFILS,
    "pursuantTo": terms.PURSUANT_TO,
    "recalls": terms.RECALLS,
    "reportsOn": terms.REPORTS_ON,
    "revises": terms.REVISES,
}
_MANDATES = frozenset({terms.CONTINUES, terms.ESTABLISHED_BY, terms.FULFILS, terms.PURSUANT_TO})
_OF_DOCUMENTS = frozenset({terms.ADDENDUM_TO, terms.CORRECTS, terms.REVISES})


def write_statement(draft: Draft, claim: StatementClaim) -> None:
    """State an intervention: who speaks, for whom, where, in which order, for or against what."""
    key = draft.things.key(claim)
    draft.type(key, terms.STATEMENT)
    _agents(draft, key, (claim.speaker,), terms.MADE_BY, terms.UNNAMED_SPEAKER)
    draft.link(key, terms.ON_BEHALF_OF, draft.agent(claim.on_behalf_of))
    draft.link(key, terms.SPOKEN_BY, draft.person(claim.spoken_by))
    draft.link(key, terms.MADE_AT, draft.other(claim.at))
    draft.link(key, terms.UNDER_ITEM, draft.other(claim.item))
    if claim.order:
        draft.add(key, terms.ORDER, nt.number(claim.order))
    draft.concept(key, terms.STANCE, "stance", claim.stance)
    draft.link(key, terms.STANCE_ON, draft.other(claim.stance_on))


def write_decision(draft: Draft, claim: DecisionClaim) -> None:
    """State an act of a body; a printed date of several days means the last of them, on which the meeting ended."""
    key = draft.things.key(claim)
    draft.decision(key)
    draft.concept(key, terms.DECISION_KIND, "decision-kind", claim.kind)
    draft.link(key, terms.ADOPTED_BY, draft.agent(claim.by))
    draft.link(key, terms.ADOPTED_AT, draft.other(claim.at))
    draft.link(key, terms.UNDER_ITEM, draft.other(claim.item))
    if claim.instrument is not None:
        draft.quote_instrument(claim.instrument, key)
    printed = _last(draft, claim.dates)
    year = claim.instrument.year if isinstance(claim.instrument, InstrumentMention) else ""
    if printed or year:
        draft.add(key, terms.DATE_ADOPTED, nt.date(printed or year))


def write_proposal(draft: Draft, claim: ProposalClaim) -> None:
    """State a proposal, who stands behind and against it, and what became of it where the claim tells."""
    key = draft.other(claim.of) or draft.things.key(claim)
    draft.type(key, terms.PROPOSAL)
    if claim.symbol is not None:
        draft.spans.append(claim.symbol.span)
        draft.link(key, terms.EMBODIED_IN, draft.document(claim.symbol.symbol))
    draft.words(key, terms.DCTERMS_TITLE, claim.title, tagged=True)
    _agents(draft, key, claim.proponents, terms.PROPOSED_BY)
    _agents(draft, key, claim.supporters, terms.SUPPORTED_BY, terms.UNNAMED_SUPPORTER)
    _agents(draft, key, claim.opponents, terms.OPPOSED_BY, terms.UNNAMED_OPPONENT)
    meeting = draft.other(claim.at)
    if claim.event in {"", "presented"}:
        draft.link(key, terms.PRESENTED_AT, meeting)
    if claim.event:
        event = draft.things.event_key(claim)
        draft.type(event, terms.PROPOSAL_EVENT)
        draft.link(event, terms.EVENT_OF, key)
        draft.concept(event, terms.EVENT_KIND, "event-kind", claim.event)
        draft.link(event, terms.AT, meeting)


def write_activity(draft: Draft, claim: ActivityClaim) -> None:
    """State an event that is no meeting of a body."""
    key = draft.things.key(claim)
    draft.type(key, terms.ACTIVITY)
    draft.concept(key, terms.ACTIVITY_KIND, "activity-kind", claim.kind)
    draft.words(key, terms.DCTERMS_TITLE, claim.title, tagged=True)
    _agents(draft, key, claim.organizers, terms.ORGANIZED_BY)
    write_when(draft, key, claim.dates)
    draft.place(key, claim.place_name)
    draft.concept(key, terms.STATUS, "status", claim.status)
    draft.link(this(draft), terms.MENTIONS, key)


def write_instruction(draft: Draft, claim: InstructionClaim) -> None:
    """State who is to do what by when, and on whose word."""
    key = draft.things.key(claim)
    draft.type(key, terms.INSTRUCTION)
    draft.mandate(key, terms.GIVEN_IN, _thing(draft, claim.given_in))
    draft.concept(key, terms.FORCE, "force", claim.force)
    draft.link(key, terms.ADDRESSEE, draft.agent(claim.addressee))
    draft.concept(key, terms.ACTION, "action", claim.action)
    draft.link(key, terms.OBJECT, draft.instrument(claim.object))
    draft.words(key, terms.OBJECT_TEXT, claim.object_text)
    draft.dates(key, terms.DUE_DATE, claim.due)
    draft.words(key, terms.DUE_TEXT, claim.due_text)
    draft.dates(key, terms.UNTIL, claim.until)
    draft.words(key, terms.CONDITION_TEXT, claim.condition)
    _agents(draft, key, claim.based_on_reports_of, terms.BASED_ON_REPORTS_OF)


def write_link(draft: Draft, claim: LinkClaim) -> None:
    """State a relation between two things; one that the ontology does not have is a fault of the program."""
    if claim.relation not in _RELATIONS:
        raise ValueError(f"no relation {claim.relation!r}: one of {', '.join(sorted(_RELATIONS))}")
    relation = _RELATIONS[claim.relation]
    subject = this(draft) if isinstance(claim.subject, ThisDocument) else _thing(draft, claim.subject)
    value = claim.object
    if relation in _OF_DOCUMENTS and isinstance(value, SymbolMention):
        draft.spans.append(value.span)
        draft.link(subject, relation, draft.document(value.symbol))
    elif relation in _MANDATES:
        draft.mandate(subject, relation, _thing(draft, value))
    else:
        draft.link(subject, relation, _thing(draft, value))


def _thing(draft: Draft, thing: Claim | Instrument | Agent) -> str:
    if isinstance(thing, Claim):
        return draft.other(thing)
    if isinstance(thing, SymbolMention | InstrumentMention):
        return draft.instrument(thing)
    return draft.agent(thing)


def _agents(
    draft: Draft,
    key: str,
    agents: Iterable[Agent | UnnamedMention],
    named: terms.Iri,
    unnamed: terms.Iri | None = None,
) -> None:
    for agent in agents:
        if not isinstance(agent, UnnamedMention):
            draft.link(key, named, draft.agent(agent))
        elif unnamed is not None:
            draft.spans.append(agent.span)
            draft.add(key, unnamed, nt.text(agent.quantity))


def _last(draft: Draft, dates: tuple[DateMention, ...]) -> str:
    draft.spans += [date.span for date in dates]
    return max((value for date in dates for value in date.values), default="")
