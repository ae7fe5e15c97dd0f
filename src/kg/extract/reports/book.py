"""The meetings that a report speaks of, each once: what sentences and tables say of them, brought together.

"The March meeting" is the one listed meeting that sat in March, never a meeting of its own; where two did, it is neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

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
        chaired = [self._chaired(entry, claim) for entry, claim in zip(self._entries, self._claims, strict=True)]
        told = [*self._claims, *(claim for claim in chaired if claim is not None)]
        self.claims = tuple(sorted(told, key=lambda claim: (claim.spans[0], claim.dates[0].values)))

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
        held = (claim for claim in self._claims if claim.role == "reported")
        return tuple(sorted(held, key=lambda claim: (claim.spans[0], claim.dates[0].values)))

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
        """Return what is said of a meeting, quoted from the words that print its days and say what the report has to do with it."""
        first = min((s for s in entry.sightings if self._prints(entry, s)), key=_rank)
        held = not all(s.scheduled for s in entry.sightings)
        told = any(s.listed for s in entry.sightings) or (self._is_own(entry) and not listed)
        role = ("reported" if told else "mentioned") if held else "scheduled"
        listing = [s.span for s in entry.sightings if s.listed and role == "reported" and not first.listed]
        return MeetingClaim(
            rule=first.rule,
            spans=tuple(dict.fromkeys((first.span, *listing[:1]))),
            place=first.place,
            body=first.body,
            dates=first.dates,
            status="held" if held else "scheduled",
            role=role,
            chair=first.chair,
        )

    @staticmethod
    def _prints(entry: _Entry, sighting: Sighting) -> bool:
        """Tell whether a place prints all that is known of when a meeting is."""
        return (calendar.days(sighting.dates) or calendar.months(sighting.dates)) == entry.known

    @staticmethod
    def _chaired(entry: _Entry, claim: MeetingClaim) -> MeetingClaim | None:
        """Return who chaired a meeting, where other words than those of its own claim say so."""
        if claim.chair is not None:
            return None
        found = next((s for s in entry.sightings if s.chair is not None), None)
        if found is None:
            return None
        return replace(claim, rule=found.rule, spans=(found.span,), place=found.place, chair=found.chair)


def _rank(sighting: Sighting) -> tuple[bool, bool, int]:
    """Prefer words that list the meeting, then those of one that was held, then the first."""
    return (not sighting.listed, sighting.scheduled, sighting.span.start)


def _fit(entry: _Entry, dates: tuple[DateMention, ...]) -> bool:
    spelled = calendar.days(dates)
    if spelled:
        return spelled <= entry.known
    return calendar.fits(dates, entry.known)
