"""The sentence in which a mention stands, to be quoted."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kg.extract import sentences
from kg.extract.blocks import block_at
from kg.model import BlockKind, Document, Span

_WHOLE = frozenset({BlockKind.HEADING, BlockKind.TITLE, BlockKind.CONTENTS, BlockKind.FRONT})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a line that is none, with the printed number of its paragraph."""

    span: Span
    paragraph: str = ""


def passage_of(document: Document, span: Span) -> Passage | None:
    """Return where a span is to be quoted from; None in page furniture and between blocks."""
    block = block_at(document, span.start)
    if block is None or block.kind is BlockKind.FURNITURE:
        return None
    if block.kind in _WHOLE:
        return Passage(block.span, block.number)
    found = sentences.split(document.text, block.span, block.language or document.language)
    index = bisect_right(found, span.start, key=lambda sentence: sentence.start) - 1
    if index >= 0 and span.start < found[index].end:
        return Passage(Span(found[index].start, max(found[index].end, span.end)), block.number)
    return Passage(block.span, block.number)
