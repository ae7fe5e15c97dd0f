"""What the header says of the document: symbols, date of issue, job number; a symbol from the source's name where none is printed."""

from __future__ import annotations

import re

from kg.extract import symbols
from kg.extract.gazetteer import Gazetteer
from kg.extract.head import head_lines, own_symbols
from kg.extract.mentions import Mentions
from kg.extract.minutes.meeting import own_meetings
from kg.model import (
    Block,
    BlockKind,
    DateKind,
    DateMention,
    Document,
    DocumentClaim,
    Finding,
    NameMention,
    Severity,
    Span,
    SymbolMention,
)

_JOB = re.compile(r"\((?P<year>[\dlIO]{2})\s?[-‑–]\s?(?P<number>[\dlIO]{3,5})\)")
_SCANNED = str.maketrans("lIO", "110")
_DAY = len("2000-01-01")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MINUTES = re.compile(r"/M/(\d+)$")


def read_header(
    document: Document, mentions: Mentions, gazetteer: Gazetteer, genre: str
) -> tuple[DocumentClaim, tuple[Finding, ...]]:
    """Return what the header says, and a finding where the source's name and the text disagree about the symbol."""
    printed = own_symbols(document, mentions)
    lines = head_lines(document)
    issued = _issued(document, mentions, lines)
    title = next((block.span for block in lines if block.kind is BlockKind.TITLE), None)
    job, job_span = _job_number(document, lines)
    from_name, doubts = ("", ()) if printed else _from_name(document, mentions, gazetteer, lines, genre)
    spans = [*(symbol.span for symbol in printed), *([issued.span] if issued else []), *([title] if title else [])]
    spans += [job_span] if job_span else []
    claim = DocumentClaim(
        rule="header",
        spans=tuple(spans) or (_first_words(document),),
        genre=genre,
        symbols=printed,
        symbol_from_name=from_name,
        issued=issued,
        title=title,
        job_number=job,
    )
    return claim, doubts


def _first_words(document: Document) -> Span:
    first = next((block.span for block in document.blocks if block.kind is not BlockKind.FURNITURE), None)
    return first or Span(0, min(len(document.text), 1))


def _issued(document: Document, mentions: Mentions, lines: tuple[Block, ...]) -> DateMention | None:
    """Return the first day that stands alone in a line of the header, or beside the symbol."""
    for block in lines:
        if block.kind is not BlockKind.FRONT:
            continue
        for date in mentions.inside(block.span, DateMention):
            words = document.text[block.span.start : date.span.start] + document.text[date.span.end : block.span.end]
            alone = not _WORD.search(words) or mentions.inside(block.span, SymbolMention)
            if alone and date.kind is DateKind.DAYS and len(date.values) == 1 and len(date.values[0]) == _DAY:
                return date
    return None


def _job_number(document: Document, lines: tuple[Block, ...]) -> tuple[str, Span | None]:
    for block in lines:
        hit = _JOB.search(document.text, block.span.start, block.span.end)
        if hit:
            return f"{hit['year']}-{hit['number']}".translate(_SCANNED), Span(*hit.span())
    return "", None


# --- a symbol from the name of the source ----------------------------------------------------------------------------------------


def _from_name(
    document: Document, mentions: Mentions, gazetteer: Gazetteer, lines: tuple[Block, ...], genre: str
) -> tuple[str, tuple[Finding, ...]]:
    """Return the symbol that the source's name is, if the text does not contradict it."""
    found = dict.fromkeys(symbol for name in _readings(document.name) if (symbol := symbols.parse(name)))
    if len(found) != 1:
        return "", ()
    symbol = next(iter(found))
    if (genre == "minutes") != bool(_MINUTES.search(symbol)):
        return "", (_contradiction(document, symbol, f"its form is that of {genre}"),)
    series = {series for line in lines for body in _bodies(mentions, line) for series in gazetteer.series(body)}
    if series and not any(symbol.startswith(f"{one}/") for one in series):
        return "", (
            _contradiction(document, symbol, f"the body that it names has the series {', '.join(sorted(series))}"),
        )
    number = _MINUTES.search(symbol)
    session = next((meeting.session for meeting in own_meetings(document, mentions)), None) if number else None
    if number and session is not None and session != int(number[1]):
        return "", (_contradiction(document, symbol, f"this is session {session}"),)
    return symbol, ()


def _readings(name: str) -> tuple[str, ...]:
    """Return the ways in which the name of a file may spell a symbol."""
    return (name.replace("_", "/"), name.replace("-", "/"), name.replace(" ", "/"))


def _bodies(mentions: Mentions, line: Block) -> list[str]:
    return [
        key for name in mentions.inside(line.span, NameMention) for key in name.candidates if key.startswith("body/")
    ]


def _contradiction(document: Document, symbol: str, why: str) -> Finding:
    return Finding(
        "extract.symbol_contradicted",
        Severity.INFO,
        f"the name of the source is the symbol {symbol}, but {why}: the document has no symbol",
        document=document.name,
        remedy="rename the source, or rule on its symbol",
    )
