"""Ordinal numbers in words and figures: "Sixty-Seventh", "107th", "131ª"."""

from __future__ import annotations

import re

from kg.extract import tables

_FIGURES = re.compile(r"(\d{1,3})")
_WORD = re.compile(r"[^\W\d_]+")


def value(words: str, language: str) -> int | None:
    """Return the number that an ordinal means; None where it is none."""
    figures = _FIGURES.match(words.strip())
    if figures:
        return int(figures[1])
    known: dict[str, int] = tables.read("ordinals", language)
    parts = [known.get(word.casefold()) for word in _WORD.findall(words)]
    numbers = [part for part in parts if part is not None]
    if not numbers or len(numbers) < len(parts):
        return None
    total = 0
    for number in numbers:
        total = total * number if number == 100 and 0 < total < 10 else total + number
    return total
