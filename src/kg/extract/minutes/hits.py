"""Rows of a table found at one place of a sentence, with what their groups and slots hold there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from kg.extract.cues import CueRow, CueTable
from kg.extract.masked import Masked
from kg.model import Mention, Span

M = TypeVar("M", bound=Mention)


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that matches a sentence; groups are asked by name and may be missing."""

    row: CueRow
    match: re.Match[str]
    sentence: Masked

    def has(self, group: str) -> bool:
        """Tell whether a group took part in the match."""
        return group in self.row.regex.groupindex and self.match.start(group) >= 0

    def span(self, group: str | int = 0) -> Span:
        """Return the document's span of a group that took part."""
        return self.sentence.span_of(*self.match.span(group))

    def inside(self, group: str | int) -> tuple[Mention, ...]:
        """Return the mentions within a group; none where it took no part."""
        if isinstance(group, str) and not self.has(group):
            return ()
        return self.sentence.between(*self.match.span(group))

    def of_kind(self, group: str | int, kind: type[M]) -> tuple[M, ...]:
        """Return the mentions of one kind within a group."""
        return tuple(mention for mention in self.inside(group) if isinstance(mention, kind))

    def slot(self, name: str) -> tuple[Mention, ...]:
        """Return the mentions in all slots of a name."""
        return tuple(mention for group, slot in self.row.slots if slot == name for mention in self.inside(group))

    def in_slot(self, name: str, kind: type[M]) -> tuple[M, ...]:
        """Return the mentions of one kind in all slots of a name."""
        return tuple(mention for mention in self.slot(name) if isinstance(mention, kind))


def at(table: CueTable, sentence: Masked, position: int = 0) -> Hit | None:
    """Return the first row that matches at a position of a sentence."""
    for index in table.prefilter.likely(sentence.text):
        match = table.rows[index].regex.match(sentence.text, position)
        if match:
            return Hit(table.rows[index], match, sentence)
    return None


def first(table: CueTable, sentence: Masked, start: int = 0, end: int | None = None) -> Hit | None:
    """Return the first hit of the first row that is found between two positions of a sentence."""
    return next(every(table, sentence, start, end), None)


def every(table: CueTable, sentence: Masked, start: int = 0, end: int | None = None) -> Iterator[Hit]:
    """Yield every hit of every row between two positions of a sentence, row by row."""
    stop = len(sentence.text) if end is None else end
    for index in table.prefilter.likely(sentence.text):
        for match in table.rows[index].regex.finditer(sentence.text, start, stop):
            yield Hit(table.rows[index], match, sentence)
