"""Notes and the marks in the text that they belong to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.documents.capitals import is_capitals
from kg.documents.lines import has_ended
from kg.documents.marks import Style
from kg.documents.pieces import Piece
from kg.model import BlockKind, Note, Span

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(
    r"<sup>(?P<html>[\w*]{1,4})</sup>|\[\^?(?P<square>\d{1,3}|\*+)\]|(?P<raised>[¹²³⁰⁴-⁹]+)"
    r"|\\(?P<escaped>\*)|(?<=[^\s*\\(])(?P<star>\*{1,3})(?![*\w])|(?<=[^\W\d_][^\W\d_][^\W\d_])(?P<glued>\d{1,2})(?=[\s.,;:)»”\"]|$)"
    r"|(?<=[^\W\d_][.,;:)»”\"])(?<!Add\.)(?<!Rev\.)(?<!Corr\.)(?P<after>\d{1,2})(?=\s|$)"
)
_FORMS = {"html": "html", "square": "square", "raised": "raised", "star": "star", "escaped": "star"}
_FEWEST_WORDS = 4
_LONGEST_TAIL = 4000  # characters that notes at the end may take


@dataclass(frozen=True, slots=True)
class _Mark:
    label: str
    form: str  # "html", "square", "raised", "star" or "plain"
    span: Span


def with_kinds(text: str, pieces: Sequence[Piece], last_rule: int) -> tuple[Piece, ...]:
    """Return the pieces with the notes among them told apart; `last_rule` is the index of the last line that is a rule."""
    may_star = any(piece.opening.style is Style.NOTE and piece.opening.label.startswith("*") for piece in pieces)
    starred = may_star and any(mark.label.startswith("*") for mark in _marks(text))
    tail = _tail(text, pieces, last_rule)
    counted = any(piece.marked or (piece.opening.number and piece.opening.dotted) for piece in pieces)
    number = 0  # of the last numbered paragraph
    found: list[Piece] = []
    for place, piece in enumerate(pieces):
        opens = piece.opening
        if opens.style is Style.NOTE and not (opens.label.startswith("*") and not starred):
            found.append(_as_note(piece, opens.label))
        elif place >= tail:
            plain = opens.style is Style.NUMBER and not opens.dotted
            found.append(_as_note(piece, opens.number if plain else ""))
        elif counted and _is_stray(text, piece, number):
            found.append(_as_note(piece, opens.number))
        else:
            number = int(opens.number) if opens.number.isdigit() else number
            found.append(piece)
    return tuple(found)


def _is_stray(text: str, piece: Piece, number: int) -> bool:
    """Tell whether a piece is a note that the scanner left between paragraphs: its number has no dot and does not follow."""
    opens = piece.opening
    if piece.marked or opens.style is not Style.NUMBER or opens.dotted or opens.spaced or not opens.number.isdigit():
        return False
    if len(text[piece.start : piece.end].split()) < _FEWEST_WORDS:  # a date, a figure of a table
        return False
    return not number < int(opens.number) <= number + 2


def _as_note(piece: Piece, label: str) -> Piece:
    return replace(piece, kind=BlockKind.NOTE, label=label.translate(_SUPERSCRIPTS))


def _tail(text: str, pieces: Sequence[Piece], last_rule: int) -> int:
    """Return the place of the first piece of the notes at the end: after the last rule, or numbered without a dot."""
    after_rule = [place for place, piece in enumerate(pieces) if piece.first > last_rule] if last_rule >= 0 else []
    short = after_rule and pieces[-1].end - pieces[after_rule[0]].start <= _LONGEST_TAIL
    if short and all(_may_be_note(text, pieces[place]) for place in after_rule):
        return after_rule[0]
    place = len(pieces)
    while place > 0 and _may_be_note(text, pieces[place - 1]) and pieces[place - 1].opening.style is Style.NUMBER:
        place -= 1
    return place


def _may_be_note(text: str, piece: Piece) -> bool:
    opens = piece.opening
    if piece.marked or opens.hashes or (opens.style is Style.NUMBER and (opens.dotted or opens.spaced)):
        return False
    words = text[piece.start : piece.end]
    return not is_capitals(words.split("/")[0]) and opens.style not in {Style.LETTER, Style.ROMAN}


def tied(text: str, pieces: Sequence[Piece]) -> tuple[Note, ...]:
    """Tie each note to its mark: the nearest one before it with the same label, else the first after it."""
    noted = [piece for piece in pieces if piece.kind is BlockKind.NOTE]
    if not noted:
        return ()
    marks: dict[str, list[_Mark]] = {piece.label: [] for piece in noted if piece.label}
    for found in _marks(text) if marks else ():
        if found.label in marks and not _inside(noted, found.span):
            marks[found.label].append(found)
    notes: list[Note] = []
    for piece in noted:
        fitting = [mark for mark in marks.get(piece.label, ()) if _fits(mark, _form(text, piece))]
        before = bisect_left(fitting, piece.start, key=lambda mark: mark.span.start)
        mark = fitting[max(0, before - 1)] if fitting else None
        if mark:
            marks[piece.label].remove(mark)
        notes.append(Note(piece.label, mark.span if mark else None, piece.span))
    return tuple(notes)


def _form(text: str, piece: Piece) -> str:
    """Name the form of the label that stands before the words of a note."""
    label = text[max(0, piece.start - piece.opening.words) : piece.start].strip()
    found = _MARK.match(label)
    return _FORMS.get(found.lastgroup or "", "plain") if found else "star" if "*" in label else "plain"


def _fits(mark: _Mark, form: str) -> bool:
    """Tell whether a mark may belong to a note whose label has this form: digits glued to a word belong to plain labels only."""
    return form in {mark.form, "plain"} or (mark.form != "plain" and form != "star")


def _inside(noted: Sequence[Piece], mark: Span) -> bool:
    """Tell whether a mark is the label of a note, or stands in one."""
    place = bisect_right(noted, mark.start, key=lambda piece: piece.start - piece.opening.words - 1)
    return place > 0 and mark.start < noted[place - 1].end


def _marks(text: str) -> Iterator[_Mark]:
    for found in _MARK.finditer(text):
        group = found.lastgroup or ""
        yield _Mark(found[group].translate(_SUPERSCRIPTS), _FORMS.get(group, "plain"), Span(*found.span()))


def continued(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Mark the pieces that go on from a paragraph that a page break or notes interrupted."""
    found: list[Piece] = []
    before: Piece | None = None
    interrupted = False
    for piece in pieces:
        kind = piece.kind
        if kind in {BlockKind.FURNITURE, BlockKind.NOTE}:
            interrupted = before is not None
            found.append(piece)
            continue
        goes_on = (
            kind is BlockKind.PARAGRAPH
            and before is not None
            and before.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
            and not (piece.marked or piece.number)
            and not has_ended(text[before.start : before.end])
            and (interrupted or text[piece.start].islower())
        )
        found.append(replace(piece, continues=True) if goes_on else piece)
        before, interrupted = piece, False
    return tuple(found)
