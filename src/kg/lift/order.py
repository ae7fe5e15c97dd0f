"""All claims of a document, each once, in an order that does not depend on the order in which they were found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import fields

from kg.model import Claim

_Place = tuple[object, ...]


class Claims:
    """Claims in the order of the text; claims that say the same of the same words are one."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        found = _reachable(claims)
        places = {id(claim): _place(claim) for claim in found}
        shared = Counter(places.values())
        full = {id(c): (places[id(c)], repr(c) if shared[places[id(c)]] > 1 else "") for c in found}
        kept: dict[tuple[_Place, str], Claim] = {}
        self._same: dict[int, Claim] = {}
        for claim in sorted(found, key=lambda claim: full[id(claim)]):
            self._same[id(claim)] = kept.setdefault(full[id(claim)], claim)
        self.all = tuple(kept.values())

    def one(self, claim: Claim) -> Claim:
        """Return the claim of `all` that stands for this one."""
        return self._same[id(claim)]


def _place(claim: Claim) -> _Place:
    return (claim.spans, type(claim).__name__, claim.rule)


def _reachable(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims and those that they refer to, each object once."""
    found: dict[int, Claim] = {}
    waiting = list(claims)
    while waiting:
        claim = waiting.pop()
        if id(claim) in found:
            continue
        found[id(claim)] = claim
        values = (getattr(claim, field.name) for field in fields(claim))
        waiting += [value for value in values if isinstance(value, Claim)]
    return list(found.values())
