"""An invented page on which every kind of claim is made."""

from __future__ import annotations

from kg.model import (
    ActivityClaim,
    CitationClaim,
    DecisionClaim,
    DocumentClaim,
    InstructionClaim,
    ItemClaim,
    LinkClaim,
    MeetingClaim,
    NamingClaim,
    Place,
    ProposalClaim,
    StatementClaim,
    ThisDocument,
)
from made import Page

_LINES = """\
> G/C/M/900
> Council for Trade in Goods, 3 and 4 July 2077
> Chairman: Ms Ann Onym (Mauritius)
# A. Cyberspace (JOB/CTG/9012)
1. China welcomed the paper by Kenya. China said that the Port Louis Decision \
asked for it. One delegation opposed it.
2. The Council took note. It was so agreed. The Chair would consult by July 2078.
3. In document G/C/W/55, paragraph 19.9, the Institut Nouveau held a workshop in Apia.
1 Document WT/L/9032.
"""


def everything() -> Page:
    """Return the page with its claims."""
    page = Page(_LINES)
    here = Place("1", "A")
    page.add(_of(page, "G/C/M/900", DocumentClaim, genre="minutes", symbols=(page.symbol("G/C/M/900"),)))
    body = page.named("Council for Trade in Goods", "body/CTG")
    person = page.person("Ms Ann Onym", page.named("Mauritius", "member/MUS"))
    meeting = page.meets(
        "Council for Trade in Goods, 3 and 4 July 2077",
        body,
        page.days("3 and 4 July 2077", "2077-07-03", "2077-07-04"),
        person,
    )
    item = page.add(_of(page, "A. Cyberspace", ItemClaim, label="A", title=page.span("Cyberspace"), meeting=meeting))
    sub = page.add(
        _of(page, "JOB/CTG/9012", ItemClaim, label="1", title=page.span("JOB/CTG/9012"), parent=item,
            cited=(page.symbol("JOB/CTG/9012"),))
    )  # fmt: skip
    paper = page.add(
        _of(page, "the paper by Kenya", ProposalClaim, symbol=page.symbol("JOB/CTG/9012"), at=meeting, event="revised",
            proponents=(page.named("Kenya", "member/KEN"),), place=here)
    )  # fmt: skip
    spoken = page.add(
        _of(page, "China said", StatementClaim, speaker=page.named("China", "member/CHN", nth=2), order=2, at=meeting,
            item=sub, place=here)
    )  # fmt: skip
    page.add(
        _of(page, "One delegation opposed it.", StatementClaim, speaker=page.unnamed("One delegation", "one"), order=3,
            stance="opposes", stance_on=paper, place=here)
    )  # fmt: skip
    act = page.act("Port Louis Decision", "decision", place="Port Louis", symbols=(page.symbol("WT/L/9032"),))
    page.add(
        _of(
            page,
            "asked for it",
            LinkClaim,
            subject=ThisDocument(),
            relation="pursuantTo",
            object=act,
            according_to=spoken,
        )
    )
    noted = page.add(
        _of(page, "The Council took note.", DecisionClaim, kind="took_note", by=page.anaphor("The Council", "council"),
            at=meeting, item=item, place=Place("2", "A"))
    )  # fmt: skip
    page.add(_of(page, "It was so agreed.", DecisionClaim, kind="agreed", at=meeting, place=Place("2", "A")))
    page.add(
        _of(page, "The Chair would consult by July 2078.", InstructionClaim, given_in=noted, action="consult",
            addressee=page.chair("The Chair"), due=(page.months("July 2078", "2078-07"),), object=act, place=Place("2"))
    )  # fmt: skip
    page.add(_of(page, "In document G/C/W/55", CitationClaim, cited=page.symbol("G/C/W/55", "19.9")))
    page.add(
        _of(page, "the Institut Nouveau held a workshop in Apia.", ActivityClaim, kind="workshop",
            organizers=(page.printed("Institut Nouveau"),), place_name=page.span("Apia"), place=Place("3"))
    )  # fmt: skip
    page.add(_of(page, "Kenya", NamingClaim, named=page.named("Kenya", "member/KEN")))
    page.add(
        _of(
            page, "July 2078", MeetingClaim, body=body, dates=(page.months("July 2078", "2078-07"),), status="scheduled"
        )
    )
    return page


def _of(page: Page, words: str, record, **parts):  # type: ignore[no-untyped-def]
    return record(rule=f"test.{record.__name__.lower()}", spans=(page.span(words),), **parts)
