"""Real documents beside the repository: the outline that is read agrees with the agenda that people read."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.documents import discover, layout, read
from kg.model import BlockKind, Document

pytestmark = pytest.mark.shared


@cache
def _documents(shared: Path) -> tuple[Document, ...]:
    readings = [read(path) for path in discover([shared / "corpus"]).sources]
    assert all(reading.document for reading in readings)
    return tuple(reading.document for reading in readings if reading.document)


def _gold(shared: Path) -> dict[str, Any]:
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted((shared / "gold").rglob("*.yaml"))
    }


def test_no_real_document_is_lost_or_doubted(shared: Path) -> None:
    documents = _documents(shared)

    assert len(documents) == 73
    assert [document.name for document in documents if document.findings] == []


def test_the_items_of_the_gold_are_the_headings_of_the_top(shared: Path) -> None:
    documents = {document.name: document for document in _documents(shared)}
    checked = 0
    for name, gold in _gold(shared).items():
        if not gold.get("agenda_items") or name not in documents:
            continue
        blocks = documents[name].blocks
        labels = [block.label for block in blocks if block.kind is BlockKind.HEADING and block.level == 1]
        wanted = [item["label"] for item in gold["agenda_items"]]

        assert [label for label in labels if label] == wanted, name
        checked += 1
    assert checked == 7


def test_nearly_every_line_of_contents_has_its_heading(shared: Path) -> None:
    """Two lines of the 55 minutes have none, because the minutes themselves leave these headings out."""
    outlines = [layout.lay_out(document.text) for document in _documents(shared)]
    listed = [outline for outline in outlines if outline.expected]

    assert len(listed) == 46
    assert sum(outline.expected - outline.matched for outline in listed) <= 2


def test_what_the_minutes_record_is_their_title(shared: Path) -> None:
    minutes = [document for document in _documents(shared) if "NOTE ON THE MEETING OF" in document.text]
    titled = [
        document.name
        for document in minutes
        if any(
            block.kind is BlockKind.TITLE and document.words(block.span).startswith("NOTE ON THE MEETING OF")
            for block in document.blocks
        )
    ]

    assert len(minutes) == len(titled) == 55


def test_marked_notes_of_the_written_documents_are_tied(shared: Path) -> None:
    written = [document for document in _documents(shared) if "written" in document.source or "seed" in document.source]
    notes = [note for document in written for note in document.notes]

    assert len(notes) == 39
    assert all(note.mark for note in notes)
