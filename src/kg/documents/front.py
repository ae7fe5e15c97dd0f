"""The header of a document: classification, symbol, date, job number, body, session, title, who presided.

It ends where the text begins: at the table of contents, a marked or numbered paragraph, a labelled heading, a sentence, or after the
line that names who presided.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from kg.documents import words
from kg.documents.capitals import is_capitals
from kg.documents.lines import Form, Line, has_ended
from kg.documents.marks import Style
from kg.documents.pieces import Piece, trimmed
from kg.model import BlockKind

_LONGEST = 40  # filled lines
_WIDEST = 160  # characters of a line that is no title
_BETWEEN_CELLS = re.compile(r"\t+| {3,}|(?:&nbsp;)+|\|")
_PICTURE = re.compile(r"(?:Page:\s*)?PAGE\s+\\.*|!\[[^\]]*\]\([^)]*\)|-{3,}|:?-+:?")
_SYMBOLS = re.compile(r"(?:(?>[A-Z]{1,6}(?:/[A-Za-z0-9().\-]+)+)[\s,;•–‑-]*+)+\"?")
_CODES = re.compile(r"(?<!\s)\s+TOC(?:\s+\\\w)+\s*$")  # Word's field of a table of contents opens at the end of a line
_DATE = re.compile(r"\d{1,2}(?:er|º|°)?\s+(?:de\s+)?[^\W\d_]{3,}\s+(?:de\s+)?\d{2,4}")


@cache
def _presiding() -> re.Pattern[str]:
    offices = "|".join(re.escape(word) for word in words.of_all("presiding"))
    return re.compile(rf"(?:{offices})s?\s*:", re.IGNORECASE)


@cache
def _classifications() -> frozenset[str]:
    return frozenset(words.of_all("classification"))


def find(
    text: str, lines: Sequence[Line], form: Form, taken: Collection[int], contents_from: int
) -> tuple[tuple[Piece, ...], int]:
    """Return the pieces of the header, and the index of the first line after it; the table of contents ends it."""
    end = _end(lines[:contents_from], form, taken)
    pieces: list[Piece] = []
    for group in _groups(lines[:end], taken):
        if _is_title(group[0]):
            pieces.append(_title(text, group))
        else:
            pieces.extend(piece for line in group for piece in _cells(text, line))
    return tuple(pieces), end


def at_end(text: str, lines: Sequence[Line], page_lines: Collection[int], last_rule: int) -> tuple[Piece, ...]:
    """Return what a word processor appends to a text: its page headers, and the header of the first page.

    The first page's begins with the classification ("RESTRICTED"); the others are furniture, for templates leave symbols of other
    documents in them.
    """
    first = min((index for index in page_lines if index > last_rule >= 0), default=len(lines))
    filled = [line for line in lines[first:] if line.words]
    if any(len(line.words) > _WIDEST or (has_ended(line.words) and len(line.words.split()) > 3) for line in filled):
        return ()
    own = next((line.index for line in filled if line.words.casefold() in _classifications()), len(lines))
    furniture = (_whole(line) for line in filled if line.index < own)
    return (*furniture, *(piece for line in filled if line.index >= own for piece in _cells(text, line)))


def _whole(line: Line) -> Piece:
    start = line.start + len(line.raw) - len(line.raw.lstrip())
    end = start + len(line.words)
    return Piece(
        first=line.index, last=line.index, start=start, end=end, opening=line.opening, kind=BlockKind.FURNITURE
    )


def _end(lines: Sequence[Line], form: Form, taken: Collection[int]) -> int:
    seen = 0
    presided = ""
    for line in lines:
        if not line.words:
            continue
        if line.index in taken:
            continue
        if seen >= _LONGEST or (presided and presided.endswith((")", "."))):
            return line.index
        after = lines[line.index + 1] if line.index + 1 < len(lines) else None
        if presided or _presiding().match(line.raw, line.opening.words):
            presided = line.words
        elif _is_text(line, after, form) and not _goes_on(lines, line):
            return line.index
        seen += 1
    return len(lines)


def _goes_on(lines: Sequence[Line], line: Line) -> bool:
    """Tell whether a line in capitals that starts with a number is the next line of a title."""
    opens = line.opening
    before = lines[line.index - 1] if line.index else None
    if before is None or opens.style is not Style.NUMBER or opens.dotted or opens.spaced:
        return False
    return _is_title(before) and is_capitals(line.words)


def _is_text(line: Line, after: Line | None, form: Form) -> bool:
    """Tell whether the text of the document begins with this line."""
    opens = line.opening
    if opens.marked:
        return True
    if opens.style in {Style.LETTER, Style.ROMAN, Style.BRACKETED, Style.NUMBER}:
        numbered = opens.dotted or opens.spaced or is_capitals(line.raw[opens.words :])
        if (opens.style is not Style.NUMBER or numbered) and not _DATE.match(line.words):
            return True
    plain = line.words.strip("*_ ")
    if opens.hashes or is_capitals(plain):
        return False
    if (has_ended(line.words) or plain.endswith(",")) and len(plain.split()) > 1 and not _SYMBOLS.fullmatch(plain):
        return True
    runs_on = after is not None and after.words[:1].islower() and form.is_full(line)
    return runs_on or len(line.words) > _WIDEST


def _groups(lines: Sequence[Line], taken: Collection[int]) -> Iterator[list[Line]]:
    """Yield each line, those of one title together."""
    group: list[Line] = []
    for line in lines:
        if not line.words or line.index in taken:
            if group:
                yield group
            group = []
            continue
        if group and not (_is_title(group[0]) and _is_title(line)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_title(line: Line) -> bool:
    if line.opening.hashes:
        return True
    plain = line.words.strip("*_ ")
    if _BETWEEN_CELLS.search(plain):
        return False
    bare = _SYMBOLS.sub("", plain).strip().casefold()
    if not bare or bare in _classifications() or _DATE.fullmatch(plain):
        return False
    return is_capitals(plain) and len(bare) > 9


def _title(text: str, group: Sequence[Line]) -> Piece:
    opens = group[0].opening
    start, end = trimmed(text, group[0].start + opens.words, group[-1].end)
    if opens.emphasis and text.endswith(opens.emphasis, start, end):
        end -= len(opens.emphasis)
    return Piece(first=group[0].index, last=group[-1].index, start=start, end=end, opening=opens, kind=BlockKind.TITLE)


def _cells(text: str, line: Line) -> Iterator[Piece]:
    """Yield what stands beside each other in one line of the header."""
    opens = line.opening
    skipped = opens.words if opens.marked else 0
    codes = _CODES.search(line.raw)
    until = codes.start() if codes else len(line.raw)
    gaps = [found.span() for found in _BETWEEN_CELLS.finditer(line.raw, skipped, until)]
    for cell in zip([skipped, *(end for _, end in gaps)], [*(start for start, _ in gaps), until], strict=True):
        start, end = trimmed(text, line.start + cell[0], line.start + cell[1])
        while start < end and text[start] in "*_" and text[end - 1] in "*_":
            start, end = trimmed(text, start + 1, end - 1)
        if start < end:
            kind = BlockKind.FURNITURE if _PICTURE.fullmatch(text[start:end]) else BlockKind.FRONT
            yield Piece(first=line.index, last=line.index, start=start, end=end, opening=opens, kind=kind)
