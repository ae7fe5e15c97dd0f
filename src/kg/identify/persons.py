"""Persons, who are local to a document: numbered among those of their office, in the order in which they are named."""

from __future__ import annotations

from kg.identify.lexicon import fold
from kg.identify.reading import Reading
from kg.iri import person_key
from kg.model import Claim, Entity, MeetingClaim, Mention, OfficeMention, PersonMention, StatementClaim

_DELEGATE = "DELEGATE"


def persons(reading: Reading) -> dict[Mention, Entity]:
    """Return the person of every mention: one for each printed name and office, named as first printed."""
    offices = _offices(reading.extraction.claims)
    numbers: dict[str, dict[str, int]] = {}
    labels: dict[str, str] = {}
    found: dict[Mention, Entity] = {}
    for use in reading.uses:
        mention = use.mention
        if isinstance(mention, PersonMention):
            office = offices.get(mention, _DELEGATE)
            known = numbers.setdefault(office, {})
            number = known.setdefault(fold(mention.name), len(known) + 1)
            key = person_key(reading.key, office, number)
            found[mention] = Entity(key, label=labels.setdefault(key, " ".join(mention.name.split())))
    return found


def _offices(claims: tuple[Claim, ...]) -> dict[PersonMention, str]:
    offices: dict[PersonMention, str] = {}
    for claim in claims:
        if isinstance(claim, MeetingClaim) and claim.chair is not None:
            offices[claim.chair] = "CHAIR"
    for claim in claims:
        if (
            isinstance(claim, StatementClaim)
            and claim.spoken_by is not None
            and isinstance(claim.speaker, OfficeMention)
        ):
            offices.setdefault(claim.spoken_by, claim.speaker.office)
    return offices
