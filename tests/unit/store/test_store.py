"""A store refuses what it cannot answer for, keeps its texts, and changes only when something is new."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from kg.errors import StoreError, UsageError
from kg.model import Finding, Severity
from kg.store import State, open_store, writing
from kg.store.quads import Quads
from unit.store.builders import lifted
from unit.store.laws import VOCABULARY, batch, held, nothing_derived, put, recomputed

ONE = lifted("WT/A/1", ["WT/B/1"])
DOUBT = Finding("identity.ambiguous", Severity.INFO, "two of that name", ONE.name)


def test_the_same_input_changes_nothing(tmp_path: Path) -> None:
    """A second build of the same input says so and leaves the generation alone."""
    assert put(tmp_path / "s", ONE, vocabulary=VOCABULARY)
    before = sorted(path.name for path in (tmp_path / "s").iterdir())

    assert not put(tmp_path / "s", ONE, vocabulary=VOCABULARY)

    assert sorted(path.name for path in (tmp_path / "s").iterdir()) == before


def test_new_findings_alone_keep_the_graph(tmp_path: Path) -> None:
    """A doubt that is new changes the catalogue and not the quads."""
    put(tmp_path / "s", ONE)

    assert put(tmp_path / "s", ONE, findings={ONE.source: (DOUBT,)})

    store = open_store(tmp_path / "s")
    assert store.findings == {ONE.source: (DOUBT,)}
    assert [path.name for path in (tmp_path / "s").glob("generation-*")] == ["generation-1"]


def test_texts_are_kept_as_long_as_something_was_read_from_them(tmp_path: Path) -> None:
    """The frozen text stands under its digest; when its document is replaced it goes."""
    put(tmp_path / "s", ONE)
    assert open_store(tmp_path / "s").text(ONE.sha256) == ONE.text

    put(tmp_path / "s", lifted("WT/A/1", text="A new text."))

    with pytest.raises(StoreError, match="keeps no text"):
        open_store(tmp_path / "s").text(ONE.sha256)


def test_an_open_store_does_not_see_a_later_change(tmp_path: Path) -> None:
    """Who reads keeps what was there when they began."""
    put(tmp_path / "s", ONE)
    reading = open_store(tmp_path / "s")

    put(tmp_path / "s", lifted("WT/A/2", text="Another."))

    assert sorted(map(str, reading.quads())) == recomputed(ONE)
    assert [row.symbols for row in reading.documents] == [("WT/A/1",)]


def test_fresh_starts_over(tmp_path: Path) -> None:
    """Nothing of what was there stays, not even the base IRI."""
    put(tmp_path / "s", lifted("WT/A/2", text="Another."))

    with writing(tmp_path / "s", "https://e.org/", fresh=True) as writer:
        assert writer.apply(batch(ONE), nothing_derived)

    store = open_store(tmp_path / "s")
    assert (store.base, [row.document for row in store.documents]) == ("https://e.org/", [ONE.iri])
    assert [source.state for source in store.sources] == [State.PUBLISHED]


def test_a_locked_store_says_so(tmp_path: Path) -> None:
    """Two builds at once: the second is refused, readers are not."""
    put(tmp_path / "s", ONE)

    with writing(tmp_path / "s"), pytest.raises(StoreError, match="locked by another kg process"):
        put(tmp_path / "s", ONE)
    with writing(tmp_path / "s"):
        assert held(tmp_path / "s") == recomputed(ONE)


def test_another_base_is_refused(tmp_path: Path) -> None:
    """A store knows its base IRI."""
    put(tmp_path / "s", ONE)

    with (
        pytest.raises(StoreError, match=r"has the base IRI .*, not https://e\.org/"),
        writing(tmp_path / "s", "https://e.org/"),
    ):
        pass


@pytest.mark.parametrize(
    "base",
    [
        *("", "no-iri", "https://e.org/id", "https://e .org/", "https://e.org/#", "https://e.org/<a>/"),
        *("https://[/", "https://e.org/%zz/", "https://e.org/\udcff/"),
    ],
)
def test_a_base_that_is_none_is_refused(base: str, tmp_path: Path) -> None:
    """A base IRI is absolute and ends with a slash; a store that never came to be leaves nothing behind."""
    with pytest.raises(UsageError, match="cannot be a base IRI"), writing(tmp_path / "s", base):
        pass
    assert not (tmp_path / "s").exists()


def test_another_format_is_refused_until_it_is_built_anew(tmp_path: Path) -> None:
    """A store of a later program is not misread."""
    put(tmp_path / "s", ONE)
    with sqlite3.connect(tmp_path / "s" / "catalogue.sqlite") as catalogue:
        catalogue.execute("UPDATE manifest SET format = 99")
    catalogue.close()

    with pytest.raises(StoreError, match="has format 99"):
        open_store(tmp_path / "s")
    with pytest.raises(StoreError, match="has format 99"):
        put(tmp_path / "s", ONE)
    with writing(tmp_path / "s", fresh=True) as writer:
        writer.apply(batch(ONE), nothing_derived)
    assert held(tmp_path / "s") == recomputed(ONE)


def test_a_folder_that_holds_something_else_is_not_touched(tmp_path: Path) -> None:
    """A store is not put among other files, and a file is no store."""
    (tmp_path / "notes.txt").write_text("mine")

    with pytest.raises(StoreError, match="not empty and not a store"):
        put(tmp_path, ONE)
    with pytest.raises(StoreError, match="not empty and not a store"):
        put(tmp_path / "notes.txt", ONE)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_catalogue_that_is_none_is_refused(tmp_path: Path) -> None:
    """Some other file of that name is told from a catalogue."""
    (tmp_path / "catalogue.sqlite").write_text("this is not a database, and long enough to be told from one" * 20)

    with pytest.raises(StoreError, match="not a catalogue"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="not a catalogue"):
        put(tmp_path, ONE)


def test_no_store_is_told_with_the_remedy(tmp_path: Path) -> None:
    """The message names the command that makes one."""
    with pytest.raises(StoreError, match="kg build"):
        open_store(tmp_path / "s")


def test_a_damaged_catalogue_is_told(tmp_path: Path) -> None:
    """Pages behind the first may be broken in a file that opens well."""
    put(tmp_path / "s", ONE)
    catalogue = tmp_path / "s" / "catalogue.sqlite"
    whole = catalogue.read_bytes()
    catalogue.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    with pytest.raises(StoreError, match="damaged"):
        open_store(tmp_path / "s")
    with pytest.raises(StoreError, match="damaged"):
        put(tmp_path / "s", ONE)


def test_a_corrupt_graph_is_told(tmp_path: Path) -> None:
    """RocksDB says so with an error of its own."""
    put(tmp_path / "s", ONE)
    (tmp_path / "s" / "generation-1" / "quads" / "CURRENT").write_bytes(b"nothing")

    with pytest.raises(StoreError, match="--fresh"):
        open_store(tmp_path / "s")


def test_a_disk_that_is_full_is_told_and_the_store_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The operating system's words, in one line."""
    put(tmp_path / "s", ONE)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Quads, "load", full)
        with pytest.raises(StoreError, match="No space left"):
            put(tmp_path / "s", ONE, lifted("WT/A/9", ["WT/B/1"], text="Another."))

    assert [row.document for row in open_store(tmp_path / "s").documents] == [ONE.iri]


@pytest.mark.parametrize("lost", ["", "quads", "vocabulary", "vocabulary.nq"])
def test_a_damaged_generation_is_told_to_readers_and_writers(lost: str, tmp_path: Path) -> None:
    """A change of what cannot be read would lose documents, or say that all is as it was; starting over helps."""
    put(tmp_path / "s", ONE)
    part = tmp_path / "s" / "generation-1" / lost
    if part.is_dir():
        shutil.rmtree(part)
    else:
        part.unlink()

    with pytest.raises(StoreError, match="--fresh"):
        open_store(tmp_path / "s")
    with pytest.raises(StoreError, match="--fresh"):
        put(tmp_path / "s", ONE)
    with writing(tmp_path / "s", fresh=True) as store:
        assert store.apply(batch(ONE), nothing_derived)
    assert open_store(tmp_path / "s").documents
