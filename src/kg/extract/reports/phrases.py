"""The language of reports: tables with several named groups of rows, matched with their places in the masked words.

`kg.extract.cues` compiles the rows; here they are asked at a place, behind it or before it, because a clause is read around its subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract import tables
from kg.extract.cues import CueRow, CueTable, compile_rows
from kg.extract.masked import Masked
from kg.model import Mention, Span

_LOOK_BACK = 160  # characters before a place in which words that end there may begin


@dataclass(frozen=True, slots=True)
class Hit:
    """A row found in masked words, with its places there."""

    row: CueRow
    masked: Masked
    found: re.Match[str]

    @property
    def start(self) -> int:
        """Where it begins in the masked words."""
        return self.found.start()

    @property
    def end(self) -> int:
        """Where it ends in the masked words."""
        return self.found.end()

    @property
    def span(self) -> Span:
        """Its span in the document."""
        return self.masked.span_of(self.start, self.end)

    def slot(self, name: str) -> tuple[Mention, ...]:
        """Return the mentions in the slots of a name, in order; none where the row has no such slot or it is empty."""
        held: list[Mention] = []
        for group, slot in self.row.slots:
            start, end = self.found.span(group)
            if slot == name and start >= 0:
                held += self.masked.between(start, end)
        return tuple(held)

    def group(self, name: str) -> Span | None:
        """Return the document's span of a named group; None where it is absent or empty."""
        if name not in self.row.regex.groupindex or not self.found[name]:
            return None
        return self.masked.span_of(*self.found.span(name))


@cache
def phrases(subject: str, name: str, language: str) -> CueTable:
    """Compile one named group of rows of a table; a group that does not exist has no rows."""
    return compile_rows(f"{language}/{subject}.toml [{name}]", tables.read(subject, language).get(name, []), language)


def hits(table: CueTable, masked: Masked, start: int = 0, end: int | None = None) -> tuple[Hit, ...]:
    """Return every match between two places, in the order of the words; of rows that match at one place the first of the table."""
    found: dict[int, Hit] = {}
    stop = len(masked.text) if end is None else end
    for row in table.rows:
        for match in row.regex.finditer(masked.text, start, stop):
            found.setdefault(match.start(), Hit(row, masked, match))
    return tuple(found[place] for place in sorted(found))


def hit_at(table: CueTable, masked: Masked, place: int, end: int | None = None) -> Hit | None:
    """Return the first row that matches right at a place."""
    stop = len(masked.text) if end is None else end
    for row in table.rows:
        match = row.regex.match(masked.text, place, stop)
        if match:
            return Hit(row, masked, match)
    return None


def hit_before(table: CueTable, masked: Masked, place: int) -> Hit | None:
    """Return the first row whose words end right before a place; the patterns say so with `$`."""
    for row in table.rows:
        match = row.regex.search(masked.text, max(0, place - _LOOK_BACK), place)
        if match:
            return Hit(row, masked, match)
    return None
