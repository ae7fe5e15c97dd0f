"""One document as identification reads it: its mentions in order, the blocks and sections they stand in, its findings."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from kg.identify.uses import Use
from kg.iri import own_document_key, own_symbols
from kg.model import Block, BlockKind, Document, Extraction, Finding, Mention, NameMention, Severity, Span

_QUOTE = 200


@dataclass(slots=True)
class Doubts:
    """Findings, one for each wording: the same doubt about the same words is told once, with how often it arose."""

    document: Document
    _first: dict[tuple[str, str, str], tuple[Span, str]] = field(default_factory=dict)
    _times: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def add(self, code: str, mention: Mention, why: str, remedy: str) -> None:
        """Note that a mention could not be identified."""
        words = " ".join(self.document.words(mention.span).split())
        key = (code, words, why)
        self._first.setdefault(key, (mention.span, remedy))
        self._times[key] = self._times.get(key, 0) + 1

    def findings(self) -> tuple[Finding, ...]:
        """Return what was doubted, in the order of the text."""
        return tuple(self._finding(key) for key in sorted(self._first, key=lambda key: (self._first[key][0], key)))

    def _finding(self, key: tuple[str, str, str]) -> Finding:
        code, words, why = key
        span, remedy = self._first[key]
        times = f" ({self._times[key]} times)" if self._times[key] > 1 else ""
        return Finding(
            code=code,
            severity=Severity.INFO,
            message=f"“{words[:_QUOTE]}”: {why}{times}",
            document=self.document.name,
            span=span,
            quote=self.document.words(span)[:_QUOTE],
            remedy=remedy,
        )


class Reading:
    """A document with its extraction, ready to be asked what stands where."""

    def __init__(self, document: Document, extraction: Extraction, found: tuple[Use, ...]) -> None:
        self.document = document
        self.extraction = extraction
        self.uses = found
        self.key = own_document_key(own_symbols(extraction), document.sha256)
        self.doubts = Doubts(document)
        self.names = tuple(use.mention for use in found if isinstance(use.mention, NameMention))
        self._starts = [block.span.start for block in document.blocks]

    def block_at(self, position: int) -> Block | None:
        """Return the block that holds a character; None between blocks."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.document.blocks[index].span.end:
            return None
        return self.document.blocks[index]

    def language_at(self, position: int) -> str:
        """Return the language of the words at a character, else that of the document."""
        block = self.block_at(position)
        return (block.language if block else "") or self.document.language

    def section_start(self, position: int) -> int:
        """Return where the section that holds a character begins: the last heading before it, else the document."""
        for index in range(bisect_right(self._starts, position) - 1, -1, -1):
            if self.document.blocks[index].kind in {BlockKind.HEADING, BlockKind.TITLE}:
                return self._starts[index]
        return 0

    def names_between(self, start: int, end: int) -> list[NameMention]:
        """Return the names that stand wholly between two characters, in the order of the text."""
        return [name for name in self.names if start <= name.span.start and name.span.end <= end]
