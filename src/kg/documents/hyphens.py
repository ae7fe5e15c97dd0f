"""Words broken at the end of a line: made whole where the document or the language says that the hyphen is no part of the word.

A hyphen at the end of a line ends a syllable ("instruc-", "tion") or joins a compound ("problem-", "solving"). What the document writes
elsewhere decides; else parts that make compounds in their language, and parts that are words of the document themselves, keep it.
"""

from __future__ import annotations

import re

from kg.documents import words
from kg.documents.language import language_of

_CONTEXT = 200  # characters on both sides that tell the language
_BROKEN = re.compile(r"(?<![\w-])([^\W\d_]{2,})-[ \t]*\n[ \t]*([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def mended(text: str) -> str:
    """Join the broken words of a text. Each pass leaves fewer line ends, so that this comes to an end."""
    while True:
        broken = [found for found in _BROKEN.finditer(text) if found[2].islower()]
        counts = _counts(text) if broken else {}
        pieces: list[str] = []
        start = 0
        for found in broken:
            around = text[max(0, found.start() - _CONTEXT) : found.end() + _CONTEXT]
            if _is_one_word(found[1], found[2], counts, language_of(around)):
                pieces.extend((text[start : found.end(1)], found[2]))
                start = found.end()
        if not pieces:
            return text
        text = "".join(pieces) + text[start:]


def _counts(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for found in _WORD.finditer(text):
        word = found[0].casefold()
        counts[word] = counts.get(word, 0) + 1
    return counts


def _is_one_word(first: str, second: str, counts: dict[str, int], language: str) -> bool:
    first, second = first.casefold(), second.casefold()
    joined, hyphenated = counts.get(first + second, 0), counts.get(f"{first}-{second}", 0)
    if joined != hyphenated:
        return joined > hyphenated
    if joined or first in words.of(language, "first") or second in words.of(language, "second"):
        return False
    # Each half is counted once here; both seen elsewhere are two words.
    return counts.get(first, 0) < 2 or counts.get(second, 0) < 2
