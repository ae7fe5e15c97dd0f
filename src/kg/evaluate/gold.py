"""Reads gold files of both layouts: minutes (`meeting`, `speakers`, `turns`), and all others (`meetings`, `statements`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kg.errors import UsageError


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One gold file: which document it is about, and its rows as they stand."""

    path: Path
    symbols: tuple[str, ...]
    stem: str  # of the file that it was read from; empty where the gold names none
    language: str
    rows: Mapping[str, Any]

    def section(self, key: str) -> list[Any]:
        """Return the demanded rows of a section; an absent or empty one is an empty list."""
        return list(self.rows.get(key) or [])

    def optional(self, key: str) -> list[Any]:
        """Return the rows of a section that are neither right nor wrong."""
        return list((self.rows.get("optional") or {}).get(key) or [])

    def has(self, *keys: str) -> bool:
        """Tell whether the gold annotates one of these sections at all (an empty list is an annotation)."""
        return any(key in self.rows for key in keys)

    @property
    def of_minutes(self) -> bool:
        """Tell which layout the file has."""
        return "meeting" in self.rows

    @property
    def own_bodies(self) -> tuple[str, ...]:
        """Return the names of the bodies whose Chair is plain CHAIR here."""
        document = self.rows["document"]
        author = document.get("author_role")
        names = [author.removeprefix("Chair of the ")] if isinstance(author, str) else []
        names += [row["body"] for row in self.section("meetings") if row.get("role") == "own"]
        if self.of_minutes:
            names.append(self.rows["meeting"]["body"])
        names += [row["body"] for row in document.get("reports_on") or []]
        return tuple(names)


def load_gold(paths: Sequence[Path]) -> tuple[GoldDocument, ...]:
    """Read gold files and all `*.yaml` below gold folders, sorted by name.

    Raises:
        UsageError: a path does not exist, a file is no gold, or there is none.
    """
    files: list[Path] = []
    for path in paths:
        if not path.exists():
            raise UsageError(f"no such gold file or folder: {path}")
        files.extend(sorted(path.rglob("*.yaml")) if path.is_dir() else [path])
    if not files:
        raise UsageError("no gold: name a .yaml file or a folder that holds some")
    return tuple(_read(file) for file in files)


def _read(path: Path) -> GoldDocument:
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise UsageError(f"{path}: not readable as YAML ({str(error).splitlines()[0]})") from error
    if not isinstance(rows, dict) or not isinstance(rows.get("document"), dict):
        raise UsageError(f"{path}: no gold: a `document` section is missing")
    document = rows["document"]
    own = [document.get("symbol"), *(document.get("other_symbols") or ())]
    if not all(isinstance(name, str) for name in (*own, document.get("file"), document.get("language")) if name):
        raise UsageError(f"{path}: no gold: symbols, file and language of its `document` are words")
    return GoldDocument(
        path=path,
        symbols=tuple(symbol for symbol in own if symbol),
        stem=Path(document["file"]).stem if document.get("file") else path.stem,
        language=document.get("language") or "",
        rows=rows,
    )
