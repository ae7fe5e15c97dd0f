"""Who reports to whom: the title lines of a report."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.masked import masked
from kg.extract.mentions import Mentions
from kg.extract.reports.lines import language_of
from kg.extract.reports.phrases import Hit, hits, phrases
from kg.model import (
    Agent,
    Block,
    BlockKind,
    Document,
    InstrumentMention,
    NameMention,
    OfficeMention,
    PrintedName,
    Span,
)

_TITLES = frozenset({BlockKind.FRONT, BlockKind.TITLE, BlockKind.HEADING})
_SEARCHED = 40  # blocks from the start in which the title stands


@dataclass(frozen=True, slots=True)
class Title:
    """What the title lines say; absent parts are not said there."""

    author: Agent | None = None
    addressed_to: Agent | None = None
    line: Span | None = None  # that says who reports
    subject: Span | None = None  # the line above it, else itself
    programme: InstrumentMention | NameMention | None = None  # that the title names
    body: NameMention | None = None  # whose report, or whose Chair's, it is
    end: int = 0  # where the title lines end


def read_title(document: Document, mentions: Mentions) -> Title:
    """Read the title lines: those before the first paragraph."""
    lines = _title_lines(document)
    found = [
        (hit, number)
        for number, block in enumerate(lines)
        if (hit := _reporting(document, mentions, block, lines[number + 1 :][:1])) is not None
    ]
    if not found:
        return Title(body=_first_body(mentions, lines))
    hit, number = next((one for one in found if one[0].slot("to")), found[0])
    end = max(hit.span.end for hit, _ in found)
    title = _title(mentions, hit, lines[number], lines[:number])
    return replace(title, end=end, body=title.body or _first_body(mentions, lines[:number]))


def _title_lines(document: Document) -> list[Block]:
    found: list[Block] = []
    for block in document.blocks[:_SEARCHED]:
        if block.kind is BlockKind.PARAGRAPH:
            break
        if block.kind in _TITLES:
            found.append(block)
    return found


def _reporting(document: Document, mentions: Mentions, block: Block, following: list[Block]) -> Hit | None:
    """Return the words that say who reports: the addressee may stand on the next line."""
    table = phrases("titles", "title", language_of(block, document))
    spans = [Span(block.span.start, after.span.end) for after in following]
    for span in [*spans, block.span]:
        found = hits(table, masked(document, mentions, span))
        if found and found[0].span.start < block.span.end:
            return found[0]
    return None


def _title(mentions: Mentions, hit: Hit, block: Block, above: list[Block]) -> Title:
    author = _agent(hit, "author")
    to = _agent(hit, "to")
    subject = above[-1].span if above and above[-1].kind is not BlockKind.FRONT else block.span
    near = Span(subject.start, hit.span.end)
    named = _programmes(mentions, near)
    body = author.of if isinstance(author, OfficeMention) else author
    return Title(
        author=author,
        addressed_to=to,
        line=hit.span,
        subject=subject,
        programme=named[0] if named else None,
        body=body if isinstance(body, NameMention) else None,
    )


def _agent(hit: Hit, slot: str) -> Agent | None:
    found = hit.slot(slot)
    return found[0] if found and isinstance(found[0], NameMention | OfficeMention | PrintedName) else None


def _programmes(mentions: Mentions, span: Span) -> list[InstrumentMention | NameMention]:
    described = [m for m in mentions.inside(span, InstrumentMention) if m.kind == "programme"]
    named = [m for m in mentions.inside(span, NameMention) if any(key.startswith("programme/") for key in m.candidates)]
    return [*described, *named]


def _first_body(mentions: Mentions, lines: list[Block]) -> NameMention | None:
    for block in lines:
        for name in mentions.inside(block.span, NameMention):
            if any(key.startswith("body/") for key in name.candidates):
                return name
    return None
