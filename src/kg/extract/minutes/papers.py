"""Papers before the meeting and who put them forward: read in the titles of agenda items, then in sentences.

A paper has the proponents of the place that names most of them; a notification is no proposal, nor is a paper of the Secretariat.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.blocks import block_at
from kg.extract.masked import SLOTS, Masked, masked
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
    DocumentClaim,
    ItemClaim,
    NameMention,
    OfficeMention,
    Place,
    PrintedName,
    ProposalClaim,
    Span,
    SymbolMention,
)

_REVISION = re.compile(r"/Rev\.\d+$")
_NOTIFIED = re.compile(r"/N/\d|(?:^|/)AIR/")
_DOCUMENT = re.compile(f"[{SLOTS['DOC']}]")
_DASH = re.compile(r"\s*[–—-]\s*")
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
    series: str,
) -> tuple[ProposalClaim, ...]:
    """Return the papers of the meeting in the order of the text."""
    found: dict[str, _Paper] = {}
    for paper in (*_in_titles(document, mentions, items, series), *_in_sentences(lines, series)):
        known = found.get(paper.symbol.symbol)
        if known is None or len(known.proponents) < len(paper.proponents):
            found[paper.symbol.symbol] = paper
    for paper in _revised(document, mentions, items, found):
        found.setdefault(paper.symbol.symbol, paper)
    return tuple(
        ProposalClaim(
            rule=f"minutes.paper.{paper.rule}",
            spans=(paper.span,),
            place=paper.place,
            symbol=paper.symbol,
            proponents=paper.proponents,
        )
        for paper in sorted(found.values(), key=lambda paper: paper.span)
    )


def _revised(
    document: Document, mentions: Mentions, items: Iterable[ItemClaim], found: Mapping[str, _Paper]
) -> Iterator[_Paper]:
    """Yield revisions that a title calls a proposal: they are of those whose paper they revise."""
    for item in items:
        for title in item.spans:
            hit = hits.first(
                section("papers", "title_paper", document.language or "en"), masked(document, mentions, title)
            )
            for symbol in hit.of_kind("papers", SymbolMention) if hit else ():
                revised = found.get(_REVISION.sub("", symbol.symbol))
                if revised and _REVISION.search(symbol.symbol):
                    yield _Paper(symbol, revised.proponents, "revision", revised.span, item.place)


def _in_titles(document: Document, mentions: Mentions, items: Iterable[ItemClaim], series: str) -> Iterator[_Paper]:
    for item in items:
        for title in item.spans:
            block = block_at(document, title.start)
            language = language_of(block, document) if block else document.language
            if block is None or block.kind not in {BlockKind.CONTENTS, BlockKind.HEADING}:
                continue
            hit = hits.first(section("papers", "heading", language), masked(document, mentions, title))
            if hit:
                yield from _papers(hit, item.place, series)


def _in_sentences(lines: Iterable[Line], series: str) -> Iterator[_Paper]:
    for line in lines:
        if not any(isinstance(mention, SymbolMention) for mention in line.masked.mentions):
            continue
        for hit in hits.every(section("papers", "text", line.language), line.masked):
            if not _is_notification(line.masked, line.language, hit):
                yield from _papers(hit, line.place, series)
        yield from _listed(line, series)


def _listed(line: Line, series: str) -> Iterator[_Paper]:
    """Read "These were Norway (SYMBOL) and Peru (SYMBOL)": each paper with the agent right before it."""
    if hits.first(section("papers", "bracketed_owner", line.language), line.masked) is None:
        return
    for hit in hits.every(section("papers", "owner", line.language), line.masked):
        yield from _papers(hit, line.place, series)


def _is_notification(sentence: Masked, language: str, hit: Hit) -> bool:
    """Tell whether the words right before the symbol say that it is a notification or a report."""
    start, end = hit.match.end("who"), hit.match.start("papers")
    table = section("papers", "not_a_paper", language)
    return start < end and any(row.regex.search(sentence.text, start, end) for row in table.rows)


def _papers(hit: Hit, place: Place, series: str) -> Iterator[_Paper]:
    symbols = [symbol for symbol in _each_paper(hit, series) if not _NOTIFIED.search(symbol.symbol)]
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


def _each_paper(hit: Hit, series: str) -> list[SymbolMention]:
    """Return one symbol for each paper: of symbols joined by dashes, which name one paper, that of the body's own series, else the first."""
    symbols = hit.of_kind("papers", SymbolMention)
    joints = ["", *_DOCUMENT.split(hit.match["papers"])[1:]]
    kept: list[SymbolMention] = []
    for symbol, joint in zip(symbols, joints, strict=False):
        if not _DASH.fullmatch(joint):
            kept.append(symbol)
        elif _is_of(symbol, series) and not _is_of(kept[-1], series):
            kept[-1] = symbol
    return kept


def _is_of(symbol: SymbolMention, series: str) -> bool:
    return bool(series) and symbol.symbol.startswith(f"{series}/")


def series_of(header: DocumentClaim) -> str:
    """Return the series of the minutes' own symbol: what stands before the letter of minutes."""
    symbol = next((mention.symbol for mention in header.symbols), header.symbol_from_name)
    return symbol.partition("/M/")[0] if "/M/" in symbol else ""


def _proponents(hit: Hit) -> tuple[Agent, ...]:
    """Return who put a paper forward; a spokesman's paper is that of those for whom he speaks."""
    named = hit.inside("behalf") or hit.inside("who")
    agents = [m for m in named if isinstance(m, NameMention | BodyAnaphor | OfficeMention | PrintedName)]
    return tuple(agent for agent in agents if not (isinstance(agent, OfficeMention) and agent.office in _NO_PROPONENT))
