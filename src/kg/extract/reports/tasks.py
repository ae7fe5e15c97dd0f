"""Who is to do what by when: the instructions that a report tells.

The source is the instrument named before the words of instruction, or the body that gives it at a meeting, or the former Chair. What is
to be done is read at the start of each part behind them; a part that begins with no known action belongs to the part before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.masked import SLOTS
from kg.extract.reports import calendar
from kg.extract.reports.acts import Act, act_before, as_programme, told_in, when
from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.meetings import is_ministers
from kg.extract.reports.papers import agents_of
from kg.extract.reports.phrases import Hit, hit_at, hit_before, hits, phrases
from kg.extract.reports.statements import first_person
from kg.model import (
    Agent,
    BodyAnaphor,
    DateMention,
    DecisionClaim,
    InstructionClaim,
    Instrument,
    InstrumentMention,
    NameMention,
    OfficeMention,
    StatementClaim,
    SymbolMention,
)

_ORGANISE = "organise"
REQUEST = "reports.instruction-on-request"
Source = Instrument | DecisionClaim | StatementClaim
_BODY = re.compile(f"[{SLOTS['BODY']}]")
_ACTED = re.compile(r"\)? ?(?:\([^()]*\))?(?:, [^,;]{1,120},)* ?(?:\w+ )?")


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing to do: its action and where it stands."""

    action: str
    start: int  # behind the verb
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """Words of instruction, and whom they tell."""

    line: Line
    hit: Hit
    addressee: Agent


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
            source = _source(report, told, here, statements)
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


def _told(report: Report, line: Line) -> Iterator[_Told]:
    behind = 0
    for hit in hits(phrases("mandates", "told", line.language), line.masked):
        if hit.start < behind:  # the same words read by another row
            continue
        behind = hit.end
        for agent in agents_of(hit.slot("to")):
            yield _Told(line, hit, report.body(agent, line))
    if isinstance(report.title.author, OfficeMention):
        for hit in hits(phrases("mandates", "told_me", line.language), line.masked):
            yield _Told(line, hit, first_person(report, hit.span))


def _source(report: Report, told: _Told, acts: list[Act], statements: list[StatementClaim]) -> Source | None:
    """Return who or what instructs; None where the sentence does not tell."""
    line, hit = told.line, told.hit
    overlapping = [act for act in acts if act.start < hit.end and hit.start <= act.end + 1]
    if overlapping:
        return overlapping[-1].claim
    former = [
        s for s in statements if line.span in s.spans and isinstance(s.speaker, OfficeMention) and s.speaker.previous
    ]
    if former and isinstance(told.addressee, OfficeMention):
        return former[0]
    giver = _giver(report, line, hit, acts)
    instrument = _instrument(report, line, hit) if giver is None else None
    if instrument is not None:
        return instrument
    giver = giver or _implied(report, told)
    if giver is not None:
        meeting, dates = when(report, line, hit, giver)
        return DecisionClaim(
            rule="reports.instructs",
            spans=told_in(line, meeting, dates),
            place=line.place,
            kind="other",
            by=giver,
            at=meeting,
            dates=dates,
        )
    return None


def _implied(report: Report, told: _Told) -> Agent | None:
    """Return the body whose meeting is told, where nobody is said to instruct: "the Secretariat was requested to"."""
    passive = told.hit.row.get("passive", False)
    meeting = report.meeting_at(told.line, told.hit.start)
    return meeting.body if passive and meeting is not None and meeting.status == "held" else None


def _giver(report: Report, line: Line, hit: Hit, acts: list[Act]) -> Agent | None:
    """Return the body right before the words of instruction: it gives them; Ministers do so in an instrument."""
    places = [found.start() for found in _BODY.finditer(line.words, 0, hit.start)]
    if not places:
        joined = hit_before(phrases("agreed", "again", line.language), line.masked, hit.start)
        return acts[-1].claim.by if acts and joined is not None and acts[-1].end <= hit.start else None
    place = places[-1]
    if not _ACTED.fullmatch(line.words, place + 1, hit.start):
        place = _first_actor(line, hit, places)
    mention = line.masked.mention_at(place)
    if not isinstance(mention, NameMention | BodyAnaphor) or is_ministers(mention):
        return None
    return report.body(mention, line)


def _first_actor(line: Line, hit: Hit, places: list[int]) -> int:
    """Return where the body stands that did one thing "and" then gave the instruction; -1 where there is none."""
    if hit_before(phrases("agreed", "again", line.language), line.masked, hit.start) is None:
        return -1
    oblique = phrases("statements", "oblique", line.language)
    free = [place for place in places if hit_before(oblique, line.masked, place) is None]
    return free[-1] if free else -1


def _instrument(report: Report, line: Line, hit: Hit) -> Instrument | None:
    """Return the instrument named before the words of instruction, or the one that "that Decision" means."""
    acts = [
        mention
        for mention in line.masked.between(0, hit.start)
        if isinstance(mention, InstrumentMention | SymbolMention) and getattr(mention, "kind", "") != "programme"
    ]
    described = [mention for mention in acts if isinstance(mention, InstrumentMention)]
    if described or acts:
        return (described or acts)[-1]
    back = hits(phrases("links", "that_act", line.language), line.masked, 0, hit.start)
    return act_before(report, line, back[0].span.start) if back else None


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


def _claim(told: _Told, source: Source, part: _Part) -> InstructionClaim:
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
        rule="reports.instruction",
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
