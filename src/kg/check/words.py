"""Whether words tell of a name, a symbol, a number or a date: the reader's side of every fact, independent of the rules that made it.

Words are compared as tokens: runs of letters or of digits, without case or accents. So line breaks, hyphens and the spaces of scans make
no difference, and "WT/L/103" does not stand in "WT/L/1032".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from kg.extract import tables

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_MISREAD = re.compile(r"(?<![^\W\d_])[lIO]+(?=\d)|(?<=\d)[lIO]+(?![^\W_])")  # "l998", "2O18", as scans have them
_DIGITS = str.maketrans("lIO", "110")
_RANGE = re.compile(
    r"(\d+)\W{0,3}(?:[^\W\d_]{1,7}\W{1,3}){0,2}?"  # "1", "16 March"
    r"(?:\b(?:to|through|à|au|al|a)\b|[-–—])\W{0,3}(?:[^\W\d_]{1,4}\W{1,2})?"  # "to Add.", "-"
    r"(\d+)"
)


@cache
def tokens(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text; numbers without leading zeros."""
    read = _MISREAD.sub(lambda match: match.group().translate(_DIGITS), text)
    plain = "".join(c for c in unicodedata.normalize("NFKD", read.casefold()) if not unicodedata.combining(c))
    return tuple(token.lstrip("0") or "0" if token.isdigit() else token for token in _TOKEN.findall(plain))


class Words:
    """The passages of an assertion, read as tokens."""

    def __init__(self, passages: Sequence[str], calendar: Calendar) -> None:
        self._runs = [tokens(passage) for passage in passages]
        self._all = frozenset(token for run in self._runs for token in run)
        self._text = "\n".join(passages).casefold()
        self._calendar = calendar

    def hold(self, text: str) -> bool:
        """Tell whether these words stand in one passage, or one after the other in several."""
        wanted = tokens(text)
        if not wanted:
            return text.strip().casefold() in self._text
        return any(_follows(wanted, run) for run in (*self._runs, tuple(t for run in self._runs for t in run)))

    def hold_symbol(self, symbol: str) -> bool:
        """Tell whether a symbol is printed: whole, in parts ("JOB/CTG/12 et 13"), or inside a printed range ("Add.1 to Add.3")."""
        if self.hold(symbol):
            return True
        return all(part in self._all or (part.isdigit() and self._in_range(int(part))) for part in tokens(symbol))

    def hold_number(self, value: int) -> bool:
        """Tell whether a number is printed, in digits or as an ordinal in words."""
        return str(value) in self._all or any(self.hold(name) for name in self._calendar.ordinals.get(value, ()))

    def hold_date(self, value: str) -> bool:
        """Tell whether the parts of "2018-03-23", "2018-03" or "2018" are printed: a year in two or four digits, a month by name or number."""
        year, *rest = value.split("-")
        if not ({year, year[2:].lstrip("0")} & self._all or self._in_range(int(year))):
            return False
        if rest and not (rest[0].lstrip("0") in self._all or self._calendar.months[int(rest[0])].search(self._text)):
            return False
        return len(rest) < 2 or self.hold_number(int(rest[1])) or self._in_range(int(rest[1]))

    def _in_range(self, value: int) -> bool:
        return any(int(first) < value < int(last) for first, last in _RANGE.findall(self._text))


class Calendar:
    """Names of months and ordinals, in every language at once."""

    def __init__(self, months: Mapping[int, Iterable[str]], ordinals: Mapping[int, Iterable[str]]) -> None:
        """Take patterns of the names of each month, and the ordinals of each number."""
        self.months = {
            n: re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", re.IGNORECASE) for n, names in months.items()
        }
        self.ordinals = {number: tuple(names) for number, names in ordinals.items()}


def calendar() -> Calendar:
    """Return the calendar of the languages' tables."""
    rows = [tables.read("dates", language) for language in tables.LANGUAGES]
    months = {n: [name for row in rows for name in (row["months"][n - 1], row["short"][n - 1])] for n in range(1, 13)}
    counts = [tables.read("ordinals", language) for language in tables.LANGUAGES]
    ordinals: dict[int, list[str]] = {}
    for number, names in (pair for row in counts for pair in row.get("ordinals", {}).items()):
        ordinals.setdefault(int(number), []).extend(names)
    return Calendar(months, ordinals)


def _follows(wanted: tuple[str, ...], run: tuple[str, ...]) -> bool:
    width = len(wanted)
    return any(run[i : i + width] == wanted for i in range(len(run) - width + 1))
