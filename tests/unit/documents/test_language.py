"""The language of a text, and the tables of words that a layout is read by."""

from __future__ import annotations

import re

import pytest

from kg.documents import words
from kg.documents.language import language_of, main_language
from kg.documents.layout import lay_out
from kg.settings import LANGUAGES

ROWS = [(language, use) for language in LANGUAGES for use in words.table(language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Committee took note of the statement.", "en"),
        ("Le Comité a pris note de la déclaration et des rapports.", "fr"),
        ("El Comité tomó nota de la declaración y de los informes.", "es"),
        ("Il est convenu d'y revenir à l'avenir.", "fr"),
        ("WT/XYZ/W/1, WT/L/2/Rev.1", ""),
        ("OTHER BUSINESS", ""),
        ("Le Conseil the Council le Comité the Committee", ""),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_document_speaks_the_language_of_most_of_its_characters() -> None:
    assert main_language([("fr", 10), ("en", 25), ("fr", 20), ("", 90)]) == "fr"
    assert main_language([("", 90)]) == ""


def test_every_language_has_the_same_uses() -> None:
    assert {use for language, use in ROWS if language == "fr"} == {use for language, use in ROWS if language == "en"}
    assert len(ROWS) == 27


@pytest.mark.parametrize(("language", "use"), ROWS)
def test_a_row_has_words_that_its_example_shows(language: str, use: str) -> None:
    row = words.row(language, use)

    shown = [word for word in row.words if re.search(rf"\b{re.escape(word)}", row.example.casefold())]
    assert shown
    assert len(set(row.words)) == len(row.words)
    assert all(word == word.casefold() for word in row.words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_are_read_as_their_use_says(language: str) -> None:
    """The line of who presided ends the header, an item gives its letter, an annex stands apart."""
    examples = (words.row(language, use).example for use in ("classification", "presiding", "item", "annex"))
    text = "{}\n{}\n{}\n&& Text.\n{}\n&& Text.".format(*examples)
    blocks = lay_out(text).blocks

    assert [(str(block.kind), block.label, block.level) for block in blocks] == [
        ("front", "", 0),
        ("front", "", 0),
        ("heading", "B", 1),
        ("paragraph", "", 0),
        ("heading", "", 1),
        ("paragraph", "", 0),
    ]
