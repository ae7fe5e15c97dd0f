"""Cue tables: the patterns of a language as rows of data, run on masked sentences.

A row has an `id`, a `pattern` with slots (`{BODY}`, named `{BODY:by}`; in the plural a list of them, `{AGENTS}`), any attributes of its
own, `examples` that must match and `counter` examples that must not. Patterns ignore case; `(?-i:...)` makes a part mind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kg.extract import tables
from kg.extract.literals import Prefilter
from kg.extract.masked import SLOTS, Masked
from kg.extract.tables import TableError
from kg.model import Mention, Span

_SLOT = re.compile(r"\{([A-Z]+)(?::([a-z_]+))?\}")
_OWN = frozenset({"id", "pattern", "examples", "counter"})


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a row must match, and the words that its slots must hold there."""

    text: str
    slots: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CueRow:
    """One pattern of language. `slots` names the numbered groups of `regex` that are slots."""

    id: str
    pattern: str
    regex: re.Pattern[str]
    slots: tuple[tuple[str, str], ...]
    attributes: dict[str, Any]
    examples: tuple[Example, ...]
    counter: tuple[str, ...]

    def __getitem__(self, attribute: str) -> Any:
        """Return an attribute of the row; KeyError where it has none of that name."""
        return self.attributes[attribute]

    def get(self, attribute: str, default: Any = "") -> Any:
        """Return an attribute of the row, or a default."""
        return self.attributes.get(attribute, default)


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A row found in a sentence: its words, the mentions in its slots by the slot's name, its named groups."""

    row: CueRow
    span: Span
    slots: dict[str, tuple[Mention, ...]]
    groups: dict[str, Span]


@dataclass(frozen=True, slots=True)
class CueTable:
    """All rows of one subject in one language, in the order of the file."""

    name: str
    rows: tuple[CueRow, ...]
    prefilter: Prefilter

    def search(self, masked: Masked) -> tuple[CueMatch, ...]:
        """Return every match of every row, rows in order of the table, matches in order of the sentence."""
        return tuple(
            _found(row, hit, masked) for row in self._likely(masked) for hit in row.regex.finditer(masked.text)
        )

    def first(self, masked: Masked) -> CueMatch | None:
        """Return the first match of the first row that matches."""
        for row in self._likely(masked):
            hit = row.regex.search(masked.text)
            if hit:
                return _found(row, hit, masked)
        return None

    def match_start(self, masked: Masked) -> CueMatch | None:
        """Return the match of the first row that matches at the start of the sentence."""
        for row in self._likely(masked):
            hit = row.regex.match(masked.text)
            if hit:
                return _found(row, hit, masked)
        return None

    def _likely(self, masked: Masked) -> Iterator[CueRow]:
        return (self.rows[index] for index in self.prefilter.likely(masked.text))


@cache
def load(subject: str, language: str) -> CueTable:
    """Read and compile a cue table; a table that does not exist has no rows.

    Raises:
        TableError: naming every fault of the table.
    """
    return compile_rows(f"{language}/{subject}.toml", tables.read(subject, language).get("cue", []), language)


def compile_rows(name: str, raw: list[dict[str, Any]], language: str) -> CueTable:
    """Compile the rows of a table; `name` stands in the errors."""
    faults: list[str] = []
    rows: list[CueRow] = []
    for number, row in enumerate(raw, start=1):
        wrong = _faults(row, number, {r.id for r in rows})
        if wrong:
            faults += wrong
            continue
        try:
            rows.append(_row(row, language))
        except (re.error, ValueError) as error:
            faults.append(f"row {row['id']!r}: {error}")
    if faults:
        raise TableError(name, faults)
    return CueTable(name, tuple(rows), Prefilter([row.regex.pattern for row in rows]))


def _faults(row: dict[str, Any], number: int, seen: set[str]) -> list[str]:
    name = row.get("id", number)
    wrong = [f"row {name!r} has no {key}" for key in ("id", "pattern", "examples") if not row.get(key)]
    if name in seen:
        wrong.append(f"row {name!r} stands there twice")
    return wrong


def _row(raw: dict[str, Any], language: str) -> CueRow:
    slots: list[tuple[str, str]] = []

    def group(slot: re.Match[str]) -> str:
        name = f"slot{len(slots)}"
        slots.append((name, slot[2] or slot[1]))
        return f"(?P<{name}>{slot_pattern(slot[1], language)})"

    regex = re.compile(_SLOT.sub(group, raw["pattern"]), re.IGNORECASE)
    examples = tuple(
        Example(e) if isinstance(e, str) else Example(e["text"], e.get("slots", {})) for e in raw["examples"]
    )
    attributes = {key: value for key, value in raw.items() if key not in _OWN}
    return CueRow(raw["id"], raw["pattern"], regex, tuple(slots), attributes, examples, tuple(raw.get("counter", ())))


@cache
def slot_pattern(slot: str, language: str) -> str:
    """Return the regular expression of a slot: one mention, or in the plural (`{AGENTS}`, `{BODIES}`) a list of them.

    Raises:
        ValueError: for a slot that does not exist.
    """
    if slot in SLOTS:
        return f"[{SLOTS[slot]}]"
    single = slot.removesuffix("IES") + "Y" if slot.endswith("IES") else slot.removesuffix("S")
    if single not in SLOTS or single == slot:
        raise ValueError(f"no slot {{{slot}}}: one of {', '.join(sorted(SLOTS))}, or a plural of it")
    words = tables.read("lists", language)
    before, join = words.get("before", ""), words.get("join", ",")
    one = f"(?:{before})?[{SLOTS[single]}]"
    return f"{one}(?:(?:{join}){one})*"


def _found(row: CueRow, hit: re.Match[str], masked: Masked) -> CueMatch:
    slots: dict[str, tuple[Mention, ...]] = {}
    names = dict(row.slots)
    groups: dict[str, Span] = {}
    for group in row.regex.groupindex:
        start, end = hit.span(group)
        if start < 0:
            continue
        if group in names:
            slots[names[group]] = slots.get(names[group], ()) + masked.between(start, end)
        else:
            groups[group] = masked.span_of(start, end)
    return CueMatch(row, masked.span_of(*hit.span()), slots, groups)
