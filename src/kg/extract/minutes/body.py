"""The body of minutes: its headings and the blocks under each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.sections import section
from kg.model import Block, BlockKind, Document, ItemClaim, Span

_WORDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_ABOVE = frozenset({BlockKind.FRONT, BlockKind.TITLE, BlockKind.FURNITURE})
_RULE = re.compile(r"\s*_{5,}\s*")  # drawn where the record ends
_ENOUGH = 200  # characters of a heading that tell what it is


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks of words that stand under one heading, or before the first; `item` where it belongs to one."""

    item: ItemClaim | None
    blocks: tuple[Block, ...]


def language_of(block: Block, document: Document) -> str:
    """Return the language in which a block is to be read."""
    return block.language or document.language or "en"


def front_end(document: Document) -> int:
    """Return the offset behind the header: where the table of contents, a heading or a paragraph begins."""
    ends = [block.span.end for block in document.blocks if block.kind in _ABOVE - {BlockKind.FURNITURE}]
    begins = [
        block.span.start for block in document.blocks if block.kind in {BlockKind.CONTENTS, BlockKind.HEADING, *_WORDS}
    ]
    first = min(begins, default=len(document.text))
    return max([first, *(end for end in ends if end < first + 1500)])


def body_blocks(document: Document) -> tuple[Block, ...]:
    """Return the headings and blocks of words up to the first annex, or to the rule below the last: what stands there are notes."""
    found: list[Block] = []
    headings = [block.span.start for block in document.blocks if block.kind is BlockKind.HEADING]
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and found and is_annex(document, block):
            break
        if found and headings and block.span.start > headings[-1] and _RULE.fullmatch(document.words(block.span)):
            break
        if block.kind is BlockKind.HEADING or block.kind in _WORDS:
            found.append(block)
    return tuple(found)


def is_annex(document: Document, block: Block) -> bool:
    """Tell whether a heading opens an annex: what follows is no record of the meeting."""
    return _says(document, block, "annex") is not None


def resumed_item(document: Document, block: Block) -> str | None:
    """Return the label of the item that a heading takes up again, empty for the meeting; None where it does not."""
    hit = _says(document, block, "resumption")
    return None if hit is None else hit["label"] or ""


def _says(document: Document, block: Block, name: str) -> re.Match[str] | None:
    words = " ".join(document.words(Span(block.span.start, min(block.span.end, block.span.start + _ENOUGH))).split())
    table = section("minutes", name, language_of(block, document))
    return next((hit for row in table.rows if (hit := row.regex.match(words))), None)
