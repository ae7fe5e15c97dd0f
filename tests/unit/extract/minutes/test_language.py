"""Every row of the tables of minutes matches its examples and none of its counter-examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kg.extract import tables
from kg.extract.cues import CueRow
from kg.extract.masked import Masked
from kg.extract.minutes import hits
from kg.extract.sections import section
from kg.settings import LANGUAGES

SUBJECTS = ("turns", "outcomes", "minutes", "papers", "instructions", "genre", "gatherings")
# Sections whose rows are asked at a place of a sentence; all others are searched for.
AT_A_PLACE = {
    "turn",
    "opening",
    "bare",
    "recalled",
    "silence",
    "subject",
    "act",
    "joint",
    "whole",
    "annex",
    "resumption",
    "genre",
    "body_told",
    "undertakes",
    "verb",
    "adjunct",
    "side",
}
# Sections whose rows are asked of words as printed.
PRINTED = {"annex", "resumption", "genre", "rank"}


def _rows() -> Iterator[tuple[str, str, str, CueRow]]:
    for language in LANGUAGES:
        for subject in SUBJECTS:
            for name, value in tables.read(subject, language).items():
                if isinstance(value, list):
                    for row in section(subject, name, language).rows:
                        yield language, subject, name, row


ROWS = list(_rows())


def _found(language: str, name: str, row: CueRow, words: str, sentence: Masked) -> bool:
    hit = row.regex.match(words) if name in AT_A_PLACE else row.regex.search(words)
    if hit is None or name not in {"turn", "opening", "bare"}:
        return hit is not None
    return hits.at(section("turns", "recalled", language), sentence, hit.start("verb")) is None


@pytest.mark.parametrize(
    ("language", "name", "row"),
    [
        pytest.param(language, name, row, id=f"{language}-{subject}-{name}-{row.id}")
        for language, subject, name, row in ROWS
    ],
)
def test_row(language: str, name: str, row: CueRow, mask: Callable[[str, str], Masked]) -> None:
    """A row finds what its examples say, and does not find what its counter-examples say."""

    def found(text: str) -> bool:
        sentence = mask(text, language)
        return _found(language, name, row, text if name in PRINTED else sentence.text, sentence)

    assert [example.text for example in row.examples if not found(example.text)] == []
    assert [text for text in row.counter if found(text)] == []


def test_all_rows_ran() -> None:
    """The count of rows, so that none is lost unseen."""
    assert len(ROWS) >= 180


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_a_counter_example(language: str) -> None:
    """A row that nothing is held against may match anything."""
    assert [row.id for code, _, _, row in ROWS if code == language and not row.counter] == []
