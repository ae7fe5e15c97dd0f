"""Which documents, and which paragraphs of them, a document names; its own symbols and running heads are left out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.mentions import Mentions
from kg.extract.passages import passage_of
from kg.model import CitationClaim, Document, DocumentClaim, Place, Span, SymbolMention


def read_citations(document: Document, mentions: Mentions, header: DocumentClaim) -> Iterator[CitationClaim]:
    """Yield one claim for each symbol and paragraph, with the sentence that names it first."""
    own = {symbol.symbol for symbol in header.symbols} | {header.symbol_from_name}
    seen: set[tuple[str, str]] = set()
    for cited in mentions.every(Span(0, len(document.text)), SymbolMention):
        key = (cited.symbol, cited.paragraph)
        if cited.symbol in own or key in seen:
            continue
        passage = passage_of(document, cited.span)
        if passage is None:
            continue
        seen.add(key)
        yield CitationClaim(rule="citation", spans=(passage.span,), place=Place(passage.paragraph), cited=cited)
