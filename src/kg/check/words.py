"""Whether words tell of a name, a symbol, a number or a date: the reader's side of every fact, independent of the rules that made it.

Words are compared as tokens: runs of letters or of digits, without case or accents. So line breaks, hyphens and the spaces of scans make
no difference, and "WT/L/103" does not stand in "WT/L/1032".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate

from kg.extract import tables
from kg.settings import LANGUAGES

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_MISREAD = re.compile(r"(?<![^\W\d_])[lIO]+(?=\d)|(?<=\d)[lIO]+(?![^\W_])")  # "l998", "2O18", as scans have them
_DIGITS = str.maketrans("lIO", "110")
_BRACKET = re.compile(r"\(+(\d\d)Y")  # "(98YDEC/2"
_DOT = re.compile(r"(?<=[A-Z])\.(?=[A-Z])")  # "COM.TD"
_STROKES = str.maketrans("lj1|", "iiii")  # of Roman numerals, as scans take them for each other
_WT = re.compile(r"\bW(?:TO|I)/")
_TABLES = ("dates", "symbols", "ordinals")
_MONTHS = range(1, 13)
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

    def __init__(self, passages: Sequence[str], lexis: Lexis) -> None:
        self._runs = [tokens(passage) for passage in passages]
        self._passages = passages
        self._all = frozenset(token for run in self._runs for token in run)
        self._printed = "\n".join(passages)
        self._text = self._printed.casefold()
        self._lexis = lexis

    def hold(self, text: str) -> bool:
        """Tell whether these words stand in one passage, or one after the other in several."""
        wanted = tokens(text)
        if not wanted:
            return text.strip().casefold() in self._text
        return any(_follows(wanted, run) for run in (*self._runs, tuple(t for run in self._runs for t in run)))

    def hold_name(self, name: str) -> bool:
        """Tell whether a name stands in one passage, in singular or plural, in any spelling of its language ("centre", "center")."""
        wanted = self._lexis.name(name)
        return bool(wanted) and any(_written(wanted, self._lexis.name(passage)) for passage in self._passages)

    def hold_office(self, office: str) -> bool:
        """Tell whether an office is named by what it is ("SECRETARIAT", "CTG-CHAIR"): a chair, a director, a division."""
        return self._lexis.names_office(self._printed, office.rpartition("-")[2])

    def hold_symbol(self, symbol: str) -> bool:
        """Tell whether a symbol is printed: whole, in parts ("JOB/MA/12 et 13"), or inside a printed range ("Add.1 to Add.3")."""
        if self.hold(symbol):
            return True
        printed = self._all.union(*(tokens(self._lexis.plain(passage)) for passage in self._passages))
        return all(part in printed or (part.isdigit() and self._in_range(int(part))) for part in tokens(symbol))

    def hold_number(self, value: int) -> bool:
        """Tell whether a number is printed, in digits or in words."""
        return str(value) in self._all or any(value in self._lexis.numbers(run) for run in self._runs)

    def hold_parts(self, label: str, others: Iterable[str]) -> bool:
        """Tell whether the parts of a label ("C(iii)") stand here, if as scans have them, or in other labels; one of them here."""
        parts = [part.translate(_STROKES) for part in tokens(label)]
        here = frozenset(token.translate(_STROKES) for token in self._all)
        known = here.union(token.translate(_STROKES) for other in others for token in tokens(other))
        return any(part in here for part in parts) and all(part in known for part in parts)

    def hold_date(self, value: str) -> bool:
        """Tell whether the parts of "2018-03-23", "2018-03" or "2018" are printed: a year in two or four digits, a month by name or number."""
        year, *rest = value.split("-")
        if not ({year, year[2:].lstrip("0")} & self._all or self._in_range(int(year))):
            return False
        if rest and not (rest[0].lstrip("0") in self._all or self._lexis.names_month(self._text, int(rest[0]))):
            return False
        return len(rest) < 2 or self.hold_number(int(rest[1])) or self._in_range(int(rest[1]))

    def _in_range(self, value: int) -> bool:
        return any(int(first) < value < int(last) for first, last in _RANGE.findall(self._text))


class Lexis:
    """What the languages' tables know of dates, numbers and symbols, in every language at once."""

    def __init__(self) -> None:
        """Read the tables."""
        dates, status, ordinals = ([tables.read(name, one) for one in LANGUAGES] for name in _TABLES)
        names = {n: [name for row in dates for name in (row["months"][n - 1], row["short"][n - 1])] for n in _MONTHS}
        self._months = {
            n: re.compile(rf"(?<!\w)(?:{'|'.join(some)})(?!\w)", re.IGNORECASE) for n, some in names.items()
        }
        self._status = [
            (name, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))
            for row in status
            for name, pattern in row.get("status", {}).items()
        ]
        self._spellings = [tuple(pair) for one in LANGUAGES for pair in tables.read("names", one).get("spellings", ())]
        self._offices = _offices()
        self._numbers = [{tokens(word)[0]: value for word, value in row.items()} for row in ordinals]

    def names_month(self, text: str, month: int) -> bool:
        """Tell whether a month, 1 to 12, stands in a text by its name."""
        return self._months[month].search(text) is not None

    def names_office(self, text: str, kind: str) -> bool:
        """Tell whether words for an office of this kind (CHAIR, SECRETARIAT, DG) stand in a text."""
        return any(pattern.search(text) for pattern in self._offices.get(kind, ()))

    def name(self, text: str) -> tuple[str, ...]:
        """Return the tokens of a name in one spelling and without the plural's s."""
        text = text.casefold()
        for kept, other in self._spellings:
            text = text.replace(other.casefold(), kept.casefold())
        return tuple(token[:-1] if len(token) > 2 and token.endswith("s") else token for token in tokens(text))

    def plain(self, text: str) -> str:
        """Write symbols as they are kept: "Addendum 1" as "Add 1", and what scans make of "WT" and of brackets mended."""
        for name, pattern in self._status:
            text = pattern.sub(name, text)
        return _BRACKET.sub(r"(\1) ", _DOT.sub("", _WT.sub("WT/", text)))

    def numbers(self, run: tuple[str, ...]) -> frozenset[int]:
        """Return the numbers that tokens say in words: "twenty", "ninth" say 29."""
        found: set[int] = set()
        for known in self._numbers:
            total = 0
            for token in (*run, ""):
                value = known.get(token)
                if value is None:
                    found.add(total)
                    total = 0
                else:
                    total = total * value if value == 100 and 0 < total < 10 else total + value
        return frozenset(found - {0})


def _offices() -> dict[str, list[re.Pattern[str]]]:
    """Return the words for offices by their kind; a Chair who signs a text is named by its first person."""
    found: dict[str, list[re.Pattern[str]]] = {}
    for language in LANGUAGES:
        offices = tables.read("offices", language)
        rows = [(row["office"], row["pattern"]) for row in offices["row"]]
        first = (*tables.read("first_person", language)["row"], *tables.read("statements", language).get("author", ()))
        rows += [("CHAIR", row["pattern"]) for row in first]
        for kind, pattern in (*rows, ("SECRETARIAT", offices["staff"])):
            found.setdefault(kind, []).append(re.compile(pattern, re.IGNORECASE))
    return found


def _written(wanted: tuple[str, ...], run: tuple[str, ...]) -> bool:
    """Tell whether whole tokens of a run spell the same word, however it is hyphenated ("Inter-Arab", "InterArab")."""
    ends = list(accumulate((len(token) for token in run), initial=0))
    word, text = "".join(wanted), "".join(run)
    starts, known = (end for end in ends if text.startswith(word, end)), frozenset(ends)
    return any(start + len(word) in known for start in starts)


def _follows(wanted: tuple[str, ...], run: tuple[str, ...]) -> bool:
    width = len(wanted)
    return any(run[i : i + width] == wanted for i in range(len(run) - width + 1))
