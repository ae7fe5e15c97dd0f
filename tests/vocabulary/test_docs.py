"""The page about vocabularies shows what really happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.vocabulary import load
from kg.vocabulary.files import shipped

PAGE = Path(__file__).resolve().parents[2] / "docs" / "vocabularies.md"


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_the_example_prints_what_the_page_says(tmp_path: Path) -> None:
    """The user's file and the Python below it, run as they stand."""
    (tmp_path / "ours.ttl").write_text(_blocks("turtle")[2], encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-c", _blocks("python")[0]], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert told.stdout == _blocks("text")[0]


def test_the_error_reads_as_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same file with two mistakes."""
    monkeypatch.chdir(tmp_path)
    wrong = _blocks("turtle")[2].replace('notation "WGX"', 'notation "WG"').replace("body/GC>", "body/GCC>")
    Path("ours.ttl").write_text(wrong, encoding="utf-8")

    with pytest.raises(VocabularyError) as caught:
        load([Path("ours.ttl")])
    assert f"{caught.value}\n" == _blocks("text")[1]


def test_the_row_on_the_page_is_a_row_of_the_register() -> None:
    """And every file is described."""
    register = next(file for file in shipped() if file.suffix == ".trig").read_text(encoding="utf-8")
    links = _blocks("turtle")[1].split("GRAPH")[1]

    assert links in register
    assert [file.name for file in shipped() if f"`{file.name}`" not in PAGE.read_text(encoding="utf-8")] == []
