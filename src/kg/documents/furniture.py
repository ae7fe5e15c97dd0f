"""What belongs to the page and not to the text: running headers, page numbers, rules, form feeds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.documents import words
from kg.documents.lines import Line

_LONGEST = 120  # characters that a running header may have
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
    """Find what is furniture wherever it stands: numbers of pages and rules."""
    page_lines = {
        line.index for line in lines if 0 < len(line.words) <= _LONGEST and _page_number().fullmatch(line.words)
    }
    rules = frozenset(line.index for line in lines if _RULE.fullmatch(line.words))
    return Furniture(frozenset(page_lines | rules), rules, ())


def with_running_headers(lines: Sequence[Line], found: Furniture, body_from: int) -> Furniture:
    """Add the symbols that stand beside the numbers of pages in the body, and tell where pages begin.

    In the header of the document (before the line `body_from`) a symbol beside a page number is the document's own.
    """
    filled = [line for line in lines if line.words]
    numbers = found.lines - found.rules
    running = set(numbers)
    for ordered in (filled, filled[::-1]):
        for before, line in pairwise(ordered):
            if line.index >= body_from and before.index in running and _runs(line):
                running.add(line.index)
    return Furniture(frozenset(running) | found.rules, found.rules, _page_starts(lines, running))


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
