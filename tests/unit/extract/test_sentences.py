"""Where sentences end."""

from __future__ import annotations

from time import process_time

import pytest

from kg.extract import sentences
from kg.model import Block, BlockKind, Document, Span
from unit.extract.reading import document, whole


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["The Chair spoke.", "It was so agreed."]),
        ("en", ["H.E. Mr. L.A. Lund (Norway) and Dr. Vik spoke.", "Ms. B. Hall did not."]),
        ("en", ["See No. 3, paras. 4 and 5, Add. 1 and G/C/60/Rev. 2.", "They differ."]),
        ("en", ['"It was agreed."', "He left.", "(She stayed.)", "All went."]),
        ("en", ["It was adopted.<sup>1</sup>", "It was noted [2].", "What then?", "In 2005!", "12 Members spoke."]),
        ("en", ["Under item B.", "The Chair: a word; another word.", "The U.S. Congress met."]),
        ("en", ["It rose by 3.5 per cent, i.e. a little.", "Good."]),
        ("fr", ["M. Dupont et Mme Durand, voir le par. 3, ont parlé.", "«Oui.»", "Le Comité en est convenu."]),
        ("es", ["El Excmo. Sr. Díaz habló.", "Véase el núm. 3.", "¿Qué más?", "¡Nada!"]),
    ],
)
def test_split(language: str, expected: list[str]) -> None:
    """A stop ends a sentence unless it belongs to an abbreviation, an initial or a number."""
    text = "  ".join(expected)

    assert [text[s.start : s.end] for s in sentences.split(text, whole(text), language)] == expected


def test_spans_are_absolute() -> None:
    """Spans are of the document, not of the words given."""
    text = "Left out. One. Two. Left out too."
    found = sentences.within(document(text), Span(10, 19))

    assert [text[s.start : s.end] for s in found] == ["One.", "Two."]


def test_an_empty_line_ends_a_sentence() -> None:
    """A new paragraph begins a new sentence, a line broken by the page does not."""
    text = "A title without a stop\n\nThe text goes\non here"

    assert [text[s.start : s.end] for s in sentences.split(text, whole(text), "en")] == [
        "A title without a stop",
        "The text goes\non here",
    ]


def _paged(first: str, second: str) -> Document:
    text = f"{first}\n\n- 2 -\n\n{second}"
    middle = len(first) + 2
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, len(first)), "en"),
        Block(BlockKind.FURNITURE, Span(middle, middle + 5), ""),
        Block(BlockKind.PARAGRAPH, Span(middle + 7, len(text)), "en"),
    )
    return Document("x", "x", "", text, "", "txt", "en", blocks)


def test_a_sentence_goes_on_over_furniture() -> None:
    """A sentence that a page number breaks is one; a finished one is not joined to the next page."""
    broken = sentences.of(_paged("It was said. The delegation of the", "country agreed. It left."))
    whole_pages = sentences.of(_paged("It was said.", "country agreed."))

    assert [(s.span, s.index) for s in broken] == [(Span(0, 12), 0), (Span(13, 58), 0), (Span(59, 67), 2)]
    assert [s.index for s in whole_pages] == [0, 2]


@pytest.mark.parametrize("bait", ["." * 100_000, "." + '"' * 100_000, "A.... " * 3 + "…" * 100_000 + "x"])
def test_long_runs_are_passed_quickly(bait: str) -> None:
    """A line of leaders or quotes takes time in proportion to its length."""
    began = process_time()

    assert sentences.split(f"One {bait} two. Three.", Span(0, len(bait) + 16), "en")
    assert process_time() - began < 1
