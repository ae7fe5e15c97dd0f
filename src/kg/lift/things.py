"""What each claim is about, by key: acts are numbered within their place, meetings and items named by what is printed of them.

A claim whose essential mention is not identified (who speaks, which body meets) has no thing, and is not written.
"""

from __future__ import annotations

from collections import defaultdict

from kg import iri
from kg.lift.order import Claims
from kg.lift.source import Source
from kg.model import (
    ActivityClaim,
    Claim,
    DateKind,
    DecisionClaim,
    DocumentClaim,
    Entity,
    Identities,
    InstructionClaim,
    Instrument,
    ItemClaim,
    LinkClaim,
    MeetingClaim,
    Mention,
    NamingClaim,
    ProposalClaim,
    Span,
    StatementClaim,
    SymbolMention,
    ThisDocument,
    UnnamedMention,
)

_ACTS: dict[type[Claim], str] = {
    StatementClaim: "statement",
    DecisionClaim: "decision",
    ProposalClaim: "proposal",
    ActivityClaim: "activity",
    InstructionClaim: "instruction",
}


class Things:
    """Gives every claim the key of its thing, or says what is missing for it."""

    def __init__(self, source: Source, claims: Claims, identities: Identities) -> None:
        self._source = source
        self._claims = claims
        self._entities = identities.entities
        self._places = identities.places
        self._missing: dict[int, Mention | Claim | None] = {}
        self._counts: defaultdict[tuple[str, str, str], int] = defaultdict(int)
        self._items: dict[str, str] = {}
        self._keys: dict[int, str] = {}
        for claim in claims.all:
            if self.missing(claim) is None:
                self._name(claim)

    def entity(self, mention: Mention) -> Entity | None:
        """Return the thing that a mention means, if it is known."""
        return self._entities.get(mention)

    def place(self, words: Span) -> Entity | None:
        """Return the place that some words mean, if it is known."""
        return self._places.get(words)

    def key(self, claim: Claim) -> str:
        """Return the key of a claim's thing; empty for a claim that is not written, or states no thing of its own."""
        return self._keys.get(id(self._claims.one(claim)), "")

    def event_key(self, claim: ProposalClaim) -> str:
        """Return the key of what became of a proposal."""
        return self._act(claim, "event")

    def missing(self, claim: Claim) -> Mention | Claim | None:
        """Return the essential part of a claim that is not known; None if the claim can be written."""
        claim = self._claims.one(claim)
        if id(claim) not in self._missing:
            self._missing[id(claim)] = claim  # a claim that needs itself cannot be written
            self._missing[id(claim)] = next((part for part in _essential(claim) if not self._known(part)), None)
            if isinstance(claim, MeetingClaim) and self._missing[id(claim)] is None and not self._meeting(claim):
                self._missing[id(claim)] = claim
        return self._missing[id(claim)]

    def _known(self, part: Mention | Claim) -> bool:
        if isinstance(part, Claim):
            return self.missing(part) is None
        return isinstance(part, UnnamedMention) or part in self._entities

    def _name(self, claim: Claim) -> str:
        if id(claim) not in self._keys:
            told = claim.of if isinstance(claim, ProposalClaim) else None
            self._keys[id(claim)] = self._name(self._claims.one(told)) if told else self._new_key(claim)
        return self._keys[id(claim)]

    def _new_key(self, claim: Claim) -> str:
        match claim:
            case DocumentClaim():
                return self._source.key
            case MeetingClaim():
                return self._meeting(claim)
            case ItemClaim():
                return self._item(claim)
            case DecisionClaim(instrument=instrument) if symbol := self._symbol(instrument):
                return f"decision/{symbol}"
            case ProposalClaim(symbol=SymbolMention(symbol=symbol)):
                return f"proposal/{symbol}"
        return self._act(claim, _ACTS[type(claim)]) if type(claim) in _ACTS else ""

    def _symbol(self, instrument: Instrument | None) -> str:
        """Return the symbol of the act that a decision claim tells of; empty where none is known."""
        entity = self._entities.get(instrument) if instrument is not None else None
        kind, _, symbol = entity.key.partition("/") if entity else ("", "", "")
        return symbol.partition("/para/")[0] if kind in {"decision", "document"} else ""

    def _act(self, claim: Claim, name: str) -> str:
        paragraph, item = claim.place.paragraph, claim.place.item
        place = (paragraph, "" if paragraph else item, name)
        self._counts[place] += 1
        return iri.act_key(self._source.key, paragraph, item, name, self._counts[place])

    def _meeting(self, claim: MeetingClaim) -> str:
        """Return the key of a meeting; empty if it is no body's, or nothing says when it is, unless it is the document's own."""
        entity = self._entities.get(claim.body)
        if entity is None or not entity.key.startswith("body/"):
            return ""
        days = [value for date in claim.dates if date.kind is not DateKind.MONTHS for value in date.values]
        months = [value for date in claim.dates if date.kind is DateKind.MONTHS for value in date.values]
        key = iri.meeting_key(entity.key.removeprefix("body/"), days, months, claim.session)
        return key or (f"{self._source.key}/meeting-1" if claim.role == "own" else "")

    def _item(self, claim: ItemClaim) -> str:
        """Return the key of an item; where a label is printed twice, the second item of another title has a number."""
        parent = claim.parent
        above = self._name(self._claims.one(parent)) if parent and not claim.label.startswith(parent.label) else ""
        first = iri.item_key(above or self._source.key, claim.label)
        title = self._source.words(claim.title).casefold()
        number, key = 1, first
        while self._items.setdefault(key, title) != title:
            number += 1
            key = f"{first}-{number}"
        return key


def _essential(claim: Claim) -> tuple[Mention | Claim, ...]:
    """Return what must be known before a claim can be written."""
    spoken = (claim.according_to,) if claim.according_to else ()
    match claim:
        case MeetingClaim(body=body):
            return (*spoken, body)
        case StatementClaim(speaker=speaker):
            return (*spoken, speaker)
        case InstructionClaim(given_in=given_in, addressee=addressee):
            return (*spoken, given_in, addressee)
        case NamingClaim(named=named):
            return (*spoken, named)
        case LinkClaim(subject=subject, object=value):
            return (*spoken, value) if isinstance(subject, ThisDocument) else (*spoken, subject, value)
    return spoken
