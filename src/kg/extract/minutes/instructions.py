"""Who is to do what by when, in minutes: what the body told somebody, what was proposed and then agreed, what a body told earlier.

What a speaker asks for is no instruction: a proposal counts only where the body agreed to it before anybody else spoke.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.masked import Masked
from kg.extract.minutes import hits
from kg.extract.minutes.course import Line
from kg.extract.minutes.hits import Hit
from kg.extract.minutes.outcomes import is_own
from kg.extract.sections import section
from kg.model import (
    Agent,
    BodyAnaphor,
    Claim,
    DateMention,
    DecisionClaim,
    Document,
    InstructionClaim,
    MeetingClaim,
    NameMention,
    OfficeMention,
)

_CHAIR = "CHAIR"
_OTHER = "other"
_AGREED = frozenset({"agreed", "decided"})
_DATED = re.compile(r"\d{4}-\d{2}")


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing to do: its action, and where it stands in the sentence."""

    action: str
    start: int
    end: int


def read_instructions(
    document: Document, lines: Sequence[Line], meetings: Sequence[MeetingClaim], own: MeetingClaim | None
) -> tuple[Claim, ...]:
    """Return the instructions, and the earlier acts that are known only through them; what a body resolves for itself is none."""
    claims: list[Claim] = []
    for number, line in enumerate(lines):
        claims += (c for c in (*_decided(line), *_agreed(lines, number)) if not _is_body(document, c.addressee, own))
        claims += _earlier(line, meetings)
    return tuple(claims)


def _is_body(document: Document, addressee: Agent, own: MeetingClaim | None) -> bool:
    return isinstance(addressee, NameMention | BodyAnaphor) and is_own(document, addressee, own)


def _decided(line: Line) -> Iterator[InstructionClaim]:
    """Read what the body tells somebody in the sentence in which it acts."""
    if line.acts:
        source = next((act for act in line.acts if act.kind in _AGREED), line.acts[-1])
        for hit in hits.every(section("instructions", "told", line.language), line.masked):
            yield from _claims(line, hit, source, _addressee(hit, line))


def _agreed(lines: Sequence[Line], number: int) -> Iterator[InstructionClaim]:
    """Read what was proposed in the statement before an agreement that says no more than that it is agreed."""
    line = lines[number]
    settled = [act for act in line.acts if act.kind in _AGREED]
    if not settled or hits.first(section("instructions", "told", line.language), line.masked):
        return
    for before in reversed(lines[:number]):
        if before.item is not line.item or before.acts or before.statement is None:
            return
        for hit in hits.every(section("instructions", "proposed", before.language), before.masked):
            yield from _claims(before, hit, settled[-1], _addressee(hit, before), line)
        if before.opened:
            return


def _earlier(line: Line, meetings: Sequence[MeetingClaim]) -> Iterator[Claim]:
    """Read what a body had told somebody at a meeting that the same sentence dates."""
    for hit in hits.every(section("instructions", "had_told", line.language), line.masked):
        meeting = next((m for m in meetings if m.role != "own" and m.spans[0] == line.masked.span), None)
        by = next((m for m in hit.slot("by") if isinstance(m, NameMention | BodyAnaphor)), None)
        if meeting is None or by is None:
            continue
        act = DecisionClaim(
            rule="minutes.earlier-act", spans=(line.masked.span,), place=line.place, kind="other", by=by, at=meeting
        )
        told = list(_claims(line, hit, act, _addressee(hit, line)))
        if told:
            yield act
            yield from told


def _addressee(hit: Hit, line: Line) -> Agent | None:
    """Return who is told: the agent named, or the speaker who says that he will do it himself."""
    if hit.row.get("myself", default=False):
        speaker = line.statement.speaker if line.statement else None
        return speaker if isinstance(speaker, OfficeMention) and speaker.office == _CHAIR else None
    found = hit.slot("to")
    return next((m for m in found if isinstance(m, NameMention | BodyAnaphor | OfficeMention)), None)


def _claims(
    line: Line, hit: Hit, source: DecisionClaim, addressee: Agent | None, agreed: Line | None = None
) -> Iterator[InstructionClaim]:
    if addressee is None:
        return
    for part in _parts(line.masked, line.language, hit.match.end(), others=bool(hit.row.get("others", default=False))):
        due = _due(line, part)
        words = line.masked.text[part.start : part.end].rstrip(" .,;:")
        yield InstructionClaim(
            rule=f"minutes.instruction.{hit.row.id}",
            spans=(line.masked.span, *((agreed.masked.span,) if agreed else ())),
            place=line.place,
            given_in=source,
            addressee=addressee,
            action=part.action,
            force=hit.row["force"],
            object_text=line.masked.span_of(part.start, part.start + len(words)) if words.strip() else None,
            due=tuple(date for one in due for date in one.in_slot("due", DateMention) if _is_dated(date)),
            due_text=due[0].span() if due else None,
        )


def _parts(sentence: Masked, language: str, start: int, *, others: bool) -> list[_Part]:
    """Return what is to be done, part by part: each begins with the words of a known action, the first else with any (if `others`)."""
    actions = section("mandates", "action", language)
    lead = hits.at(section("mandates", "lead", language), sentence, start)
    behind = lead.match.end() if lead else start
    first = hits.at(actions, sentence, behind)
    if first is None and not others:
        return []
    found = [(behind, first.match.end() if first else behind, first.row["action"] if first else _OTHER)]
    for joint in hits.every(section("mandates", "joint", language), sentence, found[0][1]):
        action = hits.at(actions, sentence, joint.match.end())
        if action and joint.match.start() > found[-1][0]:
            found.append((joint.match.start(), action.match.end(), action.row["action"]))
    ends = [begin for begin, _, _ in found[1:]] + [len(sentence.text)]
    return [_Part(action, begin, end) for (_, begin, action), end in zip(found, ends, strict=True)]


def _due(line: Line, part: _Part) -> list[Hit]:
    table = section("mandates", "due", line.language)
    return [hit for hit in hits.every(table, line.masked, part.start, part.end) if hit.slot("due")]


def _is_dated(date: DateMention) -> bool:
    return all(_DATED.match(value) for value in date.values)
