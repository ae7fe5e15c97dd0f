"""How deep headings and lines of contents stand, by the kind of their labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.documents import headings
from kg.documents.capitals import is_capitals
from kg.documents.marks import Style
from kg.documents.pieces import Piece
from kg.model import BlockKind

TOP_STYLES = frozenset({Style.LETTER, Style.ROMAN})
_DEEPEST = 6


def of_entries(text: str, entries: Sequence[Piece]) -> list[Piece]:
    """Give the lines of a table of contents their levels; annexes stand at the top."""
    printed = any(bears_top_label(entry) for entry in entries)
    found: list[Piece] = []
    for entry in entries:
        plain = not printed and entry.opening.style is None
        top = bears_top_label(entry) or plain or headings.is_annex(text, entry)
        found.append(replace(entry, level=1 if top else _lower(entry, found)))
    return found


def of_headings(text: str, pieces: Sequence[Piece], *, has_contents: bool) -> list[Piece]:
    """Give levels to the headings that have none from the contents; annexes stand at the top, what they hold below."""
    found: list[Piece] = []
    above: list[Piece] = []  # the headings so far
    hashes = sorted({piece.opening.hashes for piece in pieces if piece.kind is BlockKind.HEADING} - {0})
    has_top = any(piece.kind is BlockKind.HEADING and _looks_top(text, piece) for piece in pieces)
    in_annex = False
    for piece in pieces:
        if piece.kind is not BlockKind.HEADING:
            found.append(piece)
            continue
        annex = headings.is_annex(text, piece)
        in_annex = in_annex or annex
        if piece.level:
            level = piece.level
        elif annex:
            level = 1
        elif piece.opening.hashes:
            level = 1 + hashes.index(piece.opening.hashes)
        elif has_contents or in_annex:
            level = min(above[-1].level + 1, 2) if above else 1
        else:
            level = _by_form(text, piece, above, has_top=has_top)
        above.append(replace(piece, level=level))
        found.append(above[-1])
    return found


def bears_top_label(piece: Piece) -> bool:
    """Tell whether the printed label is one of the top: a letter, a Roman figure, a whole number, or "Item B"."""
    opens = piece.opening
    if piece.label and piece.label != opens.label:
        return True
    return opens.style in TOP_STYLES or (opens.style is Style.NUMBER and "." not in opens.label)


def _looks_top(text: str, piece: Piece) -> bool:
    unlabelled = piece.opening.style in {None, Style.NUMBER}
    return bears_top_label(piece) or (unlabelled and is_capitals(text[piece.start : piece.end]))


def _by_form(text: str, piece: Piece, above: Sequence[Piece], *, has_top: bool) -> int:
    if _looks_top(text, piece):
        return 1 + piece.label.count(".")
    if piece.opening.style is None:
        return 2 if has_top else 1
    return _lower(piece, above)


def _lower(piece: Piece, above: Sequence[Piece]) -> int:
    """Find how deep a line stands: as deep as the last of its kind, else one below the last of another kind."""
    kind = _kind(piece)
    for other in reversed(above):
        if other.level <= 1:
            return 2
        if _kind(other) == kind:
            return other.level
        if kind == Style.BULLET or (kind == "letters" and _kind(other) == "figures"):
            return min(other.level + 1, _DEEPEST)
    return 2 if piece.opening.style is not None else 1


def _kind(piece: Piece) -> str:
    """Name the kind of a lower label; "(i)" and "(a)" are two kinds, of which the second stands below the first."""
    style = piece.opening.style
    if style is not Style.BRACKETED:
        return style or ""
    inner = piece.opening.label.strip("()").upper()
    return "figures" if not inner.isalpha() or set(inner) <= set("IVXL") else "letters"
