"""Which files are documents: files, folders, globs, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.documents import discover
from kg.errors import UsageError
from kg.model import Severity


@pytest.fixture(name="folder")
def folder_of_files(tmp_path: Path) -> Path:
    """Give a folder with two documents, one of them deeper, and files that are none."""
    for name in ("b.txt", "deep/a.md", "c.pdf", "d.PDF", "e", ".hidden.txt", ".git/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("text", encoding="utf-8")
    return tmp_path


def test_a_folder_gives_its_documents_sorted_and_one_finding_an_ending(folder: Path) -> None:
    found = discover([folder])

    assert found.sources == (folder / "b.txt", folder / "deep" / "a.md")
    assert [(finding.code, finding.severity) for finding in found.findings] == [
        ("read.other-ending", Severity.INFO)
    ] * 2
    assert "1 file without ending" in found.findings[0].message
    assert "2 files with the ending '.pdf'" in found.findings[1].message
    assert "pdftotext" in found.findings[1].remedy


def test_order_and_repetition_of_paths_change_nothing(folder: Path) -> None:
    one = discover([folder, folder / "b.txt", str(folder / "*.txt")])
    other = discover([str(folder / "**/*.md"), folder / "b.txt"])

    assert one.sources == other.sources == discover([folder]).sources


def test_a_file_named_itself_is_a_source_whatever_its_ending(folder: Path) -> None:
    assert discover([folder / "c.pdf"]).sources == (folder / "c.pdf",)


def test_a_folder_without_documents_is_a_finding(tmp_path: Path) -> None:
    found = discover([tmp_path])

    assert found.sources == ()
    assert [finding.code for finding in found.findings] == ["read.empty-folder"]


@pytest.mark.parametrize("name", ["missing.txt", "missing/*.txt", "[brackets.txt"])
def test_what_does_not_exist_is_a_wrong_call(folder: Path, name: str) -> None:
    with pytest.raises(UsageError, match=name.partition(".")[0].strip("[/*")):
        discover([folder / "b.txt", folder / name])


def test_a_file_with_glob_signs_in_its_name_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "WT(98)[1].txt"
    path.write_text("text", encoding="utf-8")

    assert discover([path]).sources == (path,)
