"""Paragraphs named beside a symbol: "document X, paragraph 19.9", "paragraphs 3 to 5 of X"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.extract import tables
from kg.model import Span, SymbolMention

_REACH = 120  # characters before a symbol in which its paragraph may stand
_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,2}(?:\([a-z]{1,3}\))?(?![\d/])"


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = [tables.read("symbols", spoken) for spoken in tables.spoken(language)]
    word = "|".join(row["paragraph"] for row in rows)
    of = "|".join(row["of"] for row in rows)
    numbers = numbers_pattern(language)
    named = rf"(?:{word})[\s\xa0]*(?P<numbers>{numbers})"
    return (
        re.compile(rf"[\s\xa0]*[,(]?[\s\xa0]*(?:{'|'.join(row['at'] for row in rows)})?{named}", re.IGNORECASE),
        re.compile(rf"\b{named}[\s\xa0]+(?:{of})(?P<between>[^.;:()|]{{0,60}}?)[\s\xa0(]*$", re.IGNORECASE),
    )


@cache
def numbers_pattern(language: str) -> str:
    """Return the regular expression of one or more paragraph numbers: "34", "4.1 to 4.12", "8 and 9"."""
    rows = [tables.read("symbols", spoken) for spoken in tables.spoken(language)]
    join = "|".join(row["join"] for row in rows)
    to = "|".join(row["to"] for row in rows)
    return rf"{_NUMBER}(?:(?:[\s\xa0]+(?:{to}|{join})[\s\xa0]+|[\s\xa0]*[,–‑-][\s\xa0]*){_NUMBER})*"


def provisions(numbers: str, offset: int, language: str) -> tuple[tuple[str, Span], ...]:
    """Return each paragraph or range of printed numbers in one form for all languages, with its span: "4.1 à 4.12" is "4.1 to 4.12"."""
    to = "|".join(tables.read("symbols", spoken)["to"] for spoken in tables.spoken(language))
    ranged = re.compile(
        rf"({_NUMBER})(?:[\s\xa0]+(?:{to})[\s\xa0]+|[\s\xa0]*[–‑-][\s\xa0]*)({_NUMBER})|({_NUMBER})", re.IGNORECASE
    )
    return tuple(
        (f"{hit[1]} to {hit[2]}" if hit[1] else hit[3], Span(offset + hit.start(), offset + hit.end()))
        for hit in ranged.finditer(numbers)
    )


def marked(text: str, group: tuple[SymbolMention, ...], language: str) -> tuple[SymbolMention, ...]:
    """Return the symbols of one list with the paragraph that stands before the first or behind the last.

    A mention names one provision: of "X, paragraphs 130 and 131" the symbol has the first, and a mention of its own, whose span is the
    number, has the other.
    """
    behind, before = _patterns(language)
    hit = behind.match(text, group[-1].span.end)
    if hit:
        first, *others = provisions(hit["numbers"], hit.start("numbers"), language)
        last = group[-1]
        return (
            *group[:-1],
            replace(last, paragraph=first[0]),
            *(SymbolMention(span, last.symbol, number) for number, span in others),
        )
    start = group[0].span.start
    hit = before.search(text, max(0, start - _REACH), start)
    if not hit:
        return group
    *others, nearest = provisions(hit["numbers"], hit.start("numbers"), language)
    symbol = group[0].symbol
    return (
        *(SymbolMention(span, symbol, number) for number, span in others),
        replace(group[0], paragraph=nearest[0]),
        *group[1:],
    )
