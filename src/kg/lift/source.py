"""The text that claims were read from: its IRIs, its description, and that of the passages quoted from it."""

from __future__ import annotations

import re
from bisect import bisect_right

from kg import iri, terms
from kg.lift.ntriples import node, number, text, triple
from kg.model import Block, Document, Extraction, Span

_PART = re.compile(r"[^\W\d]+|\d+")


class Source:
    """One text with the keys and IRIs of its document, expression and itself."""

    def __init__(self, document: Document, extraction: Extraction, base: str) -> None:
        self.document = document
        self.base = base
        self.symbols = iri.own_symbols(extraction)
        self.key = iri.own_document_key(self.symbols, document.sha256)
        self.iri = iri.mint(base, self.key)
        expression = iri.expression_key(self.key, document.language)
        self.expression = iri.mint(base, expression)
        self.text_iri = iri.mint(base, iri.text_key(expression, document.sha256))
        self._starts = [block.span.start for block in document.blocks]
        self._passages: dict[Span, tuple[str, ...]] = {}

    def description(self) -> tuple[str, ...]:
        """Return the triples of the expression and the text, sorted."""
        document, expression, here = self.document, node(self.expression), node(self.text_iri)
        return tuple(
            sorted(
                (
                    triple(expression, terms.RDF_TYPE, node(terms.EXPRESSION)),
                    triple(expression, terms.EXPRESSION_OF, node(self.iri)),
                    triple(expression, terms.DCTERMS_LANGUAGE, text(document.language or "und")),
                    triple(here, terms.RDF_TYPE, node(terms.TEXT)),
                    triple(here, terms.TEXT_OF, expression),
                    triple(here, terms.SHA256, text(document.sha256)),
                    triple(here, terms.SOURCE_NAME, text(document.source)),
                    triple(here, terms.SOURCE_SHA256, text(document.source_sha256)),
                    triple(here, terms.STEM, text(document.name)),
                )
            )
        )

    def words(self, span: Span) -> str:
        """Return the words of a span in one line, without the line breaks and runs of blanks of the layout."""
        return " ".join(self.document.words(span).split())

    def language_at(self, position: int) -> str:
        """Return the language of the words at a character, else that of the document."""
        block = self._block_at(position)
        return (block.language if block else "") or self.document.language

    def label_before(self, span: Span, label: str) -> Span | None:
        """Return where a label is printed before some words, on their line, with nothing but signs between; None if it is not."""
        line = self.document.text.rfind("\n", 0, span.start) + 1
        wanted = r"\W*".join(map(re.escape, _PART.findall(label)))
        found = re.search(rf"(?<!\w)([(\[]?{wanted})\W*\Z", self.document.text[line : span.start], re.IGNORECASE)
        return Span(line + found.start(1), line + found.end(1)) if wanted and found else None

    def passage(self, span: Span) -> tuple[str, ...]:
        """Return the triples that describe a passage."""
        if span not in self._passages:
            self._passages[span] = self._describe(span)
        return self._passages[span]

    def _describe(self, span: Span) -> tuple[str, ...]:
        here = node(iri.passage_iri(self.text_iri, span))
        lines = [
            triple(here, terms.RDF_TYPE, node(terms.PASSAGE)),
            triple(here, terms.IN_TEXT, node(self.text_iri)),
            triple(here, terms.START, number(span.start)),
            triple(here, terms.END, number(span.end)),
            triple(here, terms.EXACT, text(self.document.words(span))),
        ]
        if self.document.pages:
            lines.append(triple(here, terms.PAGE, number(max(1, bisect_right(self.document.pages, span.start)))))
        block = self._block_at(span.start)
        if block is not None and block.number:
            lines.append(triple(here, terms.PARAGRAPH, text(block.number)))
        return tuple(lines)

    def _block_at(self, position: int) -> Block | None:
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.document.blocks[index].span.end:
            return None
        return self.document.blocks[index]
