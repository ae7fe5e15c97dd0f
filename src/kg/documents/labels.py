"""Labels and levels of headings and of lines of contents: which are printed, which must be counted, which the scanner spoilt."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kg.documents import headings
from kg.documents.capitals import is_capitals
from kg.documents.marks import Style
from kg.documents.pieces import Piece
from kg.model import BlockKind

_ROMANS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ROMAN = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SPOILT_ONES = str.maketrans("l1|i", "IIII")
_TOP = frozenset({Style.LETTER, Style.ROMAN})
_JUMP = 3  # printed labels may skip so many: their headings were lost
_DEEPEST = 6


def roman(number: int) -> str:
    """Write a number in Roman figures."""
    written = ""
    for value, sign in _ROMANS:
        while number >= value:
            written += sign
            number -= value
    return written


def roman_value(label: str) -> int:
    """Read Roman figures; 0 for what is none."""
    if not label or not _ROMAN.fullmatch(label):
        return 0
    return next((number for number in range(1, 90) if roman(number) == label), 0)


def letter(number: int) -> str:
    """Write 1 as A, 26 as Z, 27 as AA."""
    written = ""
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(ord("A") + rest) + written
    return written


def letter_value(label: str) -> int:
    """Read a letter as its place in the alphabet; a scanner's "Cc" is C. 0 for what is none."""
    if len(label) == 2 and label[0].casefold() == label[1]:
        label = label[0]
    return ord(label) - ord("A") + 1 if len(label) == 1 and "A" <= label <= "Z" else 0


def number_value(label: str) -> int:
    """Read a number; 0 for what is none."""
    return int(label) if label.isascii() and label.isdigit() else 0


@dataclass(frozen=True, slots=True)
class _Scheme:
    read: Callable[[str], int]
    write: Callable[[int], str]


_SCHEMES = (
    _Scheme(letter_value, letter),
    _Scheme(lambda label: roman_value(label.translate(_SPOILT_ONES)), roman),
    _Scheme(number_value, str),
)


def levelled(entries: Sequence[Piece]) -> list[Piece]:
    """Give the lines of a table of contents their labels and levels."""
    printed = any(_is_top(entry) for entry in entries)
    found: list[Piece] = []
    for entry in entries:
        opens = entry.opening
        top = _is_top(entry) or (not printed and opens.style is None)
        level = 1 if top else _lower_level(entry, found)
        found.append(replace(entry, label=_mended(entry.label or opens.label), level=level, number=""))
    return _counted(found)


def of_headings(text: str, pieces: Sequence[Piece], *, has_contents: bool) -> list[Piece]:
    """Give the headings that no line of the contents has levelled their levels, and labels where they can be counted."""
    found: list[Piece] = []
    hashes = sorted({piece.opening.hashes for piece in pieces if piece.kind is BlockKind.HEADING} - {0})
    has_top = any(piece.kind is BlockKind.HEADING and _heads(text, piece) for piece in pieces)
    in_annex = False
    for piece in pieces:
        if piece.kind is not BlockKind.HEADING or piece.level:
            found.append(piece)
            continue
        if headings.is_annex(text, piece):
            in_annex = True
            found.append(replace(piece, label="", level=1))
            continue
        if piece.opening.hashes:
            level = 1 + hashes.index(piece.opening.hashes)
        elif has_contents and not piece.label:
            level = 0
        elif _heads(text, piece):
            level = 1 + piece.label.count(".")
        elif piece.opening.style is None:
            level = 2 if has_top else 1
        else:
            level = _lower_level(piece, [other for other in found if other.kind is BlockKind.HEADING])
        found.append(replace(piece, label=_mended(piece.label), level=level, inferred=in_annex and level == 1))
    return _with_counted(found, has_contents=has_contents)


def _with_counted(pieces: list[Piece], *, has_contents: bool) -> list[Piece]:
    """Count the labels of the headings before the first annex, in documents whose headings bear labels or paragraphs marks."""
    annex = next(
        (place for place, piece in enumerate(pieces) if piece.kind is BlockKind.HEADING and not piece.label and piece.inferred),
        len(pieces),
    )
    own = [
        place for place, piece in enumerate(pieces[:annex]) if piece.kind is BlockKind.HEADING and piece.level == 1
    ]
    labelled = any(pieces[place].label for place in own) or any(piece.marked for piece in pieces)
    if labelled and not has_contents:
        for place, counted in zip(own, _counted([pieces[place] for place in own]), strict=True):
            pieces[place] = counted
    return [replace(piece, inferred=False) if not piece.label else piece for piece in pieces]


def _heads(text: str, piece: Piece) -> bool:
    """Tell whether a heading stands at the top by its form: a letter, a number, capitals."""
    return _is_top(piece) or (piece.opening.style in {None, Style.NUMBER} and is_capitals(text[piece.start : piece.end]))


def _is_top(piece: Piece) -> bool:
    opens = piece.opening
    if piece.label and piece.label != opens.label:
        return True
    return opens.style in _TOP or (opens.style is Style.NUMBER and "." not in opens.label)


def _lower_level(piece: Piece, before: Sequence[Piece]) -> int:
    """Find how deep a line stands: as deep as the last of its kind, else one below the last of another kind."""
    style = piece.opening.style
    for other in reversed(before):
        if other.level == 1 or other.level == 0:
            return 2
        if other.opening.style is style:
            return other.level
        if style is Style.BULLET or other.opening.style is not Style.BULLET:
            return min(other.level + 1, _DEEPEST)
    return 2 if style is not None else 1


def _mended(label: str) -> str:
    """Mend "(ili)", which is how a scanner reads "(iii)"."""
    inner = label.strip("()")
    if len(inner) < 2 or not inner.islower() or roman_value(inner.upper()):
        return label
    ones = inner.upper().replace("L", "I").replace("1", "I")
    return label.replace(inner, ones.lower()) if roman_value(ones) else label


def _counted(pieces: list[Piece]) -> list[Piece]:
    """Give top-level pieces without a readable label the one that their order tells."""
    scheme = max(_SCHEMES, key=lambda scheme: (_fit(pieces, scheme), -_SCHEMES.index(scheme)))
    number = 0
    found: list[Piece] = []
    for piece in pieces:
        if piece.level != 1 or piece.opening.hashes:
            found.append(piece)
            continue
        printed = scheme.read(piece.label)
        number = printed if number < printed <= number + _JUMP else number + 1
        found.append(replace(piece, label=scheme.write(number), inferred=not piece.label))
    return found


def _fit(pieces: Sequence[Piece], scheme: _Scheme) -> int:
    """Count the labels that go on from the one before, read in one scheme."""
    number = fitting = 0
    for piece in pieces:
        if piece.level == 1:
            value = scheme.read(piece.label)
            number += 1
            if value and number <= value <= number + _JUMP:
                number = value
                fitting += 1
    return fitting
