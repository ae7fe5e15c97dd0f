"""Events and decisions of other days in invented minutes: what has a day is told once, what is only wished for is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model import ActivityClaim, DecisionClaim, SymbolMention

Read = Callable[..., Any]

MINUTES = """WT/COMTD/M/901
4 June 2003

Committee on Trade and Development
Ninety-First Session

NOTE ON THE MEETING OF 12 MAY 2003

Chairman:  H.E. Mr. Tor Lund (Norway)

A.\tFISHERIES\t1

FISHERIES
&& The Chairman said that it was late. {}
"""

EVENTS = [
    ("The Secretariat had organized a seminar on nets on 4 March 2003.", [("seminar", "held", ["2003-03-04"], 1, "")]),
    (
        'A workshop, "Nets for all", had been held in Lima from 4 to 6 March 2003.',
        [("workshop", "held", ["2003-03-04", "2003-03-06"], 0, "Lima")],
    ),
    (
        "A symposium on nets would be held in Oslo on 4 July 2003.",
        [("symposium", "scheduled", ["2003-07-04"], 0, "Oslo")],
    ),
    ("He had held informal consultations on 5 May 2003.", [("consultation", "held", ["2003-05-05"], 1, "")]),
    ("He proposed to hold the seminar on 4 July 2003.", [("seminar", "proposed", ["2003-07-04"], 0, "")]),
    (
        "He recalled the seminar held on 4 March 2003. The seminar organized by the Secretariat on 4 March 2003 was good.",
        [("seminar", "held", ["2003-03-04"], 1, "")],
    ),
    ("Seminars were useful.", []),
    ("He hoped that a seminar would be organized in July 2003.", []),
    ("A seminar could be held in July 2003.", []),
    ("He wished for consultations prior to the meeting scheduled for 4 July 2003.", []),
    ("Symposia had been organized on 10 June 1994, 26 September 1996, and 17 March 1998.", []),
]


@pytest.mark.parametrize(("words", "expected"), EVENTS)
def test_events_with_their_days(read: Read, words: str, expected: list[tuple[str, str, list[str], int, str]]) -> None:
    """A sentence with days makes an event, once, with its organisers and its place; a wish or a plural makes none."""
    told = read(MINUTES.format(words))

    assert [
        (
            claim.kind,
            claim.status,
            [value for date in claim.dates for value in date.values],
            len(claim.organizers),
            told.words(claim.place_name) if claim.place_name else "",
        )
        for claim in told.of(ActivityClaim)
    ] == expected


RECALLED = [
    (
        "He recalled that Ministers had adopted the Decision (WT/L/9001) on 4 March 2003.",
        [("WT/L/9001", ["2003-03-04"])],
    ),
    (
        "The General Council had taken a decision on 4 March 2003 – contained in document WT/L/9001.",
        [("WT/L/9001", ["2003-03-04"])],
    ),
    ("The General Council had adopted a decision (WT/GC/M/91) on 4 March 2003.", []),
    ("The General Council had adopted its report (WT/L/9001) on 4 March 2003.", []),
    ("The General Council would adopt the Decision (WT/L/9001).", []),
]


@pytest.mark.parametrize(("words", "expected"), RECALLED)
def test_decisions_of_other_days(read: Read, words: str, expected: list[tuple[str, list[str]]]) -> None:
    """A decision recalled with the document that holds it is of no item and of no meeting here."""
    claims = [
        claim for claim in read(MINUTES.format(words)).of(DecisionClaim) if isinstance(claim.instrument, SymbolMention)
    ]

    assert [(c.instrument.symbol, [v for d in c.dates for v in d.values]) for c in claims] == expected
    assert {(c.item, c.at) for c in claims} <= {(None, None)}
