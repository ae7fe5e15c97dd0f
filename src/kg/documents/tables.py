"""Tables: markdown rows with bars, and text in columns set apart by tabs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from kg.documents.lines import Line

_BARRED = re.compile(r"\|.*\|")
_CELL_GAP = re.compile(r"\S\t+ *\S")


def find(lines: Sequence[Line], taken: Collection[int]) -> tuple[tuple[int, int], ...]:
    """Find tables as (first line, last line): two rows or more, one after the other."""
    found: list[tuple[int, int]] = []
    first = -1
    for line in (*lines, None):
        row = line is not None and line.index not in taken and _is_row(line)
        if row and line is not None:
            first = line.index if first < 0 else first
        elif first >= 0:
            last = line.index - 1 if line is not None else len(lines) - 1
            if last > first:
                found.append((first, last))
            first = -1
    return tuple(found)


def _is_row(line: Line) -> bool:
    if _BARRED.fullmatch(line.words):
        return True
    if line.opening.style is not None or line.opening.marked:
        return False
    return _CELL_GAP.search(line.words) is not None
