"""Which meeting the words at a place are about, and whose section they stand in.

A heading opens a section; "At the meeting of", "In June," and the like move on to a meeting; the words that follow stay there until the
next such place. What stands before all of them is about no meeting in particular, unless there was only one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.reports import calendar
from kg.extract.reports.book import Book, Sighting, body_key
from kg.extract.reports.lines import Line
from kg.extract.reports.phrases import hits, phrases
from kg.model import Agent, DateMention, MeetingClaim, NameMention, Span


class Sections:
    """The body that the heading above a place names."""

    def __init__(self, lines: Sequence[Line]) -> None:
        headings = [(line.span.start, _named(line)) for line in lines if line.heading]
        self._starts = [start for start, _ in headings]
        self._bodies = [body for _, body in headings]

    def at(self, offset: int) -> NameMention | None:
        """Return the body of the section that holds an offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._bodies[index] if index >= 0 else None


def _named(line: Line) -> NameMention | None:
    bodies = [
        mention
        for mention in line.masked.mentions
        if isinstance(mention, NameMention) and any(key.startswith("body/") for key in mention.candidates)
    ]
    return bodies[0] if len(bodies) == 1 else None


@dataclass(frozen=True, slots=True, eq=False)
class _Move:
    start: int
    meeting: MeetingClaim | None
    sitting: tuple[DateMention, ...] = ()


class Course:
    """The meetings of a report along its text."""

    def __init__(self, lines: Sequence[Line], sightings: Sequence[Sighting], book: Book, own: Agent | None) -> None:
        self._sections = Sections(lines)
        self._foreign = [s.words for s in sightings if body_key(s.body) != body_key(own)]
        self._book = book
        self._own = own
        moves = [move for line in lines for move in self._moves(line)]
        self._starts = [move.start for move in moves]
        self._moved = moves

    def at(self, offset: int) -> MeetingClaim | None:
        """Return the meeting that the words at an offset are about."""
        index = bisect_right(self._starts, offset) - 1
        return self._moved[index].meeting if index >= 0 else self._book.only(self._own)

    def sitting_at(self, offset: int) -> tuple[DateMention, ...]:
        """Return the one day of several of its meeting that the words at an offset are about, where the text says so."""
        index = bisect_right(self._starts, offset) - 1
        return self._moved[index].sitting if index >= 0 else ()

    def body_at(self, offset: int) -> Agent | None:
        """Return the body of the section, else the report's own."""
        return self._sections.at(offset) or self._own

    def named_in(self, line: Line, start: int = 0, end: int | None = None) -> MeetingClaim | None:
        """Return the meeting of the section's body that dates between two places of a sentence mean, the first that one does."""
        stop = len(line.words) if end is None else end
        body = self.body_at(line.span.start)
        for mention in line.masked.between(start, stop):
            if isinstance(mention, DateMention) and (found := self._book.find(body, (mention,))):
                return found
        return None

    def _moves(self, line: Line) -> list[_Move]:
        body = self.body_at(line.span.start)
        if line.heading:
            return [_Move(line.span.start, self.named_in(line) or self._book.only(body))]
        moves: list[_Move] = []
        for hit in hits(phrases("meetings", "at", line.language), line.masked):
            dates = tuple(date for date in hit.slot("dates") if isinstance(date, DateMention))
            found = self._book.find(body, dates)
            if found is not None and found.status == "held" and not self._is_foreign(hit.span, body):
                moves.append(_Move(hit.span.start, found, calendar.sitting(dates, found.dates)))
        moves += self._ordinals(line, body)
        return sorted(moves, key=lambda move: move.start)

    def _ordinals(self, line: Line, body: Agent | None) -> list[_Move]:
        """Read "at its first meeting" as the first of those that the report reports on."""
        held = [meeting for meeting in self._book.reported() if body_key(meeting.body) == body_key(body)]
        held.sort(key=lambda meeting: sorted(calendar.days(meeting.dates)))
        found = hits(phrases("meetings", "ordinal", line.language), line.masked)
        return [_Move(h.span.start, held[h.row["number"] - 1]) for h in found if h.row["number"] <= len(held)]

    def _is_foreign(self, words: Span, body: Agent | None) -> bool:
        """Tell whether a meeting of another body stands in these words."""
        if body_key(body) != body_key(self._own):
            return False
        return any(seen.start < words.end and words.start < seen.end for seen in self._foreign)
