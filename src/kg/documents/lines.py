"""Lines of a stored text, each with its place, and whether the text was wrapped to a width by its maker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.documents import marks
from kg.documents.marks import Opening

_ENDED = re.compile(r"[.;:?!](?:[\"'”’»)\]*_]|</?\w+>|\[\^?\w+\])*$")
_SHARE_OF_RUNNING_LINES = 0.15


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line feed: `start` and `end` are offsets, `words` what is left without blanks at both ends."""

    index: int
    start: int
    end: int
    raw: str
    words: str
    opening: Opening


@dataclass(frozen=True, slots=True)
class Form:
    """How lines were made: `wrapped` to about `width` characters, or one line a paragraph (`width` 0)."""

    wrapped: bool
    width: int = 0

    def is_full(self, line: Line) -> bool:
        """Tell whether a line reaches the margin, so that what follows may belong to it."""
        return self.wrapped and len(line.raw.rstrip()) >= 0.7 * self.width


def split(text: str) -> tuple[Line, ...]:
    """Split a text into its lines; nothing but a line feed ends one."""
    lines: list[Line] = []
    start = 0
    for index, raw in enumerate(text.split("\n")):
        words = raw.strip()
        lines.append(Line(index, start, start + len(raw), raw, words, marks.opening(raw) if words else marks.NOTHING))
        start += len(raw) + 1
    return tuple(lines)


def form_of(lines: Sequence[Line]) -> Form:
    """Tell whether lines are wrapped: then many run on into a line that starts with a small letter."""
    filled = [line for line in lines if line.words]
    running = sum(
        1
        for before, after in pairwise(lines)
        if before.words and after.words[:1].islower() and not has_ended(before.words)
    )
    if running < _SHARE_OF_RUNNING_LINES * len(filled) or running < 3:
        return Form(wrapped=False)
    lengths = sorted(len(line.raw.rstrip()) for line in filled)
    return Form(wrapped=True, width=lengths[int(0.9 * (len(lengths) - 1))])


def has_ended(words: str) -> bool:
    """Tell whether words end like a sentence or a clause, marks of notes and closing quotes aside."""
    return _ENDED.search(words[-40:]) is not None
