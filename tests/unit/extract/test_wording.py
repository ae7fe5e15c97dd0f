"""Tables of words: every row of every table finds its examples and none of its counter-examples."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.extract import tables, wording
from kg.extract.tables import TableError
from kg.extract.wording import Wording
from kg.settings import LANGUAGES

SUBJECTS = ("offices", "unnamed", "anaphors", "first_person", "instruments")
ROWS = [
    (language, subject, row)
    for language in LANGUAGES
    for subject in SUBJECTS
    for row in wording.load(subject, language).rows
]


def _hits(language: str, subject: str, row: Wording, text: str) -> Iterator[str]:
    table = wording.load(subject, language)
    return (hit.group() for found, hit in table.find(text, 0, len(text)) if found.id == row.id)


@pytest.mark.parametrize(
    ("language", "subject", "row"),
    [pytest.param(language, subject, row, id=f"{language}-{subject}-{row.id}") for language, subject, row in ROWS],
)
def test_row(language: str, subject: str, row: Wording) -> None:
    """A row finds what its examples say, and does not find what its counter-examples say."""
    assert [text for text in row.examples if not list(_hits(language, subject, row, text))] == []
    assert [text for text in row.counter if list(_hits(language, subject, row, text))] == []
    assert row.examples


def test_every_table_of_words_ran() -> None:
    """No table with rows of words is left out here, and none was cut short."""
    with_rows = {
        (language, subject)
        for language in LANGUAGES
        for subject in tables.subjects(language)
        if tables.read(subject, language).get("row")
    }

    assert {(language, subject) for language, subject, _ in ROWS} == with_rows
    assert sum(len(row.examples) + len(row.counter) for _, _, row in ROWS) >= 340


def test_blanks_hyphens_and_apostrophes_are_tolerant() -> None:
    """A blank in a pattern is any run of white space; inside a class or a look-behind it stays one character."""
    pattern = wording.tolerant("(?<=so )it's[ x]well-known ?now")

    assert pattern == "(?<=so[\\s\\xa0])it['’]s[\\s\\xa0x]well[-‑‐]known[\\s\\xa0]*now"


def test_faults_are_named_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong table is refused with all its faults."""
    rows = [{"id": "a", "pattern": "(", "examples": ["x"]}, {"id": "b", "pattern": "x", "examples": []}, {"id": "c"}]
    monkeypatch.setattr(tables, "read", lambda *_: {"row": rows})
    with pytest.raises(TableError) as error:
        wording.load("wrong", "en")

    assert len(error.value.faults) == 3
