"""dates."""

from __future__ import annotations

from kg.model import DateMention, Document


def find(document: Document) -> tuple[DateMention, ...]:
    """."""
    return ()
