"""Meetings that stand in tables, and titles of several lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kg.model import (
    DocumentClaim,
    MeetingClaim,
    NameMention,
    OfficeMention,
    PersonMention,
    ProposalClaim,
    StatementClaim,
)

Read = Callable[[str], Any]

TABLE = """REPORT (2014) OF THE COMMITTEE ON AGRICULTURE TO THE COUNCIL FOR TRADE IN GOODS

1. During the period under review the Committee held two meetings, as the table shows.

Meeting\tSittings\tRecord\tChairperson
First\t5 and 7 March 2014\tG/AG/R/971\tMr. Jon Berg (Norway)
Second\t9 June and, on resumption, 2 July 2014\tG/AG/R/972\tMs. Ana Ruiz (Chile)

2. On 2 July, Peru raised a question.
"""

BODIES = """# COMMERCE ET SEMENCES: RÉCAPITULATION

### Note du Secrétariat

1. Le tableau indique les réunions.

| Organe | Réunion | Documents |
|---|---|---|
| Comité de l'agriculture | 5 et 7 mars 2014 | G/AG/W/971 |
| | 9 juin 2014 | G/AG/W/972 |
| Conseil du commerce des services | 11 mars 2014 | S/C/W/973 |

## A. Conseil du commerce des services

2. Le Pérou a demandé des précisions.

## B. Comité de l'agriculture

3. En juin, la Norvège a répondu aux questions.
"""


def _code(agent: Any) -> str:
    assert isinstance(agent, NameMention)
    return agent.candidates[0].partition("/")[2]


def _days(dates: Any) -> str:
    return " ".join(value for date in dates for value in date.values)


def test_a_row_is_one_meeting_with_its_chair(read: Read) -> None:
    """Sittings of two months in one row are one meeting; the year is shared, and the Chair is the one of the row."""
    told = read(TABLE)
    meetings = {_days(m.dates): m for m in told.of(MeetingClaim)}

    assert set(meetings) == {"2014-03-05 2014-03-07", "2014-06-09 2014-07-02"}
    assert sorted(m.chair.name for m in meetings.values() if isinstance(m.chair, PersonMention)) == [
        "Ana Ruiz",
        "Jon Berg",
    ]
    assert all(_code(m.body) == "COA" and m.role == "reported" for m in meetings.values())
    (turn,) = told.of(StatementClaim)
    assert turn.at is meetings["2014-06-09 2014-07-02"]


def test_an_empty_cell_goes_on_with_the_body_above(read: Read) -> None:
    """The body of a row without one is that of the row above; a section is about the meetings of the body that it names."""
    told = read(BODIES)

    assert {("COA", "2014-03-05 2014-03-07"), ("COA", "2014-06-09"), ("CTS", "2014-03-11")} == {
        (_code(m.body), _days(m.dates)) for m in told.of(MeetingClaim)
    }
    assert [(_code(s.speaker), _days(s.at.dates)) for s in told.of(StatementClaim)] == [
        ("PER", "2014-03-11"),
        ("NOR", "2014-06-09"),
    ]


def test_the_title_line_that_names_the_addressee_counts(read: Read) -> None:
    """A note whose second title line says to whom it reports, reports to that body; its lines open no section."""
    told = read(
        "NOTE BY THE CHAIR OF THE COMMITTEE ON AGRICULTURE\n\n"
        "REPORT BY THE CHAIR OF THE COMMITTEE ON AGRICULTURE TO THE GENERAL COUNCIL ON COTTON\n\n"
        "1. I report on the meeting held on 5 March 2014.\n"
    )

    (document,) = told.of(DocumentClaim)
    (meeting,) = told.of(MeetingClaim)
    assert isinstance(document.author, OfficeMention)
    assert (_code(document.addressed_to), _code(meeting.body)) == ("GC", "COA")


def test_minutes_that_record_a_proposal_are_not_the_proposal(read: Read) -> None:
    """A paper is known by its own symbol, not by that of the minutes beside it."""
    told = read(
        "REPORT BY THE CHAIR OF THE COMMITTEE ON AGRICULTURE TO THE GENERAL COUNCIL\n\n"
        "1. At the meeting held on 5 March 2014, Chile reiterated its proposal on seeds (G/AG/R/971, G/AG/W/971).\n"
    )

    assert [p.symbol.symbol for p in told.of(ProposalClaim)] == ["G/AG/W/971"]
