"""Rows of words that name something by itself (offices, unnamed speakers, anaphors, instruments), run on plain text.

A blank in a pattern is any run of white space, an apostrophe any apostrophe, a hyphen any hyphen. Case is ignored; a row with
`capital = true` must begin with a capital letter all the same, a row with `exact = true` minds case throughout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.extract import tables
from kg.extract.literals import Prefilter
from kg.extract.tables import TableError
from kg.model import Block, BlockKind, Document

_PARTS = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|\(\?<[=!][^()]*\)|\(\?-i:|\(\?|\{[\d,]+\}| [?*]?|.", re.DOTALL)
_REACH = 120  # characters on either side of its literal that a row may read
_OWN = frozenset({"id", "pattern", "examples", "counter", "capital", "exact"})


@dataclass(frozen=True, slots=True)
class Wording:
    """One row: its pattern and what it says of the words that match."""

    id: str
    regex: re.Pattern[str]
    capital: bool
    attributes: dict[str, Any]
    examples: tuple[str, ...]
    counter: tuple[str, ...]

    def get(self, attribute: str, default: Any = "") -> Any:
        """Return an attribute of the row, or a default."""
        return self.attributes.get(attribute, default)


@dataclass(frozen=True, slots=True)
class Wordings:
    """All rows of one subject in one language."""

    rows: tuple[Wording, ...]
    prefilter: Prefilter

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[Wording, re.Match[str]]]:
        """Yield every match of every row between two offsets, rows in order of the table."""
        for index, stretches in self.prefilter.windows(text, start, end, _REACH):
            row = self.rows[index]
            for first, last in stretches:
                for hit in row.regex.finditer(text, first, last):
                    if not row.capital or text[hit.start()].isupper():
                        yield row, hit


@cache
def load(subject: str, language: str) -> Wordings:
    """Read the rows `[[row]]` of a table of words.

    Raises:
        TableError: naming every fault of the table.
    """
    rows: list[Wording] = []
    faults: list[str] = []
    for number, raw in enumerate(tables.read(subject, language).get("row", []), start=1):
        try:
            rows.append(_row(raw))
        except (KeyError, re.error) as error:
            faults.append(f"row {raw.get('id', number)!r}: {error}")
    faults += [f"row {row.id!r} has no example" for row in rows if not row.examples]
    if faults:
        raise TableError(f"{language}/{subject}.toml", faults)
    return Wordings(tuple(rows), Prefilter([row.regex.pattern for row in rows]))


def tolerant(pattern: str) -> str:
    """Return a pattern in which blanks, apostrophes and hyphens stand for all that are printed for them.

    Inside a class they only gain their typographic forms, inside a look-behind a blank is one character, as it must be.
    """
    return "".join(_tolerant_part(part) for part in _PARTS.findall(pattern))


def _tolerant_part(part: str) -> str:
    if part.startswith("["):
        return part.replace(" ", r"\s\xa0")
    if part.startswith(("(?<=", "(?<!")):
        return part.replace(" ", r"[\s\xa0]")
    if part == " ":
        return r"[\s\xa0]+"
    if part in {" ?", " *"}:
        return r"[\s\xa0]*"
    return {"'": "['’]", "-": "[-‑‐]"}.get(part, part)


def readable(document: Document) -> Iterator[tuple[Block, str]]:
    """Yield the blocks that say something, with each language in which they are to be read."""
    for block in document.blocks:
        if block.kind is not BlockKind.FURNITURE:
            for language in tables.spoken(block.language or document.language):
                yield block, language


def _row(raw: dict[str, Any]) -> Wording:
    flags = re.RegexFlag(0) if raw.get("exact") else re.IGNORECASE
    return Wording(
        raw["id"],
        re.compile(tolerant(raw["pattern"]), flags),
        raw.get("capital", False),
        {key: value for key, value in raw.items() if key not in _OWN},
        tuple(raw["examples"]),
        tuple(raw.get("counter", ())),
    )
