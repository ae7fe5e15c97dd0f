"""Workshops, seminars and consultations: held, planned or only proposed.

A noun alone is no event. It is held where a clause says who held it, planned where one says that it will take place, proposed where the
words before it propose it; further mentions of the same proposal make nothing new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.reports import calendar
from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.phrases import Hit, hit_before, hits, phrases
from kg.extract.reports.statements import first_person, signature
from kg.extract.reports.subjects import agents_of, last_list, subjects
from kg.model import ActivityClaim, Agent, DateMention, MeetingClaim, OfficeMention, Span

_TITLE = 200  # characters between the noun and the clause that says who held it: its title or subject
_BEFORE = 40  # between a word that proposes and the noun
_PASSIVE = 90  # characters between the noun and "was held"
_WHEN = 90  # behind the clause in which place and dates stand
_CLAUSE = 170  # behind a noun that is only proposed
_CONSULTATION = "consultation"


@dataclass(frozen=True, slots=True)
class _Held:
    """How an event came about, and where in the words its place and dates are looked for."""

    status: str
    organizers: tuple[Agent, ...]
    start: int
    end: int


def read_events(report: Report) -> list[ActivityClaim]:
    """Return the events of a report in the order of the text."""
    claims: list[ActivityClaim] = []
    for line in report.text_lines():
        nouns = hits(phrases("activities", "noun", line.language), line.masked)
        for number, noun in enumerate(nouns):
            stop = nouns[number + 1].start if number + 1 < len(nouns) else len(line.words)
            held = _held(report, line, noun, stop) or _planned(line, noun, stop) or _proposed(line, noun, stop)
            if held is None:
                continue
            claim = _claim(report, line, noun, held)
            if not _known(claim, claims):
                claims.append(claim)
    return claims


def _held(report: Report, line: Line, noun: Hit, stop: int) -> _Held | None:
    hosts = hits(
        phrases("activities", "by", line.language), line.masked, noun.end, min(len(line.words), noun.end + _TITLE)
    )
    relative = _first(line, "relative", noun.end, min(stop, noun.end + _TITLE))
    if relative is not None:
        return _Held("held", (*_who(report, line, relative, noun), *_named(hosts)), relative.end, len(line.words))
    acted = [hit for hit in _all(line, "subject", 0, noun.end) if hit.start < noun.start <= hit.end + 1]
    if acted:
        return _Held("held", _who(report, line, acted[-1], noun), noun.end, len(line.words))
    if hosts and _first(line, "took_place", 0, noun.start) is not None:
        return _Held("held", _named(hosts[:1]), 0, noun.start)
    passive = _first(line, "took_place", noun.end, min(stop, noun.end + _PASSIVE))
    told = [hit for hit in (passive, *hosts[:1]) if hit is not None and hit.start < stop]
    if not told or _still_to_come(line, noun, told[0]):
        return None
    return _Held("held", _named(hosts[:1]), told[0].end if passive else noun.end, len(line.words))


def _named(hosts: Sequence[Hit]) -> tuple[Agent, ...]:
    return tuple(agent for hit in hosts for agent in agents_of(hit.slot("who")))


def _still_to_come(line: Line, noun: Hit, told: Hit) -> bool:
    """Tell whether words of a proposal stand before the noun, or of a plan or a denial around it."""
    if hit_before(phrases("activities", "none", line.language), line.masked, noun.start):
        return True
    proposed = _first(line, "proposed", max(0, noun.start - _BEFORE), noun.end)
    return proposed is not None or _first(line, "planned", noun.end, told.end) is not None


def _planned(line: Line, noun: Hit, stop: int) -> _Held | None:
    if noun.row["kind"] == _CONSULTATION:
        return None
    hit = _first(line, "planned", noun.end, min(stop, noun.end + _TITLE))
    if hit is not None:
        return _Held("scheduled", _named(_all(line, "by", hit.end, stop)[:1]), hit.end, stop)
    if not hit_before(phrases("activities", "ordered", line.language), line.masked, noun.start):
        return None
    told = hits(phrases("mandates", "told", line.language), line.masked, 0, noun.start)
    acted = hits(phrases("agreed", "act", line.language), line.masked, 0, noun.start)
    organizers = agents_of(told[-1].slot("to")) if told else ()
    return _Held("scheduled", organizers, noun.end, stop) if told or acted else None


def _proposed(line: Line, noun: Hit, stop: int) -> _Held | None:
    if noun.row["kind"] == _CONSULTATION or not _first(line, "proposed", max(0, noun.start - _BEFORE), noun.start):
        return None
    return _Held("proposed", (), noun.end, min(stop, noun.end + _CLAUSE))


def _all(line: Line, name: str, start: int, end: int) -> tuple[Hit, ...]:
    return hits(phrases("activities", name, line.language), line.masked, start, end)


def _first(line: Line, name: str, start: int, end: int) -> Hit | None:
    return _first_in(line, "activities", name, start, end)


def _first_in(line: Line, subject: str, name: str, start: int, end: int) -> Hit | None:
    found = hits(phrases(subject, name, line.language), line.masked, start, end)
    return found[0] if found else None


def _who(report: Report, line: Line, hit: Hit, noun: Hit) -> tuple[Agent, ...]:
    """Return who held it: the agents named, "I", or the subject of the sentence where a pronoun or nothing stands.

    A former Chair is nobody here: the office would name the Chair who writes.
    """
    return tuple(agent for agent in _holders(report, line, hit, noun) if not getattr(agent, "previous", False))


def _holders(report: Report, line: Line, hit: Hit, noun: Hit) -> tuple[Agent, ...]:
    named = agents_of(last_list(line, hit.slot("who")))
    if named:
        return tuple(report.body(agent, line) for agent in named)
    if hit.group("me"):
        author = isinstance(report.title.author, OfficeMention)
        return (first_person(report, hit.span),) if author else ()
    if _first_in(line, "statements", "author", 0, noun.start):
        return (first_person(report, hit.span),)
    before = [s for s in subjects(line) if s.chain.start < noun.start]
    return agents_of(before[-1].agents)[:1] if before else ()


def _claim(report: Report, line: Line, noun: Hit, held: _Held) -> ActivityClaim:
    kind = noun.row["kind"]
    told_at = report.meeting_at(line, noun.start) if held.status == "held" else None
    dates = _dates(line, held, told_at)
    places = hits(phrases("activities", "place", line.language), line.masked, held.start, _reach(held))
    year = told_at.spans[:1] if told_at is not None and _shares_year(line, dates) else ()
    return ActivityClaim(
        rule=f"reports.event-{held.status}",
        spans=(line.span, *year, *signature(report, held.organizers)),
        place=line.place,
        kind=kind,
        title=_title(line, noun),
        organizers=tuple(dict.fromkeys(held.organizers)),
        dates=dates,
        place_name=places[0].group("place") if places and kind != _CONSULTATION else None,
        status=held.status,
    )


def _reach(held: _Held) -> int:
    return min(held.end, held.start + (_WHEN if held.status == "held" else _CLAUSE))


def _dates(line: Line, held: _Held, told_at: MeetingClaim | None) -> tuple[DateMention, ...]:
    """Return when an event took place; a day without its year is one before the end of the meeting at which it is told."""
    for hit in hits(phrases("activities", "dates", line.language), line.masked, held.start, _reach(held)):
        dates = tuple(date for date in hit.slot("dates") if isinstance(date, DateMention))
        if calendar.dated(dates):
            return tuple(date for date in dates if calendar.dated((date,)))
        if dates and told_at is not None:
            return tuple(calendar.before(date, told_at.dates) for date in dates)
    return ()


def _shares_year(line: Line, dates: tuple[DateMention, ...]) -> bool:
    """Tell whether a date took its year from elsewhere: then its words do not hold it."""
    printed = [mention for mention in line.masked.mentions if isinstance(mention, DateMention)]
    return any(date not in printed for date in dates)


def _title(line: Line, noun: Hit) -> Span | None:
    """Return the title in quotation marks that begins with the noun or stands behind it."""
    for hit in hits(
        phrases("activities", "title", line.language), line.masked, max(0, noun.start - 2), len(line.words)
    ):
        if hit.start <= noun.start or hit.start - noun.end <= 4:
            return hit.group("title")
    return None


def _known(claim: ActivityClaim, claims: list[ActivityClaim]) -> bool:
    """Tell whether a proposal or plan names an event that stands there already."""
    if claim.status == "held":
        return False
    same = [other for other in claims if other.kind == claim.kind and other.status != "held"]
    return any(not claim.dates or claim.dates == other.dates for other in same)
