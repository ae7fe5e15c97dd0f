"""Builds the real documents beside the repository, from text to stored and checked graph, and prints where the time goes."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
SOURCES = (CORPUS / "seed", CORPUS / "ctd-minutes")
KG = (sys.executable, "-m", "kg")


def _timed(*arguments: str) -> tuple[float, subprocess.CompletedProcess[str]]:
    began = time.perf_counter()
    done = subprocess.run([*KG, *arguments], capture_output=True, text=True, check=False)
    return time.perf_counter() - began, done


def main() -> None:
    """Build, build again, check, verify: each a command as a user runs it."""
    missing = [str(source) for source in SOURCES if not source.is_dir()]
    if missing:
        sys.exit(f"not there: {', '.join(missing)}")
    size = sum(path.stat().st_size for source in SOURCES for path in source.glob("*.txt"))
    with tempfile.TemporaryDirectory() as scratch:
        store = ("--store", str(Path(scratch) / "store"))
        steps = {
            "build": ("build", *map(str, SOURCES), *store),
            "build again": ("build", *map(str, SOURCES), *store),
            "check": ("check", *store),
            "verify": ("verify", *store),
        }
        done = {name: _timed(*arguments) for name, arguments in steps.items()}
    first = done["build"][0]
    print(f"{size / 1e6:.1f} MB of text")
    for name, (seconds, process) in done.items():
        last = (process.stdout.strip() or process.stderr.strip()).splitlines()[-1:]
        print(
            f"{name:12} {seconds:6.1f} s   {seconds / first:4.2f} x build   exit {process.returncode}   {' '.join(last)}"
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
