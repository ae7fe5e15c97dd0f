"""Dates that leave something to the reader, and the meetings that they mean."""

from __future__ import annotations

from kg.extract.reports import calendar
from kg.extract.reports.book import Book, Sighting
from kg.model import DateKind, DateMention, NameMention, PersonMention, Span

COUNCIL = NameMention(Span(0, 1), ("body/CTG",))
OTHER = NameMention(Span(2, 3), ("body/GC",))


def _date(*values: str, kind: DateKind = DateKind.DAYS) -> DateMention:
    return DateMention(Span(0, 1), kind, values)


def _seen(*dates: DateMention, body: NameMention = COUNCIL, scheduled: bool = False, listed: bool = False) -> Sighting:
    return Sighting(body, dates, Span(0, 9), Span(0, 9), scheduled=scheduled, listed=listed)


def test_days_of_a_range_are_all_its_days() -> None:
    """A true range holds what lies between; a list does not."""
    assert {"2018-03-23", "2018-03-24", "2018-03-25"} == calendar.days(
        [_date("2018-03-23", "2018-03-25", kind=DateKind.RANGE)]
    )
    assert {"2018-03-23", "2018-03-25"} == calendar.days([_date("2018-03-23", "2018-03-25")])


def test_months_split_a_list_of_meetings() -> None:
    """Several meetings printed in one list are one for each month; a range stays whole."""
    parts = calendar.by_month(
        [_date("2018-07", "2018-12", kind=DateKind.MONTHS), _date("2019-05-30", "2019-06-02", kind=DateKind.RANGE)]
    )

    assert [part.values for part in parts] == [("2018-07",), ("2018-12",), ("2019-05-30", "2019-06-02")]


def test_a_month_means_the_one_meeting_that_sat_in_it() -> None:
    """A back reference makes no meeting, and where two meetings fit it means neither."""
    book = Book(
        [
            _seen(_date("2018-03-23", "2018-03-26")),
            _seen(_date("2018-07-03")),
            _seen(_date("--07", kind=DateKind.MONTHS)),
        ],
        COUNCIL,
    )
    twice = Book([_seen(_date("2018-03-23")), _seen(_date("2019-03-02"))], COUNCIL)

    assert len(book.claims) == 2
    found = book.find(COUNCIL, (_date("--07", kind=DateKind.MONTHS),))
    assert found is not None
    assert found.dates[0].values == ("2018-07-03",)
    assert book.find(OTHER, (_date("--07", kind=DateKind.MONTHS),)) is None
    assert twice.find(COUNCIL, (_date("--03", kind=DateKind.MONTHS),)) is None


def test_the_chair_is_quoted_from_the_words_that_name_him() -> None:
    """A table that lists a meeting says more than a sentence that names it; who chaired is told from where it stands, and once."""
    told = Sighting(COUNCIL, (_date("2018-03-23"),), Span(5, 9), Span(5, 9))
    row = Sighting(COUNCIL, (_date("2018-03-23"),), Span(20, 30), Span(20, 30), listed=True)
    line = Sighting(COUNCIL, (_date("2018-03-23"),), Span(40, 50), Span(40, 50), chair=PersonMention(Span(45, 48), "X"))

    book = Book([told, row, line], COUNCIL)

    assert [(claim.spans, claim.chair is not None) for claim in book.claims] == [
        ((Span(20, 30),), False),
        ((Span(40, 50),), True),
    ]
    assert len(book.reported()) == 1


def test_a_month_prefers_what_was_held() -> None:
    """What a report tells of March is told of the March meeting that was held, not of the one to come."""
    book = Book([_seen(_date("2019-03-04")), _seen(_date("2020-03-05"), scheduled=True)], COUNCIL)

    found = book.find(COUNCIL, (_date("--03", kind=DateKind.MONTHS),))

    assert found is not None
    assert found.status == "held"


def test_one_sitting_of_a_meeting_is_no_meeting_of_its_own() -> None:
    """A day among the listed days belongs to that meeting; the same day of another body does not."""
    book = Book(
        [_seen(_date("2018-03-26")), _seen(_date("2018-03-23", "2018-03-26")), _seen(_date("2018-03-26"), body=OTHER)],
        COUNCIL,
    )

    assert sorted(claim.dates[0].values for claim in book.claims) == [("2018-03-23", "2018-03-26"), ("2018-03-26",)]


def test_only_listed_meetings_are_reported() -> None:
    """Where a report lists its meetings, another meeting of the body is only mentioned."""
    book = Book([_seen(_date("2018-03-23"), listed=True), _seen(_date("2017-12-01"))], COUNCIL)

    assert {claim.dates[0].values[0]: claim.role for claim in book.claims} == {
        "2018-03-23": "reported",
        "2017-12-01": "mentioned",
    }


def test_a_sitting_gets_its_year_from_its_meeting() -> None:
    """A day printed without its year is that of the meeting; a date that names the whole meeting is no sitting."""
    meeting = (_date("2016-02-24"), _date("2016-03-11"))

    assert [day.values for day in calendar.sitting((_date("--03-11"),), meeting)] == [("2016-03-11",)]
    assert calendar.sitting((_date("--03", kind=DateKind.MONTHS),), meeting) == ()
    assert calendar.sitting((_date("2016-03-11"),), (_date("2016-03-11"),)) == ()
