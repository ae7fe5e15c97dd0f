"""Paragraphs named beside a symbol: "document X, paragraph 19.9", "paragraphs 3 to 5 of X"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.extract import tables
from kg.model import SymbolMention

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


def normal(numbers: str, language: str) -> str:
    """Return paragraph numbers in one form for all languages: "4.1 à 4.12" is "4.1 to 4.12", "8 et 9" is "8, 9"."""
    to = "|".join(tables.read("symbols", spoken)["to"] for spoken in tables.spoken(language))
    found = re.findall(_NUMBER, numbers)
    if len(found) == 2 and re.search(rf"[\s\xa0](?:{to})[\s\xa0]|[-–‑]", numbers, re.IGNORECASE):
        return f"{found[0]} to {found[1]}"
    return ", ".join(found)


def marked(text: str, group: tuple[SymbolMention, ...], language: str) -> tuple[SymbolMention, ...]:
    """Return the symbols of one list, the first or last with the paragraph that stands before or behind it."""
    behind, before = _patterns(language)
    found = list(group)
    hit = behind.match(text, group[-1].span.end)
    if hit:
        found[-1] = replace(found[-1], paragraph=normal(hit["numbers"], language))
        return tuple(found)
    start = group[0].span.start
    hit = before.search(text, max(0, start - _REACH), start)
    if hit:
        found[0] = replace(found[0], paragraph=normal(hit["numbers"], language))
    return tuple(found)
