"""Pairs answers with rows of gold, each at most once, so that as many as possible agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.evaluate.rows import GoldRow


@dataclass(frozen=True, slots=True)
class Pairing:
    """`right`: answers that agree with a demanded row; `wrong`: answers that agree with none; `missing`: demanded rows left over."""

    right: tuple[tuple[str, ...], ...]
    wrong: tuple[tuple[str, ...], ...]
    missing: tuple[GoldRow, ...]


def pair(gold: Sequence[GoldRow], answers: Sequence[tuple[str, ...]]) -> Pairing:
    """Pair rows by augmenting paths, demanded rows first; answers that only an optional row accepts count for nothing."""
    demanded = [row for row in gold if not row.optional]
    optional = [row for row in gold if row.optional]
    owner = _assign(demanded, answers)
    paired = set(owner.values())
    rest = [i for i in range(len(answers)) if i not in paired]
    excused = _assign(optional, [answers[i] for i in rest])
    free = {rest[i] for i in excused.values()}
    return Pairing(
        right=tuple(answers[i] for i in sorted(paired)),
        wrong=tuple(answers[i] for i in rest if i not in free),
        missing=tuple(row for g, row in enumerate(demanded) if g not in owner),
    )


def _assign(gold: Sequence[GoldRow], answers: Sequence[tuple[str, ...]]) -> dict[int, int]:
    """Return gold index -> answer index of a largest pairing (Kuhn's algorithm; both lists are short)."""
    edges = [[a for a, answer in enumerate(answers) if row.accepts(answer)] for row in gold]
    holder: dict[int, int] = {}

    def place(g: int, seen: set[int]) -> bool:
        for a in edges[g]:
            if a in seen:
                continue
            seen.add(a)
            if a not in holder or place(holder[a], seen):
                holder[a] = g
                return True
        return False

    for g in range(len(gold)):
        place(g, set())
    return {g: a for a, g in holder.items()}
