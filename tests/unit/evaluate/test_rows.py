"""When an answer agrees with a row of gold, and how rows are paired."""

from __future__ import annotations

import pytest

from kg.evaluate.matching import pair
from kg.evaluate.rows import gold_row


@pytest.mark.parametrize(
    ("gold", "answer", "agrees"),
    [
        ("2018-07", "2018-07-26", True),  # a date compares at the precision of the gold
        ("2018-07-26", "2018-07", False),  # never the other way round
        ("2018-07", "2018-071", False),
        ("2018-03-23 2018-03-26", "2018-03-23 2018-03-26", True),
        ("2018-03-23 2018-03-26", "2018-03-23", False),  # all sittings, or none
        ("CTG 2018-07", "CTG 2018-07-04", True),  # a date inside a source
        ("CTG 2018-07", "CTS 2018-07-04", False),
        ("", "", True),
        ("", "2018", False),
        ("oecd", "OECD", True),
        ("12", "12-3", False),  # no date
    ],
)
def test_a_cell(gold: str, answer: str, agrees: bool) -> None:  # noqa: FBT001
    """The right side answers what the left side demands, or not."""
    assert gold_row(gold).accepts((answer,)) is agrees


def test_alternatives_are_accepted_cell_by_cell() -> None:
    """Any reading of a cell will do, but every cell must agree."""
    row = gold_row(frozenset({"WT/L/1", "WT/MIN(13)/2"}), "review")

    assert row.accepts(("WT/MIN(13)/2", "review"))
    assert not row.accepts(("WT/L/1", "report"))


def test_equal_rows_are_counted() -> None:
    """Three answers for two demanded rows: one is wrong; one answer for two: one is missing."""
    gold = [gold_row("A", "agreed"), gold_row("A", "agreed")]

    many, few = pair(gold, [("A", "agreed")] * 3), pair(gold, [("A", "agreed")])

    assert (len(many.right), len(many.wrong), len(many.missing)) == (2, 1, 0)
    assert (len(few.right), len(few.wrong), len(few.missing)) == (1, 0, 1)


def test_pairing_finds_the_largest_number_of_pairs() -> None:
    """The first row could take either answer, the second only one: both are right."""
    gold = [gold_row(frozenset({"X", "Y"})), gold_row("X")]

    assert len(pair(gold, [("X",), ("Y",)]).right) == 2


def test_optional_rows_are_neither_right_nor_wrong() -> None:
    """An answer that only an optional row accepts counts for nothing; a demanded row goes first."""
    gold = [gold_row("X"), gold_row("Z", optional=True)]

    pairing = pair(gold, [("Z",), ("X",), ("Q",)])

    assert (pairing.right, pairing.wrong, pairing.missing) == ((("X",),), (("Q",),), ())
