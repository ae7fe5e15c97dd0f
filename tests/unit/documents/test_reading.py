"""One source: a document, or one clear line why there is none."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest

from kg.documents import Limits, read
from kg.model import BlockKind, Severity

MINUTES = """RESTRICTED
WT/XYZ/M/4

Committee on Examples

NOTE ON THE MEETING OF 1 MARCH 2005

Chairman: Mr. Ada Example (Freedonia)

ADOPTION OF THE AGENDA
&& The Chairman opened the meeting and the agenda was adopted by the Committee.
"""


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_document_carries_text_digests_and_blocks(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", MINUTES).replace("\n", "\r\n").encode()
    path = _file(tmp_path, "minutes.txt", data)

    document = read(path).document

    assert document is not None
    assert (document.name, document.source, document.format, document.language) == ("minutes", str(path), "txt", "en")
    assert document.text == MINUTES
    assert document.sha256 == hashlib.sha256(MINUTES.encode()).hexdigest()
    assert document.source_sha256 == hashlib.sha256(data).hexdigest()
    heading = next(block for block in document.blocks if block.kind is BlockKind.HEADING)
    assert document.words(heading.span) == "ADOPTION OF THE AGENDA"
    assert document.findings == ()


@pytest.mark.parametrize(
    ("name", "data", "code", "said"),
    [
        ("empty.txt", b"", "read.empty", "no words"),
        ("blank.md", b" \n\xc2\xa0\n", "read.empty", "no words"),
        ("picture.txt", b"\x89PNG\r\n", "read.binary", "a picture"),
        ("report.md", b"%PDF-1.4", "read.binary", "a PDF"),
        ("old.doc", b"text", "read.other-ending", ".doc"),
        ("new.docx", b"PK\x03\x04", "read.other-ending", ".docx"),
        ("noending", b"text", "read.other-ending", "''"),
        ("long.txt", b"word " * 30, "read.too-large", "limit"),
    ],
)
def test_what_cannot_be_read_is_one_error_with_a_remedy(
    tmp_path: Path, name: str, data: bytes, code: str, said: str
) -> None:
    reading = read(_file(tmp_path, name, data), Limits(source_bytes=100))

    assert reading.document is None
    (finding,) = reading.findings
    assert (finding.code, finding.severity, finding.document) == (code, Severity.ERROR, Path(name).stem)
    assert said in finding.message
    assert "\n" not in finding.message
    assert finding.remedy


def test_a_file_that_is_not_there_or_is_a_folder_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")  # nobody will ever write into it

    for name in ("missing.txt", "folder.txt", "pipe.txt"):
        assert [finding.code for finding in read(tmp_path / name).findings] == ["read.unreadable"]


def test_a_guessed_encoding_is_told_and_stays_with_the_document(tmp_path: Path) -> None:
    reading = read(_file(tmp_path, "compte-rendu.txt", "Le Comité a été informé de la décision.".encode("cp1252")))

    assert reading.document is not None
    assert "décision" in reading.document.text
    assert [finding.code for finding in reading.findings] == ["read.encoding-guessed"]
    assert "cp1252" in reading.findings[0].message
    assert reading.document.findings == reading.findings


def test_stray_bytes_are_counted(tmp_path: Path) -> None:
    reading = read(_file(tmp_path, "a.txt", ("Décision à étudier. " * 9).encode() + b"\x92"))

    assert "1 byte" in reading.findings[0].message
