"""Small builders for tests of mentions: one text as one block, its cases from a file, its mentions as words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from kg.extract.mentions import Mentions
from kg.model import Block, BlockKind, Document, Mention, Span

CASES = Path(__file__).resolve().parents[2] / "cases"


def document(text: str, language: str = "en", kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    """Make a document of one block."""
    block = Block(kind, Span(0, len(text)), language)
    return Document("invented", "invented.txt", "", text, "", "txt", language, (block,))


def whole(text: str) -> Span:
    """Return the span of a text."""
    return Span(0, len(text))


def words(document_read: Document, mentions: tuple[Mention, ...] | Mentions) -> list[str]:
    """Return the words of mentions."""
    found = mentions.all if isinstance(mentions, Mentions) else mentions
    return [document_read.words(mention.span) for mention in found]


def cases(name: str) -> list[dict[str, Any]]:
    """Read the cases of one kind of mention."""
    found: list[dict[str, Any]] = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return found
