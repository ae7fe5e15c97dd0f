"""The sentence in which a mention stands, to be quoted."""

from __future__ import annotations

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
    for sentence in sentences.split(document.text, block.span, block.language or document.language):
        if sentence.start <= span.start < sentence.end:
            return Passage(Span(sentence.start, max(sentence.end, span.end)), block.number)
    return Passage(block.span, block.number)
