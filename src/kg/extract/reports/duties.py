"""One thing to do: its action, words and dates, as they stand behind words of instruction.

What is to be done is read at the start of each part behind them; a part that begins with no known action belongs to the part before, and
the last part ends where a clause with a subject of its own begins.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.reports import calendar
from kg.extract.reports.acts import as_programme
from kg.extract.reports.lines import Line
from kg.extract.reports.phrases import Hit, hit_at, hits, phrases
from kg.extract.reports.sources import Source
from kg.extract.reports.subjects import agents_of
from kg.model import Agent, DateMention, InstructionClaim

_ORGANISE = "organise"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to do: its action and where its words stand."""

    action: str
    start: int
    end: int


def parts(line: Line, place: int) -> list[Part]:
    """Return what is to be done, part by part, behind the words of instruction that end at a place."""
    actions = phrases("mandates", "action", line.language)
    lead = hit_at(phrases("mandates", "lead", line.language), line.masked, place)
    first = hit_at(actions, line.masked, lead.end if lead else place)
    if first is None:
        return []
    end = _end(line, first)
    found = [(first.start, first)]
    for joint in hits(phrases("mandates", "joint", line.language), line.masked, first.start, end):
        action = hit_at(actions, line.masked, joint.end)
        if action is not None and joint.start > found[-1][1].start:
            found.append((joint.start, action))
    ends = [start for start, _ in found[1:]] + [end]
    return [Part(action.row["action"], action.start, last) for (_, action), last in zip(found, ends, strict=True)]


def _end(line: Line, first: Hit) -> int:
    """Return where the clause ends: at a semicolon, or where the sentence goes on with another subject."""
    stop = line.words.find(";", first.end)
    clauses = hits(phrases("mandates", "clause", line.language), line.masked, first.end)
    return min(stop if stop >= 0 else len(line.words), *(clause.start for clause in clauses[:1]), len(line.words))


def duty(rule: str, line: Line, source: Source, addressee: Agent, force: str, part: Part) -> InstructionClaim:  # noqa: PLR0913, PLR0917
    """Return the instruction that one part of a sentence tells."""
    due = [hit for hit in _hits(line, "due", part) if hit.slot("due")]
    words = line.words[part.start : part.end].rstrip(" .,;:")
    told = [*due, *_hits(line, "due_words", part)]
    basis = _hits(line, "basis", part)
    return InstructionClaim(
        rule=rule,
        spans=(line.span,),
        place=line.place,
        given_in=source,
        addressee=addressee,
        action=part.action,
        force=force,
        object_text=line.masked.span_of(part.start, part.start + len(words)),
        object=as_programme(line.masked.between(part.start, part.end)),
        due=tuple(date for date in _due(line, part, due) if calendar.dated((date,))),
        due_text=(told[0].group("words") or told[0].span) if told else None,
        until=tuple(
            date for hit in _hits(line, "until", part) for date in hit.slot("until") if isinstance(date, DateMention)
        ),
        condition=next((hit.group("words") for hit in _hits(line, "condition", part)), None),
        based_on_reports_of=tuple(agent for hit in basis for agent in agents_of(hit.slot("of"))),
    )


def due_in(line: Line, part: Part) -> tuple[DateMention, ...]:
    """Return the dates on which something is due as they are printed, also those without a year."""
    return _due(line, part, [hit for hit in _hits(line, "due", part) if hit.slot("due")])


def _due(line: Line, part: Part, due: list[Hit]) -> tuple[DateMention, ...]:
    told = [date for hit in due for date in hit.slot("due")]
    if not due and part.action == _ORGANISE:  # the day on which it is to take place
        until = [date for hit in _hits(line, "until", part) for date in hit.slot("until")]
        told = [date for date in line.masked.between(part.start, part.end) if date not in until]
    return tuple(date for date in told if isinstance(date, DateMention))


def _hits(line: Line, name: str, part: Part) -> tuple[Hit, ...]:
    return hits(phrases("mandates", name, line.language), line.masked, part.start, part.end)
