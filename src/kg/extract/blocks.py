"""Which block of a document an offset stands in."""

from __future__ import annotations

from bisect import bisect_right

from kg.model import Block, BlockKind, Document


def block_at(document: Document, offset: int) -> Block | None:
    """Return the block that covers an offset; None between blocks."""
    index = bisect_right(document.blocks, offset, key=_start) - 1
    if index < 0:
        return None
    block = document.blocks[index]
    return block if offset < block.span.end else None


def language_at(document: Document, offset: int) -> str:
    """Return the language in which an offset is to be read: of its block, else of the document."""
    block = block_at(document, offset)
    return (block.language if block else "") or document.language


def readable(document: Document, offset: int) -> bool:
    """Tell whether an offset stands in a block that says something: not between blocks, not in page furniture."""
    block = block_at(document, offset)
    return block is not None and block.kind is not BlockKind.FURNITURE


def _start(block: Block) -> int:
    return block.span.start
