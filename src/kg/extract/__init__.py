"""From a document to what it says: mentions first (`scan`), then claims; knows no RDF.

The mention layer is `gazetteer` (names), `symbols`, `dates`, `offices`, `persons`, `anaphors`, `instruments`, joined by `scan`. On top
of it `sentences` cuts sentences, `masked` writes them with one character per mention, and `cues` finds the patterns of language in them.
`extract` tells the genre of a document, lets the reader of that genre (`minutes`, `reports`) say what is stated, and adds what holds for
documents of every genre: what they say of themselves (`header`), what they cite (`citations`) and name (`namings`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.gazetteer import Gazetteer
    from kg.model import Document, Extraction

__all__ = ["extract"]


def extract(document: Document, gazetteer: Gazetteer) -> Extraction:
    """Return all claims of a document in the order of the text, and findings for what was doubted."""
    from kg.extract import citations, header, namings
    from kg.extract.genre import genre_of
    from kg.extract.readers import read_claims
    from kg.extract.scan import scan
    from kg.model import Extraction

    mentions = scan(document, gazetteer)
    genre = genre_of(document, mentions)
    head, doubts = header.read_header(document, mentions, gazetteer, genre)
    if genre == "document" and not (head.symbols or head.symbol_from_name):
        return Extraction((head,), doubts)  # no document of an organisation, whatever it mentions
    claims = [
        *read_claims(document, mentions, head),
        *citations.read_citations(document, mentions, head),
        *namings.read_namings(document, mentions),
    ]
    return Extraction(tuple(sorted(claims, key=lambda claim: claim.spans[0])), doubts)
