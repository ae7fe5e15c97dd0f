"""Other meetings than the document's own: those to come, those that reports are about, and those that the text recalls with their days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.masked import masked
from kg.extract.mentions import Mentions
from kg.extract.minutes import hits
from kg.extract.minutes.course import Line
from kg.extract.minutes.hits import Hit
from kg.extract.minutes.outcomes import is_own
from kg.extract.sections import section
from kg.model import (
    Agent,
    BodyAnaphor,
    DateMention,
    Document,
    ItemClaim,
    MeetingClaim,
    Mention,
    NameMention,
    OfficeMention,
    Place,
    Span,
)

_KINDS = (("next", "scheduled", "scheduled"), ("held", "mentioned", "held"))
_YEAR = 4  # digits that a date must begin with to be a date of a year


def read_other_meetings(
    document: Document,
    mentions: Mentions,
    items: Iterable[ItemClaim],
    lines: Sequence[Line],
    own: MeetingClaim | None,
) -> tuple[MeetingClaim, ...]:
    """Return each other meeting once, at the place that names it first."""
    found: dict[tuple[object, ...], MeetingClaim] = {}
    for claim in (*_reported(document, mentions, items, own), *_in_lines(document, lines, own)):
        days = _days(claim)
        if own is not None and _same_body(document, claim.body, own) and set(days) <= set(_days(own)):
            continue
        body = claim.body.candidates if isinstance(claim.body, NameMention) else ()
        if own is not None and _same_body(document, claim.body, own):
            body = ()
        found.setdefault((body, days), claim)
    return tuple(found.values())


def _reported(
    document: Document, mentions: Mentions, items: Iterable[ItemClaim], own: MeetingClaim | None
) -> Iterator[MeetingClaim]:
    for item in items:
        for title in item.spans:
            table = section("minutes", "reported", document.language or "en")
            hit = hits.first(table, masked(document, mentions, title))
            if hit and (claim := _claim(hit, title, item.place, own, "reported", "held")):
                yield claim


def _in_lines(document: Document, lines: Iterable[Line], own: MeetingClaim | None) -> Iterator[MeetingClaim]:
    last: tuple[NameMention, ...] = ()
    for line in lines:
        for name, role, status in _KINDS:
            for hit in hits.every(section("minutes", name, line.language), line.masked):
                before = _bodies(document, line.masked.between(0, hit.match.start()), own)
                body = (before or last)[-1:] if hit.has("who") and not hit.slot("body") else ()
                if claim := _claim(hit, line.masked.span, line.place, own, role, status, *body):
                    yield claim
        last = _bodies(document, line.masked.mentions, own)[-1:] or last


def _claim(  # noqa: PLR0913, PLR0917
    hit: Hit,
    span: Span,
    place: Place,
    own: MeetingClaim | None,
    role: str,
    status: str,
    told_before: NameMention | None = None,
) -> MeetingClaim | None:
    named = next((m for m in hit.slot("body") if isinstance(m, NameMention | BodyAnaphor)), None)
    body: Agent | None = told_before or named or (own.body if own else None)
    dates = tuple(date for date in hit.of_kind("dates", DateMention) if all(v[:_YEAR].isdigit() for v in date.values))
    if body is None or not dates or (hit.has("who") and named is None and told_before is None):
        return None
    if status == "held" and own is not None and _is_after(dates, own.dates):
        role = status = "scheduled"
    return MeetingClaim(
        rule=f"minutes.{role}.{hit.row.id}",
        spans=(span,),
        place=place,
        body=body,
        dates=dates,
        status=status,
        role=role,
    )


def _is_after(dates: Sequence[DateMention], others: Sequence[DateMention]) -> bool:
    """Tell whether days come behind all others: a record cannot tell that a later meeting was held."""
    last = max((value for date in others for value in date.values), default="")
    return bool(last) and min(value for date in dates for value in date.values)[: len(last)] > last


def _bodies(document: Document, found: Iterable[Mention], own: MeetingClaim | None) -> tuple[NameMention, ...]:
    """Return the other bodies among some mentions, also those whose office is named."""
    names = [mention.of if isinstance(mention, OfficeMention) else mention for mention in found]
    return tuple(name for name in names if isinstance(name, NameMention) and _is_other(document, name, own))


def _is_other(document: Document, mention: NameMention, own: MeetingClaim | None) -> bool:
    return any(key.startswith("body/") for key in mention.candidates) and not is_own(document, mention, own)


def _same_body(document: Document, body: Agent, own: MeetingClaim) -> bool:
    return isinstance(body, NameMention | BodyAnaphor) and is_own(document, body, own)


def _days(meeting: MeetingClaim) -> tuple[str, ...]:
    return tuple(sorted({value for date in meeting.dates for value in date.values}))
