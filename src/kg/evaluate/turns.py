"""Who speaks after whom: the longest common subsequence of two sequences of turns."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evaluate.cells import Cells
from kg.evaluate.kind import Answers
from kg.evaluate.rows import GoldRow, gold_row


def gold_turns(cells: Cells) -> list[GoldRow] | None:
    """Return (item, speaker) per turn, equal neighbours within an item merged; None where the gold has no turns."""
    if not cells.document.has("turns"):
        return None
    turns = [(str(row[0]), str(row[1])) for row in cells.document.section("turns")]
    return [gold_row(item, cells.speaker(speaker)) for item, speaker in _merged(turns)]


def turns(answers: Answers) -> list[tuple[str, str]]:
    """Return (item, speaker) per statement in the order of the document, equal neighbours within an item merged."""
    rows = sorted(answers["statements"], key=lambda row: int(row["order"]))
    return _merged([(row["item"], row["speaker"]) for row in rows])


def common(gold: Sequence[GoldRow], answers: Sequence[tuple[str, str]]) -> int:
    """Return the length of the longest common subsequence."""
    above = [0] * (len(answers) + 1)
    for row in gold:
        line = [0]
        for a, answer in enumerate(answers):
            line.append(above[a] + 1 if row.accepts(answer) else max(above[a + 1], line[a]))
        above = line
    return above[-1]


def _merged(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [row for i, row in enumerate(rows) if i == 0 or row != rows[i - 1]]
