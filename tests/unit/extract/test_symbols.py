"""Symbols in text: the cases, and what their spans are."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import dates, symbols
from kg.model import SymbolMention
from unit.extract.reading import cases, document

CASES = cases("symbols")


def _told(mention: SymbolMention) -> str:
    return f"{mention.symbol} § {mention.paragraph}" if mention.paragraph else mention.symbol


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Exactly the symbols of a case are found in its text."""
    read = document(case["text"], case.get("language", "en"))

    assert case["find"] == [_told(mention) for mention in symbols.find(read, dates.find(read))]


def test_all_cases_ran() -> None:
    """The file of cases was not cut short."""
    assert len(CASES) == 23


def test_spans_are_what_is_printed() -> None:
    """A symbol that shares its stem has as its span what is printed of it; one inside a range has the words between the ends."""
    read = document("WT/L/9/Add.1 to Add.4 and WT/L/10 and 11")
    found = symbols.find(read)

    assert [read.words(mention.span) for mention in found[:4]] == ["WT/L/9/Add.1", " to ", " to ", "Add.4"]
    assert read.words(found[4].span) == "WT/L/10"


@pytest.mark.parametrize(
    ("printed", "symbol"),
    [
        ("wt/comtd/w/l5", "WT/COMTD/W/15"),
        ("G/C/60", "G/C/60"),
        ("the document G/C/60", ""),
        ("G/C/60.", ""),
        ("he/she", ""),
    ],
)
def test_parse_takes_a_whole_symbol(printed: str, symbol: str) -> None:
    """A text is parsed as one symbol or as none."""
    assert symbols.parse(printed) == symbol
