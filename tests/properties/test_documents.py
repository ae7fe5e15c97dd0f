"""Laws of reading: nothing makes it fail, blocks are in order and inside the text, and a stored text is stored as it is."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from kg.documents import read_bytes
from kg.documents.stored import stored
from kg.model import BlockKind, Document

PARTS = st.sampled_from(
    [
        "&& ", "1. ", "2.&&  ", "A. ", "(i)\t", "- ", "•\t", "**", "# ", "<sup>1</sup>", "[1] ", "* ", "12 ", "|", "\t", "  ", "\n", "\n\n",
        "\f", "____", "- 2 -", "Page 3", "WT/XYZ/M/4", "RESTRICTED", "OTHER BUSINESS", "Chairman: Mr. A (B)", "The Committee agreed.",
        "une réu-\nnion", "ANNEX", "item B", ":", "....... 4", "\t7", " PAGEREF _Toc1 \\h 2", ' HYPERLINK \\l "_Toc1" ', "e\u0301", "\u00ad", "\ufeff",
        "\r\n", "\u2028", "\x07", "<sup>*</sup>", "²", "NOTE ON THE MEETING OF 1 MAY 2001", "following agenda:", "&nbsp;", "\\- ",
    ]
)  # fmt: skip
TEXTS = st.lists(PARTS | st.text(max_size=6), max_size=60).map("".join)


def _read(data: bytes, ending: str = ".txt") -> Document | None:
    return read_bytes(data, Path(f"some/document{ending}")).document


def _is_sound(document: Document) -> bool:
    blocks = document.blocks
    return (
        all(0 <= block.span.start < block.span.end <= len(document.text) for block in blocks)
        and all(one.span.end <= other.span.start for one, other in pairwise(blocks))
        and all(
            note.body in {block.span for block in blocks if block.kind is BlockKind.NOTE} for note in document.notes
        )
        and all(one < other for one, other in pairwise(document.pages))
    )


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf")
def test_no_bytes_make_reading_fail(data: bytes) -> None:
    reading = read_bytes(data, Path("document.md"))

    assert (reading.document is None) <= bool(reading.findings)
    assert reading.document is None or _is_sound(reading.document)


@given(TEXTS, st.sampled_from([".txt", ".md"]))
def test_blocks_are_in_order_and_inside_the_text(text: str, ending: str) -> None:
    document = _read(text.encode("utf-8", "surrogatepass"), ending)

    assert document is None or _is_sound(document)


@given(TEXTS)
@example("a-\nb-\nc ab")
@example("e-\n\u0301")
def test_a_stored_text_is_stored_as_it_is(text: str) -> None:
    once = stored(text)

    assert stored(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not set(once) & {"\r", "\x0b", "\ufeff", "\u00ad", "\x00"}


@given(TEXTS)
def test_reading_the_text_of_a_document_gives_the_document(text: str) -> None:
    first = _read(text.encode("utf-8", "replace"))
    if first is not None:
        second = _read(first.text.encode())

        assert second is not None
        assert (second.text, second.blocks, second.notes) == (first.text, first.blocks, first.notes)


@given(TEXTS)
def test_words_are_trimmed_and_a_block_says_something(text: str) -> None:
    document = _read(text.encode("utf-8", "replace"))
    for block in document.blocks if document is not None else ():
        words = document.words(block.span) if document is not None else ""

        assert words == words.strip()
        assert words
