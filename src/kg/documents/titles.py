"""Comparing titles: a heading in the body and its line in the table of contents are seldom letter for letter the same."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")
_FEW = 2  # words from which on the start of a title counts as the title


def title_words(title: str) -> tuple[str, ...]:
    """Return the words of a title, without case and signs."""
    return tuple(_WORD.findall(title.casefold()))


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return how much two titles are alike, from 0 to 1: shared words, or one being the start of the other."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    shared = len(frozenset(one) & frozenset(other))
    if not shared:
        return 0.0
    dice = 2 * shared / (len(frozenset(one)) + len(frozenset(other)))
    short, long = sorted((one, other), key=len)
    if len(short) >= _FEW and long[: len(short)] == short:
        return max(dice, 0.9)
    if "".join(one) == "".join(other):
        return 0.99
    return dice
