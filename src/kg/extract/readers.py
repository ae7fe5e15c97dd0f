"""Which reader reads a document of which genre."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.extract.mentions import Mentions
from kg.extract.minutes import read_minutes
from kg.extract.reports import read_report
from kg.model import Claim, Document, DocumentClaim

Reader = Callable[[Document, Mentions, DocumentClaim], tuple[Claim, ...]]

READERS: Mapping[str, Reader] = {"minutes": read_minutes, "report": read_report, "note": read_report}


def read_claims(document: Document, mentions: Mentions, header: DocumentClaim) -> tuple[Claim, ...]:
    """Return what the document says of itself, and what the reader of its genre reads; a genre without reader has the first alone."""
    reader = READERS.get(header.genre)
    return reader(document, mentions, header) if reader else (header,)
