"""The labels of the top: printed in the contents, printed in the body, or counted where neither can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.documents import headings, levels, numerals
from kg.documents.numerals import JUMP, Scheme
from kg.documents.pieces import Piece
from kg.model import BlockKind

_TOKEN = re.compile(r"([A-Z][A-Za-z]{0,4})\s+(?=[A-Z])")


def of_entries(text: str, entries: Sequence[Piece]) -> list[Piece]:
    """Give the lines of a table of contents their labels; top lines without a readable one are counted, annexes are not."""
    named = [replace(entry, label=numerals.mended(entry.label or entry.opening.label), number="") for entry in entries]
    scheme = numerals.scheme_of([entry.label for entry in named if entry.level == 1])
    number = 0
    found: list[Piece] = []
    for entry in named:
        if entry.level == 1 and not headings.is_annex(
            text, entry
        ):  # items may have been taken in another order than that of their letters
            number = scheme.read(entry.label) or number + 1
            found.append(replace(entry, label=scheme.write(number), inferred=not entry.label))
        else:
            found.append(entry)
    return found


def of_headings(text: str, pieces: Sequence[Piece], *, has_contents: bool) -> list[Piece]:
    """Give the headings of the top their labels, up to the first annex.

    Nothing is counted in a document whose headings bear no label and whose paragraphs are not marked: there headings are no items.
    """
    own = _own(text, pieces)
    found = [
        replace(piece, label=numerals.mended(piece.label)) if piece.kind is BlockKind.HEADING else piece
        for piece in pieces
    ]
    if not any(pieces[place].label for place in own) and not any(piece.marked for piece in pieces):
        return found
    top = [place for place in own if pieces[place].level == 1 and not pieces[place].opening.hashes]
    scheme = numerals.scheme_of([pieces[place].label for place in top])
    number = 0
    for place in own:
        found[place], number = _labelled(text, found[place], scheme, number, missing=has_contents)
    return found


def _labelled(text: str, piece: Piece, scheme: Scheme, number: int, *, missing: bool) -> tuple[Piece, int]:
    """Return a heading with its label, and the number of the item that it stands for or belongs to.

    `missing`: there are contents, so that a heading below the top may be an item that they left out.
    """
    if piece.again or (piece.level == 1 and not piece.label and headings.resumes(text, piece)):
        return piece, number
    again = scheme.read(headings.returns_to(text, piece))
    if piece.level == 1 and 0 < again <= number:
        return replace(piece, label=scheme.write(again)), number
    printed = _printed(piece, scheme)
    if not printed:
        piece, printed = _with_spoilt_label(text, piece, scheme, number + 1)
    if piece.level != 1 or piece.opening.hashes:
        if not (printed == number + 1 and (missing or not piece.opening.style) and levels.bears_top_label(piece)):
            return piece, number
        return replace(piece, level=1, label=scheme.write(printed)), printed
    if piece.listed and not piece.inferred:
        return piece, scheme.read(piece.label) or number + 1
    number = _next(printed, number)
    counted = not printed and (piece.inferred or not piece.label)
    return replace(piece, label=scheme.write(number), inferred=counted), number


def _with_spoilt_label(text: str, piece: Piece, scheme: Scheme, expected: int) -> tuple[Piece, int]:
    """Take off a label that the scanner spoilt ("VUI Title" for VIII, "Cc Title" for C) where it fits what must come."""
    found = _TOKEN.match(text, piece.start, piece.end)
    if piece.opening.style is not None or not found:
        return piece, 0
    label = scheme.write(expected)
    if not numerals.may_be_spoilt(found[1], label):
        return piece, 0
    return replace(piece, start=found.end(), label=label), expected


def _own(text: str, pieces: Sequence[Piece]) -> list[int]:
    """Return the places of the headings before the first annex."""
    places: list[int] = []
    for place, piece in enumerate(pieces):
        if piece.kind is BlockKind.HEADING:
            if headings.is_annex(text, piece):
                break
            places.append(place)
    return places


def _printed(piece: Piece, scheme: Scheme) -> int:
    """Read the label that stands in the body itself."""
    if piece.opening.style in levels.TOP_STYLES:
        return scheme.read(piece.opening.label)
    return scheme.read(piece.label) if levels.bears_top_label(piece) and not piece.listed else 0


def _next(printed: int, number: int) -> int:
    """Believe a printed label that goes on from the one before; else count."""
    return printed if number < printed <= number + JUMP else number + 1
