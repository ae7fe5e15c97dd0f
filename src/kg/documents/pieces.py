"""Lines gathered into pieces: what will be one block, before it is known of which kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.documents.lines import Form, Line, has_ended
from kg.documents.marks import BLANKS, Opening, Style
from kg.model import BlockKind, Span

_OPEN_ENDS = ("/", "(", "-", "–")  # nothing ends with these
_FEW_WORDS = 3
_SHORT = 0.75  # of the width: a line that ended before the margin
_VERY_SHORT = 0.5
_LONGEST_HALF = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of lines and the place of its words."""

    first: int  # index of its first line
    last: int
    start: int  # offset of its words
    end: int
    opening: Opening
    kind: BlockKind = BlockKind.PARAGRAPH
    number: str = ""
    label: str = ""
    level: int = 0
    inferred: bool = False
    continues: bool = False
    listed: bool = False  # a heading that has its line in the table of contents
    again: bool = False  # one that takes up an item a second time
    marked: bool = False

    @property
    def span(self) -> Span:
        """The place of the words."""
        return Span(self.start, self.end)


def gather(text: str, lines: Sequence[Line], form: Form, taken: Collection[int]) -> tuple[Piece, ...]:
    """Gather the lines that no table, contents or furniture has taken."""
    pieces: list[Piece] = []
    mark_is_due = False
    lines_of = {line.index: line for line in lines}
    for run in _runs(lines, form, taken):
        piece = _piece(text, run)
        if piece is None:
            mark_is_due = mark_is_due or run[0].opening.marked
            continue
        if pieces and not mark_is_due and _is_second_half(text, pieces[-1], piece, lines_of[pieces[-1].last], form):
            pieces[-1] = replace(pieces[-1], last=piece.last, end=piece.end)
        else:
            pieces.append(replace(piece, marked=True) if mark_is_due else piece)
        mark_is_due = False
    return tuple(pieces)


def _is_second_half(text: str, half: Piece, piece: Piece, last_line: Line, form: Form) -> bool:
    """Tell whether a heading goes on after a blank line, as it does in scanned text."""
    first, second = text[half.start : half.end], text[piece.start : piece.end]
    if half.marked or piece.marked or half.opening.number or piece.opening.style is not None:
        return False
    if has_ended(first) or not form.is_full(last_line) or piece.first - half.last > 2:
        return False
    labelled = half.opening.style is not None
    if has_ended(second):
        return labelled and len(second) < _LONGEST_HALF and first.split()[-1].islower()
    return labelled or len(second.split()) <= _FEW_WORDS


def _runs(lines: Sequence[Line], form: Form, taken: Collection[int]) -> Iterator[list[Line]]:
    run: list[Line] = []
    number = 0  # of the paragraph before
    for line in lines:
        if not line.words or line.index in taken:
            if run:
                yield run
            run = []
            continue
        opens = line.opening
        if run and _begins_new(run, line, form, number):
            yield run
            run = []
        if not run and opens.number:
            number = int(opens.number.split(".")[-1])
        run.append(line)
    if run:
        yield run


def _begins_new(run: Sequence[Line], line: Line, form: Form, number: int) -> bool:
    """Tell whether a line that follows without a blank line starts a piece of its own."""
    before, opens = run[-1], line.opening
    if opens.marked or opens.hashes or before.opening.hashes:
        return True
    ended = has_ended(before.words)
    if opens.style is Style.NUMBER and (opens.dotted or opens.spaced):
        follows = 0 < int(opens.number.split(".")[-1]) - number <= 2
        return ended or (follows and not line.words[-1:].isdigit()) or not form.is_full(before)
    if opens.style is not None and opens.style is not Style.NUMBER:
        return ended or not form.is_full(before)
    if opens.emphasis and before.words.endswith(("*", "_")):
        return True
    return _breaks(before, line, form, ended=ended)


def _breaks(before: Line, line: Line, form: Form, *, ended: bool) -> bool:
    """Tell whether a plain line starts anew: in wrapped text only after a short line."""
    if before.words.endswith(_OPEN_ENDS):
        return False
    if line.words[0].islower():
        return ended and not form.wrapped
    if not form.wrapped:
        return ended or not before.raw.endswith("  ")
    return len(before.raw.rstrip()) < (_SHORT if ended else _VERY_SHORT) * form.width


def _piece(text: str, run: Sequence[Line]) -> Piece | None:
    opens = run[0].opening
    start, end = run[0].start + opens.words, run[-1].end
    start, end = trimmed(text, start, end)
    if opens.emphasis and text.endswith(opens.emphasis, start, end):
        start, end = trimmed(text, start, end - len(opens.emphasis))
    elif opens.emphasis and opens.style is None:
        start -= len(opens.emphasis)  # one word is emphasised, not the line
    if start >= end:
        return None
    return Piece(first=run[0].index, last=run[-1].index, start=start, end=end, opening=opens, marked=opens.marked)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Take blanks, and the sign of a markdown line break, off the ends of a span."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in BLANKS or text[end - 1] == "\\"):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
