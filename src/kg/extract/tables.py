"""The tables of language: small TOML files under `kg/extract/language/<language>/`, found through `importlib.resources`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from kg.errors import KgError
from kg.settings import LANGUAGES


class TableError(KgError):
    """A table of language is wrong: a mistake of ours, so all its faults are named at once."""

    def __init__(self, table: str, faults: list[str]) -> None:
        super().__init__(f"{table}: " + "; ".join(faults))
        self.table = table
        self.faults = tuple(faults)


@cache
def read(subject: str, language: str) -> dict[str, Any]:
    """Return the content of one table; a table that does not exist is empty."""
    path = files("kg.extract").joinpath("language", language, f"{subject}.toml")
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{language}/{subject}.toml", [str(error)]) from error


def spoken(language: str) -> tuple[str, ...]:
    """Return the languages in which a block is to be read: its own, or all where it is not known."""
    return (language,) if language in LANGUAGES else LANGUAGES


def subjects(language: str) -> tuple[str, ...]:
    """Return the names of all tables of a language, sorted."""
    folder = files("kg.extract").joinpath("language", language)
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")))
