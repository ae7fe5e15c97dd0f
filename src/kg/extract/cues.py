"""Cue tables: the patterns of a language as rows of data, run on masked sentences.

A row has an `id`, a `pattern` with slots (`{BODY}`, named `{BODY:by}`; in the plural a list of them, `{AGENTS}`), any attributes of its
own, `examples` that must match and `counter` examples that must not. Patterns ignore case; `(?-i:...)` makes a part mind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kg.extract import tables
from kg.extract.literals import Prefilter
from kg.extract.masked import SLOTS
from kg.extract.tables import TableError

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
class CueTable:
    """The rows of one section of a table, in the order of the file; `prefilter` tells which are worth running on a sentence."""

    name: str
    rows: tuple[CueRow, ...]
    prefilter: Prefilter


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
