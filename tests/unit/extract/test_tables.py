"""Every table of language is well formed: each row of each of its sections has a pattern that compiles, and an example."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import sections, tables
from kg.settings import LANGUAGES

MENTIONS = ("names", "lists", "symbols", "dates", "sentences", "offices", "persons", "unnamed", "anaphors", "first_person",
            "instruments")  # fmt: skip
SECTIONS = [
    (language, subject, name)
    for language in LANGUAGES
    for subject in tables.subjects(language)
    for name, rows in tables.read(subject, language).items()
    if isinstance(rows, list) and rows and isinstance(rows[0], dict)
]


def _rows(language: str, subject: str, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tables.read(subject, language)[name]
    return found


@pytest.mark.parametrize(("language", "subject", "name"), SECTIONS)
def test_section(language: str, subject: str, name: str) -> None:
    """Rows have an id of their own, a pattern and examples; the patterns compile with their slots and fragments."""
    rows = _rows(language, subject, name)

    assert [row.get("id") for row in rows if not row.get("examples")] == []
    assert len({row["id"] for row in rows}) == len(rows)
    if name != "row":  # tables of words have patterns of their own: test_wording
        assert len(sections.section(subject, name, language).rows) == len(rows)


def test_no_table_was_overlooked() -> None:
    """All sections of all tables ran, and together they hold the examples that we count on."""
    examples = sum(
        len(row["examples"]) + len(row.get("counter", ())) for section in SECTIONS for row in _rows(*section)
    )

    assert len(SECTIONS) >= 100
    assert examples >= 1500


@pytest.mark.parametrize("subject", MENTIONS)
def test_the_languages_know_the_same(subject: str) -> None:
    """What is known of mentions in one language is known of the others, key by key."""
    keys = [set(tables.read(subject, language)) for language in LANGUAGES]

    assert keys[0]
    assert keys[0] == keys[1] == keys[2]
