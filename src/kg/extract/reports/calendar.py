"""Printed dates compared: full days, months, and dates whose year the sentence leaves to the reader ("--07", "--02-24")."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from kg.model import DateKind, DateMention

_LONGEST = 31  # days of a range that is spelled out


def days(dates: Iterable[DateMention]) -> frozenset[str]:
    """Return the full days that dates name; those of a range with all between."""
    found: set[str] = set()
    for date in dates:
        full = [value for value in date.values if len(value) == len("2018-03-23")]
        found.update(_between(full[0], full[-1]) if date.kind is DateKind.RANGE and full else full)
    return frozenset(found)


def _between(first: str, last: str) -> list[str]:
    try:
        start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    except ValueError:
        return [first, last]
    count = (end - start).days
    if not 0 < count <= _LONGEST:
        return [first, last]
    return [(start + dt.timedelta(days=n)).isoformat() for n in range(count + 1)]


def months(dates: Iterable[DateMention]) -> frozenset[str]:
    """Return the months of known year that dates name without a day."""
    return frozenset(
        value for date in dates for value in date.values if len(value) == len("2018-07") and value[0] != "-"
    )


def dated(dates: Iterable[DateMention]) -> bool:
    """Tell whether dates name any day or month of a known year."""
    return any(value[0] != "-" for date in dates for value in date.values)


def fits(dates: Iterable[DateMention], known: frozenset[str]) -> bool:
    """Tell whether dates can mean a meeting of these days or months: each of their values is one of them, or holds one."""
    values = [value for date in dates for value in date.values]
    return bool(values) and all(any(_same(value, day) for day in known) for value in values)


def names(dates: Iterable[DateMention], day: str) -> bool:
    """Tell whether dates print a day, with its year or without; a month does not print its days."""
    return any(value in {day, f"-{day[4:]}"} for date in dates for value in date.values)


def sitting(dates: tuple[DateMention, ...], meeting: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """Return a printed day that is one of several of a meeting, with its year; none where the dates name the meeting itself."""
    known = days(meeting)
    meant = sorted(day for day in known if names(dates, day))
    return (replace(dates[0], kind=DateKind.DAYS, values=(meant[0],)),) if len(meant) == 1 < len(known) else ()


def before(date: DateMention, meeting: tuple[DateMention, ...]) -> DateMention:
    """Return a date without its year as the last such date before the end of a meeting."""
    end = max(days(meeting), default="")
    if not end:
        return date
    values = tuple(
        f"{int(end[:4]) - (value[1:] > end[4:])}{value[1:]}" for value in date.values if value.startswith("--")
    )
    return replace(date, values=values) if values else date


def after(date: DateMention, meeting: tuple[DateMention, ...]) -> DateMention:
    """Return a date without its year as the first such date after the end of a meeting."""
    end = max(days(meeting), default="")
    if not end:
        return date
    values = tuple(
        f"{int(end[:4]) + (value[1:] <= end[4 : 3 + len(value)])}{value[1:]}"
        for value in date.values
        if value.startswith("--")
    )
    return replace(date, values=values) if values else date


def _same(value: str, day: str) -> bool:
    if value.startswith("--"):
        return day[4:].startswith(value[1:])
    return day == value or day.startswith(f"{value}-")


def by_month(dates: Iterable[DateMention]) -> list[DateMention]:
    """Split dates into one for each month, as a list of several meetings is printed; ranges stay whole."""
    parts: list[DateMention] = []
    for date in dates:
        if date.kind is DateKind.RANGE:
            parts.append(date)
            continue
        groups: dict[str, list[str]] = {}
        for value in date.values:
            groups.setdefault(_month(value), []).append(value)
        parts += [replace(date, values=tuple(values)) for values in groups.values()]
    return parts


def _month(value: str) -> str:
    return value[:4] if value.startswith("--") else value[:7]
