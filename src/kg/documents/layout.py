"""From a stored text to its blocks, notes and pages: the order in which the layout is read stands here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.documents import lines as text_lines
from kg.documents import marks
from kg.documents.lines import Line
from kg.model import Block, BlockKind, Note, Span

_CONTENTS = re.compile(r"PAGEREF|\t\d{1,3}$|\.{3,} ?\d{1,3}$|\S {3,}\d{1,3}$")
_FIELD = re.compile(r"^\s*(?:TOC \\o [^\t]*?)?(?:HYPERLINK \\l \"[^\"]*\"\s*)?", re.IGNORECASE)
_FURNITURE = re.compile(r"\W*(?:Page \d+|\d{1,3}|[-–] ?\d{1,3} ?[-–]|[-_*=]{3,})\W*|WT/[\w/().]+")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the layout of a text tells."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    pages: tuple[int, ...] = ()
    language: str = ""


def lay_out(text: str, *, markdown: bool) -> Layout:
    """Tell the blocks of a text apart."""
    lines = text_lines.split(text)
    blocks: list[Block] = []
    run: list[Line] = []
    for line in lines:
        opening = marks.opening(line.raw)
        starts = opening.marked or (opening.number and opening.label == ".") or _CONTENTS.search(line.words)
        long = len(line.words) > 130
        if not line.words or starts or long or (run and len(run[-1].words) < 60):
            _flush(blocks, run, text)
        if line.words:
            run.append(line)
    _flush(blocks, run, text)
    return Layout(tuple(blocks), language="en")


def _flush(blocks: list[Block], run: list[Line], text: str) -> None:
    if not run:
        return
    first = run[0]
    opening = marks.opening(first.raw)
    start, end = first.start + opening.words, run[-1].end
    while end > start and text[end - 1].isspace():
        end -= 1
    words = text[start:end]
    body = any(block.marked for block in blocks)
    kind = BlockKind.PARAGRAPH
    label = opening.label if opening.style is not marks.Style.NUMBER else ""
    if _CONTENTS.search(first.words):
        kind = BlockKind.CONTENTS
    elif _FURNITURE.fullmatch(words) and body:
        kind = BlockKind.FURNITURE
    elif not opening.marked and not words.rstrip().endswith((".", ";", ":")) and len(words) < 300:
        kind = BlockKind.HEADING if body or label or words.isupper() else BlockKind.FRONT
    if end > start:
        blocks.append(
            Block(kind, Span(start, end), "en", opening.number, label, int(kind is BlockKind.HEADING), opening.marked)
        )
    run.clear()
