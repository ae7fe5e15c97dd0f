"""Which meetings, named by day, by month or by session in different documents, are one.

Joined only when safe: one body, no two session numbers, and exactly one meeting that fits. A date alone never joins what the session
number keeps apart; special and dedicated sessions are bodies of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.lift.oneness import Groups


@dataclass(frozen=True, slots=True)
class Meeting:
    """What all documents together say of one meeting IRI."""

    iri: str
    body: str
    days: tuple[str, ...] = ()  # sitting days, sorted
    start: str = ""  # first and last day of a range, or months
    end: str = ""
    sessions: tuple[str, ...] = ()
    held: bool = False

    @property
    def dated(self) -> bool:
        """Tell whether a day of it is known."""
        return bool(self.days) or len(self.start) == 10

    @property
    def first(self) -> str:
        """Return its first day, or the first month."""
        return self.days[0] if self.days else self.start

    def spans(self, other: Meeting) -> bool:
        """Tell whether every day of the other is a day of this one."""
        if self.days:
            return set(other.days or (other.start, other.end)) <= set(self.days)
        return self.start <= other.first and (other.days[-1] if other.days else other.end) <= self.end

    def in_month(self, other: Meeting) -> bool:
        """Tell whether this dated meeting begins in the months of the other."""
        return bool(other.start) and other.start <= self.first[:7] <= (other.end or other.start)

    def agrees(self, other: Meeting) -> bool:
        """Tell whether no session number keeps the two apart."""
        return not self.sessions or not other.sessions or self.sessions == other.sessions


def same_meetings(meetings: Iterable[Meeting]) -> Iterator[tuple[str, str]]:
    """Give (meeting, canonical meeting): the canonical one tells most, its days before all."""
    known = {meeting.iri: meeting for meeting in meetings}
    groups = Groups(known)
    bodies: dict[str, list[Meeting]] = {}
    for meeting in sorted(known.values(), key=lambda meeting: meeting.iri):
        bodies.setdefault(meeting.body, []).append(meeting)
    for of_body in bodies.values():
        dated = [meeting for meeting in of_body if meeting.dated]
        for meeting in dated:
            wider = [
                other for other in dated if other is not meeting and other.spans(meeting) and other.agrees(meeting)
            ]
            _join_only(groups, meeting, wider)
        for meeting in of_body:
            if not meeting.dated:
                _join_only(groups, meeting, _fitting(meeting, dated))
    return groups.links(lambda iri: _rank(known[iri]), lambda iris: _sound([known[iri] for iri in iris]))


def _fitting(vague: Meeting, dated: list[Meeting]) -> list[Meeting]:
    """Return the dated meetings that one known by session or month may be."""
    if vague.sessions and (numbered := [one for one in dated if one.sessions == vague.sessions]):
        return numbered
    return [one for one in dated if one.in_month(vague) and one.agrees(vague)]


def _join_only(groups: Groups, meeting: Meeting, fitting: list[Meeting]) -> None:
    """Join a meeting to those that fit if they are one meeting already; two that fit are a doubt."""
    if len({groups.root(one.iri) for one in fitting}) == 1:
        groups.join(meeting.iri, fitting[0].iri)


def _sound(members: list[Meeting]) -> bool:
    """Tell whether nothing in a group contradicts: one session number at most, and one meeting that spans all the dated ones."""
    sessions = {number for member in members for number in member.sessions}
    dated = [member for member in members if member.dated]
    return len(sessions) < 2 and any(all(wide.spans(one) for one in dated) for wide in dated)


def _rank(meeting: Meeting) -> tuple[bool, int, bool]:
    return (not meeting.dated, -len(meeting.days), not meeting.held)
