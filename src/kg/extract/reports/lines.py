"""The sentences of a report, masked, in reading order, each with the place that names its acts."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import sentences
from kg.extract.masked import Masked, masked
from kg.extract.mentions import Mentions
from kg.model import Block, BlockKind, Document, Place, Span, SymbolMention
from kg.settings import LANGUAGES

_READ = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TITLE})
_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.TITLE})


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence, or a heading."""

    masked: Masked
    language: str
    place: Place
    block: int = 0  # which block of the document it stands in
    heading: bool = False

    @property
    def span(self) -> Span:
        """Its span in the document."""
        return self.masked.span

    @property
    def words(self) -> str:
        """Its masked words."""
        return self.masked.text


def read_lines(document: Document, mentions: Mentions, start: int) -> tuple[Line, ...]:
    """Cut the text of a report behind its title into sentences; headings stand whole, notes and tables are left out."""
    lines: list[Line] = []
    for number, block in enumerate(document.blocks):
        if block.kind not in _READ or block.span.start < start:
            continue
        language = language_of(block, document)
        heading = block.kind in _HEADINGS
        spans = (block.span,) if heading else sentences.split(document.text, block.span, language)
        place = Place(paragraph="" if heading else block.number)
        lines += [Line(masked(document, mentions, span), language, place, number, heading) for span in spans]
    return tuple(lines)


def language_of(block: Block, document: Document) -> str:
    """Return the language in which a block is to be read; English where neither it nor the document tells."""
    return next((code for code in (block.language, document.language) if code in LANGUAGES), LANGUAGES[0])


def noted_symbols(document: Document, mentions: Mentions, span: Span) -> tuple[SymbolMention, ...]:
    """Return the symbols in the notes whose marks stand in a span, or right behind it."""
    found: list[SymbolMention] = []
    for note in document.notes:
        if note.mark is not None and span.start <= note.mark.start <= span.end:
            found += mentions.every(note.body, SymbolMention)
    return tuple(found)
