"""All mentions of a document, in one pass of each finder, with one stated policy where they overlap."""

from __future__ import annotations

from kg.extract import dates, symbols
from kg.extract.gazetteer import Gazetteer
from kg.extract.mentions import Mentions, in_order
from kg.model import Document, Mention


def scan(document: Document, gazetteer: Gazetteer) -> Mentions:
    """Return every mention of a document."""
    return Mentions(longest_first((*symbols.find(document), *dates.find(document), *gazetteer.find(document))))


def longest_first(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Keep, where mentions overlap, the one that starts first, of two that start together the longer."""
    kept: list[Mention] = []
    for mention in in_order(found):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)
