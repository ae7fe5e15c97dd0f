"""The outline: headings of the body joined to the table of contents, their labels and levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.documents import headings, labels, levels
from kg.documents.headings import Strength
from kg.documents.lines import has_ended
from kg.documents.marks import Style
from kg.documents.pieces import Piece
from kg.documents.titles import likeness, title_words
from kg.model import BlockKind

_ALIKE = 0.6
_SAME = 0.75
_MOST_PAIRS = 1_000_000  # beyond, this is no document with a table of contents
_LONGEST_AGENDA = 80  # lines
_LONGEST_TITLE = 480  # characters
_AGENDA_WITHIN = 12  # pieces of the body among which an agenda is listed


@dataclass(frozen=True, slots=True)
class Outline:
    """All pieces with their kinds, labels and levels; how many lines of the contents found their heading."""

    pieces: tuple[Piece, ...]
    expected: int = 0
    matched: int = 0


def outlined(text: str, pieces: Sequence[Piece]) -> Outline:
    """Tell headings, list items and contents apart and give them labels and levels."""
    pieces = [headings.with_item_label(text, piece) if _free(piece) else piece for piece in pieces]
    pieces = _with_agenda(text, pieces)
    entries = [place for place, piece in enumerate(pieces) if piece.kind is BlockKind.CONTENTS]
    labelled = labels.of_entries(text, levels.of_entries(text, [pieces[place] for place in entries]))
    for place, entry in zip(entries, labelled, strict=True):
        pieces[place] = entry
    strengths = headings.strengths(text, pieces)
    matches = _matches(text, pieces, entries, strengths)
    pieces = _with_headings(text, pieces, strengths, matches, has_contents=bool(entries))
    pieces = _with_second_lines(text, pieces)
    return Outline(tuple(pieces), len(entries), len(set(matches.values())))


def _free(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and not piece.number


def _words(text: str, piece: Piece) -> tuple[str, ...]:
    return title_words(text[piece.start : piece.end])


def _with_agenda(text: str, pieces: list[Piece]) -> list[Piece]:
    """Find an agenda that is listed in the text after a colon, and make its lines contents.

    It is one only if half of its lines come again as headings further on. It ends where the first of them comes again.
    """
    if any(piece.kind is BlockKind.CONTENTS for piece in pieces):
        return pieces
    body = [place for place, piece in enumerate(pieces) if piece.kind is BlockKind.PARAGRAPH]
    for place in body[:_AGENDA_WITHIN]:
        said = text[pieces[place].start : pieces[place].end]
        if not said.endswith(":"):
            continue
        run = _agenda_run(text, pieces, place + 1)
        later = [
            _words(text, piece)
            for piece in pieces[run[-1] + 1 if run else 0 :]
            if piece.end - piece.start < _LONGEST_TITLE
        ]
        again = sum(any(likeness(_words(text, pieces[line]), other) >= _SAME for other in later) for line in run)
        if len(run) > 1 and 2 * again >= len(run):
            return [
                replace(piece, kind=BlockKind.CONTENTS) if where in run else piece for where, piece in enumerate(pieces)
            ]
    return pieces


def _agenda_run(text: str, pieces: Sequence[Piece], first: int) -> list[int]:
    run: list[int] = []
    seen: list[tuple[str, ...]] = []
    for place in range(first, min(len(pieces), first + _LONGEST_AGENDA)):
        piece = pieces[place]
        said = text[piece.start : piece.end]
        opens = piece.opening
        if piece.kind is not BlockKind.PARAGRAPH or piece.marked or (opens.number and opens.dotted and has_ended(said)):
            break
        if has_ended(said) and not said.endswith(")"):
            break
        title = title_words(said)
        if any(likeness(title, other) >= _SAME for other in seen):
            break
        seen.append(title)
        run.append(place)
    return run


def _matches(
    text: str, pieces: Sequence[Piece], entries: Sequence[int], strengths: Sequence[Strength]
) -> dict[int, int]:
    """Map the place of each heading to that of its line in the contents: the best assignment that keeps both orders."""
    if not entries:
        return {}
    bodies = [place for place, strength in enumerate(strengths) if strength]
    if len(entries) * len(bodies) > _MOST_PAIRS:
        return {}
    lines = [_words(text, pieces[place]) for place in entries]
    titles = [_words(text, pieces[place]) for place in bodies]
    best: list[list[float]] = [[0.0] * (len(titles) + 1) for _ in range(len(lines) + 1)]
    alike = [
        [_score(line, title, strengths[place]) for title, place in zip(titles, bodies, strict=True)] for line in lines
    ]
    for row in range(len(lines) - 1, -1, -1):
        for column in range(len(titles) - 1, -1, -1):
            taken = alike[row][column] + best[row + 1][column + 1] if alike[row][column] else 0.0
            best[row][column] = max(taken, best[row + 1][column], best[row][column + 1])
    return _traced(best, alike, entries, bodies)


def _score(line: tuple[str, ...], title: tuple[str, ...], strength: Strength) -> float:
    alike = likeness(line, title)
    return alike + 0.01 * strength if alike >= _ALIKE else 0.0


def _traced(
    best: list[list[float]], alike: list[list[float]], entries: Sequence[int], bodies: Sequence[int]
) -> dict[int, int]:
    found: dict[int, int] = {}
    row = column = 0
    while row < len(entries) and column < len(bodies):
        if alike[row][column] and best[row][column] == alike[row][column] + best[row + 1][column + 1]:
            found[bodies[column]] = entries[row]
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return found


def _with_headings(
    text: str, pieces: list[Piece], strengths: Sequence[Strength], matches: dict[int, int], *, has_contents: bool
) -> list[Piece]:
    trusted = has_contents and 2 * len(matches) >= sum(piece.kind is BlockKind.CONTENTS for piece in pieces)
    least = Strength.STRONG if trusted else Strength.WEAK
    listed = {_words(text, pieces[entry]): entry for entry in sorted(matches.values(), reverse=True)}
    found: list[Piece] = []
    for place, (piece, strength) in enumerate(zip(pieces, strengths, strict=True)):
        entry = matches.get(place)
        if entry is None and strength >= Strength.WEAK:  # an item that is taken up again has its title again
            entry = listed.get(_words(text, piece))
        if entry is not None:
            found.append(_as_listed(piece, pieces[entry], again=place not in matches))
        elif strength >= least:
            found.append(replace(piece, kind=BlockKind.HEADING, number="", label=piece.label or piece.opening.label))
        elif piece.kind is BlockKind.PARAGRAPH:
            found.append(_body(piece))
        else:
            found.append(piece)
    levelled = levels.of_headings(text, found, has_contents=trusted)
    return labels.of_headings(text, levelled, has_contents=trusted)


def _as_listed(piece: Piece, entry: Piece, *, again: bool) -> Piece:
    """Make a heading of a piece, with label and level of its line in the contents."""
    return replace(
        piece,
        kind=BlockKind.HEADING,
        number="",
        label=entry.label or piece.label or piece.opening.label,
        level=entry.level,
        inferred=entry.inferred,
        listed=True,
        again=again,
    )


def _with_second_lines(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Join a heading with the next line where only both together are the line of the contents."""
    listed = {_words(text, piece) for piece in pieces if piece.kind is BlockKind.CONTENTS}
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if before is not None and before.listed and not (piece.listed or piece.marked or piece.number):
            title = _words(text, before)
            both = (*title, *_words(text, piece))
            if piece.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH} and both != title and both in listed:
                found[-1] = replace(before, last=piece.last, end=piece.end)
                continue
        found.append(piece)
    return found


def _body(piece: Piece) -> Piece:
    """Make a paragraph or a list item of what is no heading."""
    opens = piece.opening
    if opens.style in {Style.BRACKETED, Style.BULLET, Style.NOTE} and not piece.marked:
        return replace(piece, kind=BlockKind.LIST_ITEM, label=opens.label)
    if opens.number and (opens.dotted or opens.spaced or piece.marked):
        return replace(piece, number=opens.number)
    return piece
