"""The printed table of contents: lines that end in a page number, and Word's raw field codes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.documents import marks
from kg.documents.lines import Line
from kg.documents.marks import Opening

_CODES_BEFORE = re.compile(
    r"\s*(?:TOC\b[^\t\"]*\"[^\"]*\"(?:\s+\\[a-z](?:\s+\"[^\"]*\")?)*\s*)?(?:HYPERLINK\s+(?:\\l\s+)?\"[^\"]*\"\s*)?",
    re.IGNORECASE,
)
_CODES_AFTER = re.compile(r"\s*PAGEREF\s+\S+(?:\s+\\h)?\s*\d*\s*$", re.IGNORECASE)
_PAGE = re.compile(r"(?:\t[ \t]*|[ .·…]*(?:\.{3,}|…+)[ .]*| {3,})\d{1,3}\s*$")
_HEADER = re.compile(r"(?:[^\W\d][\w'’ ]{2,40}:?\s+)?(?:page|página)\s*:?|[^\W\d][\w'’ ]{2,40}:", re.IGNORECASE)
_TAIL = 240  # characters in which a page number with its leader stands
_REACH = 4  # lines that one entry may take


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table of contents: its lines, the place of its words, and how it opens."""

    first: int
    last: int
    start: int
    end: int
    opening: Opening


@dataclass(frozen=True, slots=True)
class Contents:
    """The entries in order, and the lines that head the table ("Subjects discussed: Page")."""

    entries: tuple[Entry, ...] = ()
    headers: frozenset[int] = frozenset()


def find(text: str, lines: Sequence[Line], taken: Collection[int]) -> Contents:
    """Find the table of contents; one line alone that ends in a number is none."""
    closing = {line.index for line in lines if line.index not in taken and _closes(line)}
    coded = {index for index in closing if "PAGEREF" in lines[index].raw.upper()}
    uncoded = closing - coded
    if coded:  # then only what stands among the coded lines, or right after them, belongs to the table
        uncoded = {index for index in uncoded if min(coded) <= index <= max(coded) + _REACH}
    closing = coded | _in_company(lines, uncoded)
    if not closing:
        return Contents()
    entries: list[Entry] = []
    free_from = 0
    for index in sorted(closing):
        first = _first_line(lines, index, free_from, taken)
        entries.append(_entry(text, lines, first, index))
        free_from = index + 1
    headers = {
        line.index
        for line in lines[max(0, entries[0].first - 4) : entries[0].first]
        if _heads(line, after_blank=not (line.index and lines[line.index - 1].words))
    }
    return Contents(tuple(entry for entry in entries if entry.start < entry.end), frozenset(headers))


def _heads(line: Line, *, after_blank: bool) -> bool:
    """Tell whether a line heads the table ("Subjects discussed:", "Page") or is nothing but the field code that opens it."""
    if not line.words[:1].isupper():
        return False
    return (after_blank and _HEADER.fullmatch(line.words) is not None) or not _without_codes(line.raw).strip()


def _closes(line: Line) -> bool:
    if not line.words[-1:].isdigit() and "\\" not in line.raw:  # cheap, and true of most lines
        return False
    return _tail_from(line) < len(line.raw)


def _tail_from(line: Line) -> int:
    """Return where the page number with its leader or field code begins, counted from the start of the line."""
    end = len(line.raw)
    near = max(0, end - _TAIL)
    found = _CODES_AFTER.search(line.raw, near) or _PAGE.search(line.raw, near)
    return found.start() if found else end


def _in_company(lines: Sequence[Line], closing: set[int]) -> set[int]:
    """Keep the lines that end in a page number and have another such line close by, with numbers that do not fall."""
    ordered = sorted(closing)
    kept: set[int] = set()
    for before, after in pairwise(ordered):
        between = sum(1 for line in lines[before + 1 : after] if line.words)
        if between < _REACH and _page_of(lines[before]) <= _page_of(lines[after]):
            kept.update((before, after))
    return {index for index in kept if any(sign.isalpha() for sign in lines[index].words)}


def _page_of(line: Line) -> int:
    found = re.search(r"\d+\s*$", line.raw)
    return int(found[0]) if found else 0


def _first_line(lines: Sequence[Line], last: int, free_from: int, taken: Collection[int]) -> int:
    """Go back from the line with the page number to the one with the label, if the entry runs over several lines."""
    if marks.opening(_without_codes(lines[last].raw)).style is not None or "HYPERLINK" in lines[last].raw.upper():
        return last
    index = last
    while index > max(free_from, last - _REACH + 1):
        line = lines[index - 1]
        if not line.words or line.index in taken:
            break
        index -= 1
        if line.opening.style is not None:
            return index
    return last


def _without_codes(raw: str) -> str:
    found = _CODES_BEFORE.match(raw)
    return raw[found.end() :] if found else raw


def _entry(text: str, lines: Sequence[Line], first: int, last: int) -> Entry:
    opening_line = lines[first]
    codes = len(opening_line.raw) - len(_without_codes(opening_line.raw))
    opening = marks.opening(opening_line.raw[codes:])
    start = opening_line.start + codes + opening.words
    end = lines[last].start + _tail_from(lines[last])
    while end > start and text[end - 1].isspace():
        end -= 1
    return Entry(first, last, start, end, opening)
