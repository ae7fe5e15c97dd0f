"""Whole small documents: which blocks a reader sees in them, and which he does not."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kg.documents import layout
from unit.documents.rendering import rendered

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "layouts.toml").read_text(encoding="utf-8"))[
    "case"
]


def test_all_cases_are_collected() -> None:
    assert len(CASES) == 18


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"].split(":")[0][:60])
def test_the_blocks_of_a_document(case: dict[str, Any]) -> None:
    found = rendered(case["text"])
    missing = [line for line in case["must"] if line not in found]
    invented = [line for line in found for part in case["must_not"] if part in line]

    assert not missing, "\n".join(found)
    assert not invented


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"].split(":")[0][:60])
def test_blocks_follow_each_other(case: dict[str, Any]) -> None:
    spans = [block.span for block in layout.lay_out(case["text"]).blocks]

    assert all(span.start < span.end for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_every_word_is_in_a_block_but_marks_labels_and_codes() -> None:
    """Nothing that is said gets lost: what no block covers are signs, numbers and labels."""
    for case in CASES:
        text = case["text"]
        rest = list(text)
        for block in layout.lay_out(text).blocks:
            rest[block.span.start : block.span.end] = " " * (block.span.end - block.span.start)
        left = {word for word in "".join(rest).replace("_TOC", " ").split() if len(word) > 5 and word.isalpha()}

        assert left <= {"HYPERLINK", "PAGEREF", "Arabic", "MERGEFORMAT", "NUMPAGES"}, case["why"]


def test_pages_begin_at_running_headers_and_form_feeds_and_not_in_the_header() -> None:
    text = next(case["text"] for case in CASES if "symbol beside" in case["why"])

    assert layout.lay_out(text).pages == (0, text.rindex("G/XYZ/94"))
    assert layout.lay_out("One page.\n\fAnother page.\n\f").pages == (0, 10)
    assert layout.lay_out("One page.\n").pages == ()


def test_a_mark_whose_note_is_lost_does_not_take_the_note_of_another() -> None:
    text = "First.[1] Second.[1]\n\n[1] Of the second.\n"

    (note,) = layout.lay_out(text).notes

    assert note.mark is not None
    assert note.mark.start == text.index("Second") + 7


def test_notes_belong_to_the_mark_before_them_where_numbers_begin_anew() -> None:
    text = "First.[1] Second.[2]\n\n[1] One.\n\n[2] Two.\n\nThird.[1]\n\n[1] Three.\n"

    notes = layout.lay_out(text).notes

    assert [(note.label, note.mark and note.mark.start, text[note.body.start : note.body.end]) for note in notes] == [
        ("1", 6, "One."),
        ("2", 17, "Two."),
        ("1", text.index("Third") + 6, "Three."),
    ]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("A word.<sup>1</sup>\n\n<sup>1</sup> Note.", "<sup>1</sup>"),
        ("See Add.1 and a word¹.\n\n¹ Note.", "¹"),
        ("See Add.1 and a word [1].\n\n[1] Note.", "[1]"),
        ("A word[^1].\n\n[^1]: Note.", "[^1]"),
        ("Documents 21 to 24*.\n\n* Note.", "*"),
        ("Members\\* spoke.\n\n\\* Note.", "\\*"),
        ("A threshold1 was set.\n\n____\n\n1 Note.", "1"),
        ("A word [1] and a threshold1.\n\n[1] Note.", "[1]"),
        ("See Add.1 only.\n\n[1] Note.", None),
        ("No mark at all.\n\n____\n\n Note.", None),
    ],
)
def test_the_mark_of_a_note_has_its_form(text: str, mark: str | None) -> None:
    (note,) = layout.lay_out(text).notes

    assert text[note.body.start : note.body.end] == "Note."
    assert (text[note.mark.start : note.mark.end] if note.mark else None) == mark
