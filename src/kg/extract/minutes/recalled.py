"""Decisions of other days that minutes recall with the document that holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.minutes import hits
from kg.extract.minutes.course import Line
from kg.extract.minutes.hits import Hit
from kg.extract.sections import section
from kg.model import BodyAnaphor, DateMention, DecisionClaim, NameMention, SymbolMention

_NO_DECISION = re.compile(
    r"/(?:M|W|R|N)/\d|^WTO/AIR|^JOB"
)  # minutes, working papers, reports of committees: they hold no act
_YEAR = re.compile(r"\d{4}")


def read_recalled(lines: Sequence[Line]) -> tuple[DecisionClaim, ...]:
    """Return each decision once, at the sentence that dates it, else at the first; it is of no item and of no meeting here."""
    found: dict[str, DecisionClaim] = {}
    for line in lines:
        if line.acts or not any(isinstance(mention, SymbolMention) for mention in line.masked.mentions):
            continue
        for symbol, claim in _in_line(line):
            known = found.get(symbol)
            if known is None or (claim.dates and not known.dates):
                found[symbol] = claim
    return tuple(sorted(found.values(), key=lambda claim: claim.spans[0]))


def _in_line(line: Line) -> Iterator[tuple[str, DecisionClaim]]:
    for hit in hits.every(section("outcomes", "other_day", line.language), line.masked):
        symbol = next(iter(hit.in_slot("symbol", SymbolMention)), None)
        by = next((m for m in hit.slot("by") if isinstance(m, NameMention | BodyAnaphor)), None)
        if symbol is None or by is None or symbol.paragraph or _NO_DECISION.search(symbol.symbol):
            continue
        yield (
            symbol.symbol,
            DecisionClaim(
                rule=f"minutes.recalled.{hit.row.id}",
                spans=(line.masked.span,),
                place=line.place,
                kind=str(hit.row["kind"]),
                by=by,
                dates=_dates(hit),
                instrument=symbol,
            ),
        )


def _dates(hit: Hit) -> tuple[DateMention, ...]:
    return tuple(date for date in hit.in_slot("date", DateMention) if all(_YEAR.match(v) for v in date.values))[:1]
