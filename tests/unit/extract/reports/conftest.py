"""Reads invented reports: from their words to their claims."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kg.vocabulary
from kg.documents import read_bytes
from kg.extract.gazetteer import Gazetteer
from kg.extract.masked import Masked, masked
from kg.extract.reports import read_report
from kg.extract.scan import scan
from kg.model import Agent, Block, BlockKind, Claim, Document, DocumentClaim, ProposalClaim, Span, UnnamedMention

Reader = Callable[[str], "Told"]
Taker = Agent | UnnamedMention
Masker = Callable[[str, str], Masked]


class Told:
    """What a report was found to say: its claims by kind, with its words."""

    def __init__(self, document: Document, claims: tuple[Claim, ...]) -> None:
        self.document = document
        self.claims = claims

    def of(self, *kinds: type[Claim]) -> list[Claim]:
        """Return the claims of some kinds, in order."""
        return [claim for claim in self.claims if isinstance(claim, kinds)]

    def proposals(self) -> list[tuple[ProposalClaim, list[Taker], list[Taker]]]:
        """Return each proposal with its supporters and opponents, whichever sentence says so."""
        told = [claim for claim in self.claims if isinstance(claim, ProposalClaim)]
        return [
            (
                proposal,
                [taker for claim in told if proposal in {claim, claim.of} for taker in claim.supporters],
                [taker for claim in told if proposal in {claim, claim.of} for taker in claim.opponents],
            )
            for proposal in told
            if proposal.of is None
        ]


@pytest.fixture(scope="session", name="gazetteer")
def compiled_gazetteer() -> Gazetteer:
    """Give the names of the vocabularies, compiled once."""
    return Gazetteer(kg.vocabulary.load())


@pytest.fixture(scope="session", name="read")
def reader(gazetteer: Gazetteer) -> Reader:
    """Give a function that reads the text of a report."""

    def read(text: str) -> Told:
        document = read_bytes(text.encode(), Path("report.txt")).document
        assert document is not None
        header = DocumentClaim(rule="test", spans=(document.blocks[0].span,), genre="report")
        return Told(document, read_report(document, scan(document, gazetteer), header))

    return read


@pytest.fixture(scope="session", name="mask")
def masker(gazetteer: Gazetteer) -> Masker:
    """Give a function that masks one sentence of a language."""

    def mask(text: str, language: str) -> Masked:
        span = Span(0, len(text))
        block = Block(BlockKind.PARAGRAPH, span, language)
        document = Document("sentence", "sentence", "", text, "", "txt", language, (block,))
        return masked(document, scan(document, gazetteer), span)

    return mask
