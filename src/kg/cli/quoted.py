"""Rows with their quotes, for people: the columns that say something, and below each row the words that state it.

step  from      relation    to
5     report    pursuantTo  WT/L/1032
      “Conformément à la Décision ministérielle de 2017 ...”  char=452-855, 2 passages
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from kg.ask.question import EVIDENCE

Rows = Sequence[Mapping[str, Any]]
_GAP = "  "
_NARROWEST = 40


def quoted(columns: Sequence[str], rows: Rows) -> str:
    """Return rows with their quotes; on a terminal the quotes are wrapped to its width."""
    shown = [column for column in columns if column not in EVIDENCE and any(row.get(column) for row in rows)]
    if not shown:
        return ""
    cells = [[" ".join(str(row.get(column, "")).split()) for column in shown] for row in rows]
    widths = [max(len(column), *(len(line[i]) for line in cells)) for i, column in enumerate(shown)]
    indent = " " * (widths[0] + len(_GAP)) if widths[0] <= _NARROWEST else _GAP
    lines = [_line(shown, widths), _line(["─" * width for width in widths], widths)]
    for row, line in zip(rows, cells, strict=True):
        lines += [_line(line, widths), *_wrapped(_evidence(row), indent)]
    return "".join(f"{line}\n" for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _evidence(row: Mapping[str, Any]) -> str:
    """Return the words and their place; findings and facts do not count their quotes, and findings are nobody's."""
    quote, quotes, where, claimant = (
        str(row.get(column, "")) for column in ("quote", "quotes", "where", "accordingTo")
    )
    words = f"“{' '.join(quote.split())}”" if quote else ""
    passages = f"{quotes} passages" if quotes not in {"", "0", "1"} else ""
    claimed = f"according to {claimant}" if claimant else ""
    place = ", ".join(part for part in (where.replace(";", " "), passages, claimed) if part)
    return f"{words}  {place}".strip()


def _wrapped(words: str, indent: str) -> list[str]:
    if not sys.stdout.isatty():
        return [indent + words] if words else []
    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    return textwrap.wrap(words, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
