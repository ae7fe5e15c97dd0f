"""What follows a symbol and shares its stem: "and Add.1 to Add.3", "JOB/MA/12 et 13", "WT/GC/M/72 - 77", "and Addenda 1 and 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract import tables
from kg.model import Span, SymbolMention

_FARTHEST = 60  # numbers between the ends of a list or range that we believe
_STATUS = r"(?:Add|Rev|Corr|Suppl|Amend)"
_ITEM = rf"""(?:
      (?P<status>{_STATUS}\.?[ \xa0]?\d{{1,2}}(?:/{_STATUS}\.?[ \xa0]?\d{{1,2}})*)
    | (?P<path>(?-i:[A-Z]{{1,3}})/\d{{1,4}}(?:/{_STATUS}\.?[ \xa0]?\d{{1,2}})*)
    | (?P<number>\d{{1,5}})
    )(?![\w/]|[.,]\d)"""
_LAST_STATUS = re.compile(r"/(Add|Rev|Corr|Suppl|Amend)\.(\d+)$")
_STEM = re.compile(r"^(.*?)((?:/(?:Add|Rev|Corr|Suppl|Amend)\.\d+)*)$")
_PLURAL_REACH = 40  # characters before a symbol in which "documents" says that several follow


@dataclass(frozen=True, slots=True)
class _Words:
    more: re.Pattern[str]
    named: re.Pattern[str]
    plural: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    rows = [tables.read("symbols", spoken) for spoken in tables.spoken(language)]
    join = "|".join(row["join"] for row in rows)
    to = "|".join(row["to"] for row in rows)
    status = "|".join(f"(?:{pattern})" for row in rows for pattern in row["status"].values())
    own = "|".join(row["own"] for row in rows)
    gap = r"[\s\xa0]*"
    joined = rf"(?:{gap}[,;+(]{gap}|{gap}\({gap}|\s+(?:{join})\s+|{gap},{gap}(?:{join})\s+)+(?:(?:{own})\s+)?"
    ranged = rf"(?P<to>\s+(?:{to})\s+|{gap}[-–—‑]{gap})"
    return _Words(
        re.compile(rf"(?:{ranged}|{joined}){_ITEM}", re.VERBOSE | re.IGNORECASE),
        re.compile(rf"(?:{joined})(?P<name>{status})\s+(?P<number>\d{{1,2}})(?![\w/])", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(row['plural'] for row in rows)})\b[^.;]*$", re.IGNORECASE),
    )


def following(text: str, head: SymbolMention, language: str, taken: frozenset[int]) -> tuple[SymbolMention, ...]:
    """Return the symbols that follow a head and share its stem; characters in `taken` belong to other mentions."""
    words = _words(language)
    several = bool(words.plural.search(text, max(0, head.span.start - _PLURAL_REACH), head.span.start))
    found: list[SymbolMention] = []
    last = head
    while True:
        step = _next(text, last, words, language, several=several)
        if not step or any(offset in taken for offset in (step[-1].span.start, step[-1].span.end - 1)):
            return tuple(found)
        found += step
        last = step[-1]


def _next(text: str, last: SymbolMention, words: _Words, language: str, *, several: bool) -> list[SymbolMention]:
    named = words.named.match(text, last.span.end)
    if named:
        kind = _kind_named(named["name"], language)
        return [SymbolMention(Span(*named.span("number")), f"{_stem(last.symbol)}/{kind}.{int(named['number'])}")]
    hit = words.more.match(text, last.span.end)
    if not hit:
        return []
    symbol = _combined(last.symbol, hit)
    if not symbol or (hit["number"] and not _is_number(text, hit, last.symbol, several=several)):
        return []
    ends = SymbolMention(Span(*hit.span(hit.lastgroup or 0)), symbol)
    if not hit["to"]:
        return [ends]
    between = Span(last.span.end, ends.span.start)
    members = _between(last.symbol, symbol)
    return [] if members is None else [*(SymbolMention(between, member) for member in members), ends]


def _combined(last: str, hit: re.Match[str]) -> str:
    """Return the full symbol of an item; empty where it cannot continue the symbol before."""
    if hit["status"]:
        items = [_normal_status(item) for item in hit["status"].split("/")]
        return f"{_carrier(last, items)}/{'/'.join(items)}"
    if hit["path"]:
        stem = _stem(last)
        letters, number, *statuses = hit["path"].split("/")
        parts = stem.split("/")
        if len(parts) < 4 or not parts[-1].isdigit() or not parts[-2].isalpha():
            return ""
        return "/".join([*parts[:-2], letters, number, *map(_normal_status, statuses)])
    status = _LAST_STATUS.search(last)
    if status:
        return f"{last[: status.start()]}/{status[1]}.{int(hit['number'])}"
    parts = last.split("/")
    return "/".join([*parts[:-1], str(int(hit["number"]))]) if parts[-1].isdigit() else ""


def _carrier(last: str, items: list[str]) -> str:
    """Return what a status belongs to: "X/Add.1 and Add.2" both to X, "X/Rev.1 and Corr.1" the second to X/Rev.1."""
    kind = items[0].partition(".")[0]
    status = _LAST_STATUS.search(last)
    if not status:
        return last
    if status[1] == kind:
        return last[: status.start()]
    stem = _stem(last)
    return stem if len(items) > 1 or f"/{kind}." in last.removeprefix(stem) else last


def _is_number(text: str, hit: re.Match[str], last: str, *, several: bool) -> bool:
    """Tell whether a bare number continues a list of symbols: near and rising, and not counting what stands behind it."""
    number = int(hit["number"])
    before = int(re.findall(r"\d+", last)[-1])
    if not before < number <= before + _FARTHEST:
        return False
    behind = text[hit.end() : hit.end() + 30]
    if not re.match(r"[\s\xa0]*[^\W\d_]", behind):
        return not re.match(r"[\s\xa0]*(?:%|°|º)", behind)
    if re.match(r"\s+[^\W\d_]*[A-ZÀ-Ý]", behind):
        return bool(re.match(r"\s*\n\s*\n", behind))
    return several or bool(_LAST_STATUS.search(last)) or (len(hit["number"]) > 2 and number == before + 1)


def _between(first: str, last: str) -> list[str] | None:
    """Return the symbols strictly between the ends of a range; None where they are no range."""
    one, other = re.search(r"^(.*\D)(\d+)$", first), re.search(r"^(.*\D)(\d+)$", last)
    if not one or not other or one[1] != other[1]:
        return None
    start, end = int(one[2]), int(other[2])
    return [f"{one[1]}{n}" for n in range(start + 1, end)] if start < end <= start + _FARTHEST else None


def _stem(symbol: str) -> str:
    hit = _STEM.match(symbol)
    return hit[1] if hit else symbol


def _normal_status(item: str) -> str:
    kind, number = re.findall(r"[A-Za-z]+|\d+", item)
    return f"{kind.capitalize()}.{int(number)}"


def _kind_named(name: str, language: str) -> str:
    pairs: Iterator[tuple[str, str]] = (
        pair for spoken in tables.spoken(language) for pair in tables.read("symbols", spoken)["status"].items()
    )
    return next(kind for kind, pattern in pairs if re.fullmatch(pattern, name, re.IGNORECASE))
