"""What a user may set: where the store stands, under which base IRI its things live, in which languages."""

from __future__ import annotations

import os
import re
from pathlib import Path

from kg.errors import UsageError

DEFAULT_BASE = "https://w3id.org/mandate-kg/id/wto/"
DEFAULT_STORE = "kg-store"
STORE_VARIABLE = "KG_STORE"
LANGUAGES = ("en", "fr", "es")  # which documents are read in, and labels are in

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`?#\x00-\x20]+/")


def store_folder(option: str | os.PathLike[str] | None = None) -> Path:
    """Return the folder of the store: what the caller names, else `KG_STORE`, else `kg-store` in the working folder."""
    return Path(option or os.environ.get(STORE_VARIABLE) or DEFAULT_STORE)


def checked_base(base: str) -> str:
    """Return `base` if it is an absolute IRI that ends with a slash; raise UsageError if it is not."""
    if not _BASE.fullmatch(base):
        raise UsageError(
            f"{base!a} cannot be a base IRI: give an absolute IRI that ends with /, such as {DEFAULT_BASE}"
        )
    return base


def worker_count(option: int | None = None) -> int:
    """Return how many processes read documents: what the caller says, else one for each processor that may be used."""
    if option is not None and option < 1:
        raise UsageError(f"{option} workers cannot read anything: give 1 or more")
    return option or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else option or os.cpu_count() or 1
