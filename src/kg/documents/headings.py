"""Which pieces of the body are headings, and which are items of a list, judged by form alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from functools import cache

from kg.documents import words
from kg.documents.capitals import is_capitals
from kg.documents.lines import has_ended
from kg.documents.marks import Style
from kg.documents.pieces import Piece
from kg.model import BlockKind

_TABS = re.compile(r"\t+")
_LONGEST = 480  # characters of a labelled heading or one in capitals
_LONGEST_PLAIN = 200
_LONGEST_STOPPED = 250
_LONGEST_NUMBERED = 80
_TOP = frozenset({Style.LETTER, Style.ROMAN})


class Strength(IntEnum):
    """How much the form of a piece says that it is a heading."""

    NONE = 0
    POSSIBLE = 1  # only if the table of contents has it
    WEAK = 2  # plain words without a full stop, before a paragraph
    STRONG = 3  # capitals, a label, a markdown sign


@cache
def _item() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in words.of_all("item"))
    return re.compile(
        rf"(?:{names})\s+(?P<label>[A-Z]|[IVX]{{1,5}}|\d{{1,2}})\b\s*(?:[:.–—-]\s*|\s(?=[A-Z]))", re.IGNORECASE
    )


@cache
def _item_anywhere() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in words.of_all("item"))
    return re.compile(rf"\b(?i:{names})\s+(?P<label>[A-Z]|[IVX]{{1,5}}|\d{{1,2}})\b")


@cache
def _annex() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in words.of_all("annex"))
    return re.compile(rf"(?:{names})(?:\s+(?:[A-Z]|[IVX]{{1,5}}|\d{{1,2}}))?", re.IGNORECASE)


def is_annex(text: str, piece: Piece) -> bool:
    """Tell whether a heading opens an annex, which is no item of the agenda."""
    return _annex().fullmatch(text[piece.start : piece.end].strip("*_ :.")) is not None


def with_item_label(text: str, piece: Piece) -> Piece:
    """Take the words "Item B" off a heading and make B its label."""
    found = _item().match(text, piece.start, piece.end)
    if not found or found.end() >= piece.end:
        return piece
    return replace(piece, start=found.end(), label=found["label"].upper())


def returns_to(text: str, piece: Piece) -> str:
    """Return the label of the item that a heading takes up again ("Resumption of discussion of item E"), or nothing."""
    found = _item_anywhere().search(text, piece.start, piece.end)
    return found["label"].upper() if found else ""


def resumes(text: str, piece: Piece) -> bool:
    """Tell whether a heading only says that the meeting was resumed."""
    return text[piece.start : piece.end].strip("*_ ").casefold().startswith(words.of_all("resumption"))


def strengths(text: str, pieces: Sequence[Piece]) -> list[Strength]:
    """Judge every piece."""
    listed = _list_items(text, pieces)
    judged: list[Strength] = []
    following: Piece | None = None
    for place in range(len(pieces) - 1, -1, -1):
        piece = pieces[place]
        most = Strength.POSSIBLE if place in listed else Strength.STRONG
        judged.append(min(most, _strength(text, piece, following)))
        if piece.kind not in {BlockKind.FURNITURE, BlockKind.NOTE}:
            following = piece
    return judged[::-1]


def _strength(text: str, piece: Piece, following: Piece | None) -> Strength:
    if piece.kind is not BlockKind.PARAGRAPH:
        return Strength.NONE
    if piece.opening.hashes:
        return Strength.STRONG
    said = text[piece.start : piece.end]
    most = _most(said, piece)
    return min(most, _looks(text, said, piece, following)) if most else most


def _most(said: str, piece: Piece) -> Strength:
    """Return the most that a piece can be, given how it opens and ends: sentences and numbered paragraphs are no headings."""
    opens = piece.opening
    if len(said) > _LONGEST or len(_TABS.findall(said)) > 1:
        return Strength.NONE
    if _stops(said, opens.style) or said[0].islower():
        return Strength.NONE if opens.marked or len(said) > _LONGEST_STOPPED else Strength.POSSIBLE
    if opens.marked:
        return Strength.STRONG if opens.style in _TOP else Strength.POSSIBLE
    if is_capitals(said) and not (opens.dotted and opens.number and len(said) > _LONGEST_NUMBERED):
        return Strength.STRONG
    if opens.style is Style.NOTE or (opens.style is Style.NUMBER and (opens.dotted or not opens.spaced)):
        return Strength.POSSIBLE
    return Strength.STRONG


def _stops(said: str, style: Style | None) -> bool:
    """Tell whether words end as a sentence does; a scanned heading may end in a bracket and a stray dot."""
    return said.endswith(",") or (has_ended(said) and not (style in _TOP and said.endswith(").")))


def _looks(text: str, said: str, piece: Piece, following: Piece | None) -> Strength:
    """Return what speaks for a heading."""
    opens = piece.opening
    bold = bool(opens.emphasis) and len(said) <= _LONGEST_PLAIN and text.startswith(opens.emphasis, piece.end)
    labelled = opens.style in _TOP or (opens.style in {Style.NUMBER, Style.BRACKETED} and opens.spaced)
    if bold or labelled or is_capitals(said) or _item().match(said):
        return Strength.STRONG
    if opens.style is not None:
        return Strength.WEAK
    before_paragraph = following is not None and following.kind is BlockKind.PARAGRAPH
    plain = len(said) <= _LONGEST_PLAIN and said[0].isalpha() and not _TABS.search(said)
    return Strength.WEAK if plain and before_paragraph else Strength.POSSIBLE


def _list_items(text: str, pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the places of the items of lists: they follow a colon, or one of them ends like a clause or starts small."""
    items: set[int] = set()
    run: list[int] = []
    for place, piece in enumerate((*pieces, None)):
        style = piece.opening.style if piece is not None else None
        bulleted = style in {Style.BRACKETED, Style.BULLET, Style.NOTE} and piece is not None and not piece.marked
        if bulleted and piece is not None and piece.kind is BlockKind.PARAGRAPH:
            run.append(place)
            continue
        if run and _is_list(text, pieces, run):
            items.update(run)
        run = []
    return frozenset(items)


def _is_list(text: str, pieces: Sequence[Piece], run: Sequence[int]) -> bool:
    if len(run) == 1 and _stands_alone(text[pieces[run[0]].start : pieces[run[0]].end]):
        return False
    before = pieces[run[0] - 1] if run[0] else None
    if before is not None and text[before.start : before.end].rstrip("*_ ").endswith((":", ";", ",")):
        return True
    for place in run:
        said = text[pieces[place].start : pieces[place].end].rstrip()
        if said[0].islower() or has_ended(said):
            return True
    return False


def _stands_alone(said: str) -> bool:
    return said[0].isupper() and not has_ended(said)
