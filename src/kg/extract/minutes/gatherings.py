"""Workshops, seminars, courses and consultations that minutes tell with their days.

Debates speak of many events over and over; only a sentence that says when one was held, will be held or is proposed makes one, and of all
sentences with the same kind and days the one that tells most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.minutes import hits
from kg.extract.minutes.course import Line
from kg.extract.minutes.hits import Hit
from kg.extract.sections import section
from kg.model import (
    ActivityClaim,
    Agent,
    BodyAnaphor,
    DateMention,
    MeetingClaim,
    NameMention,
    OfficeMention,
    Span,
)

_WHERE = 60  # characters behind the words of an event in which its place stands
_TITLE = 5  # between the event and its title in quotation marks
_MONTH = 7  # characters of the shortest date of a year and a month
_CONSULTATION = "consultation"


def read_gatherings(lines: Sequence[Line], own: MeetingClaim | None) -> tuple[ActivityClaim, ...]:
    """Return each event once, in the order of the text."""
    found: dict[tuple[object, ...], ActivityClaim] = {}
    for line in lines:
        for claim in _in_line(line, own):
            key = (claim.kind, tuple(value for date in claim.dates for value in date.values))
            known = found.get(key)
            if known is None or _told(known) < _told(claim):
                found[key] = claim
    return tuple(sorted(found.values(), key=lambda claim: claim.spans[0]))


def _told(claim: ActivityClaim) -> int:
    """Count what is told of an event besides its days."""
    return (
        sum((bool(claim.organizers), claim.title is not None, claim.place_name is not None))
        + 4 * (claim.status == "held")
        + 2 * (claim.status == "scheduled")
    )


def _in_line(line: Line, own: MeetingClaim | None) -> Iterator[ActivityClaim]:
    read: list[int] = []  # where the events begin that a row has read
    for hit in hits.every(section("gatherings", "event", line.language), line.masked):
        start = hit.match.start("event")
        status = _status(hit, own)
        if start in read or not status or _is_doubtful(line, hit):
            continue
        kind = _kind(line, hit)
        if not kind:
            continue
        read.append(start)
        yield ActivityClaim(
            rule=f"minutes.event.{hit.row.id}",
            spans=(line.masked.span,),
            place=line.place,
            kind=kind,
            title=_title(line, hit),
            organizers=_organizers(line, hit),
            dates=_dates(hit),
            place_name=_place(line, hit) if kind != _CONSULTATION else None,
            status=status,
        )


def _dates(hit: Hit) -> tuple[DateMention, ...]:
    dates = hit.in_slot("dates", DateMention)
    if len(dates) > 1:  # of several events
        return ()
    return dates if all(len(v) >= _MONTH and v[0].isdigit() for date in dates for v in date.values) else ()


def _status(hit: Hit, own: MeetingClaim | None) -> str:
    """Return the status; empty without days that have a year, and where days before the meeting are said to be still to come."""
    days = [value for date in _dates(hit) for value in date.values]
    if not days:
        return ""
    status = str(hit.row["status"])
    held = [value for date in own.dates for value in date.values] if own else []
    if not held:
        return status
    is_to_come = max(days) > max(held)[: len(max(days))]
    if status == "held":
        return "scheduled" if is_to_come else "held"
    return status if max(days) >= min(held)[: len(max(days))] else ""


def _is_doubtful(line: Line, hit: Hit) -> bool:
    if hit.row["status"] == "proposed":
        return False
    table = section("gatherings", "doubtful", line.language)
    return hits.first(table, line.masked, 0, hit.match.start("event")) is not None


def _kind(line: Line, hit: Hit) -> str:
    noun = hits.first(section("activities", "noun", line.language), line.masked, *hit.match.span("event"))
    return str(noun.row["kind"]) if noun else ""


def _title(line: Line, hit: Hit) -> Span | None:
    end = hit.match.end("event")
    for title in hits.every(section("activities", "title", line.language), line.masked, end):
        if title.match.start() - end <= _TITLE:
            return title.span("title")
    return None


def _organizers(line: Line, hit: Hit) -> tuple[Agent, ...]:
    """Return who held it: the agents named, or the one who has the floor and says "he had held"; a former Chair is nobody here."""
    named = [m for m in hit.slot("who") if isinstance(m, NameMention | BodyAnaphor | OfficeMention)]
    if not named and (hit.row.get("myself", default=False) or hit.has("me")) and line.statement:
        speaker = line.statement.speaker
        named = [speaker] if isinstance(speaker, NameMention | OfficeMention) else []
    return tuple(dict.fromkeys(a for a in named if not (isinstance(a, OfficeMention) and a.previous)))


def _place(line: Line, hit: Hit) -> Span | None:
    table = section("activities", "place", line.language)
    end = min(len(line.masked.text), hit.match.end() + _WHERE)
    place = next(iter(hits.every(table, line.masked, hit.match.start(), end)), None)
    return place.span("place") if place and place.has("place") else None
