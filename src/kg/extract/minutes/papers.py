"""Papers before the meeting and who put them forward: read in the titles of agenda items, then in sentences.

A paper has the proponents of the place that names most of them; a notification is no proposal, nor is a paper of the Secretariat.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.blocks import block_at
from kg.extract.masked import Masked, masked
from kg.extract.mentions import Mentions
from kg.extract.minutes import hits
from kg.extract.minutes.body import language_of
from kg.extract.minutes.course import Line
from kg.extract.minutes.hits import Hit
from kg.extract.sections import section
from kg.model import (
    Agent,
    BlockKind,
    BodyAnaphor,
    Document,
    ItemClaim,
    MeetingClaim,
    NameMention,
    OfficeMention,
    Place,
    PrintedName,
    ProposalClaim,
    Span,
    SymbolMention,
)

_NOTIFIED = re.compile(r"/N/\d|(?:^|/)AIR/")
_NO_PROPONENT = frozenset({"SECRETARIAT", "CHAIR", "DG"})


@dataclass(frozen=True, slots=True)
class _Paper:
    """One place that tells whose a paper is."""

    symbol: SymbolMention
    proponents: tuple[Agent, ...]
    rule: str
    span: Span
    place: Place


def read_papers(
    document: Document,
    mentions: Mentions,
    items: Sequence[ItemClaim],
    lines: Sequence[Line],
    meeting: MeetingClaim | None,
) -> tuple[ProposalClaim, ...]:
    """Return the papers of the meeting in the order of the text."""
    found: dict[str, _Paper] = {}
    for paper in (*_in_titles(document, mentions, items), *_in_sentences(lines)):
        known = found.get(paper.symbol.symbol)
        if known is None or len(known.proponents) < len(paper.proponents):
            found[paper.symbol.symbol] = paper
    own = {symbol.symbol for item in items for symbol in item.cited}
    return tuple(
        ProposalClaim(
            rule=f"minutes.paper.{paper.rule}",
            spans=(paper.span,),
            place=paper.place,
            symbol=paper.symbol,
            proponents=paper.proponents,
            at=meeting if paper.symbol.symbol in own else None,
        )
        for paper in sorted(found.values(), key=lambda paper: paper.span)
    )


def _in_titles(document: Document, mentions: Mentions, items: Iterable[ItemClaim]) -> Iterator[_Paper]:
    for item in items:
        for title in item.spans:
            block = block_at(document, title.start)
            language = language_of(block, document) if block else document.language
            if block is None or block.kind not in {BlockKind.CONTENTS, BlockKind.HEADING}:
                continue
            hit = hits.first(section("papers", "heading", language), masked(document, mentions, title))
            if hit:
                yield from _papers(hit, item.place)


def _in_sentences(lines: Iterable[Line]) -> Iterator[_Paper]:
    for line in lines:
        if not any(isinstance(mention, SymbolMention) for mention in line.masked.mentions):
            continue
        for hit in hits.every(section("papers", "text", line.language), line.masked):
            if not _is_notification(line.masked, line.language, hit):
                yield from _papers(hit, line.place)
        yield from _listed(line)


def _listed(line: Line) -> Iterator[_Paper]:
    """Read "These were Norway (SYMBOL) and Peru (SYMBOL)": each paper with the agent right before it."""
    if hits.first(section("papers", "bracketed_owner", line.language), line.masked) is None:
        return
    for hit in hits.every(section("papers", "owner", line.language), line.masked):
        yield from _papers(hit, line.place)


def _is_notification(sentence: Masked, language: str, hit: Hit) -> bool:
    """Tell whether the words right before the symbol say that it is a notification or a report."""
    start, end = hit.match.end("who"), hit.match.start("papers")
    table = section("papers", "not_a_paper", language)
    return start < end and any(row.regex.search(sentence.text, start, end) for row in table.rows)


def _papers(hit: Hit, place: Place) -> Iterator[_Paper]:
    symbols = [symbol for symbol in hit.of_kind("papers", SymbolMention) if not _NOTIFIED.search(symbol.symbol)]
    proponents = _proponents(hit)
    if not proponents or not symbols:
        return
    if hit.row.get("respectively", default=False):
        if len(symbols) == len(proponents):
            for symbol, proponent in zip(symbols, proponents, strict=True):
                yield _Paper(symbol, (proponent,), hit.row.id, hit.sentence.span, place)
        return
    for symbol in symbols:
        yield _Paper(symbol, proponents, hit.row.id, hit.sentence.span, place)


def _proponents(hit: Hit) -> tuple[Agent, ...]:
    """Return who put a paper forward; a spokesman's paper is that of those for whom he speaks."""
    named = hit.inside("behalf") or hit.inside("who")
    agents = [m for m in named if isinstance(m, NameMention | BodyAnaphor | OfficeMention | PrintedName)]
    return tuple(agent for agent in agents if not (isinstance(agent, OfficeMention) and agent.office in _NO_PROPONENT))
