"""Words broken at the end of a line: made whole where the document or the language says that the hyphen is no part of the word."""

from __future__ import annotations

import re

_BROKEN = re.compile(r"([^\W\d_]+)-\n[ \t]*([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def mended(text: str) -> str:
    """Join the broken words of a text. Each pass leaves fewer line ends, so that this comes to an end."""
    while "-\n" in text:
        counts: dict[str, int] | None = None
        if _BROKEN.search(text) is None:
            break
        counts = _counts(text)
        whole = _BROKEN.sub(lambda found: _joined(found, counts), text)
        if whole == text:
            break
        text = whole
    return text


def _counts(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for found in _WORD.finditer(text):
        word = found[0].casefold()
        counts[word] = counts.get(word, 0) + 1
    return counts


def _joined(found: re.Match[str], counts: dict[str, int]) -> str:
    first, second = found[1], found[2]
    if not second.islower():
        return found[0]
    joined = counts.get((first + second).casefold(), 0)
    hyphenated = counts.get(f"{first}-{second}".casefold(), 0)
    return first + second if joined > hyphenated else found[0]
