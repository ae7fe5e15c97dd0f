"""Two values of one document where a thing can have one: the better stands, and a real contradiction is told."""

from __future__ import annotations

from typing import Any

import pytest

from kg.identify import identify
from kg.lift import lift
from kg.model import DateKind, DateMention, DecisionClaim, LiftedDocument, MeetingClaim
from kg.terms import DATE_ADOPTED, DECISION_KIND, END_DATE, SESSION_NUMBER, SITTING_DATE, START_DATE, STATUS, Iri
from made import BASE, VOCABULARY, Page

JULY = (DateKind.DAYS, ("2077-07-03",))


def meetings(
    *parts: dict[str, Any], dates: tuple[tuple[DateKind, tuple[str, ...]], ...] = (JULY, JULY)
) -> LiftedDocument:
    """Lift a page that speaks twice of a meeting of one body in July 2077."""
    page = Page("1. The CTG met on 3 July 2077 in session 1.\n2. The CTG met on 3 July 2077 in session 2.")
    for n, (part, (kind, days)) in enumerate(zip(parts, dates, strict=True), 1):
        spans = (page.span(f"The CTG met on 3 July 2077 in session {n}."),)
        printed = (DateMention(page.span("3 July 2077", n), kind, days),)
        body = page.named("CTG", "body/CTG", nth=n)
        page.add(MeetingClaim(rule="test.met", spans=spans, body=body, dates=printed, **part))
    return lift(page.document, page.extraction, identify(page.document, page.extraction, VOCABULARY), BASE)


def values(result: LiftedDocument, predicate: Iri) -> set[str]:
    """Return the values of a property in all graphs, without type and base."""
    lines = [line for assertion in result.assertions for line in assertion.triples if f"<{predicate}>" in line]
    return {line.split(" ", 2)[2].partition('"^^')[0].strip('<>"').replace(BASE, "") for line in lines}


def test_held_stands_before_scheduled_without_a_word() -> None:
    result = meetings({"status": "scheduled"}, {"status": "held"})

    assert values(result, STATUS) == {"status/held"}
    assert result.findings == ()


def test_days_stand_before_a_range() -> None:
    result = meetings({}, {}, dates=((DateKind.RANGE, ("2077-07-03", "2077-07-05")), JULY))

    assert values(result, SITTING_DATE) == {"2077-07-03"}
    assert values(result, START_DATE) == values(result, END_DATE) == set()


@pytest.mark.parametrize(("first", "second"), [(7, 8), (1, 18), (9, 18)])  # a longer number is no better one
def test_of_two_sessions_the_first_stands_and_the_second_is_told(first: int, second: int) -> None:
    result = meetings({"session": first}, {"session": second})

    assert values(result, SESSION_NUMBER) == {str(first)}
    assert [(finding.code, finding.quote[-10:]) for finding in result.findings] == [
        ("lift.contradiction", "session 1.")
    ]
    assert "8" in result.findings[0].message


@pytest.mark.parametrize(("first", "second"), [("2077", "2077-12-13"), ("2077-12-13", "2077-12")])
def test_an_exact_date_stands_before_a_vague_one(first: str, second: str) -> None:
    page = Page("The Decision of 2077 (WT/L/9032). The Decision of 13 December 2077 (WT/L/9032).")
    for n, value in ((1, first), (2, second)):
        date = DateMention(page.span("2077", n), DateKind.DAYS, (value,))
        page.add(DecisionClaim(rule="test.act", spans=(page.span("The Decision of", n),), kind="decided", dates=(date,),
                               instrument=page.symbol("WT/L/9032", nth=n)))  # fmt: skip

    result = lift(page.document, page.extraction, identify(page.document, page.extraction, VOCABULARY), BASE)

    assert values(result, DATE_ADOPTED) == {"2077-12-13"}
    assert values(result, DECISION_KIND) == {"decision-kind/decided"}
    assert result.findings == ()
