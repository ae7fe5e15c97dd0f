"""What a kind of rows is: what gold demands and what the named questions answer, both as tuples of cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.evaluate.cells import Cells
from kg.evaluate.rows import GoldRow

Answers = Mapping[str, Sequence[Mapping[str, str]]]  # question -> rows of one document
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of rows. The gold side returns None where the gold does not annotate the kind: then it is not scored."""

    name: str
    gold: Callable[[Cells], list[GoldRow] | None]
    answers: Callable[[Answers, Cells], list[Row]]


def both(cells: Cells, key: str) -> list[tuple[Any, bool]]:
    """Return the demanded rows of a section, then the optional ones, each with whether it is optional."""
    return [(row, False) for row in cells.document.section(key)] + [(row, True) for row in cells.document.optional(key)]


def unique(rows: Iterable[Row]) -> list[Row]:
    """Return rows once each, in their order."""
    return list(dict.fromkeys(rows))


def named(gold: list[GoldRow], row: Row) -> bool:
    """Tell whether any row of gold accepts an answer."""
    return any(g.accepts(row) for g in gold)
