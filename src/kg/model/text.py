"""Documents as they are read: spans, blocks, notes, findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of one text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a block of text is in the layout of the document."""

    FRONT = "front"  # header block: symbol, date, body, job number, author lines
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    NOTE = "note"  # the text of a footnote or endnote
    CONTENTS = "contents"  # one line of a table of contents
    FURNITURE = "furniture"  # page headers, page numbers, form feeds, rules


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines of one kind; blocks follow each other and never overlap."""

    kind: BlockKind
    span: Span  # of the words themselves: without paragraph mark, number, list label, field codes
    language: str = ""  # en, fr, es; empty where it cannot be told
    number: str = ""  # the printed paragraph number ("27", "2.5"); empty where none is printed
    label: str = ""  # the printed label of a heading, contents line or list item ("A", "(i)", "3", "-")
    level: int = 0  # of headings and contents lines: 1 is the top; 0 where it cannot be told
    marked: bool = False  # the source marks the start of a paragraph here (`&&` in the minutes)
    inferred: bool = False  # the label is not printed at this place but counted, or taken from no printed label at all
    continues: bool = False  # goes on from the paragraph before, which a page break or notes interrupted


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its label, where its mark stands in the text (if it was found), and its words."""

    label: str
    mark: Span | None
    body: Span


class Severity(StrEnum):
    """What a finding means for the run."""

    INFO = "info"  # something to know; exit code 0
    WITHHELD = "withheld"  # something read was not published; exit code 1
    ERROR = "error"  # a source could not be read; exit code 1


@dataclass(frozen=True, slots=True)
class Finding:
    """Something doubted, withheld or unreadable: what happened, where, and what to do."""

    code: str  # dotted, stable: "read.empty", "identity.ambiguous", "shape.violation"
    severity: Severity
    message: str  # one line
    document: str = ""  # the document's name
    span: Span | None = None
    quote: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One reading of one expression of a document."""

    name: str  # the source's stem
    source: str  # the source's path as given, for people
    source_sha256: str
    text: str  # LF, no BOM, NFC; frozen, kept in the store
    sha256: str  # of text in UTF-8
    format: str  # "txt", "md"
    language: str  # the language of most blocks; empty where it cannot be told
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    pages: tuple[int, ...] = ()  # offsets at which pages begin, where the source shows them
    findings: tuple[Finding, ...] = ()

    def words(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]
