"""The same input gives the same graph, byte for byte, whatever the order, the number of workers or the hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kg.documents import discover
from kg.resources import folder as data

BUILD = """
import sys
from pathlib import Path
import kg
store, workers, *sources = sys.argv[1:]
assert kg.build(sources, store, workers=int(workers)).clean
kg.open(store).export("nq", store + ".nq")
"""


def built(store: Path, sources: list[Path], *, seed: str, workers: int) -> bytes:
    """Return the canonical N-Quads of a store that a process of its own built."""
    subprocess.run(
        [sys.executable, "-c", BUILD, str(store), str(workers), *map(str, sources)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        timeout=120,
    )
    return store.with_suffix(".nq").read_bytes()


def test_neither_order_nor_workers_nor_hash_seed_show(tmp_path: Path) -> None:
    """Three builds that differ in all three give one file."""
    sources = list(discover([data("examples")]).sources)
    first = built(tmp_path / "a", sources, seed="1", workers=1)

    assert first.count(b"\n") > 1000
    assert built(tmp_path / "b", sources[::-1], seed="2", workers=2) == first
    assert built(tmp_path / "c", [*sources[1:], sources[0]], seed="3", workers=3) == first


def test_the_order_of_builds_does_not_show(tmp_path: Path) -> None:
    """Documents that come one build after the other end in the graph of one build."""
    sources = list(discover([data("examples")]).sources)
    once = built(tmp_path / "once", sources, seed="1", workers=1)

    built(tmp_path / "later", sources[1:], seed="1", workers=1)
    assert built(tmp_path / "later", sources[:1], seed="2", workers=1) == once
