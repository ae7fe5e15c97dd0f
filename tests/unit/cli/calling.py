"""Calls the command line as a user does, in this process."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from kg.cli import run


@dataclass(frozen=True)
class Called:
    """What a call printed, and its exit code."""

    code: int
    out: str
    err: str


def call(capsys: pytest.CaptureFixture[str], *arguments: object) -> Called:
    """Run `kg ARGUMENTS...`."""
    code = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return Called(code, out, err)


def loaded_by(code: str) -> set[str]:
    """Return the modules that are loaded after `code` ran in a new process."""
    import subprocess

    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sorted(sys.modules), file=sys.stderr)"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return set(told.stderr.split())
