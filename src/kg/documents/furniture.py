"""What belongs to the page and not to the text: running headers, page numbers, rules, form feeds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.documents import words
from kg.documents.lines import Line, has_ended

_LONGEST = 120  # characters that a running header may have
_SENTENCE = 60  # characters of a line that surely is text
_FIRST_PAGE = re.compile(r":\s*1\s*/\s*\d+$")  # "Page: 1/4" stands in the header
_RULE = re.compile(r"(?:\\?[-_*=—–·•]){3,}|[_\\]+")
_EDGE = r"(?:[\s_*\\]|&nbsp;)*+"
_SYMBOL = r"(?>[A-Z]{1,6}(?:/[A-Za-z0-9().\-]+)+)"
_RUNNING = re.compile(rf"{_EDGE}{_SYMBOL}(?:[\s,;•*_–‑—-]+{_SYMBOL})*{_EDGE}")


@dataclass(frozen=True, slots=True)
class Furniture:
    """The lines of furniture, by index, and the offsets at which pages begin."""

    lines: frozenset[int]
    rules: frozenset[int]  # those of them that are drawn lines
    pages: tuple[int, ...]


@cache
def _page_number() -> re.Pattern[str]:
    page = "|".join(re.escape(word) for word in words.of_all("page"))
    return re.compile(
        rf"{_EDGE}(?:{_SYMBOL}{_EDGE})*(?:(?:{page})\s*:?\s*(?:PAGE\s*)?\d{{1,3}}(?:\s*/\s*\d{{1,3}})?|"
        rf"[-–—]\s*(?:PAGE\s*)?\d{{1,3}}\s*[-–—]|(?:(?:{page}):\s*)?PAGE\s+(?:\d{{1,3}}|\\.*))(?:{_EDGE}{_SYMBOL})*{_EDGE}",
        re.IGNORECASE,
    )


def find(lines: Sequence[Line]) -> Furniture:
    """Find the furniture of a text. A symbol alone on its line is furniture only beside the number of a page."""
    page_lines = {
        line.index for line in lines if 0 < len(line.words) <= _LONGEST and _page_number().fullmatch(line.words)
    }
    rules = {line.index for line in lines if _RULE.fullmatch(line.words)}
    found = _grown(lines, page_lines)
    pages = _page_starts(lines, found)
    return Furniture(frozenset(found | rules), frozenset(rules), pages)


def _grown(lines: Sequence[Line], page_lines: set[int]) -> set[int]:
    """Take the running headers that stand beside page numbers; the header of the first page is none."""
    filled = [line for line in lines if line.words]
    body_from = next(
        (line.index for line in filled if len(line.words) > _SENTENCE and has_ended(line.words)), len(lines)
    )
    found = set(page_lines)
    for ordered in (filled, filled[::-1]):
        for before, line in pairwise(ordered):
            if line.index > body_from and before.index in found and _runs(line):
                found.add(line.index)
    return found


def _runs(line: Line) -> bool:
    return _RUNNING.fullmatch(line.words) is not None or line.words.casefold() in words.of_all("classification")


def _page_starts(lines: Sequence[Line], found: set[int]) -> tuple[int, ...]:
    """Return where pages begin: at form feeds, and at the first line of each group of page furniture."""
    starts: set[int] = set()
    inside = False
    for line in lines:
        if line.index in found:
            if not inside and not _FIRST_PAGE.search(line.words):
                starts.add(line.start)
            inside = True
        elif line.words:
            inside = False
        feed = line.raw.find("\f")
        while feed >= 0:
            starts.add(line.start + feed)
            feed = line.raw.find("\f", feed + 1)
    starts.discard(0)
    last = max((line.start for line in lines if line.words), default=0)
    starts = {start for start in starts if start <= last}  # a form feed at the end begins no page
    return (0, *sorted(starts)) if starts else ()
