"""The course of the meeting, sentence by sentence: who has the floor, and what the body does.

A turn goes on through the paragraphs that follow until another takes the floor, the body acts, nobody speaks, or a heading comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract import sentences
from kg.extract.masked import Masked, masked
from kg.extract.mentions import Mentions
from kg.extract.minutes import outcomes
from kg.extract.minutes.agenda import Agenda
from kg.extract.minutes.body import language_of
from kg.extract.minutes.floor import Floor, is_silence, joiners, same_speaker, taken
from kg.extract.minutes.people import People, introduced
from kg.model import Block, DecisionClaim, Document, ItemClaim, MeetingClaim, Place, StatementClaim

_INSIDE = ("turn",)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the body: where it stands, whose words it is, and what acts it tells."""

    masked: Masked
    language: str
    place: Place
    item: ItemClaim | None
    statement: StatementClaim | None = None  # whose words these are
    opened: tuple[StatementClaim, ...] = ()  # the turns that begin here
    acts: tuple[DecisionClaim, ...] = ()


@dataclass(slots=True)
class _Course:
    """The meeting at one point of its course: what is read, and who spoke last, as long as his turn lasts."""

    document: Document
    mentions: Mentions
    meeting: MeetingClaim | None
    people: People
    marked: bool  # paragraphs are marked or numbered
    floor: Floor | None = None
    statement: StatementClaim | None = None
    order: int = 0

    def ends(self) -> None:
        """Close the turn: even the same speaker begins a new one."""
        self.floor = self.statement = None

    def paragraph(self, block: Block, item: ItemClaim | None) -> Iterator[Line]:
        """Read the sentences of one block."""
        language = language_of(block, self.document)
        top = item.parent or item if item else None
        place = Place(block.number, top.label if top else "")
        spans = sentences.split(self.document.text, block.span, language)
        for index, span in enumerate(spans):
            line = Line(masked(self.document, self.mentions, span), language, place, item)
            acts = self._acts(line, edge=index in {0, len(spans) - 1}, told=index > 0 and self._is_told())
            opened = tuple(self._turns(line, self._tables(block) if index == 0 else _INSIDE))
            yield replace(line, statement=self.statement, opened=opened, acts=acts)
            if acts or (index == 0 and is_silence(line.masked, language)):
                self.ends()

    def _is_told(self) -> bool:
        """Tell whether another than the Chair of the meeting has the floor."""
        return self.floor is not None and not any(
            outcomes.presides(self.document, speaker, self.meeting) for speaker in self.floor.speakers
        )

    def _acts(self, line: Line, *, edge: bool, told: bool) -> tuple[DecisionClaim, ...]:
        return tuple(
            DecisionClaim(
                rule=f"minutes.outcome.{act.rule}",
                spans=(line.masked.span,),
                place=line.place,
                kind=act.kind,
                by=act.by or (self.meeting.body if self.meeting else None),
                at=self.meeting,
                item=line.item,
                instrument=act.instrument,
            )
            for act in outcomes.acts(self.document, line.masked, line.language, self.meeting, edge=edge, told=told)
        )

    def _tables(self, block: Block) -> tuple[str, ...]:
        """Return the tables of turns for the first sentence of a block: a bare name opens a turn only where a paragraph begins."""
        begins = block.marked or bool(block.number) or not self.marked
        return (*_INSIDE, "opening", "bare") if begins and not block.continues else (*_INSIDE, "opening")

    def _turns(self, line: Line, tables: tuple[str, ...]) -> Iterator[StatementClaim]:
        floor = taken(self.document, line.masked, line.language, self.people, tables)
        if floor is None or (self.floor is not None and same_speaker(floor, self.floor)):
            return
        self.ends()
        self.floor = floor
        speakers = [(speaker, floor.behalf) for speaker in floor.speakers]
        speakers += [(speaker, None) for speaker in joiners(line.masked, line.language)]
        for speaker, behalf in speakers:
            self.order += 1
            statement = StatementClaim(
                rule=f"minutes.turn.{floor.rule}",
                spans=(line.masked.span,),
                place=line.place,
                speaker=speaker,
                order=self.order,
                on_behalf_of=behalf,
                spoken_by=floor.person,
                at=self.meeting,
                item=line.item,
            )
            self.statement = self.statement or statement
            yield statement


def read_course(
    document: Document, mentions: Mentions, agenda: Agenda, meeting: MeetingClaim | None
) -> tuple[Line, ...]:
    """Return the sentences of the body in order."""
    marked = any(block.marked or block.number for section in agenda.sections for block in section.blocks)
    course = _Course(document, mentions, meeting, introduced(document, mentions), marked)
    lines: list[Line] = []
    for section in agenda.sections:
        course.ends()
        for block in section.blocks:
            lines += course.paragraph(block, section.item)
    return tuple(lines)
