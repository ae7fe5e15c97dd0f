"""Which files are documents: files, folders, globs, and what is said of the rest."""

from __future__ import annotations

import os
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


@pytest.mark.parametrize("path", ["", "/***/x**"])
def test_what_names_nothing_is_refused(path: str) -> None:
    """An empty path is not the working folder, and a broken pattern is told in one line."""
    with pytest.raises(UsageError, match="name a file, a folder or a glob"):
        discover([path])


def test_a_broken_link_in_a_folder_is_not_passed_over(tmp_path: Path) -> None:
    """It becomes a source, so that reading it says what is wrong; a link to a folder above is no folder to walk."""
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "round.md").symlink_to("round.md")
    (tmp_path / "again").symlink_to(tmp_path)

    assert [path.name for path in discover([tmp_path]).sources] == ["gone.txt", "round.md"]


def test_a_name_that_is_no_unicode_is_told(tmp_path: Path) -> None:
    """It could be neither stored nor printed; the others are read."""
    (tmp_path / "good.txt").write_text("words", encoding="utf-8")
    try:
        (tmp_path / "b\udcff.txt").write_text("words", encoding="utf-8")
    except OSError:
        pytest.skip("this file system knows no such names")

    found = discover([tmp_path])

    assert [path.name for path in found.sources] == ["good.txt"]
    assert [(f.code, f.severity, f.message.rpartition("/")[2]) for f in found.findings] == [
        ("read.name", "error", "b\\udcff.txt: its name is not UTF-8")
    ]


def test_a_closed_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may stand in it is not passed over in silence."""
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def guarded(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)

    assert [finding.code for finding in discover([tmp_path]).findings] == ["read.closed-folder", "read.empty-folder"]
