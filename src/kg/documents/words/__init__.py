"""The words of each language by which a layout is read: small tables, one file a language, loaded when first used."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from kg.settings import LANGUAGES


@dataclass(frozen=True, slots=True)
class Row:
    """Words that serve one use, and an example in which one of them does."""

    words: tuple[str, ...]
    example: str


@cache
def table(language: str) -> dict[str, Row]:
    """Return the rows of a language by their use ("function", "presiding", "page", "item", "annex", ...)."""
    content = resources.files(__name__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return {row["use"]: Row(tuple(row["words"]), row["example"]) for row in tomllib.loads(content)["row"]}


def row(language: str, use: str) -> Row:
    """Return one row of one language."""
    return table(language)[use]


@cache
def of_all(use: str) -> tuple[str, ...]:
    """Return the words of one use in all languages, the longest first, as patterns want them."""
    words = {word for language in LANGUAGES for word in row(language, use).words}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def of(language: str, use: str) -> tuple[str, ...]:
    """Return the words of one use in one language, or in all of them where the language cannot be told."""
    return row(language, use).words if language else of_all(use)
