"""What somebody takes upon himself: the Chair who writes ("I intend to report"), or who is told to have said so at a meeting.

It is given in a statement: that of the meeting, or for the document's own voice one that is no intervention (`OWN_VOICE`).
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.reports import calendar
from kg.extract.reports.duties import Part, due_in, duty, parts
from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.phrases import Hit, hits, phrases
from kg.extract.reports.statements import first_person, signature
from kg.extract.reports.subjects import agents_of
from kg.model import Agent, InstructionClaim, MeetingClaim, NameMention, OfficeMention, StatementClaim, UnnamedMention

OWN_VOICE = "reports.own-voice"
_RULE = "reports.undertaking"
_FORCE = "undertaken"


def read_undertakings(
    report: Report, statements: list[StatementClaim]
) -> tuple[list[InstructionClaim], tuple[StatementClaim, ...]]:
    """Return what is undertaken, and the statements in the document's own voice that undertake it."""
    found: list[InstructionClaim] = []
    own: list[StatementClaim] = []
    for line in report.text_lines():
        for hit in hits(phrases("mandates", "undertakes", line.language), line.masked):
            todo = parts(line, hit.end)
            who = _who(report, line, hit) if todo else None
            if who is None:
                continue
            said = _said(line, who, statements)
            if hit.row["own"] and said is None:
                said = _own_voice(report, line, who)
                own.append(said)
            if said is not None:
                found += [_undertaken(report, line, said, who, part) for part in todo]
    return found, tuple(own)


def _who(report: Report, line: Line, hit: Hit) -> Agent | None:
    named = agents_of(hit.slot("by"))
    if named:
        return report.body(named[0], line)
    return first_person(report, hit.span) if isinstance(report.title.author, OfficeMention) else None


def _said(line: Line, who: Agent, statements: list[StatementClaim]) -> StatementClaim | None:
    """Return the one statement of the sentence that is made by who undertakes."""
    here = [one for one in statements if one.spans[0] == line.span and _same(one.speaker, who)]
    return here[0] if len(here) == 1 else None


def _same(one: Agent | UnnamedMention, other: Agent) -> bool:
    if isinstance(one, OfficeMention) and isinstance(other, OfficeMention):
        return (one.office, one.previous) == (other.office, other.previous)
    return isinstance(one, NameMention) and isinstance(other, NameMention) and one.candidates == other.candidates


def _own_voice(report: Report, line: Line, who: Agent) -> StatementClaim:
    """Return a statement that is no intervention: it has no place in the order of those who spoke."""
    spans = (line.span, *signature(report, (who,)))
    return StatementClaim(rule=OWN_VOICE, spans=spans, place=line.place, speaker=who, order=0)


def _undertaken(report: Report, line: Line, said: StatementClaim, who: Agent, part: Part) -> InstructionClaim:
    """Return what is undertaken; a month without its year is the next one behind the meeting, which is quoted with it."""
    claim = duty(_RULE, line, said, who, _FORCE, part)
    claim = replace(claim, spans=(*claim.spans, *signature(report, (who,))))
    meeting = said.at or _last(report)
    printed = due_in(line, part)
    if claim.due or not printed or meeting is None:
        return claim
    return replace(
        claim,
        due=tuple(calendar.after(date, meeting.dates) for date in printed),
        spans=(*claim.spans, *(span for span in meeting.spans[:1] if span not in claim.spans)),
    )


def _last(report: Report) -> MeetingClaim | None:
    """Return the last meeting that the report reports on."""
    held = report.book.reported()
    return max(held, key=lambda meeting: max(calendar.days(meeting.dates), default="")) if held else None
