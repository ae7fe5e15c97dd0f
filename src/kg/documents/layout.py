"""From a stored text to its blocks, notes and pages: the order in which the layout is read stands here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.documents import contents, front, furniture, marks, notes, outline, pieces, tables
from kg.documents import lines as text_lines
from kg.documents.contents import Contents
from kg.documents.language import language_of, main_language
from kg.documents.lines import Line
from kg.documents.pieces import Piece
from kg.model import Block, BlockKind, Note


@dataclass(frozen=True, slots=True)
class Layout:
    """What the layout of a text tells."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    pages: tuple[int, ...] = ()
    language: str = ""
    expected: int = 0  # lines of the table of contents
    matched: int = 0  # of these, how many have their heading in the body


def lay_out(text: str) -> Layout:
    """Tell the blocks of a text apart."""
    lines = text_lines.split(text)
    form = text_lines.form_of(lines)
    page = furniture.find(lines)
    listed = contents.find(text, lines, page.lines)
    taken = set(page.lines) | set(_lines_of(listed))
    contents_from = min(_lines_of(listed), default=len(lines))
    header, body_from = front.find(text, lines, form, taken, contents_from)
    page = furniture.with_running_headers(lines, page, body_from)
    taken.update(page.lines)
    body = [line for line in lines if line.index >= body_from]
    last_rule = max((index for index in page.rules if index >= body_from), default=-1)
    appended = front.at_end(text, lines, page.lines, last_rule)
    taken.update(piece.first for piece in appended)
    furnished = {*page.lines, *listed.headers} - {piece.first for piece in appended}
    rows = tables.find(lines, {*taken, *range(body_from)})
    taken.update(index for first, last in rows for index in range(first, last + 1))
    gathered = pieces.gather(text, body, form, taken)
    noted = notes.with_kinds(text, gathered, last_rule)
    told = sorted(
        (
            *header,
            *appended,
            *noted,
            *_contents_pieces(listed),
            *(_whole(text, lines, first, last, BlockKind.TABLE) for first, last in rows),
            *_furniture_pieces(text, lines, furnished),
        ),
        key=lambda piece: (piece.start, piece.end),
    )
    seen = outline.outlined(text, [piece for piece in told if piece.start < piece.end])
    final = notes.continued(text, seen.pieces)
    blocks = tuple(_block(text, piece) for piece in final)
    language = main_language((block.language, block.span.end - block.span.start) for block in blocks)
    text_end = min((piece.start for piece in appended), default=len(text))
    pages = tuple(start for start in page.pages if start < text_end)
    return Layout(
        blocks, notes.tied(text, final), pages if len(pages) > 1 else (), language, seen.expected, seen.matched
    )


def _lines_of(listed: Contents) -> Iterator[int]:
    yield from listed.headers
    for entry in listed.entries:
        yield from range(entry.first, entry.last + 1)


def _contents_pieces(listed: Contents) -> Iterator[Piece]:
    for entry in listed.entries:
        yield Piece(
            first=entry.first,
            last=entry.last,
            start=entry.start,
            end=entry.end,
            opening=entry.opening,
            kind=BlockKind.CONTENTS,
        )


def _furniture_pieces(text: str, lines: Sequence[Line], indexes: Collection[int]) -> Iterator[Piece]:
    for index in sorted(indexes):
        if lines[index].words:
            yield _whole(text, lines, index, index, BlockKind.FURNITURE)


def _whole(text: str, lines: Sequence[Line], first: int, last: int, kind: BlockKind) -> Piece:
    start = lines[first].start + len(lines[first].raw) - len(lines[first].raw.lstrip())
    start, end = pieces.trimmed(text, start, lines[last].end)
    return Piece(first=first, last=last, start=start, end=end, opening=marks.NOTHING, kind=kind)


def _block(text: str, piece: Piece) -> Block:
    language = "" if piece.kind is BlockKind.FURNITURE else language_of(text[piece.start : piece.end])
    return Block(
        piece.kind,
        piece.span,
        language,
        number=piece.number,
        label=piece.label,
        level=piece.level,
        marked=piece.marked,
        inferred=piece.inferred,
        continues=piece.continues,
    )
