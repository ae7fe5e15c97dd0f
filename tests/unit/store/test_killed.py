"""A build that is killed at any moment leaves the old graph or the new one, never half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import open_store
from unit.store.builders import lifted
from unit.store.laws import held, put, recomputed

ROOT = Path(__file__).resolve().parents[3]
OLD = (lifted("WT/A/1", ["WT/B/1"]), lifted("WT/A/2", ["WT/B/1"], text="Another."))
NEW = (lifted("WT/A/1", ["WT/B/2", "WT/B/3"], text="A new text."),)

# The child makes the change and kills itself at the moment that its second argument names.
CHILD = """
import os, signal, sys
from pathlib import Path
from kg.store import catalogue, change, quads
from unit.store.laws import batch, nothing_derived
from unit.store.test_killed import NEW

def die(*_args, **_kwargs):
    os.kill(os.getpid(), signal.SIGKILL)

owner, name = {
    "before": (change.Writer, "apply"),
    "while the catalogue is written": (catalogue.Catalogue, "replace_findings"),
    "while quads go": (quads.Quads, "withdraw_graphs"),
    "before quads come": (quads.Quads, "load"),
    "after quads came": (quads.Quads, "close"),
    "before the commit": (catalogue.Catalogue, "commit"),
    "after the commit": (change.Writer, "tidy"),
}[sys.argv[2]]
setattr(owner, name, die)
with change.writing(Path(sys.argv[1]), fresh=sys.argv[3] == "fresh") as writer:
    writer.apply(batch(*NEW), nothing_derived)
"""
MOMENTS = [
    "before",
    "while the catalogue is written",
    "while quads go",
    "before quads come",
    "after quads came",
    "before the commit",
    "after the commit",
]


def kill(folder: Path, moment: str, how: str) -> None:
    """Make the change in a child that is killed at a moment."""
    path = os.pathsep.join(str(ROOT / part) for part in ("src", "tests"))
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), moment, how],
        env={**os.environ, "PYTHONPATH": path},
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_change_that_is_killed_leaves_the_old_graph_or_the_new(moment: str, tmp_path: Path) -> None:
    """Only the commit changes anything, and the next build works."""
    put(tmp_path / "s", *OLD)

    kill(tmp_path / "s", moment, "change")

    new = recomputed(*NEW, OLD[1])
    assert held(tmp_path / "s") == (new if moment == "after the commit" else recomputed(*OLD))
    put(tmp_path / "s", *NEW)
    assert held(tmp_path / "s") == new
    assert len(list((tmp_path / "s").glob("generation-*"))) <= 2, "what killed builds left is cleared away"


@pytest.mark.parametrize("moment", [moment for moment in MOMENTS if moment != "while quads go"])
def test_a_fresh_build_that_is_killed_leaves_the_old_graph_or_the_new(moment: str, tmp_path: Path) -> None:
    """Starting over is no exception."""
    put(tmp_path / "s", *OLD)

    kill(tmp_path / "s", moment, "fresh")

    assert held(tmp_path / "s") == recomputed(*(NEW if moment == "after the commit" else OLD))


def test_a_first_build_that_is_killed_leaves_no_store(tmp_path: Path) -> None:
    """What was never finished is not read as a store; the next build makes one."""
    kill(tmp_path / "s", "before the commit", "change")

    with pytest.raises(StoreError, match="not built yet"):
        open_store(tmp_path / "s")
    put(tmp_path / "s", *NEW)
    assert held(tmp_path / "s") == recomputed(*NEW)
