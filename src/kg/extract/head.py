"""The header of a document: its lines, and the symbols that are its own."""

from __future__ import annotations

import re

from kg.extract.mentions import Mentions
from kg.model import Block, BlockKind, Document, SymbolMention

_HEADINGS = 4  # headings above the first paragraph that may be title lines
_WORD = re.compile(r"[^\W\d_]{2,}")
_ORGANISATION_LINE = 3  # words that may stand beside a symbol in one line ("WORLD TRADE", "RESTRICTED")


def head_lines(document: Document) -> tuple[Block, ...]:
    """Return the blocks of the header and the headings above the first words of the text."""
    found: list[Block] = []
    headings = 0
    for block in document.blocks:
        if block.kind in {BlockKind.FRONT, BlockKind.TITLE}:
            found.append(block)
        elif block.kind is BlockKind.HEADING and not block.label and headings < _HEADINGS:
            headings += 1
            found.append(block)
        elif block.kind in {BlockKind.CONTENTS, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM}:
            break
    return tuple(found)


def own_symbols(document: Document, mentions: Mentions) -> tuple[SymbolMention, ...]:
    """Return the symbols printed in the header, else the one that the running heads of the pages repeat."""
    found: dict[str, SymbolMention] = {}
    for block in head_lines(document):
        if block.kind is not BlockKind.FRONT:
            continue
        symbols = mentions.inside(block.span, SymbolMention)
        if symbols and len(_WORD.findall(_without(document, block, symbols))) <= _ORGANISATION_LINE:
            for symbol in symbols:
                found.setdefault(symbol.symbol, symbol)
    return tuple(found.values())


def _without(document: Document, block: Block, symbols: tuple[SymbolMention, ...]) -> str:
    words, at = "", block.span.start
    for symbol in symbols:
        words += document.text[at : symbol.span.start] + " "
        at = symbol.span.end
    return words + document.text[at : block.span.end]
