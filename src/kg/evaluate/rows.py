"""Rows of gold and of answers, and when two of them agree.

A row is a tuple of cells. A cell of an answer is a string. A cell of gold is everything that is accepted there; dates and months compare at
the precision of the gold ("2018-07" accepts "2018-07-26"), except that a cell which names no date accepts only none.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class GoldRow:
    """What one row of gold accepts, cell by cell; `optional` rows are neither right nor wrong."""

    cells: tuple[frozenset[str], ...]
    optional: bool = False

    def accepts(self, answer: tuple[str, ...]) -> bool:
        """Tell whether an answer says what this row says."""
        return all(_cell_accepts(cell, value) for cell, value in zip(self.cells, answer, strict=True))

    def __str__(self) -> str:
        """Show one reading of the row, alternatives behind a bar."""
        return " · ".join("|".join(sorted(cell)) or "-" for cell in self.cells)


def gold_row(*cells: str | frozenset[str], optional: bool = False) -> GoldRow:
    """Make a row of gold from plain strings and sets of alternatives; strings compare without regard to case and accents."""
    return GoldRow(
        tuple(
            frozenset(map(_fold, cell)) if isinstance(cell, frozenset) else frozenset({_fold(cell)}) for cell in cells
        ),
        optional,
    )


def _fold(value: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", value.casefold()) if not unicodedata.combining(c))


def _cell_accepts(accepted: frozenset[str], value: str) -> bool:
    value = _fold(value)
    return value in accepted or any(_same_at_precision(gold, value) for gold in accepted)


def _same_at_precision(gold: str, value: str) -> bool:
    """Compare word by word, a date of gold with as many of its digits as it has."""
    gold_words, words = gold.split(), value.split()
    if not gold_words or len(gold_words) != len(words):
        return False
    return all(
        word == mine or (_DATE.fullmatch(mine) is not None and word.startswith(mine + "-"))
        for mine, word in zip(gold_words, words, strict=True)
    )
