"""Who is to do what by when: the instructions that a report tells.

The source is the instrument named before the words of instruction, or the body that gives it at a meeting, or the former Chair. What is
to be done is read at the start of each part behind them; a part that begins with no known action belongs to the part before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.reports import calendar
from kg.extract.reports.acts import Act, as_programme, told_in, when
from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.phrases import Hit, hit_at, hits, phrases
from kg.extract.reports.sources import Source, Told, source_of
from kg.extract.reports.statements import first_person
from kg.extract.reports.subjects import agents_of
from kg.model import (
    BodyAnaphor,
    DateMention,
    DecisionClaim,
    InstructionClaim,
    NameMention,
    OfficeMention,
    StatementClaim,
)

_ORGANISE = "organise"
REQUEST = "reports.instruction-on-request"
TOLD_AUTHOR = "reports.instruction-to-author"


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing to do: its action and where it stands."""

    action: str
    start: int  # behind the verb
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Tasks:
    """The instructions of a report, and the acts that were told only through them."""

    instructions: tuple[InstructionClaim, ...]
    acts: tuple[DecisionClaim, ...]


def read_tasks(report: Report, acts: tuple[Act, ...], statements: list[StatementClaim]) -> Tasks:
    """Read the instructions of all sentences."""
    instructions: list[InstructionClaim] = []
    given: list[DecisionClaim] = []
    for line in report.text_lines():
        here = [act for act in acts if act.line is line]
        for told in _told(report, line):
            source = source_of(report, told, here, statements)
            if source is None:
                continue
            found = [_claim(told, source, part) for part in _parts(line, told.hit)]
            instructions += found
            if found and isinstance(source, DecisionClaim) and all(act.claim is not source for act in here):
                given.append(source)
        instructions += _reporting(report, line, here)
        instructions += _on_request(report, line)
    told_acts = {id(act): act for act in given}
    told_acts |= {
        id(i.given_in): i.given_in for i in instructions if i.rule == REQUEST and isinstance(i.given_in, DecisionClaim)
    }
    return Tasks(tuple(instructions), tuple(told_acts.values()))


def _told(report: Report, line: Line) -> Iterator[Told]:
    behind = 0
    for hit in hits(phrases("mandates", "told", line.language), line.masked):
        if hit.start < behind:  # the same words read by another row
            continue
        behind = hit.end
        for agent in agents_of(hit.slot("to")):
            yield Told(line, hit, report.body(agent, line))
    if isinstance(report.title.author, OfficeMention):
        for hit in hits(phrases("mandates", "told_me", line.language), line.masked):
            yield Told(line, hit, first_person(report, hit.span), author="asked" in hit.row.id)


def _parts(line: Line, hit: Hit) -> list[_Part]:
    """Return what is to be done, part by part."""
    actions = phrases("mandates", "action", line.language)
    lead = hit_at(phrases("mandates", "lead", line.language), line.masked, hit.end)
    first = hit_at(actions, line.masked, lead.end if lead else hit.end)
    if first is None:
        return []
    stop = line.words.find(";", first.end)
    end = stop if stop >= 0 else len(line.words)
    found = [(first.start, first)]
    for joint in hits(phrases("mandates", "joint", line.language), line.masked, first.start, end):
        action = hit_at(actions, line.masked, joint.end)
        if action is not None and joint.start > found[-1][1].start:
            found.append((joint.start, action))
    ends = [start for start, _ in found[1:]] + [end]
    return [_Part(action.row["action"], action.start, last) for (_, action), last in zip(found, ends, strict=True)]


def _claim(told: Told, source: Source, part: _Part) -> InstructionClaim:
    line = told.line
    due = [
        h for h in hits(phrases("mandates", "due", line.language), line.masked, part.start, part.end) if h.slot("due")
    ]
    told_dates = [date for hit in due for date in hit.slot("due")]
    if not due and part.action == _ORGANISE:  # the day on which it is to take place
        told_dates = list(line.masked.between(part.start, part.end))
    dates = [date for date in told_dates if isinstance(date, DateMention) and calendar.dated((date,))]
    basis = hits(phrases("mandates", "basis", line.language), line.masked, part.start, part.end)
    words = line.words[part.start : part.end].rstrip(" .,;:")
    return InstructionClaim(
        rule=TOLD_AUTHOR if told.author and not isinstance(source, StatementClaim) else "reports.instruction",
        spans=(line.span,),
        place=line.place,
        given_in=source,
        addressee=told.addressee,
        action=part.action,
        force=told.hit.row["force"],
        object_text=line.masked.span_of(part.start, part.start + len(words)),
        object=as_programme(line.masked.between(part.start, part.end)),
        due=tuple(dates),
        due_text=due[0].span if due else None,
        based_on_reports_of=tuple(agent for h in basis for agent in agents_of(h.slot("of"))),
    )


def _reporting(report: Report, line: Line, acts: list[Act]) -> Iterator[InstructionClaim]:
    """The Chair reports because the body agreed so: "As agreed at the meeting of ..., I submit this report"."""
    agreed = [act for act in acts if act.claim.kind == "agreed"]
    if not agreed or not isinstance(report.title.author, OfficeMention):
        return
    for hit in hits(phrases("mandates", "reports", line.language), line.masked):
        yield InstructionClaim(
            rule="reports.instruction-to-report",
            spans=(line.span,),
            place=line.place,
            given_in=agreed[0].claim,
            addressee=first_person(report, hit.span),
            action="report",
            force="requested",
            object_text=hit.span,
        )


def _on_request(report: Report, line: Line) -> Iterator[InstructionClaim]:
    """The Secretariat wrote the note because a body asked for it: "At the request of the Committee, the Secretariat prepared this note"."""
    for hit in hits(phrases("mandates", "on_request", line.language), line.masked):
        giver, addressee = hit.slot("by")[0], hit.slot("to")[0]
        if not isinstance(giver, NameMention | BodyAnaphor) or not isinstance(addressee, OfficeMention):
            continue
        body = report.body(giver, line)
        meeting, dates = when(report, line, hit, body)
        act = DecisionClaim(
            rule="reports.requests",
            spans=told_in(line, meeting, dates),
            place=line.place,
            kind="other",
            by=body,
            at=meeting,
            dates=dates,
        )
        yield InstructionClaim(
            rule=REQUEST,
            spans=(line.span,),
            place=line.place,
            given_in=act,
            addressee=addressee,
            action="prepare",
            force="requested",
            object_text=hit.span,
        )
