"""Words broken at the end of a line: made whole where the document or the language says that the hyphen is no part of the word.

A hyphen at the end of a line ends a syllable ("instruc-", "tion") or joins a compound ("problem-", "solving"). What the document writes
elsewhere decides; else parts that make compounds in their language, and parts that are words of the document themselves, keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.documents import words
from kg.documents.language import language_of

_CONTEXT = 200  # characters on both sides that tell the language
_BREAK = re.compile(r"-[ \t]*\n[ \t]*(?=[^\W\d_])")
_LAST_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 60  # characters of a word
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def mended(text: str) -> str:
    """Join the broken words of a text. Each pass leaves fewer line ends, so that this comes to an end."""
    while True:
        broken = list(_broken(text))
        counts = _counts(text) if broken else {}
        pieces: list[str] = []
        start = 0
        for hyphen, first, second in broken:
            around = text[max(0, hyphen.start() - _CONTEXT) : hyphen.end() + _CONTEXT]
            if _is_one_word(first, second, counts, language_of(around)):
                pieces.append(text[start : hyphen.start()])
                start = hyphen.end()
        if not pieces:
            return text
        text = "".join(pieces) + text[start:]


def _broken(text: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield each hyphen at the end of a line with the parts of words around it; a capital after it starts another word."""
    for hyphen in _BREAK.finditer(text):
        first = _LAST_WORD.search(text[max(0, hyphen.start() - _LONGEST) : hyphen.start()])
        second = _FIRST_WORD.match(text, hyphen.end())
        if first and second and second[0].islower():
            yield hyphen, first[0], second[0]


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
