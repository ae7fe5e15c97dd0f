"""Which language a text is in, by its function words; no answer where they do not agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from kg.documents import words
from kg.settings import LANGUAGES

_WORD = re.compile(r"[^\W\d_]+['’]?")
_LEAD = 2.0  # the first language must have so many times the function words of the second
_ENOUGH = 2  # function words that a short block must have
_SAMPLE = 400  # characters that tell the language of a block


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for word in words.row(language, "function").words:
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def language_of(text: str) -> str:
    """Return en, fr or es, or nothing where the function words are too few or point to two languages."""
    known = _languages_of()
    counts: Counter[str] = Counter()
    for found in _WORD.finditer(text[:_SAMPLE]):
        for language in known.get(found[0].lower().replace("’", "'"), ()):
            counts[language] += 1
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH:
        return ""
    if len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]:
        return ""
    return ranked[0][0]


def main_language(parts: Iterable[tuple[str, int]]) -> str:
    """Return the language of most characters, given (language, characters) of each block."""
    lengths: Counter[str] = Counter()
    for language, length in parts:
        if language:
            lengths[language] += length
    return max(lengths, key=lambda language: (lengths[language], language), default="")
