"""The words of each language by which a layout is read: small tables, one file a language, loaded when first used."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

LANGUAGES = ("en", "fr", "es")


@cache
def table(language: str) -> dict[str, tuple[str, ...]]:
    """Return the words of a language by their use ("function", "presiding", "page", "item", "annex", "classification")."""
    content = resources.files(__name__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return {row["use"]: tuple(row["words"]) for row in tomllib.loads(content)["row"]}


@cache
def of_all(use: str) -> tuple[str, ...]:
    """Return the words of one use in all languages, the longest first, as patterns want them."""
    words = {word for language in LANGUAGES for word in table(language)[use]}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def of(language: str, use: str) -> tuple[str, ...]:
    """Return the words of one use in one language, or in all of them where the language cannot be told."""
    return table(language)[use] if language else of_all(use)
