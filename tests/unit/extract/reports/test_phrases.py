"""Every row of the tables of reports matches its examples and none of its counter-examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kg.extract import tables
from kg.extract.cues import CueRow
from kg.extract.masked import Masked
from kg.extract.reports.phrases import hit_at, hit_before, hits, phrases
from kg.settings import LANGUAGES

SUBJECTS = ("activities", "agreed", "links", "mandates", "meetings", "proposals", "statements", "titles")

# Rows that are asked right behind a subject, or right behind each other: they are tried at the start of an example.
AT_A_PLACE = {"spoke", "silent", "submits", "reiterates", "proposes", "lead", "action", "predecessor", "titled"}
# Rows that may match nothing at all, so that no counter-example can fail.
OPTIONAL = {"lead"}
# Rows that are asked of words as printed, not of masked ones.
PRINTED = {"column"}


def _rows() -> Iterator[tuple[str, str, str, CueRow]]:
    for language in LANGUAGES:
        for subject in SUBJECTS:
            content = tables.read(subject, language)
            for name in (key for key, value in content.items() if isinstance(value, list)):
                for row in phrases(subject, name, language).rows:
                    yield language, subject, name, row


ROWS = list(_rows())


def _found(name: str, row: CueRow, words: str) -> bool:
    at_a_place = name in AT_A_PLACE or row.get("subject") == "body"
    return bool(row.regex.match(words) if at_a_place else row.regex.search(words))


@pytest.mark.parametrize(
    ("language", "name", "row"),
    [pytest.param(language, name, row, id=f"{language}-{subject}-{row.id}") for language, subject, name, row in ROWS],
)
def test_row(language: str, name: str, row: CueRow, mask: Callable[[str, str], Masked]) -> None:
    """A row finds what its examples say, and does not find what its counter-examples say."""
    words = (lambda text: text) if name in PRINTED else (lambda text: mask(text, language).text)

    assert [example.text for example in row.examples if not _found(name, row, words(example.text))] == []
    if name not in OPTIONAL:
        assert [text for text in row.counter if _found(name, row, words(text))] == []


def test_three_languages_have_the_same_groups() -> None:
    """What one language can say of a report the others can say too; only the count of rows differs."""
    groups = {
        language: {(subject, name) for code, subject, name, _ in ROWS if code == language} for language in LANGUAGES
    }

    assert groups["en"] == groups["fr"] == groups["es"]


def test_every_row_has_a_counter_example() -> None:
    """A pattern that cannot fail to match is no knowledge."""
    assert [row.id for _, _, _, row in ROWS if not row.counter] == []


def test_hits_are_asked_at_a_place_before_it_and_between_two(mask: Callable[[str, str], Masked]) -> None:
    """The three ways of asking agree about one row, and a slot gives back its mention."""
    masked = mask("The workshop was organized by the Secretariat in Rome.", "en")
    table = phrases("activities", "by", "en")

    (hit,) = hits(table, masked)

    assert hits(table, masked, hit.start + 1) == ()
    assert hit_at(table, masked, hit.start) is not None
    assert hit_at(table, masked, hit.start - 1) is None
    assert hit_before(phrases("statements", "oblique", "en"), masked, hit.end - 1) is not None
    assert "the" not in masked.text[hit.end - 1 : hit.end]
    assert [agent.office for agent in hit.slot("who")] == ["SECRETARIAT"]  # type: ignore[attr-defined]
