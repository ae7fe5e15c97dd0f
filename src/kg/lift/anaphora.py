"""What told which body "the Committee" or "the Chair" is, and which act a description without a symbol is."""

from __future__ import annotations

from bisect import bisect_left

from kg.lift.order import Claims
from kg.model import (
    BodyAnaphor,
    Claim,
    DocumentClaim,
    Identities,
    MeetingClaim,
    NameMention,
    OfficeMention,
    Span,
    SymbolMention,
)


class Antecedents:
    """The claims and words of one document by which anaphors are understood."""

    def __init__(self, claims: Claims, identities: Identities) -> None:
        self._entities = identities.entities
        self._frames: dict[str, Claim] = {}
        documents = [claim for claim in claims.all if isinstance(claim, DocumentClaim)]
        meetings = [claim for claim in claims.all if isinstance(claim, MeetingClaim) and claim.role == "own"]
        for claim in (*meetings, *documents):
            self._frames.setdefault(self._body_of(claim), claim)
        self._frames.pop("", None)
        self._first: Claim | None = next(iter((*meetings, *documents)), None)
        self._names: dict[str, list[Span]] = {}
        self._symbols: dict[str, Span] = {}
        for mention in sorted(self._entities, key=lambda mention: (mention.span, repr(mention))):
            if isinstance(mention, NameMention):
                self._names.setdefault(self._entities[mention].key, []).append(mention.span)
            elif isinstance(mention, SymbolMention):
                self._symbols.setdefault(mention.symbol, mention.span)

    def of(self, mention: BodyAnaphor | OfficeMention) -> Claim | Span | None:
        """Return the claim that told which body is meant (the own meeting, the header), else the name just before."""
        if isinstance(mention, OfficeMention):
            if mention.office != "CHAIR" or isinstance(mention.of, NameMention):
                return None
            return self._first if mention.of is None else self.of(mention.of)
        entity = self._entities.get(mention)
        if entity is None:
            return None
        if entity.key in self._frames:
            return self._frames[entity.key]
        spans = self._names.get(entity.key, [])
        before = bisect_left(spans, mention.span)
        return spans[before - 1] if before else self._first

    def of_symbol(self, key: str) -> Span | None:
        """Return where the document first prints the symbol of an act or document, if it does."""
        return self._symbols.get(key.partition("/")[2].partition("/para/")[0])

    def _body_of(self, claim: Claim) -> str:
        agent = claim.body if isinstance(claim, MeetingClaim) else getattr(claim, "author", None)
        if isinstance(agent, OfficeMention):
            agent = agent.of
        entity = self._entities.get(agent) if agent is not None else None
        return entity.key if entity else ""
