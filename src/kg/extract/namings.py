"""Which agents, agreements and topics a document names at all: each once, with the sentence that names it first."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.mentions import Mentions
from kg.extract.passages import passage_of
from kg.model import Document, NameMention, NamingClaim, Place, Span


def read_namings(document: Document, mentions: Mentions) -> Iterator[NamingClaim]:
    """Yield one claim for each name that means another thing than those before; a nationality in brackets is no naming."""
    seen: set[tuple[str, ...]] = set()
    for name in mentions.inside(Span(0, len(document.text)), NameMention):
        if name.candidates in seen:
            continue
        passage = passage_of(document, name.span)
        if passage is None:
            continue
        seen.add(name.candidates)
        yield NamingClaim(rule="naming", spans=(passage.span,), place=Place(passage.paragraph), named=name)
