"""symbols."""

from __future__ import annotations

from kg.model import SymbolMention, Document


def find(document: Document) -> tuple[SymbolMention, ...]:
    """."""
    return ()
