"""Which text of a document is published, and what is said of the rest; the order of the sources decides nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from kg.model import Finding, Severity
from kg.store import Outcome, State, open_store, settled, writing
from unit.store.builders import lifted
from unit.store.laws import held, nothing_derived, put, recomputed

ERROR = Finding("read.binary", Severity.ERROR, "not text", "WT_A_1")
WITHHELD = Finding("shape.quarantined", Severity.WITHHELD, "breaks its shapes", "WT_A_1")


def outcome(symbol: str, source: str, text: str = "The text.", *, withheld: bool = False) -> Outcome:
    """Read a source as this document; `withheld` if it fails the gate."""
    read = lifted(symbol, text=text, source=source)
    return Outcome(source, (WITHHELD,) if withheld else (), read, withheld)


def states(*outcomes: Outcome) -> dict[str, State]:
    return {source.source: source.state for source in settled(outcomes, ()).sources}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_better_format_is_read_whatever_the_order(order: tuple[int, ...]) -> None:
    """Marked layout comes before guessed layout; the others are kept as second texts."""
    three = [outcome("WT/A/1", f"a{suffix}", suffix) for suffix in (".txt", ".md", ".pdf")]

    assert states(*(three[i] for i in order)) == {
        "a.txt": State.SECOND,
        "a.md": State.PUBLISHED,
        "a.pdf": State.SECOND,
    }


def test_the_other_text_is_kept_and_told(tmp_path: Path) -> None:
    """A second text stands in the store, with a finding that says which one was read."""
    two = [outcome("WT/A/1", "a.txt", "Plain."), outcome("WT/A/1", "a.md", "Marked.")]

    with writing(tmp_path / "s") as writer:
        writer.apply(settled(two, ()), nothing_derived)

    store = open_store(tmp_path / "s")
    told = [finding for found in store.findings.values() for finding in found]
    assert [(finding.code, "a.md" in finding.message) for finding in told] == [("document.second_text", True)]
    assert {store.text(source.text) for source in store.sources} == {"Plain.", "Marked."}


def test_one_text_under_two_names_is_one_document() -> None:
    """The same words in two files that are named as two documents are published once."""
    found = states(outcome("WT/A/2", "b.txt"), outcome("WT/A/1", "a.txt"))

    assert found == {"a.txt": State.PUBLISHED, "b.txt": State.SECOND}


@pytest.mark.parametrize(
    "later",
    [outcome("WT/A/1", "a.txt", "A new text.", withheld=True), Outcome("a.txt", (ERROR,))],
    ids=["withheld", "unread"],
)
def test_a_new_version_that_fails_leaves_the_old_one(later: Outcome, tmp_path: Path) -> None:
    """The graph stays; findings say what happened, and that the old version is what one sees."""
    old = lifted("WT/A/1")
    path = str(Path("a.txt").resolve())
    put(tmp_path / "s", replace(old, source=path))

    with writing(tmp_path / "s") as writer:
        assert writer.apply(settled([later], writer.documents), nothing_derived)
        again = settled([later], writer.documents)
    with writing(tmp_path / "s") as writer:
        assert not writer.apply(again, nothing_derived), "the same failure again changes nothing"

    assert held(tmp_path / "s") == recomputed(replace(old, source=path))
    codes = [finding.code for finding in open_store(tmp_path / "s").findings[path]]
    assert codes == [later.findings[0].code, "document.kept"]


def test_what_was_never_published_is_not_said_to_stay() -> None:
    """A first version that fails has no old one."""
    batch = settled([outcome("WT/A/1", "a.txt", withheld=True)], ())

    assert [finding.code for found in batch.findings.values() for finding in found] == ["shape.quarantined"]
    assert not batch.publish
