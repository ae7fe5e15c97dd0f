"""Lines of a stored text, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

BLANKS = " \t\f\u00a0\u2028\u2029\u3000"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line feed: `start` and `end` are offsets, `words` what is left without blanks at both ends."""

    index: int
    start: int
    end: int
    raw: str
    words: str

    @property
    def indent(self) -> int:
        """Count the blanks before the words."""
        return len(self.raw) - len(self.raw.lstrip(BLANKS))


def split(text: str) -> tuple[Line, ...]:
    """Split a text into its lines; nothing but a line feed ends one."""
    lines: list[Line] = []
    start = 0
    for index, raw in enumerate(text.split("\n")):
        lines.append(Line(index, start, start + len(raw), raw, raw.strip()))
        start += len(raw) + 1
    return tuple(lines)
