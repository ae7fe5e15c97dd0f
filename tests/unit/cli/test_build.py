"""`kg build` as a user sees it: summary, progress, findings, exit codes; then the questions over what it built."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.api import build
from kg.documents import discover
from kg.resources import folder as data
from kg.store import writing
from unit.cli.calling import call


def test_a_build_ends_with_a_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was read and found, and whether the store changed; progress goes to standard error."""
    first = call(capsys, "build", data("examples"), "--store", tmp_path / "s", "--workers", 1)
    again = call(capsys, "build", data("examples"), "--store", tmp_path / "s", "--workers", 1)

    number = len(discover([data("examples")]).sources)
    assert (first.code, again.code) == (0, 0)
    assert f"{number} given: {number} published" in first.out
    assert "Meeting" in first.out
    assert first.out.endswith("s: changed\n")
    assert again.out.endswith("s: nothing changed\n")
    assert first.err.endswith(f"read {number} of {number}\n")


def test_bad_sources_are_told_in_a_line_each_and_harm_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1; the good document is published."""
    good = discover([data("examples")]).sources[0]
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "empty.md").write_bytes(b"")

    called = call(
        *(capsys, "build", good, tmp_path / "binary.txt", tmp_path / "empty.md"),
        *("--store", tmp_path / "s", "--workers", 1),
    )

    assert called.code == 1
    assert "3 given: 1 published, 2 unread" in called.out
    assert len([line for line in called.err.splitlines() if line.startswith("error: ")]) == 2


def test_nothing_that_can_be_read_is_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A lone binary, an empty folder, a path that does not exist: told, and no store is left behind."""
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "folder").mkdir()

    for path in ("binary.txt", "folder", "nowhere"):
        called = call(capsys, "build", tmp_path / path, "--store", tmp_path / "s", "--workers", 1)
        assert (called.code, called.out) == (2, ""), path
        assert "kg: " in called.err
    assert not (tmp_path / "s").exists()


def test_a_locked_store_is_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another build is running: one line."""
    with writing(tmp_path / "s"):
        called = call(capsys, "build", data("examples"), "--store", tmp_path / "s", "--workers", 1)

    assert (called.code, called.out, called.err.count("\n")) == (2, "", 1)
    assert "locked" in called.err


@pytest.fixture(scope="module", name="built")
def built_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store of the examples."""
    folder = tmp_path_factory.mktemp("built") / "s"
    build(data("examples"), folder, workers=2)
    return folder


@pytest.mark.parametrize(
    "options", [("--base", "https://e.org/"), ("--base", "nonsense"), ("--workers", "0"), ("--vocabulary", "no.ttl")]
)
def test_options_that_cannot_be_followed(
    options: tuple[str, str], built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another base than the store's, one that is none, no workers, a vocabulary that is not there."""
    called = call(capsys, "build", data("examples"), "--store", built, *options)

    assert (called.code, called.out, called.err.count("\n")) == (2, "", 1)


def test_what_was_built_is_checked_verified_and_asked(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The graph conforms, its evidence holds, and questions answer with quotes."""
    assert call(capsys, "check", "--store", built).code == 0
    verified = call(capsys, "verify", "--store", built)
    assert (verified.code, "0 do not hold (100 % hold)" in verified.out) == (0, True), verified.out
    rows = json.loads(call(capsys, "query", "meetings", "--store", built, "--format", "json").out)
    assert rows
    assert all(row["quote"] and row["where"] for row in rows)
