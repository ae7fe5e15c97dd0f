"""Letters folded for comparison, one byte for one character, so that a place in the folded bytes is a place in the text.

The fold is Latin-1: it serves English, French and Spanish. A letter beyond it becomes "?" on both sides, which compares well enough.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable

from kg.model import Span

_PLAIN = (
    *((mark, "'") for mark in "’‘ʼ´"),
    *((mark, '"') for mark in "“”«»"),
    *((mark, "-") for mark in "‐‑–—"),
    *((mark, " ") for mark in "\u2002\u2003\u2007\u2009\u202f"),
)


def _base(code: int) -> int:
    letter = chr(code)
    if letter.isspace():
        return ord(" ")
    base = unicodedata.normalize("NFD", letter)[0]
    return ord(base) if ord(base) < 128 else code


_KEEP_CASE = bytes(_base(code) for code in range(256))
_FOLD_CASE = bytes(
    ord(" ") if code == ord("-") else _base(code) | (0x20 if chr(_base(code)).isupper() else 0) for code in range(256)
)
_RUN = re.compile(rb" {2,}|\xad+ *")
WORD = bytes(chr(code).isalnum() for code in range(256))  # by byte: is it part of a word?


def latin(text: str) -> bytes:
    """Return the text as one byte a character, typographic marks made plain."""
    if not text.isascii():
        for mark, plain in _PLAIN:  # one search a mark is much faster than `str.translate`
            text = text.replace(mark, plain)
    return text.encode("latin-1", "replace")


def keep_case(plain: bytes) -> bytes:
    """Return `latin` bytes without accents; every white space is a space."""
    return plain.translate(_KEEP_CASE)


def fold_case(plain: bytes) -> bytes:
    """Return `latin` bytes without accents, in lower case; hyphens and every white space are spaces."""
    return plain.translate(_FOLD_CASE)


class Closed:
    """Folded bytes with runs of white space made one space and soft hyphens taken out, and the way back."""

    __slots__ = ("_anchors", "_folded", "_offsets", "data")

    def __init__(self, folded: bytes) -> None:
        self._folded = folded
        self._anchors: list[int] = []  # filled when somebody asks for the way back
        self._offsets: list[int] = []
        self.data = _RUN.sub(_kept, folded) if b"  " in folded or b"\xad" in folded else folded

    def offset(self, position: int) -> int:
        """Return the place in the folded bytes of a position in `data`."""
        if not self._anchors:
            self._anchor()
        index = bisect_right(self._anchors, position) - 1
        return self._offsets[index] + position - self._anchors[index]

    def _anchor(self) -> None:
        self._anchors.append(0)
        self._offsets.append(0)
        if self.data is self._folded:
            return
        lost = 0
        for run in _RUN.finditer(self._folded):
            lost += run.end() - run.start() - len(_kept(run))
            self._anchors.append(run.end() - lost)
            self._offsets.append(run.end())


def _kept(run: re.Match[bytes]) -> bytes:
    return b"" if run.group()[0] == 0xAD else b" "


def spans_free(text: str, pattern: re.Pattern[str]) -> Callable[[Span], bool]:
    """Return a test that tells whether a span overlaps no match of a pattern (web addresses, say)."""
    taken = [hit.span() for hit in pattern.finditer(text)]

    def free(span: Span) -> bool:
        index = bisect_right(taken, (span.end,)) - 1
        return index < 0 or taken[index][1] <= span.start

    return free
