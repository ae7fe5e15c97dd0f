"""How a line opens: paragraph mark, printed number, label, bullet, markdown sign. What follows are the words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """The kinds of labels that headings and list items bear."""

    LETTER = "letter"  # A.
    ROMAN = "roman"  # IV.
    NUMBER = "number"  # 1
    BRACKETED = "bracketed"  # (i), (a), a)
    BULLET = "bullet"  # -, •


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the words of a line; `words` is where they start, counted from the start of the line."""

    words: int = 0
    marked: bool = False
    number: str = ""
    label: str = ""
    style: Style | None = None
    hashes: int = 0  # markdown heading signs
    bold: bool = False  # markdown emphasis opens here
    spaced: bool = False  # number or label are set apart by a tab or two blanks


_BLANK = r"[ \t\f\u00a0\u2028]"
_HASHES = re.compile(rf"{_BLANK}*(#{{1,6}}){_BLANK}+")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3})(?=\S)")
_MARKED = re.compile(rf"(?P<before>[^\s&]{{0,8}}){_BLANK}*(?:&&[ \t\u00a0=]*)+")
_NUMBER = re.compile(rf"(?P<number>\d{{1,3}}(?:\.\d{{1,3}}){{0,3}})(?P<end>[.,;:)]?)(?P<gap>{_BLANK}+)(?=\S)")
_BARE_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3})[A-Z]?[.,;:)]*")
_BULLET = re.compile(rf"(?P<label>[-–—•*·▪◦])(?P<gap>{_BLANK}+)(?=\S)")
_BRACKETED = re.compile(rf"(?P<label>\([a-zA-Z0-9]{{1,5}}\)|[a-z]\))(?P<gap>{_BLANK}*)(?=\S)")
_LETTER = re.compile(rf"(?P<label>[A-Z])\.(?P<gap>{_BLANK}+)(?=\S)")
_ROMAN = re.compile(rf"(?P<label>[IVXLC]{{1,6}})\.(?P<gap>{_BLANK}+)(?=\S)")


def opening(raw: str) -> Opening:
    """Read how a line opens."""
    position = len(raw) - len(raw.lstrip(" \t\f\u00a0\u2028"))
    hashes, bold = 0, False
    found = _HASHES.match(raw)
    if found:
        position, hashes = found.end(), len(found[1])
    found = _EMPHASIS.match(raw, position)
    if found:
        position, bold = found.end(), True
    found = _MARKED.match(raw, position)
    if found:
        return _after_mark(raw, found, hashes, bold=bold)
    return _unmarked(raw, position, hashes, bold=bold)


def _unmarked(raw: str, position: int, hashes: int, *, bold: bool) -> Opening:
    for pattern, style in (
        (_BULLET, Style.BULLET),
        (_BRACKETED, Style.BRACKETED),
        (_ROMAN, Style.ROMAN),
        (_LETTER, Style.LETTER),
        (_NUMBER, Style.NUMBER),
    ):
        found = pattern.match(raw, position)
        if found:
            gap = found["gap"]
            spaced = "\t" in gap or len(gap) > 1
            if style is Style.NUMBER:
                return Opening(found.end(), False, found["number"], found["end"], style, hashes, bold, spaced)
            return Opening(found.end(), False, "", found["label"], style, hashes, bold, spaced)
    return Opening(position, hashes=hashes, bold=bold)


def _after_mark(raw: str, found: re.Match[str], hashes: int, *, bold: bool) -> Opening:
    before = found["before"]
    number = _BARE_NUMBER.fullmatch(before)
    rest = _unmarked(raw, _past_blanks(raw, found.end()), hashes, bold=bold)
    if number:
        return Opening(_past_blanks(raw, found.end()), True, number[1], "", None, hashes, bold)
    if rest.style is Style.NUMBER:
        return Opening(rest.words, True, rest.number, "", None, hashes, bold)
    if before in {"-", "–", "•"}:
        return Opening(_past_blanks(raw, found.end()), True, "", before, Style.BULLET, hashes, bold)
    return Opening(_past_blanks(raw, found.end()), True, "", "", None, hashes, bold)


def _past_blanks(raw: str, position: int) -> int:
    while position < len(raw) and raw[position] in " \t\f\u00a0\u2028":
        position += 1
    return position
