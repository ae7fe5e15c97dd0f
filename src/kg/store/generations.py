"""The folders in which a store keeps its graph, one for each change; the catalogue says which one is the present."""

from __future__ import annotations

from pathlib import Path

QUADS = "quads"  # the embedded Oxigraph
VOCABULARY = "vocabulary"  # the files by which users widened the vocabulary
VOCABULARY_QUADS = "vocabulary.nq"  # the lines that the vocabulary gave, as it gave them
DERIVED = "graph/derived/"  # what the IRIs of derived graphs begin with, below the base

_PREFIX = "generation-"


def generation_folder(store: Path, number: int) -> Path:
    """Return where the generation `number` of a store stands."""
    return store / f"{_PREFIX}{number}"


def generations(store: Path) -> list[int]:
    """Return the numbers of all generations that a store folder holds, finished or not, in order."""
    names = (path.name.removeprefix(_PREFIX) for path in store.glob(f"{_PREFIX}*"))
    return sorted(int(name) for name in names if name.isdigit())


def vocabulary_lines(generation: Path) -> list[str]:
    """Return the N-Quads lines of a generation's vocabulary; only line feeds end a line."""
    return [line for line in (generation / VOCABULARY_QUADS).read_text(encoding="utf-8").split("\n") if line]


def user_files(generation: Path) -> tuple[Path, ...]:
    """Return the files by which users widened a generation's vocabulary, by name."""
    return tuple(sorted((generation / VOCABULARY).iterdir()))
