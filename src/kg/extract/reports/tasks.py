"""Who is to do what by when: the instructions that a report tells.

The source is the instrument named before the words of instruction, or the body that gives it at a meeting, or the former Chair; of what
somebody undertakes it is what he said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.reports.acts import Act, told_in, when
from kg.extract.reports.duties import duty, parts
from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.phrases import hits, phrases
from kg.extract.reports.sources import Told, source_of
from kg.extract.reports.statements import first_person, signature
from kg.extract.reports.subjects import agents_of
from kg.extract.reports.undertakings import read_undertakings
from kg.model import (
    BodyAnaphor,
    DecisionClaim,
    InstructionClaim,
    NameMention,
    OfficeMention,
    StatementClaim,
)

REQUEST = "reports.instruction-on-request"
TOLD_AUTHOR = "reports.instruction-to-author"


@dataclass(frozen=True, slots=True, eq=False)
class Tasks:
    """The instructions of a report, and the acts and statements that were told only through them."""

    instructions: tuple[InstructionClaim, ...]
    acts: tuple[DecisionClaim, ...]
    statements: tuple[StatementClaim, ...] = ()


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
            rule = TOLD_AUTHOR if told.author and not isinstance(source, StatementClaim) else "reports.instruction"
            found = [
                duty(rule, line, source, told.addressee, told.hit.row["force"], part)
                for part in parts(line, told.hit.end)
            ]
            signed = signature(report, (told.addressee,))
            found = [replace(one, spans=(*one.spans, *signed)) for one in found] if signed else found
            instructions += found
            if found and isinstance(source, DecisionClaim) and all(act.claim is not source for act in here):
                given.append(source)
        instructions += _reporting(report, line, here)
        instructions += _on_request(report, line)
    undertaken, said = read_undertakings(report, statements)
    instructions += undertaken
    told_acts = {id(act): act for act in given}
    told_acts |= {
        id(i.given_in): i.given_in for i in instructions if i.rule == REQUEST and isinstance(i.given_in, DecisionClaim)
    }
    return Tasks(tuple(instructions), tuple(told_acts.values()), said)


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
            yield Told(line, hit, first_person(report, hit.span), author=bool(hit.row.get("asks", default=False)))


def _reporting(report: Report, line: Line, acts: list[Act]) -> Iterator[InstructionClaim]:
    """The Chair reports because the body agreed so: "As agreed at the meeting of ..., I submit this report"."""
    agreed = [act for act in acts if act.claim.kind == "agreed"]
    if not agreed or not isinstance(report.title.author, OfficeMention):
        return
    for hit in hits(phrases("mandates", "reports", line.language), line.masked):
        yield InstructionClaim(
            rule="reports.instruction-to-report",
            spans=(line.span, *signature(report, (first_person(report, hit.span),))),
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
