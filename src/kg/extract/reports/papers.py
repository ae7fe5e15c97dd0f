"""Proposals: who put what forward at which meeting, and who stood behind or against it.

A paper is known by its symbols, printed in the sentence or in the notes tied to it; each symbol is a proposal of its own. Support is read
from the sentence itself, and from later ones that point back to the proposal just named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.reports.lines import Line, noted_symbols
from kg.extract.reports.material import Report
from kg.extract.reports.phrases import Hit, hit_at, hits, phrases
from kg.extract.reports.subjects import Subject, agents_of, behalf_of, subjects
from kg.model import (
    Agent,
    MeetingClaim,
    NameMention,
    ProposalClaim,
    Span,
    SymbolMention,
    UnnamedMention,
)

_RECORD = re.compile(r"/(?:M|R)/\d")  # minutes: where a proposal was recorded, not what it says
_ATTACHED = re.compile(r"/(?:Add|Corr|Suppl)\.\d+(?:/\S+)?$")
_SEVERAL = 2  # papers in one sentence: a title would be that of one of them
_REACH = 90  # characters behind the verb in which the paper is named


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One sentence that says who is for or against a proposal; `stance` is "supports" or "opposes"."""

    line: Line
    stance: str
    agents: tuple[Agent | UnnamedMention, ...]


@dataclass(slots=True, eq=False)
class Paper:
    """A proposal while it is read: who is for or against it comes later in the text."""

    line: Line
    at: MeetingClaim | None
    symbols: tuple[SymbolMention, ...]
    proponents: tuple[Agent, ...]
    event: str
    rule: str
    start: int  # offset
    title: Span | None = None
    gathering: bool = False  # it asks for a workshop or the like
    sides: list[Side] = field(default_factory=list)

    def claims(self) -> list[ProposalClaim]:
        """Return one claim for each symbol, or one without: what the sentence says that puts the paper forward."""
        symbols: tuple[SymbolMention | None, ...] = self.symbols or (None,)
        return [
            ProposalClaim(
                rule=self.rule,
                spans=(self.line.span,),
                place=self.line.place,
                symbol=symbol,
                title=self.title,
                proponents=self.proponents,
                supporters=self._takers("supports", self.line),
                opponents=self._takers("opposes", self.line),
                at=self.at,
                event=self.event,
            )
            for symbol in symbols
        ]

    def later(self, proposals: list[ProposalClaim]) -> list[ProposalClaim]:
        """Return what other sentences say of its proposals: one claim for each sentence and proposal, that quotes that sentence."""
        lines = dict.fromkeys(side.line for side in self.sides if side.line is not self.line)
        return [
            ProposalClaim(
                rule="reports.proposal-side",
                spans=(line.span,),
                place=line.place,
                of=proposal,
                supporters=self._takers("supports", line),
                opponents=self._takers("opposes", line),
            )
            for line in lines
            for proposal in proposals
        ]

    def concerns(self, agent: Agent | UnnamedMention) -> bool:
        """Tell whether an agent is named as a proponent, supporter or opponent."""
        return agent in self.proponents or any(agent in side.agents for side in self.sides)

    def _takers(self, stance: str, line: Line) -> tuple[Agent | UnnamedMention, ...]:
        sides = [side for side in self.sides if side.line is line and side.stance == stance]
        return tuple(dict.fromkeys(agent for side in sides for agent in side.agents))


def put_forward(report: Report, line: Line) -> list[Paper]:
    """Return the papers and suggestions that one sentence says were put forward."""
    papers: list[Paper] = []
    for subject in subjects(line):
        paper = _by_subject(report, line, subject)
        if paper is not None:
            papers.append(paper)
    taken = {symbol.symbol for paper in papers for symbol in paper.symbols}
    for hit in hits(phrases("proposals", "paper_by", line.language), line.masked):
        symbols = proposed_symbols([m for m in hit.slot("doc") if isinstance(m, SymbolMention)])
        if symbols and symbols[0].symbol not in taken:
            proponents = agents_of(hit.slot("by"))
            title = _title(report, line, hit.found.start("about"), len(line.words))
            papers.append(Paper(line, None, symbols, proponents, "", "reports.paper-by", hit.span.start, title))
    return papers


def _by_subject(report: Report, line: Line, subject: Subject) -> Paper | None:
    for name, event in (("reiterates", "reiterated"), ("submits", "presented"), ("proposes", "presented")):
        verb = hit_at(phrases("proposals", name, line.language), line.masked, subject.verb)
        if verb is None:
            continue
        noun = _paper_noun(line, verb, subject) if name == "submits" else None
        if name == "submits" and noun is None:
            continue
        symbols = _symbols(report, line, subject)
        if noun is not None and not symbols and not noun.row["bare"]:
            continue
        proponents = _proponents(line, subject)
        if not proponents:
            return None
        return Paper(
            line,
            report.meeting_at(line, subject.chain.start),
            symbols,
            proponents,
            event,
            f"reports.proposal-{event}",
            line.masked.offset(subject.chain.start),
            title=_title(report, line, noun.end if noun else verb.end, subject.end)
            if len(symbols) < _SEVERAL
            else None,
            gathering=_asks_for_gathering(line, subject),
        )
    return None


def _paper_noun(line: Line, verb: Hit, subject: Subject) -> Hit | None:
    found = hits(
        phrases("proposals", "paper", line.language), line.masked, verb.end, min(subject.end, verb.end + _REACH)
    )
    return found[0] if found else None


def _symbols(report: Report, line: Line, subject: Subject) -> tuple[SymbolMention, ...]:
    """Return the symbols of a paper: those of the sentence, else those of the notes tied to it."""
    clause = line.masked.span_of(subject.verb, subject.end)
    printed = [m for m in line.masked.between(subject.verb, subject.end) if isinstance(m, SymbolMention)]
    return proposed_symbols(printed) or proposed_symbols(list(noted_symbols(report.document, report.mentions, clause)))


def proposed_symbols(symbols: list[SymbolMention]) -> tuple[SymbolMention, ...]:
    """Return the symbols that are papers: no minutes, and no addendum beside its paper; each once."""
    kept: dict[str, SymbolMention] = {}
    for symbol in symbols:
        if not _RECORD.search(symbol.symbol):
            kept.setdefault(symbol.symbol, symbol)
    return tuple(
        s for name, s in kept.items() if _ATTACHED.sub("", name) == name or _ATTACHED.sub("", name) not in kept
    )


def _proponents(line: Line, subject: Subject) -> tuple[Agent, ...]:
    """Return who puts a paper forward: the group on whose behalf it is presented, else the subject with those it speaks for."""
    behalf = behalf_of(line, subject)
    groups = tuple(agent for agent in behalf if not _is_member(agent))
    return groups or (*agents_of(subject.agents), *behalf)


def _is_member(agent: Agent) -> bool:
    return isinstance(agent, NameMention) and all(key.startswith("member/") for key in agent.candidates)


def _title(report: Report, line: Line, place: int, end: int) -> Span | None:
    """Return what is printed as a title behind a place, cut at a note mark; None where nothing is printed as one."""
    hit = hit_at(phrases("proposals", "titled", line.language), line.masked, place, end)
    title = hit.group("title") if hit is not None else None
    if title is None:
        return None
    marks = [note.mark.start for note in report.document.notes if note.mark is not None and title.covers(note.mark)]
    return Span(title.start, min((*marks, title.end)))


def _asks_for_gathering(line: Line, subject: Subject) -> bool:
    nouns = hits(phrases("activities", "noun", line.language), line.masked, subject.verb, subject.end)
    return any(noun.row["kind"] != "consultation" for noun in nouns)
