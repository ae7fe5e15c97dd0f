"""Cue tables: slots, lists, examples, and all faults of a table at once."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kg.extract.cues import CueRow, compile_rows, slot_pattern
from kg.extract.gazetteer import compile_gazetteer
from kg.extract.masked import masked
from kg.extract.scan import scan
from kg.extract.tables import TableError
from made import VOCABULARY
from unit.extract.reading import document, whole, words

GAZETTEER = compile_gazetteer(VOCABULARY)


def _row(pattern: str, language: str = "en") -> CueRow:
    return compile_rows("test", [{"id": "x", "pattern": pattern, "examples": ["x"], "kind": "noted"}], language).rows[0]


def _slots(pattern: str, text: str, language: str = "en") -> dict[str, list[str]] | None:
    read = document(text, language)
    sentence = masked(read, scan(read, GAZETTEER), whole(text))
    row = _row(pattern, language)
    hit = row.regex.search(sentence.text)
    if hit is None:
        return None
    return {name: words(read, sentence.between(*hit.span(group))) for group, name in row.slots}


def test_named_slots_hold_mentions() -> None:
    """A slot with a name gives the mentions that stand in it; articles stand outside."""
    found = _slots(
        r"the {BODY:by} took note of the report of {MEMBER}", "The Council took note of the report of Kenya."
    )

    assert found == {"by": ["Council"], "MEMBER": ["Kenya"]}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "China, Kenya and the LDC Group spoke", ["China", "Kenya", "LDC Group"]),
        ("en", "The representatives of China and of Kenya spoke", ["China", "Kenya"]),
        ("fr", "La Chine et le Conseil général ont parlé", ["Chine", "Conseil général"]),
    ],
)
def test_plural_slots_hold_lists(language: str, text: str, expected: list[str]) -> None:
    """A plural slot is a list with its articles and joining words."""
    found = _slots("{AGENTS:who} (?:spoke|ont)", text, language)

    assert found is not None
    assert [name for name in found["who"] if name in expected] == expected


def test_rows_carry_attributes() -> None:
    """What a row says beyond its pattern is asked by name."""
    row = _row("{BODY}")

    assert row["kind"] == "noted"
    assert row.get("missing", "none") == "none"


def test_all_faults_at_once() -> None:
    """A wrong table is refused with every fault of it in one message."""
    rows: list[dict[str, Any]] = [
        {"id": "a", "pattern": "{NOBODY} spoke", "examples": ["x"]},
        {"id": "b", "pattern": "(", "examples": ["x"]},
        {"id": "c", "pattern": "x"},
        {"id": "d", "pattern": "x", "examples": ["x"]},
        {"id": "d", "pattern": "x", "examples": ["x"]},
    ]
    with pytest.raises(TableError) as error:
        compile_rows("en/wrong.toml", rows, "en")

    assert len(error.value.faults) == 4
    for word in ("NOBODY", "'b'", "'c' has no examples", "'d' stands there twice"):
        assert word in str(error.value)


def test_plurals_of_every_slot() -> None:
    """BODIES, AGENCIES and the like are plurals, other words are none."""
    assert re.search(slot_pattern("BODIES", "en"), "\ue001 and the \ue001")
    with pytest.raises(ValueError, match="no slot"):
        slot_pattern("BODIS", "en")
