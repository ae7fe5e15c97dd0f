"""The meetings that a report speaks of, each once: what sentences and tables say of them, brought together.

"The March meeting" is the one listed meeting that sat in March, never a meeting of its own; where two did, it is neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.reports import calendar
from kg.model import Agent, BodyAnaphor, DateMention, MeetingClaim, NameMention, PersonMention, Place, Span


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """One place that speaks of a meeting. `listed`: where the report says on which meetings it reports."""

    body: Agent
    dates: tuple[DateMention, ...]
    span: Span  # of the sentence or the row of a table
    words: Span  # of the meeting's noun and dates alone
    place: Place = field(default_factory=Place)
    scheduled: bool = False
    listed: bool = False
    chair: PersonMention | None = None
    rule: str = "reports.meeting"


@dataclass(slots=True, eq=False)
class _Entry:
    body: str
    known: frozenset[str]  # days, else months
    sightings: list[Sighting]


def body_key(agent: Agent | None) -> str:
    """Return what bodies are compared by: the keys that the name may mean, or the noun of an anaphor."""
    if isinstance(agent, NameMention):
        return " ".join(sorted(key for key in agent.candidates if key.startswith("body/")))
    return agent.noun if isinstance(agent, BodyAnaphor) else ""


class Book:
    """All meetings of one report, to be asked which of them a partial date means."""

    def __init__(self, sightings: Iterable[Sighting], own: Agent | None) -> None:
        self._own = body_key(own)
        self._entries: list[_Entry] = []
        ordered = sorted(
            sightings, key=lambda seen: (-len(calendar.days(seen.dates)), seen.span.start, seen.words.start)
        )
        for sighting in ordered:
            self._enter(sighting)
        listed = any(self._is_own(entry) and any(s.listed for s in entry.sightings) for entry in self._entries)
        self._claims = [self._claim(entry, listed=listed) for entry in self._entries]
        self.claims = tuple(sorted(self._claims, key=lambda claim: (claim.spans[0], claim.dates[0].values)))

    def find(self, body: Agent | None, dates: tuple[DateMention, ...]) -> MeetingClaim | None:
        """Return the one meeting of a body that dates can mean; None where none or several fit."""
        entries = zip(self._entries, self._claims, strict=True)
        fitting = [claim for entry, claim in entries if entry.body == body_key(body) and _fit(entry, dates)]
        if len(fitting) > 1:  # a date without its year is told of what was held, if anything was
            fitting = [claim for claim in fitting if claim.status == "held"]
        return fitting[0] if len(fitting) == 1 else None

    def only(self, body: Agent | None) -> MeetingClaim | None:
        """Return the only meeting that a body held; None where there are several or none."""
        held = [
            claim
            for claim, entry in zip(self._claims, self._entries, strict=True)
            if entry.body == body_key(body) and claim.status == "held" and len(min(entry.known)) == len("2018-03-23")
        ]
        return held[0] if len(held) == 1 else None

    def reported(self) -> tuple[MeetingClaim, ...]:
        """Return the meetings that the report reports on."""
        return tuple(claim for claim in self.claims if claim.role == "reported")

    def _enter(self, sighting: Sighting) -> None:
        body = body_key(sighting.body)
        fitting = [entry for entry in self._entries if entry.body == body and _fit(entry, sighting.dates)]
        if fitting:
            if len(fitting) == 1:
                fitting[0].sightings.append(sighting)
            return
        known = calendar.days(sighting.dates) or calendar.months(sighting.dates)
        if known and calendar.dated(sighting.dates):
            self._entries.append(_Entry(body, known, [sighting]))

    def _is_own(self, entry: _Entry) -> bool:
        return bool(self._own) and entry.body == self._own

    def _claim(self, entry: _Entry, *, listed: bool) -> MeetingClaim:
        first = entry.sightings[0]
        held = not all(s.scheduled for s in entry.sightings)
        told = any(s.listed for s in entry.sightings) or (self._is_own(entry) and not listed)
        role = ("reported" if told else "mentioned") if held else "scheduled"
        return MeetingClaim(
            rule=first.rule,
            spans=(first.span,),
            place=first.place,
            body=first.body,
            dates=first.dates,
            status="held" if held else "scheduled",
            role=role,
            chair=next((s.chair for s in entry.sightings if s.chair), None),
        )


def _fit(entry: _Entry, dates: tuple[DateMention, ...]) -> bool:
    spelled = calendar.days(dates)
    if spelled:
        return spelled <= entry.known
    return calendar.fits(dates, entry.known)
