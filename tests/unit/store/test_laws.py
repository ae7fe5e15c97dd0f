"""The store's laws: adding never removes, replacing is removing and adding, the default graph is the union."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import LiftedDocument
from unit.store.builders import lifted
from unit.store.laws import VOCABULARY, held, put, recomputed

SYMBOLS = ("WT/A/1", "WT/A/2", "WT/B/1")


def test_a_new_store_holds_what_the_law_says(tmp_path: Path) -> None:
    """A fresh build writes every fact in its graph and once in the default graph."""
    one, two = lifted("WT/A/1", ["WT/B/1"]), lifted("WT/A/2", ["WT/B/1"], text="Another.")

    assert put(tmp_path / "s", one, two, vocabulary=VOCABULARY)

    assert held(tmp_path / "s") == recomputed(one, two, vocabulary=VOCABULARY)


def test_adding_never_removes(tmp_path: Path) -> None:
    """What one document stated stands after another was added."""
    one, two = lifted("WT/A/1", ["WT/B/1"]), lifted("WT/A/2", ["WT/B/1"], text="Another.")
    put(tmp_path / "s", one)
    before = held(tmp_path / "s")

    put(tmp_path / "s", two)

    assert set(before) < set(held(tmp_path / "s"))
    assert held(tmp_path / "s") == recomputed(one, two)


def test_a_shared_fact_stays_until_its_last_graph_goes(tmp_path: Path) -> None:
    """Two documents say that a third exists: it goes when both are gone."""
    one, two = lifted("WT/A/1", ["WT/B/1"]), lifted("WT/A/2", ["WT/B/1"], text="Another.")
    put(tmp_path / "s", one, two)

    put(tmp_path / "s", remove=[one.expression])

    assert held(tmp_path / "s") == recomputed(two)


def test_replacing_is_removing_and_adding(tmp_path: Path) -> None:
    """A new version of a document leaves nothing of the old one, and the others alone."""
    old, new = lifted("WT/A/1", ["WT/B/1"]), lifted("WT/A/1", ["WT/B/2"], text="A new text.")
    other = lifted("WT/A/2", ["WT/B/1"], text="Another.")
    put(tmp_path / "s", old, other)

    put(tmp_path / "s", new)

    assert held(tmp_path / "s") == recomputed(new, other)


def test_a_file_that_now_is_another_document_takes_the_old_one_away(tmp_path: Path) -> None:
    """The same source, read again, says something else: what it said before is gone."""
    old, new = lifted("WT/A/1", source="a.txt"), lifted("WT/A/9", text="Corrected.", source="a.txt")
    put(tmp_path / "s", old)

    put(tmp_path / "s", new)

    assert held(tmp_path / "s") == recomputed(new)


def test_the_vocabulary_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """A new vocabulary leaves nothing of the old one; a build without one keeps it."""
    one, two = lifted("WT/A/1"), lifted("WT/A/2", text="Another.")
    changed = (VOCABULARY[0].replace("China", "La Chine"),)
    put(tmp_path / "s", one, vocabulary=VOCABULARY)
    put(tmp_path / "s", two)
    assert held(tmp_path / "s") == recomputed(one, two, vocabulary=VOCABULARY)

    put(tmp_path / "s", vocabulary=changed)

    assert held(tmp_path / "s") == recomputed(one, two, vocabulary=changed)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(SYMBOLS), st.sets(st.sampled_from(SYMBOLS)), st.integers(0, 2), st.booleans()),
        min_size=2,
        max_size=5,
    )
)
def test_any_order_of_changes_ends_where_a_full_recomputation_ends(
    steps: list[tuple[str, set[str], int, bool]],
) -> None:
    """Whatever was added, replaced and removed, the store equals one built from what is left."""
    with tempfile.TemporaryDirectory() as name:
        folder, left = Path(name) / "s", dict[str, LiftedDocument]()
        for symbol, cites, version, remove in steps:
            if remove and symbol in left:
                put(folder, remove=[left.pop(symbol).expression])
            else:
                left[symbol] = lifted(symbol, sorted(cites), text=f"Version {version} of {symbol}.")
                put(folder, left[symbol])
        assert held(folder) == recomputed(*left.values())
