"""Which papers were presented at the meeting: only those that somebody introduces there.

That a paper stands on the agenda does not say so: many stand there again at meeting after meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.minutes import hits
from kg.extract.minutes.course import Line
from kg.extract.sections import section
from kg.model import MeetingClaim, ProposalClaim, SymbolMention


def read_presented(
    lines: Sequence[Line], papers: Sequence[ProposalClaim], meeting: MeetingClaim | None
) -> Iterator[ProposalClaim]:
    """Yield for each paper the first sentence in which one who has just taken the floor introduces it."""
    waiting = {paper.symbol.symbol: paper for paper in papers if paper.symbol is not None}
    for line in lines if meeting else ():
        if not line.opened:
            continue
        for hit in hits.every(section("papers", "introduces", line.language), line.masked):
            for symbol in hit.of_kind("papers", SymbolMention):
                paper = waiting.pop(symbol.symbol, None)
                if paper is not None:
                    yield ProposalClaim(
                        rule=f"minutes.presented.{hit.row.id}",
                        spans=(line.masked.span,),
                        place=line.place,
                        symbol=symbol,
                        at=meeting,
                        of=paper,
                    )
