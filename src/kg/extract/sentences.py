"""Sentences: where a full stop ends one, and where it belongs to an abbreviation, an initial or a symbol.

A colon and a semicolon end none. A sentence that page furniture breaks goes on behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.extract import tables
from kg.extract.blocks import language_at
from kg.model import Block, BlockKind, Document, Span

_END = re.compile(
    r"""(?<![.!?…])(?P<stop>[.!?…]++)(?P<tail>['"’”»)\]]*+(?:[ \xa0]?(?:<sup>\w{1,3}</sup>|\[\d{1,3}\]))*['"’”»)\]]*+)"""
    r"""(?P<gap>\s++)(?=[^\w\s]*[A-ZÀ-ÖØ-Þ0-9])|(?P<break>\n[ \t]*+\n\s*+)(?=[^\w\s]*[A-ZÀ-ÖØ-Þ0-9(])"""
)
"""Runs (`++`, `*+`) are taken whole: a line of dots or quotes must not be tried from each of its signs."""
_INITIAL = re.compile(r"(?:^|[\s(\xa0.'’-])([A-ZÀ-Þ])$")
_LABEL = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})$")
_UNFINISHED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the block in which it begins and that block's place in the document."""

    span: Span
    block: Block
    index: int


@lru_cache(maxsize=8)  # every mention of a block asks for the sentences of that block
def split(text: str, span: Span, language: str) -> tuple[Span, ...]:
    """Return the sentences of a span, without the white space around them."""
    abbreviation, lettered = _rules(language)
    found: list[Span] = []
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        if end["stop"]:
            if end["stop"] == "." and _is_no_end(text, start, end.start(), abbreviation, lettered):
                continue
            found.append(_trimmed(text, start, end.end("tail")))
        else:
            found.append(_trimmed(text, start, end.start()))
        start = end.end()
    found.append(_trimmed(text, start, span.end))
    return tuple(sentence for sentence in found if sentence.start < sentence.end)


def within(document: Document, span: Span) -> tuple[Span, ...]:
    """Return the sentences of a span of a document, in the language of its block."""
    return split(document.text, span, language_at(document, span.start))


def of(document: Document) -> tuple[Sentence, ...]:
    """Return all sentences of a document in order, page furniture left out."""
    found: list[Sentence] = []
    blocks = [(n, block) for n, block in enumerate(document.blocks) if block.kind is not BlockKind.FURNITURE]
    at = 0
    while at < len(blocks):
        index, block = blocks[at]
        end = block.span.end
        while at + 1 < len(blocks) and _goes_on(document, blocks[at], blocks[at + 1]):
            at += 1
            end = blocks[at][1].span.end
        sentences = split(document.text, Span(block.span.start, end), block.language or document.language)
        found += [Sentence(span, *_block_of(span, blocks, index)) for span in sentences]
        at += 1
    return tuple(found)


def _block_of(span: Span, blocks: list[tuple[int, Block]], first: int) -> tuple[Block, int]:
    inside = [(n, block) for n, block in blocks if n >= first and block.span.start <= span.start < block.span.end]
    index, block = inside[0]
    return block, index


def _goes_on(document: Document, one: tuple[int, Block], other: tuple[int, Block]) -> bool:
    """Tell whether a block's last sentence goes on in the next: furniture stands between, no stop ends it, no capital begins it."""
    (here, block), (there, behind) = one, other
    if (
        there == here + 1
        or block.kind not in _UNFINISHED
        or behind.kind not in _UNFINISHED
        or behind.number
        or behind.label
    ):
        return False
    return (
        document.words(block.span).rstrip()[-1:] not in {".", "!", "?", ":"}
        and document.words(behind.span)[:1].islower()
    )


@cache
def _rules(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = [tables.read("sentences", spoken) for spoken in tables.spoken(language)]
    words = "|".join(word for row in rows for word in row["abbreviations"])
    before = "|".join(row["before_letter"] for row in rows)
    return re.compile(rf"(?:^|[\s(\[\"“«/'’\xa0])(?:{words})$"), re.compile(rf"\b(?:{before})\s+[A-Z]$", re.IGNORECASE)


def _is_no_end(text: str, start: int, stop: int, abbreviation: re.Pattern[str], lettered: re.Pattern[str]) -> bool:
    near = text[max(start, stop - 24) : stop]
    if abbreviation.search(near) or _LABEL.fullmatch(text[start:stop]):
        return True
    return bool(_INITIAL.search(near)) and not lettered.search(near)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Span(start + left, max(start + left, end - (len(words) - len(words.rstrip()))))
