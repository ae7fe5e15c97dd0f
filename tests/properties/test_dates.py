"""Laws of dates: every day of a calendar is printed and read back in three languages, and no other day is."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import dates
from kg.model import DateKind
from unit.extract.reading import document

MONTHS = {
    "en": calendar.month_name[1:],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "es": ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
}  # fmt: skip
AND = {"en": "and", "fr": "et", "es": "y"}


def _printed(day: int, month: int, year: int | str, language: str) -> str:
    name = MONTHS[language][month - 1]
    return f"{day} de {name} de {year}" if language == "es" else f"{day} {name} {year}"


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_every_day_of_two_years(language: str) -> None:
    """Each day of a leap year and of another is read back; the days that a month lacks are none."""
    wrong = []
    for year in (2016, 2017):
        for month in range(1, 13):
            for day in range(1, 32):
                found = dates.find(document(f"(x) {_printed(day, month, year, language)}.", language))
                real = day <= calendar.monthrange(year, month)[1]
                expected = [(f"{year}-{month:02}-{day:02}",)] if real else []
                if [mention.values for mention in found] != expected:
                    wrong.append((year, month, day))

    assert wrong == []


@given(
    st.sets(st.dates(date(1995, 1, 1), date(2030, 12, 28)), min_size=2, max_size=2), st.sampled_from(["en", "fr", "es"])
)
def test_two_days_share_what_they_share(days: set[date], language: str) -> None:
    """Two days in order, joined by "and", are both read, whether they share the month, the year, or nothing."""
    one, other = sorted(days)
    last = _printed(other.day, other.month, other.year, language)
    if (one.month, one.year) == (other.month, other.year):
        text = f"{one.day} {AND[language]} {last}"
    elif one.year == other.year:
        first = _printed(one.day, one.month, "", language).removesuffix(" de ").strip()
        text = f"{first} {AND[language]} {last}"
    else:
        text = f"{_printed(one.day, one.month, one.year, language)} {AND[language]} {last}"
    found = dates.find(document(text, language))

    assert [value for mention in found for value in mention.values] == [one.isoformat(), other.isoformat()]
    assert all(mention.kind is DateKind.DAYS for mention in found)


@given(st.text(alphabet="abcMyJun0123456789 ,.-/", max_size=40))
def test_values_are_days_of_the_calendar(text: str) -> None:
    """Whatever the noise, what is read is in the calendar and stands where its span says."""
    for mention in dates.find(document(text)):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        for value in mention.values:
            if not value.startswith("--") and len(value) == 10:
                date.fromisoformat(value)
