"""What bodies did: acts that the report tells of its meetings, and earlier acts that it names by symbol.

An act needs its actor right before it ("the Council took note"), a form without one ("it was agreed"), or a conjunction behind another
act of the sentence ("approved the format and agreed to forward it"). Negated acts do not match: nothing was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.masked import SLOTS
from kg.extract.reports import calendar
from kg.extract.reports.lines import Line, noted_symbols
from kg.extract.reports.material import Report
from kg.extract.reports.phrases import Hit, hit_before, hits, phrases
from kg.model import (
    Agent,
    BodyAnaphor,
    DateMention,
    DecisionClaim,
    InstrumentMention,
    MeetingClaim,
    Mention,
    NameMention,
    Span,
    SymbolMention,
)

_BODY = re.compile(f"[{SLOTS['BODY']}]")
_SET_APART = re.compile(r"\)? ?(?:\([^()]*\))?(?:, [^,;]{1,80},)* ?")
_BACK = 800  # characters back to the act that "that Decision" means
_NEAR = 90  # characters around an act in which its date is printed
_KINDS = {"ministerial_decision": "ministerial_decision", "declaration": "declaration", "decision": "decided"}


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """An act with the words that tell it, so that what it instructs can be read behind them."""

    line: Line
    start: int
    end: int
    claim: DecisionClaim


def read_acts(report: Report) -> tuple[Act, ...]:
    """Return the acts of bodies that the sentences of a report tell."""
    acts: list[Act] = []
    for line in report.text_lines():
        before = acts[-1] if acts and acts[-1].line.block == line.block else None
        acts += _acts(report, line, before)
    return tuple(acts)


def _acts(report: Report, line: Line, last: Act | None) -> Iterator[Act]:
    """Yield the acts of a sentence; `last` is the act told before it in the paragraph, whose actor "it" may mean."""
    body: Agent | None = None
    behind = 0
    for hit in hits(phrases("agreed", "act", line.language), line.masked):
        if hit.start < behind:
            continue
        actor = _actor(report, line, hit, body) or _meant(line, hit, last)
        if actor is None:
            continue
        body, behind = actor, hit.end
        yield Act(line, hit.start, hit.end, _claim(report, line, hit, actor))


def _actor(report: Report, line: Line, hit: Hit, before: Agent | None) -> Agent | None:
    """Return who acted; None where the words are no act of a body."""
    if hit.row["subject"] == "none":
        return _subject_before(report, line, hit) or report.course.body_at(line.span.start)
    subject = _subject_before(report, line, hit)
    if subject is not None:
        return subject
    again = hit_before(phrases("agreed", "again", line.language), line.masked, hit.start)
    return before if again is not None else None


def _meant(line: Line, hit: Hit, last: Act | None) -> Agent | None:
    if last is None or hit.row["subject"] == "none":
        return None
    pronoun = hit_before(phrases("agreed", "pronoun", line.language), line.masked, hit.start)
    return last.claim.by if pronoun is not None else None


def _subject_before(report: Report, line: Line, hit: Hit) -> Agent | None:
    places = [found.start() for found in _BODY.finditer(line.words, 0, hit.start)]
    if not places or not _SET_APART.fullmatch(line.words, places[-1] + 1, hit.start):
        return None
    mention = line.masked.mention_at(places[-1])
    return report.body(mention, line) if isinstance(mention, NameMention | BodyAnaphor) else None


def _claim(report: Report, line: Line, hit: Hit, actor: Agent) -> DecisionClaim:
    meeting, dates = when(report, line, hit, actor)
    return DecisionClaim(
        rule=f"reports.{hit.row['kind']}",
        spans=told_in(line, meeting, dates),
        place=line.place,
        kind=hit.row["kind"],
        by=actor,
        at=meeting,
        dates=dates,
    )


def told_in(line: Line, meeting: MeetingClaim | None, dates: tuple[DateMention, ...]) -> tuple[Span, ...]:
    """Return the sentence of an act, and the words that list its meeting where they tell the year of a day that it prints."""
    return (
        (line.span, *meeting.spans[:1])
        if meeting is not None and dates and meeting.spans[0] != line.span
        else (line.span,)
    )


def when(report: Report, line: Line, hit: Hit, actor: Agent) -> tuple[MeetingClaim | None, tuple[DateMention, ...]]:
    """Return at which meeting a body acted, and the day where one is printed: near the words, else where the text has come to."""
    near = line.masked.between(max(0, hit.start - _NEAR), min(len(line.words), hit.end + _NEAR))
    for date in near:
        if not isinstance(date, DateMention):
            continue
        meeting = report.book.find(actor, (date,))
        if meeting is not None and meeting.status == "held":
            return meeting, calendar.sitting((date,), meeting.dates)
    meeting = report.meeting_at(line, hit.start)
    if meeting is None or not _of(meeting, actor):
        return None, ()
    return meeting, report.course.sitting_at(line.masked.offset(hit.start))


def _of(meeting: MeetingClaim, actor: Agent) -> bool:
    if isinstance(actor, NameMention) and isinstance(meeting.body, NameMention):
        return actor.candidates == meeting.body.candidates
    return True


def read_named_acts(report: Report) -> list[DecisionClaim]:
    """Return the acts that the report names with a symbol, each at its first naming: "the Ministerial Decision of 2017" and its note."""
    claims: list[DecisionClaim] = []
    told: set[str] = set()
    for line in report.text_lines():
        for claim in (*_with_symbols(report, line), *_of_text(report, line)):
            symbols = _symbols(claim)
            if symbols and not symbols & told:
                told |= symbols
                claims.append(claim)
    return claims


def _symbols(claim: DecisionClaim) -> set[str]:
    instrument = claim.instrument
    if isinstance(instrument, SymbolMention):
        return {instrument.symbol}
    return {symbol.symbol for symbol in instrument.symbols} if instrument else set()


def _with_symbols(report: Report, line: Line) -> Iterator[DecisionClaim]:
    for mention in line.masked.mentions:
        if not isinstance(mention, InstrumentMention) or not mention.symbols or mention.kind not in _KINDS:
            continue
        near = Span(
            mention.span.start,
            max(mention.span.end, *(s.span.end for s in mention.symbols if s.span.end < line.span.end), 0),
        )
        dates = tuple(d for d in report.mentions.every(near, DateMention) if calendar.dated((d,)))
        yield DecisionClaim(
            rule="reports.named-act",
            spans=(line.span,),
            place=line.place,
            kind=_KINDS[mention.kind],
            by=_adopted_by(report, mention),
            dates=dates[:1] or _in_note(report, mention),
            instrument=mention,
        )


def _adopted_by(report: Report, mention: InstrumentMention) -> Agent | None:
    bodies = [
        m for m in report.mentions.every(mention.span, NameMention) if any(k.startswith("body/") for k in m.candidates)
    ]
    return bodies[0] if len(bodies) == 1 else None


def _in_note(report: Report, mention: InstrumentMention) -> tuple[DateMention, ...]:
    """Return the one date that the note tied to a description prints."""
    for note in report.document.notes:
        if any(note.body.covers(symbol.span) for symbol in mention.symbols):
            dates = report.mentions.inside(note.body, DateMention)
            return dates if len(dates) == 1 else ()
    return ()


def _of_text(report: Report, line: Line) -> Iterator[DecisionClaim]:
    """Rules and programmes with the act behind them: "approved by the General Council on ... (WT/L/9105)"."""
    for hit in hits(phrases("agreed", "text_act", line.language), line.masked):
        body, date = hit.slot("BODY")[0], hit.slot("DATE")[0]
        symbol = symbol_behind(report, line, hit)
        if symbol is not None and isinstance(body, NameMention) and isinstance(date, DateMention):
            yield DecisionClaim(
                rule="reports.act-of-text",
                spans=(line.span,),
                place=line.place,
                kind=hit.row["kind"],
                by=body,
                dates=(date,) if calendar.dated((date,)) else (),
                instrument=symbol,
            )


def as_programme(mentions: Sequence[Mention]) -> InstrumentMention | None:
    """Return the last programme among mentions, as an instrument: it may be named in full, which is a name, or in short."""
    for mention in reversed(mentions):
        if isinstance(mention, InstrumentMention) and mention.kind == "programme":
            return mention
        if isinstance(mention, NameMention) and any(key.startswith("programme/") for key in mention.candidates):
            return InstrumentMention(mention.span, kind="programme", topic=mention)
    return None


def act_before(report: Report, line: Line, offset: int) -> InstrumentMention | None:
    """Return the act described last before an offset, which "that Decision" means; None where none is near."""
    before = [
        mention
        for mention in report.mentions.all
        if isinstance(mention, InstrumentMention) and mention.kind != "programme" and mention.span.end <= offset
    ]
    return before[-1] if before and before[-1].span.start >= line.span.start - _BACK else None


def symbol_behind(report: Report, line: Line, hit: Hit) -> SymbolMention | None:
    """Return the symbol printed right behind some words, or the only one in the note tied to them."""
    behind = re.compile(rf"\s?\(?[{SLOTS['DOC']}]").match(line.words, hit.end)
    if behind is not None:
        found = line.masked.mention_at(behind.end() - 1)
        return found if isinstance(found, SymbolMention) else None
    noted = noted_symbols(report.document, report.mentions, Span(hit.span.start, hit.span.end + 8))
    return noted[0] if len(noted) == 1 else None
