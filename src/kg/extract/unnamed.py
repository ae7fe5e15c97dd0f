"""Speakers who stay unnamed: "several delegations", "une autre délégation", "los Miembros"; the determiner belongs to the mention."""

from __future__ import annotations

from kg.extract import wording
from kg.model import Document, Span, UnnamedMention


def find(document: Document) -> tuple[UnnamedMention, ...]:
    """Return the unnamed speakers of a document, as the tables find them: overlaps are resolved in `scan`."""
    return tuple(
        UnnamedMention(Span(*hit.span()), row.get("quantity"))
        for block, language in wording.readable(document)
        for row, hit in wording.load("unnamed", language).find(document.text, block.span.start, block.span.end)
    )
