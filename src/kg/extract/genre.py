"""The genre of a document: told by the lines of its header, by its symbol, else by the form of its paragraphs."""

from __future__ import annotations

import re

from kg.extract.head import head_lines, own_symbols
from kg.extract.masked import masked
from kg.extract.mentions import Mentions
from kg.extract.sections import section
from kg.model import BlockKind, Document, Span

_BY_SYMBOL = (
    (re.compile(r"/M/\d+(?:/|$)"), "minutes"),
    (re.compile(r"^(?:WTO/)?AIR/"), "agenda"),
    (re.compile(r"/N/\d"), "notification"),
)
_TURNS = 3  # paragraphs in which somebody takes the floor
_SAMPLE = 60  # paragraphs that are looked at


def genre_of(document: Document, mentions: Mentions) -> str:
    """Return minutes, report, decision, communication, agenda, notification, note, statement, or document where nothing tells."""
    told = _by_header(document)
    symbol = next((mention.symbol for mention in own_symbols(document, mentions)), "")
    by_symbol = next((genre for pattern, genre in _BY_SYMBOL if pattern.search(symbol)), "")
    if "minutes" in {told, by_symbol} or _has_turns(document, mentions):
        return "minutes"
    return told or by_symbol or "document"


def _by_header(document: Document) -> str:
    """Return the genre that a line of the header names; the first row of the table that fits one decides."""
    language = document.language or "en"
    lines = [" ".join(document.words(block.span).strip("*_# ").split()) for block in head_lines(document)]
    for row in section("genre", "genre", language).rows:
        if any(row.regex.match(line) for line in lines):
            return str(row["genre"])
    return ""


def _has_turns(document: Document, mentions: Mentions) -> bool:
    """Tell whether paragraphs open with somebody who takes the floor."""
    blocks = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH][:_SAMPLE]
    found = 0
    for block in blocks:
        opening = masked(document, mentions, Span(block.span.start, min(block.span.end, block.span.start + 300)))
        table = section("genre", "speech", block.language or document.language or "en")
        found += any(row.regex.match(opening.text) for row in table.rows)
    return found >= _TURNS
