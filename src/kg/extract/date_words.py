"""The regular expressions of dates, made from the table of each language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract import tables
from kg.extract.literals import Prefilter

_GAP = r"[\s\xa0]"
_YEAR = r"[12lI][09O][\dOl]{2}(?![\w/]|[.,]\d)"


@dataclass(frozen=True, slots=True)
class DateWords:
    """How one language prints dates: whole expressions, and the parts of one."""

    by_day: re.Pattern[str]  # groups days, month, year
    by_month: re.Pattern[str]  # groups first (a month), days2, year2; or months, year3
    months_in: Prefilter  # where `by_month` is worth running
    day: re.Pattern[str]
    months: tuple[re.Pattern[str], ...]
    month: re.Pattern[str]
    to: re.Pattern[str]
    to_next: re.Pattern[str]  # all that stands between the two ends of a range over months
    between: re.Pattern[str]
    bridge: re.Pattern[str]
    ambiguous: frozenset[str]
    word_before: re.Pattern[str]

    def number(self, month: str) -> int:
        """Return the number of a printed month, 1 to 12."""
        return next(n for n, pattern in enumerate(self.months, start=1) if pattern.fullmatch(month))


def _either_case(month: str) -> str:
    """Return the spellings of a month in any case, first letters as classes: `re` finds candidates much faster so."""
    return "|".join(f"[{word[0].lower()}{word[0].upper()}](?i:{word[1:]})" for word in month.split("|"))


@cache
def words(language: str) -> DateWords:
    """Return the expressions of one language."""
    row = tables.read("dates", language)
    full, short = [_either_case(month) for month in row["months"]], row["short"]
    month = f"(?:{'|'.join(full)})"
    any_month = f"(?:{'|'.join(full)}|(?:{'|'.join(short)})\\.?)(?!\\w)"
    join, to, gap = row["join"], row["to"], _GAP
    article = f"(?:(?:{row['day_article']}){gap}+)?"
    day = row["day"]
    weekday = f"(?:{row['weekday']},?{gap}+)?"
    joined = f"(?:{gap}*,{gap}*(?:(?:{join}){gap}+)?|{gap}+(?:{join}|{to}){gap}+|{gap}*[-–—‑]{gap}*|{gap}*&{gap}*)"
    days = f"{day}(?:{joined}{article}{weekday}{day})*"
    to_month = f"{gap}*,?{gap}*(?:(?:{row['before_month']}){gap}*)?"
    year = f"(?:{gap}*,?{gap}*(?:(?:{row['before_year']}){gap}*)?(?P<YEAR>{_YEAR}))?"
    months = f"{month}(?!\\w)(?:{joined}(?:(?:{row['month_article']}){gap}*)?{month}(?!\\w))*"
    by_day = f"(?P<days>{days}){to_month}(?P<month>{any_month}){year.replace('YEAR', 'year')}"
    first = (
        f"(?P<first>{month}){gap}+(?P<days2>(?!\\d{{4}}){days}){year.replace('YEAR', 'year2')}|"
        if row["month_first"]
        else ""
    )
    by_month = f"{first}(?P<months>{months}){year.replace('YEAR', 'year3')}"
    flags = re.IGNORECASE
    return DateWords(
        re.compile(by_day, flags),
        re.compile(by_month),
        Prefilter([by_month]),
        re.compile(r"(?<!\d)\d{1,2}(?!\d)"),
        tuple(re.compile(rf"(?:{one}|{other}\.?)", flags) for one, other in zip(full, short, strict=True)),
        re.compile(rf"{month}(?!\w)"),
        re.compile(rf"{gap}(?:{to}){gap}|[-–—‑]", flags),
        re.compile(rf"{gap}*(?:[-–—‑]|(?:{to})){gap}*{article}", flags),
        re.compile(rf"\b(?:{row['between']}){gap}+{article}$", flags),
        re.compile(rf"(?:{gap}|,|\b(?:{row['bridge']})\b)*", flags),
        frozenset(row["words"]),
        re.compile(rf"\b(?:{row['word_before']})[\s\xa0-]+$" if row["word_before"] else "$", flags),
    )
