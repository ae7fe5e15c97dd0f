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
    assert len(CASES) == 14


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
