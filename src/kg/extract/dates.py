"""Dates in text: one mention for each run of days that shares a month, and for each run of months.

`DAYS` has every day as printed; two days next to each other joined by a dash are `DAYS` too, since both are printed. `RANGE` has the first
and last day. `MONTHS` has the printed months. A year printed once serves the groups before it ("les 5 et 8 mars, et les 2 et 3 juillet
2018"); what has no year is "--07" or "--02-24". Days that no calendar has are no dates.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract import tables
from kg.extract.date_words import DateWords, words
from kg.extract.mentions import in_order
from kg.model import BlockKind, DateKind, DateMention, Document, Span

_ISO = re.compile(r"(?<![\w/.-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\w/-]|\.\d)")
_NUMERIC = re.compile(r"(?<![\w/.-])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?![\w/-]|\.\d)")
_REACH = 80  # characters around the name of a month that its list and year may take
_YEAR_DIGITS = str.maketrans("lIO", "110")


@dataclass(frozen=True, slots=True)
class _Group:
    """Days of one month, or months, before years are shared out."""

    span: Span
    kind: DateKind
    days: tuple[int, ...]  # empty for months
    months: tuple[int, ...]
    year: int = 0


def find(document: Document) -> tuple[DateMention, ...]:
    """Return the dates of a document in order."""
    found: list[DateMention] = [*_by_number(document.text)]
    for block in document.blocks:
        if block.kind is not BlockKind.FURNITURE:
            found += in_language(document.text, block.span, block.language or document.language)
    kept: list[DateMention] = []
    for date in in_order(found):
        if not kept or date.span.start >= kept[-1].span.end:
            kept.append(date)
    return tuple(kept)


def in_language(text: str, span: Span, language: str) -> tuple[DateMention, ...]:
    """Return the dates that a span prints with names of months, read in a language or in all where it is not known."""
    found: list[DateMention] = []
    for spoken in tables.spoken(language):
        rules = words(spoken)
        groups = _over_months(text, _shared(text, list(_groups(text, span, rules)), rules), rules)
        found += filter(None, map(_mention, groups))
    return tuple(found)


def _groups(text: str, span: Span, rules: DateWords) -> Iterator[_Group]:
    """Yield the days and months of a block in order: days by their number first, then months that stand elsewhere."""
    found = [group for hit in _alone(rules.by_day, text, span) for group in _runs(text, hit, rules)]
    taken = {offset for group in found for offset in range(group.span.start, group.span.end)}
    near = [
        Span(*stretch) for _, ways in rules.months_in.windows(text, span.start, span.end, _REACH) for stretch in ways
    ]
    for hit in (hit for stretch in near for hit in _alone(rules.by_month, text, stretch)):
        if hit.start() in taken:
            continue
        if hit["months"] is None:
            found += _runs(text, hit, rules)
        elif _is_month(text, hit, rules):
            printed = tuple(rules.number(month) for month in rules.month.findall(hit["months"]))
            found.append(_Group(Span(*hit.span()), DateKind.MONTHS, (), printed, _year(hit["year3"])))
    return iter(sorted(found, key=lambda group: group.span))


def _alone(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield matches that are no tail of something longer: not in "18/5 March", nor the 17 in "2017, 28 June"."""
    at = span.start
    while hit := pattern.search(text, at, span.end):
        before = text[max(0, hit.start() - 1) : hit.start()]
        if before.isalnum() or before in {"/", ".", "-", "‑", "_"}:
            at = hit.start() + 1
        else:
            at = hit.end()
            yield hit


def _year(printed: str | None) -> int:
    return int(printed.translate(_YEAR_DIGITS)) if printed else 0


def _is_month(text: str, hit: re.Match[str], rules: DateWords) -> bool:
    """Tell a month from a word that is spelt alike: "May" and "March" need a year or a preposition, others a capital in English."""
    printed = hit["months"]
    if rules.ambiguous and not printed[0].isupper():
        return False
    if printed in rules.ambiguous and not hit["year3"]:
        return not printed.isupper() and bool(rules.word_before.search(text, max(0, hit.start() - 20), hit.start()))
    return True


def _runs(text: str, hit: re.Match[str], rules: DateWords) -> Iterator[_Group]:
    """Yield the days of one month as lists and true ranges: "4-6 and 9 May" has one of each."""
    parts = hit.groupdict()
    group = "days" if "days" in parts else "days2"
    month = rules.number(parts.get("month") or parts["first"])
    year = _year(parts.get("year") or parts.get("year2"))
    start, end = hit.span(group)
    printed = [(int(day.group()), day.span()) for day in rules.day.finditer(text, start, end)]
    first = _rising(printed)
    printed = printed[first:]
    links = [bool(rules.to.search(text[a[1][1] : b[1][0]])) for a, b in pairwise(printed)]
    if len(printed) == 2 and rules.between.search(text, max(0, printed[0][1][0] - 15), printed[0][1][0]):
        links = [True]
    at = 0
    while at < len(printed):
        ranged = at < len(links) and links[at]
        stop = at + 2 if ranged else next((n for n in range(at + 1, len(links)) if links[n]), len(printed))
        days = tuple(day for day, _ in printed[at:stop])
        begin = hit.start() if at == 0 and first == 0 else printed[at][1][0]
        span = Span(begin, hit.end() if stop >= len(printed) else printed[stop - 1][1][1])
        true_range = ranged and days[1] - days[0] > 1
        yield _Group(span, DateKind.RANGE if true_range else DateKind.DAYS, days, (month,), year)
        at = stop


def _rising(printed: list[tuple[int, tuple[int, int]]]) -> int:
    """Return where the rising end of some days begins: in "paragraph 15, 12 May" the fifteen is no day."""
    start = len(printed) - 1
    while start > 0 and printed[start - 1][0] < printed[start][0]:
        start -= 1
    return start


def _shared(text: str, groups: list[_Group], rules: DateWords) -> list[_Group]:
    """Share years leftward: a group without a year takes that of the next, if only joining words stand between them."""
    for index in range(len(groups) - 2, -1, -1):
        here, behind = groups[index], groups[index + 1]
        ranged = rules.to_next.fullmatch(text, here.span.end, behind.span.start)
        joined = ranged or rules.bridge.fullmatch(text, here.span.end, behind.span.start)
        if here.year or not behind.year or not joined:
            continue
        if here.months[-1] <= behind.months[0]:
            groups[index] = replace(here, year=behind.year)
        elif ranged:
            groups[index] = replace(here, year=behind.year - 1)  # "28 December to 3 January 2005"
    return groups


def _over_months(text: str, groups: list[_Group], rules: DateWords) -> Iterable[_Group | tuple[_Group, _Group]]:
    """Join "28 June to 2 July 2018" into one range: a pair of groups."""
    at = 0
    while at < len(groups):
        here = groups[at]
        behind = groups[at + 1] if at + 1 < len(groups) else None
        if (
            behind
            and len(here.days) == len(behind.days) == 1
            and rules.to_next.fullmatch(text, here.span.end, behind.span.start)
        ):
            yield here, behind
            at += 2
        else:
            yield here
            at += 1


def _mention(group: _Group | tuple[_Group, _Group]) -> DateMention | None:
    if isinstance(group, tuple):
        one, other = group
        values = (*_values(one), *_values(other))
        return DateMention(Span(one.span.start, other.span.end), DateKind.RANGE, values) if len(values) == 2 else None
    values = _values(group)
    return DateMention(group.span, group.kind, values) if values else None


def _values(group: _Group) -> tuple[str, ...]:
    """Return the ISO values of a group; none if a day is not in the calendar."""
    year = f"{group.year:04}" if group.year else "-"
    if not group.days:
        return tuple(dict.fromkeys(f"{year}-{month:02}" for month in group.months))
    month = group.months[0]
    longest = calendar.monthrange(group.year or 2000, month)[1]
    if not all(1 <= day <= longest for day in group.days):
        return ()
    return tuple(f"{year}-{month:02}-{day:02}" for day in group.days)


def _by_number(text: str) -> Iterator[DateMention]:
    """Yield ISO dates, and day/month/year where the day cannot be a month."""
    for hit in _ISO.finditer(text):
        year, month, day = int(hit[1]), int(hit[2]), int(hit[3] or 0)
        if 1900 <= year < 2100 and 1 <= month <= 12:
            kind = DateKind.DAYS if day else DateKind.MONTHS
            values = _values(_Group(Span(0, 0), kind, (day,) if day else (), (month,), year))
            if values:
                yield DateMention(Span(*hit.span()), kind, values)
    for hit in _NUMERIC.finditer(text):
        day, month, year = int(hit[1]), int(hit[2]), int(hit[3])
        if day > 12 >= month >= 1:
            values = _values(_Group(Span(0, 0), DateKind.DAYS, (day,), (month,), year))
            if values:
                yield DateMention(Span(*hit.span()), DateKind.DAYS, values)
