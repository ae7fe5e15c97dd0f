"""Reads invented minutes: from their words to their claims."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

import kg.vocabulary
from kg.documents import read_bytes
from kg.extract import extract
from kg.extract.gazetteer import Gazetteer
from kg.extract.masked import Masked, masked
from kg.extract.scan import scan
from kg.model import Block, BlockKind, Claim, Document, Extraction, Span

C = TypeVar("C", bound=Claim)
Reader = Callable[..., "Told"]
Masker = Callable[[str, str], Masked]


class Told:
    """What a document was found to say: its claims by kind, with its words."""

    def __init__(self, document: Document, extraction: Extraction) -> None:
        self.document = document
        self.claims = extraction.claims
        self.findings = extraction.findings

    def of(self, kind: type[C]) -> list[C]:
        """Return the claims of one kind, in order."""
        return [claim for claim in self.claims if isinstance(claim, kind)]

    def words(self, span: Span) -> str:
        """Return the words of a span, with one blank between them."""
        return " ".join(self.document.words(span).split())


@pytest.fixture(scope="session", name="gazetteer")
def compiled_gazetteer() -> Gazetteer:
    """Give the names of the vocabularies, compiled once."""
    return Gazetteer(kg.vocabulary.load())


@pytest.fixture(scope="session", name="read")
def reader(gazetteer: Gazetteer) -> Reader:
    """Give a function that reads a text under a name of its source."""

    def read(text: str, name: str = "invented") -> Told:
        document = read_bytes(text.encode(), Path(f"{name}.txt")).document
        assert document is not None
        return Told(document, extract(document, gazetteer))

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
