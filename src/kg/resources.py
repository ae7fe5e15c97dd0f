"""Where the files that come with the package stand: ontology, shapes, questions and examples.

In a checkout `kg/data/` holds links to the folders at the top of the repository; in a wheel it holds the folders themselves. Both are
found through `importlib.resources`, so that `kg` works outside a checkout.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

FOLDERS = ("ontology", "shapes", "queries", "examples")


def folder(name: str) -> Path:
    """Return one of the data folders (`FOLDERS`)."""
    if name not in FOLDERS:
        raise ValueError(f"no data folder {name!r}: one of {', '.join(FOLDERS)}")
    return Path(str(files("kg"))) / "data" / name
