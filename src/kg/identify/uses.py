"""Which mentions a document makes, and in which slots of which claims each of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from kg.model import ActivityClaim, Claim, Extraction, MeetingClaim, Mention, Span


@dataclass(frozen=True, slots=True)
class Use:
    """A mention and the names of the fields that hold it ("speaker", "body"), sorted."""

    mention: Mention
    slots: tuple[str, ...]


def uses(extraction: Extraction) -> tuple[Use, ...]:
    """Return every mention of an extraction once, in the order of the text, with all its slots.

    Claims that others refer to are walked too, so that nothing depends on whether they stand in the list themselves.
    """
    slots: dict[Mention, set[str]] = {}
    for mention, slot in _walk_claims(extraction.claims):
        slots.setdefault(mention, set()).add(slot)
    ordered = sorted(slots, key=lambda mention: (mention.span, type(mention).__name__, repr(mention)))
    return tuple(Use(mention, tuple(sorted(slots[mention]))) for mention in ordered)


def places(extraction: Extraction) -> tuple[Span, ...]:
    """Return the words of an extraction that say where something took place, each once, in the order of the text."""
    claims = (claim for claim in _reachable(extraction.claims) if isinstance(claim, ActivityClaim | MeetingClaim))
    return tuple(sorted({claim.place_name for claim in claims if claim.place_name is not None}))


def _walk_claims(claims: tuple[Claim, ...]) -> Iterator[tuple[Mention, str]]:
    for claim in _reachable(claims):
        for name in _fields(claim):
            for part in _parts(getattr(claim, name)):
                if isinstance(part, Mention):
                    yield from _walk_mention(part, name)


def _reachable(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Yield claims and those that they refer to, each once."""
    seen: set[int] = set()
    waiting = list(claims)
    while waiting:
        claim = waiting.pop()
        if id(claim) in seen:
            continue
        seen.add(id(claim))
        yield claim
        waiting += [part for name in _fields(claim) for part in _parts(getattr(claim, name)) if isinstance(part, Claim)]


def _walk_mention(mention: Mention, slot: str) -> Iterator[tuple[Mention, str]]:
    yield mention, slot
    for name in _fields(mention):
        for part in _parts(getattr(mention, name)):
            if isinstance(part, Mention):
                yield from _walk_mention(part, name)


def _parts(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def _fields(record: Claim | Mention) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))
