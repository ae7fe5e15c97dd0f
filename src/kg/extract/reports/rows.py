"""Tables of meetings: a row is a meeting, and an empty cell of the body goes on with the row above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.mentions import Mentions
from kg.extract.reports.book import Sighting
from kg.extract.reports.lines import language_of
from kg.extract.reports.phrases import phrases
from kg.model import Agent, Block, BlockKind, DateMention, Document, NameMention, PersonMention, Span

_RULE = re.compile(r"[\s|:-]*")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Row:
    span: Span
    cells: tuple[Span, ...]


def table_sightings(document: Document, mentions: Mentions, own: Agent | None) -> Iterator[Sighting]:
    """Yield the meetings of all tables that have a column of dates; without a column of bodies they are the report's own."""
    for blocks in _tables(document):
        rows = [row for block in blocks for row in _rows(document, block)]
        if rows:
            names = _columns(document, rows[0], language_of(blocks[0], document))
            yield from _sightings(mentions, rows[1:], names, own)


def _tables(document: Document) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            run.append(block)
        elif block.kind is not BlockKind.FURNITURE and run:
            yield run
            run = []
    if run:
        yield run


def _rows(document: Document, block: Block) -> Iterator[_Row]:
    for line in _LINE.finditer(document.text, block.span.start, block.span.end):
        if _RULE.fullmatch(line.group()):
            continue
        sign = "|" if "|" in line.group() else "\t"
        yield _Row(Span(*line.span()), tuple(_cells(document.text, Span(*line.span()), sign)))


def _cells(text: str, line: Span, sign: str) -> Iterator[Span]:
    start, end = line.start, line.end
    if sign == "|":
        start += text[start] == "|"
        end -= text[start:end].rstrip().endswith("|")
    while True:
        stop = text.find(sign, start, end)
        yield Span(start, end if stop < 0 else stop)
        if stop < 0:
            return
        start = stop + 1


def _columns(document: Document, header: _Row, language: str) -> dict[str, int]:
    """Return at which column a header names dates, bodies and chairs; of two that could be, the last for dates ("Meeting", "Sittings")."""
    found: dict[str, int] = {}
    for number, cell in enumerate(header.cells):
        words = document.words(cell).strip(" *_")
        for row in phrases("meetings", "column", language).rows:
            if row.regex.search(words):
                found[row["name"]] = number
    return found


def _sightings(mentions: Mentions, rows: list[_Row], names: dict[str, int], own: Agent | None) -> Iterator[Sighting]:
    if "dates" not in names:
        return
    body: Agent | None = own
    for row in rows:
        dates = mentions.inside(_cell(row, names, "dates"), DateMention)
        named = [m for m in mentions.inside(_cell(row, names, "body"), NameMention) if _is_body(m)]
        body = named[0] if named else body
        chairs = mentions.inside(_cell(row, names, "chair"), PersonMention)
        if dates and body is not None:
            yield Sighting(
                body=body,
                dates=dates,
                span=row.span,
                words=row.span,
                listed=True,
                chair=chairs[0] if len(chairs) == 1 else None,
                rule="reports.table",
            )


def _cell(row: _Row, names: dict[str, int], name: str) -> Span:
    number = names.get(name, len(row.cells))
    return row.cells[number] if number < len(row.cells) else Span(row.span.end, row.span.end)


def _is_body(name: NameMention) -> bool:
    return any(key.startswith("body/") for key in name.candidates)
