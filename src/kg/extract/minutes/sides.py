"""Who is for or against a paper, where one sentence of a speaker says it plainly.

A sentence that names the paper by its symbol means that paper; "the proposal" means the only paper of the item, and nothing at all where
somebody else than those who put the paper forward has proposed something in the item before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.minutes import hits
from kg.extract.minutes.course import Line
from kg.extract.minutes.hits import Hit
from kg.extract.sections import section
from kg.model import (
    Agent,
    ItemClaim,
    NameMention,
    OfficeMention,
    ProposalClaim,
    StatementClaim,
    SymbolMention,
    UnnamedMention,
)

_SUPPORTS = "supports"


def read_sides(
    lines: Sequence[Line], items: Sequence[ItemClaim], papers: Sequence[ProposalClaim]
) -> tuple[ProposalClaim, ...]:
    """Return one claim for each sentence that takes a side, `of` the paper that it means."""
    return tuple(_Sides(lines, items, papers).read())


class _Sides:
    """Reads the course of a meeting with the papers before it."""

    def __init__(self, lines: Sequence[Line], items: Sequence[ItemClaim], papers: Sequence[ProposalClaim]) -> None:
        self._lines = lines
        self._items = items
        self._papers = papers
        self._turn: tuple[StatementClaim, ...] = ()  # of those who have the floor together
        self._others_proposed = False  # in this item, somebody else than the proponents

    def read(self) -> Iterator[ProposalClaim]:
        item: ItemClaim | None = None
        for line in self._lines:
            if line.item is not item:
                item, self._others_proposed = line.item, False
            if line.opened:
                self._turn = line.opened
            if line.statement is None or line.statement not in self._turn:
                continue
            hit = hits.at(section("papers", "side", line.language), line.masked)
            paper = self._meant(line, hit) if hit else None
            if hit and paper:
                yield from self._claims(line, hit, paper)
            self._note_proposal(line)

    def _claims(self, line: Line, hit: Hit, paper: ProposalClaim) -> Iterator[ProposalClaim]:
        if hit.has("who") and not line.opened:  # of one who does not have the floor
            return
        agents = tuple(
            agent for said in self._turn if (agent := _side_of(said)) and not _is_among(agent, paper.proponents)
        )
        if not agents:
            return
        supports = hit.row["side"] == _SUPPORTS
        opening = self._turn[0].spans[0]
        yield ProposalClaim(
            rule=f"minutes.side.{hit.row.id}",
            spans=(line.masked.span, *((opening,) if opening != line.masked.span else ())),
            place=line.place,
            of=paper,
            supporters=agents if supports else (),
            opponents=() if supports else agents,
        )

    def _meant(self, line: Line, hit: Hit) -> ProposalClaim | None:
        """Return the one paper that a sentence means: by its symbol, by all who put it forward, or as the only one of the item."""
        named = {symbol.symbol for symbol in hit.in_slot("symbol", SymbolMention)}
        owners = hit.of_kind("owners", NameMention)
        if named:
            found = [paper for paper in self._papers if paper.symbol and paper.symbol.symbol in named]
        else:
            found = [paper for paper in self._of_item(line) if len(paper.proponents) == len(owners) or not owners]
        found = [paper for paper in found if all(_is_among(owner, paper.proponents) for owner in owners)]
        if len(found) != 1 or len(named) > 1:
            return None
        return found[0] if named or owners or not self._others_proposed else None

    def _of_item(self, line: Line) -> list[ProposalClaim]:
        """Return the papers of the item of a sentence: those that its heading cites, and those that its sentences tell."""
        if line.item is None:
            return []
        cited = {symbol.symbol for item in (line.item, line.item.parent) if item for symbol in item.cited}
        inside = {other.masked.span for other in self._lines if other.item is line.item}
        return [
            paper
            for paper in self._papers
            if paper.symbol and (paper.symbol.symbol in cited or paper.spans[0] in inside)
        ]

    def _note_proposal(self, line: Line) -> None:
        """Remember that a proposal was made that is not that of the papers."""
        if hits.first(section("papers", "oral", line.language), line.masked) is None:
            return
        speakers = [agent for said in self._turn if (agent := _side_of(said))]
        owners = [owner for paper in self._of_item(line) for owner in paper.proponents]
        self._others_proposed |= not speakers or any(not _is_among(agent, owners) for agent in speakers)


def _side_of(said: StatementClaim) -> Agent | UnnamedMention | None:
    """Return for whom a side is taken: the group for which a speaker speaks, or the speaker; the Chair and the Secretariat take none."""
    agent = said.on_behalf_of or said.speaker
    return None if isinstance(agent, OfficeMention) else agent


def _is_among(agent: Agent | UnnamedMention, others: Sequence[Agent]) -> bool:
    if not isinstance(agent, NameMention):
        return False
    return any(isinstance(o, NameMention) and set(o.candidates) & set(agent.candidates) for o in others)
