"""Who or what gives an instruction: an instrument, a body at a meeting, or the former Chair."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.masked import SLOTS
from kg.extract.reports.acts import Act, act_before, told_in, when
from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.meetings import is_ministers
from kg.extract.reports.phrases import Hit, hit_before, hits, phrases
from kg.model import (
    Agent,
    BodyAnaphor,
    DecisionClaim,
    Instrument,
    InstrumentMention,
    NameMention,
    OfficeMention,
    StatementClaim,
    SymbolMention,
)

Source = Instrument | DecisionClaim | StatementClaim
_BODY = re.compile(f"[{SLOTS['BODY']}]")
_ACTED = re.compile(r"\)? ?(?:\([^()]*\))?(?:, [^,;]{1,120},)* ?(?:\w+ )?")


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """Words of instruction, and whom they tell."""

    line: Line
    hit: Hit
    addressee: Agent
    author: bool = False  # the Chair who writes is asked directly


def source_of(report: Report, told: Told, acts: list[Act], statements: list[StatementClaim]) -> Source | None:
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


def _implied(report: Report, told: Told) -> Agent | None:
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
