"""Minutes of a meeting: its agenda, who spoke and for whom, what the body decided, which papers were before it.

`read_minutes` reads the meeting first, then the agenda with the sections below it, then the course of the meeting sentence by sentence;
the other readers ask those sentences.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.mentions import Mentions
from kg.extract.minutes.agenda import read_agenda
from kg.extract.minutes.course import read_course
from kg.extract.minutes.gatherings import read_gatherings
from kg.extract.minutes.instructions import read_instructions
from kg.extract.minutes.meeting import own_meetings
from kg.extract.minutes.others import read_other_meetings
from kg.extract.minutes.papers import read_papers, series_of
from kg.extract.minutes.presented import read_presented
from kg.extract.minutes.recalled import read_recalled
from kg.extract.minutes.sides import read_sides
from kg.model import Claim, Document, DocumentClaim

__all__ = ["read_minutes"]


def read_minutes(document: Document, mentions: Mentions, header: DocumentClaim) -> tuple[Claim, ...]:
    """Return what minutes say, besides what they cite and name; the first claim is `header` with the body as author."""
    meetings = own_meetings(document, mentions)
    meeting = meetings[0] if meetings else None
    agenda = read_agenda(document, mentions, meeting)
    lines = read_course(document, mentions, agenda, meeting)
    claims: list[Claim] = [replace(header, author=header.author or (meeting.body if meeting else None))]
    claims += [*meetings, *agenda.items]
    for line in lines:
        claims += [*line.opened, *line.acts]
    others = read_other_meetings(document, mentions, agenda.items, lines, meeting)
    claims += [*others, *read_instructions(document, lines, others, meeting)]
    papers = read_papers(document, mentions, agenda.items, lines, series_of(header))
    claims += [*papers, *read_presented(lines, papers, meeting), *read_sides(lines, agenda.items, papers)]
    claims += [*read_recalled(lines), *read_gatherings(lines, meeting)]
    return tuple(claims)
